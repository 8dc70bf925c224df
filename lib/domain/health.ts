import type { Health } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import { isPassing, type Problem } from '@/lib/domain/problem';

/** A success is written down at most this often. */
const freshMs = 60_000;

/** The health after a success; the same object when nothing worth writing changed. */
export function afterSuccess(health: Health, now: number): Health {
  if (!health.problem && isWithin(health.lastGoodAt ?? 0, freshMs, now)) return health;
  return { lastGoodAt: now };
}

/**
 * The health after a failure. One item's refusal says nothing about the connection: such a call did get through.
 * An answer that cannot be understood is no success, though it holds up its item alone. A bug of ours says nothing at all,
 * nor does what was refused here, before any call.
 */
export function afterFailure(health: Health, problem: Problem, now: number): Health {
  if (problem.kind === 'internal' || problem.kind === 'invalid-input') return health;
  const isTrouble = isPassing(problem) || problem.kind === 'unexpected-answer';
  return isTrouble ? { ...health, problem } : afterSuccess(health, now);
}
