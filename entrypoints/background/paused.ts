import type { Settings } from '@/lib/domain/settings';

/**
 * Whether nothing is read or sent by itself now.
 * @param now epoch milliseconds
 */
export function isPaused({ pausedUntil }: Settings, now: number): boolean {
  return pausedUntil === null || (pausedUntil !== undefined && pausedUntil > now);
}
