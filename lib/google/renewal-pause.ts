import type { Memory } from '@/lib/domain/ports';
import { type Problem, problemSchema } from '@/lib/domain/problem';
import { z } from '@/lib/zod';

const pauseSchema = z.object({ until: z.number(), problem: problemSchema });
const failuresSchema = z.number().int().nonnegative();

const firstPauseMs = 15 * 60_000;
const longestPauseMs = 60 * 60_000;

/** Keeps silent renewals of an account's token from being tried again and again. */
export interface RenewalPause {
  /** Why no silent renewal is to be tried now; undefined when one may. */
  reason(email: string): Promise<Problem | undefined>;
  /** A renewal failed: none for 15 minutes, after the next failure for 30, then for an hour each time. */
  begin(email: string, problem: Problem): Promise<void>;
  /** The account signed in, or was forgotten. */
  end(email: string): Promise<void>;
}

/**
 * The pause rests in session memory, since a restarted browser may well have Google's cookies back;
 * the count of failures in durable memory, so that it does not start from anew.
 */
export function createRenewalPause(
  session: Memory,
  durable: Memory,
  now: () => number,
): RenewalPause {
  return {
    async reason(email) {
      const pause = pauseSchema.safeParse(await session.get(pauseKey(email))).data;
      const leftMs = (pause?.until ?? 0) - now();
      // What lasts longer stems from a clock that was set back since.
      return leftMs > 0 && leftMs <= longestPauseMs ? pause?.problem : undefined;
    },
    async begin(email, problem) {
      const failures = failuresSchema.safeParse(await durable.get(failuresKey(email))).data ?? 0;
      const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
      await session.set(pauseKey(email), { until: now() + pauseMs, problem });
      await durable.set(failuresKey(email), failures + 1);
    },
    async end(email) {
      await session.remove(pauseKey(email));
      await durable.remove(failuresKey(email));
    },
  };
}

function pauseKey(email: string): string {
  return `google-renewal-pause:${email}`;
}

function failuresKey(email: string): string {
  return `google-renewal-failures:${email}`;
}
