/** How many rows a search answers at most. */
export const searchLimit = 20;

/** Whether a name holds every word of the searched text, whatever the case and the diacritics. */
export type NameTest = (name: string) => boolean;

/** The test for a searched text; every name passes an empty one. */
export function nameTest(text: string): NameTest {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  return (name) => {
    const folded = foldName(name);
    return words.every((word) => folded.includes(word));
  };
}

// Letters that Unicode does not decompose, though people type them without their stroke.
const strokes: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ł: 'l', đ: 'd', ß: 'ss' };

function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[øæłđß]/g, (letter) => strokes[letter] ?? letter);
}

/** The rows whose name holds the text, by name, at most 20. */
export function searchByName<T extends { readonly name: string }>(
  rows: readonly T[],
  text: string,
): T[] {
  const test = nameTest(text);
  return rows
    .filter(({ name }) => test(name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, searchLimit);
}

/** Each row once, by its id; the first one stays. */
export function uniqueById<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return [...byId.values()];
}
