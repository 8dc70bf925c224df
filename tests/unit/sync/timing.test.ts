import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAttempt } from '@/lib/sync/backoff';
import { nextTickMs } from '@/lib/sync/cadence';

const now = 1_000_000;
const unreachable = { kind: 'unreachable', side: 'psa' } as const;
const least = () => 0;

describe('the next attempt', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [6, 960],
    [7, 1800],
    [40, 1800],
    [5000, 1800],
  ])('after failure %d comes after %d s', (attempts, seconds) => {
    expect(nextAttempt(unreachable, attempts, now, least)).toBe(now + seconds * 1000);
  });

  it('waits for the time that the system named, when that is later', () => {
    const throttled = (retryAt: number) => ({ kind: 'throttled', side: 'psa', retryAt }) as const;
    expect(nextAttempt(throttled(now + 45_000), 1, now, least)).toBe(now + 45_000);
    expect(nextAttempt(throttled(now + 5_000), 1, now, least)).toBe(now + 30_000);
  });

  it('does not need a named time', () => {
    expect(nextAttempt({ kind: 'unavailable', side: 'psa' }, 1, now, least)).toBe(now + 30_000);
  });

  it('is spread by up to a quarter', () => {
    const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), random, (attempts, spread) => {
        const earliest = nextAttempt(unreachable, attempts, 0, least);
        const at = nextAttempt(unreachable, attempts, 0, () => spread);
        expect(at).toBeGreaterThanOrEqual(earliest);
        expect(at).toBeLessThanOrEqual(earliest * 1.25);
      }),
    );
  });
});

describe('the next look at Google Calendar', () => {
  const minute = 60_000;
  const around = { calendarVisible: false, machineIdle: false, outboxDueAt: undefined };
  it.each([
    ['beside a visible calendar', { calendarVisible: true }, 30_000],
    ['without one', {}, 5 * minute],
    [
      'on an idle machine, whatever shows',
      { calendarVisible: true, machineIdle: true },
      15 * minute,
    ],
    ['sooner for a due outbox', { outboxDueAt: now + 2 * minute }, 2 * minute],
    ['no later for an outbox due later', { outboxDueAt: now + 20 * minute }, 5 * minute],
    ['never under 30 s', { outboxDueAt: now - 1 }, 30_000],
  ])('comes %s', (_name, change, ms) => {
    expect(nextTickMs({ ...around, ...change }, now, least)).toBe(ms);
  });

  it('is spread by up to a quarter', () => {
    expect(nextTickMs({ ...around, calendarVisible: true }, now, () => 0.999)).toBeCloseTo(
      37_492.5,
    );
  });
});
