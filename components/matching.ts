/** Whether every word of `typed` occurs in the text, whatever the case and the accents. */
export function isMatch(text: string, typed: string): boolean {
  const plain = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** Whether `typed` is all of the text, whatever the case, the accents and the spaces around it. */
export function isSameName(text: string, typed: string): boolean {
  return fold(text.trim()) === fold(typed.trim());
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
