import type { Words } from '@/components/words';
import type { PsaSystem } from '@/lib/domain/connection';
import type { ProblemContext } from '@/lib/i18n/problem-words';

/** The PSA system that something is told of. */
export interface ToldPsa {
  readonly name: string;
  readonly system: PsaSystem;
}

/** What the words of a problem go by, as it is told now. */
export function problemContext(words: Words, psa: ToldPsa): ProblemContext {
  return { ...words, now: Date.now(), psa: words.psaName(psa), system: psa.system };
}
