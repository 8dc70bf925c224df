import type { Memory } from '@/lib/domain/ports';
import { type Problem, type ProblemKind, problemOf } from '@/lib/domain/problem';
import { nextAttempt } from '@/lib/sync/backoff';
import { z } from '@/lib/zod';

/**
 * Leaves what is in trouble alone, longer each time. Kept in the memory: another worker asks no sooner than this one.
 * Whoever reads because somebody waits for it need not ask whether it is on.
 */
export interface ReadBackOff {
  isOn(): Promise<boolean>;
  failed(problem: Problem): Promise<void>;
  /** Reads, and takes notice of how that ended; what it rejects with is passed on. */
  watch<T>(read: () => Promise<T>): Promise<T>;
  /** It is well: from now on it is asked as before. */
  end(): Promise<void>;
}

export interface ReadBackOffOptions {
  readonly memory: Memory;
  /** Names what is read. */
  readonly key: string;
  readonly now: () => number;
  /** Whether a problem is a reason to leave it alone; by default what asking might make worse. */
  readonly counts?: (problem: Problem) => boolean;
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

export function createReadBackOff(options: ReadBackOffOptions): ReadBackOff {
  const { memory, key, now, counts = ({ kind }) => backOffKinds.has(kind) } = options;
  const trouble = async () => troubleSchema.safeParse(await memory.get(key)).data;
  const end = () => memory.remove(key);

  async function isOn(): Promise<boolean> {
    const { until = 0 } = (await trouble()) ?? {};
    return until > now() && until - now() < longestMs;
  }

  async function failed(problem: Problem): Promise<void> {
    if (!counts(problem)) return;
    const { attempts = 0 } = (await trouble()) ?? {};
    // Clicks in vain, and reads that began together, are no reason to ask less often.
    const counted = (await isOn()) ? Math.max(attempts, 1) : attempts + 1;
    await memory.set(key, { attempts: counted, until: nextAttempt(problem, counted, now()) });
  }

  async function watch<T>(read: () => Promise<T>): Promise<T> {
    try {
      const value = await read();
      await end();
      return value;
    } catch (error) {
      await failed(problemOf(error));
      throw error;
    }
  }

  return { isOn, failed, watch, end };
}
