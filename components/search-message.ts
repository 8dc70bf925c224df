import { problemContext, type ToldPsa } from '@/components/problem-context';
import type { Words } from '@/components/words';
import type { Problem } from '@/lib/domain/problem';
import { problemWords } from '@/lib/i18n/problem-words';

/** How far a search has come. */
export interface SearchProgress {
  /** Fewer characters are not searched for. */
  readonly isLongEnough: boolean;
  /** Something stands there already, maybe from what was found before. */
  readonly isFound: boolean;
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
}

/** What stands below the rows of a search; undefined when they say it all. */
export function searchMessage(
  { isLongEnough, isFound, isPending, problem }: SearchProgress,
  words: Words,
  psa: ToldPsa,
): string | undefined {
  if (!isLongEnough) return words.t('picker.type-two');
  if (problem && !isPending) return problemWords(problem, problemContext(words, psa)).title;
  if (isFound) return undefined;
  return words.t(isPending ? 'picker.searching' : 'picker.nothing');
}
