import { type Problem, ProblemError } from '@/lib/domain/problem';

/** What goes wrong with a call that writes: before it takes effect, or after (its answer is lost). */
export interface Fault {
  readonly problem: Problem;
  readonly after: boolean;
}

/** Lets a write take effect, or fail as the fault says. */
export function withFault<T>(fault: Fault | undefined, effect: () => T): T {
  if (fault && !fault.after) throw new ProblemError(fault.problem);
  const answer = structuredClone(effect());
  if (fault) throw new ProblemError(fault.problem);
  return answer;
}
