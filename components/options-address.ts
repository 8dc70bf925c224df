/** What stands after `#` for a section of the options page, and for words that say more, as in `history/failed`. */
export function optionsPlace(section: string, words: readonly string[] = []): string {
  return [section, ...words.map(encodeURIComponent)].join('/');
}
