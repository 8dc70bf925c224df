/** The Finnish cases that our texts put names into: -n, -ssa, -sta, -an. */
type FinnishCase = 'genitive' | 'inessive' | 'elative' | 'illative';

const isCase = (text: string): text is FinnishCase =>
  text === 'genitive' || text === 'inessive' || text === 'elative' || text === 'illative';

/**
 * A name in a Finnish case: "Severa" → "Severaan". Names that do not end in a small vowel are not
 * bent themselves, but the word "järjestelmä" before them is.
 */
export function inFinnishCase(name: string, wanted: string): string {
  if (!isCase(wanted)) return name;
  if (!/[aeiouyäö]$/.test(name)) return `${bend('järjestelmä', wanted)} ${name}`;
  return bend(name, wanted);
}

function bend(word: string, wanted: FinnishCase): string {
  const a = hasBackVowels(word) ? 'a' : 'ä';
  const last = word.at(-1) ?? '';
  const endings: Record<FinnishCase, string> = {
    genitive: 'n',
    inessive: `ss${a}`,
    elative: `st${a}`,
    illative: /[aeiouyäö]{2}$/.test(word) ? `h${last}n` : `${last}n`,
  };
  return word + endings[wanted];
}

/** The last vowel that is not neutral decides. */
function hasBackVowels(word: string): boolean {
  const decisive = /[aouäöy](?=[^aouäöy]*$)/i.exec(word)?.[0] ?? '';
  return /[aou]/i.test(decisive);
}
