import { problemContext, type ToldPsa } from '@/components/problem-context';
import type { Words } from '@/components/words';
import type { Problem } from '@/lib/domain/problem';
import { problemWords } from '@/lib/i18n/problem-words';

/** How far a search has come that has found nothing yet. */
export interface SearchProgress {
  /** Fewer characters are not searched for. */
  readonly isLongEnough: boolean;
  readonly isPending: boolean;
  readonly problem: Problem | undefined;
}

/** What stands where nothing is found. */
export function searchMessage(progress: SearchProgress, words: Words, psa: ToldPsa): string {
  const { isLongEnough, isPending, problem } = progress;
  if (!isLongEnough) return words.t('picker.type-two');
  if (isPending) return words.t('picker.searching');
  if (problem) return problemWords(problem, problemContext(words, psa)).title;
  return words.t('picker.nothing');
}
