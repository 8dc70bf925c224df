import type { Memory } from '@/lib/domain/ports';
import type { Problem, ProblemKind } from '@/lib/domain/problem';
import { nextAttempt } from '@/lib/sync/backoff';
import { z } from '@/lib/zod';

/** Leaves a system in trouble alone, longer each time. Kept in the memory: another worker asks no sooner than this one. */
export interface ReadBackOff {
  isOn(): Promise<boolean>;
  failed(problem: Problem): Promise<void>;
  succeeded(): Promise<void>;
}

/** How often in a row it could not be read, and until when it is left alone, epoch milliseconds. */
const troubleSchema = z.object({ attempts: z.number(), until: z.number() });

/** Where nothing reached the system, nothing is made worse by asking. */
const backOffKinds: ReadonlySet<ProblemKind> = new Set([
  'throttled',
  'quota-exceeded',
  'unavailable',
  'timed-out',
]);
/** No back-off lasts longer; a later end stems from a clock that was set back since. */
const longestMs = 86_400_000;
const key = 'trouble';

export function createReadBackOff(memory: Memory, now: () => number): ReadBackOff {
  const trouble = async () => troubleSchema.safeParse(await memory.get(key)).data;
  return {
    async isOn() {
      const { until = 0 } = (await trouble()) ?? {};
      return until > now() && until - now() < longestMs;
    },
    async failed(problem) {
      if (!backOffKinds.has(problem.kind)) return;
      const attempts = ((await trouble())?.attempts ?? 0) + 1;
      await memory.set(key, { attempts, until: nextAttempt(problem, attempts, now()) });
    },
    succeeded: () => memory.remove(key),
  };
}
