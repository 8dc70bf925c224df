import type { Problem } from '@/lib/domain/problem';

const firstMs = 30_000;
const mostMs = 30 * 60_000;

/**
 * When to try again after a passing failure, epoch milliseconds: doubling from 30 s to 30 minutes, spread by up to a
 * quarter so that a thousand browsers do not return at once; later when the system named a time.
 * @param attempts failures so far, this one included
 */
export function nextAttempt(
  problem: Problem,
  attempts: number,
  now: number,
  random: () => number = Math.random,
): number {
  const delayMs = Math.min(mostMs, firstMs * 2 ** Math.max(0, attempts - 1)) * (1 + random() / 4);
  const named = 'retryAt' in problem ? (problem.retryAt ?? 0) : 0;
  return Math.max(now + Math.round(delayMs), named);
}
