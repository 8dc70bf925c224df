/** What stands after `#` for a section of the options page, and for words that say more, as in `history/failed`. */
export function optionsPlace(section: string, words: readonly string[] = []): string {
  return [section, ...words.map(encodeURIComponent)].join('/');
}

/** Where a place in the options page is, for a link on any page of the extension. */
export function optionsAddress(section: string, words: readonly string[] = []): string {
  return `/options.html#${optionsPlace(section, words)}`;
}
