/**
 * Whether it was less than so long ago. A moment ahead stems from a clock that was set back since: as near as that it
 * counts as just now, further away as long ago, so that nothing waits until the clock has caught up. Epoch milliseconds.
 */
export function isWithin(at: number, ms: number, now: number): boolean {
  return Math.abs(now - at) < ms;
}
