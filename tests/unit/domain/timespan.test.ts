import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameTimespan,
  spanOf,
  surelyTouches,
  type Timespan,
  touches,
  windowAround,
} from '@/lib/domain/timespan';

const hourMs = 3_600_000;
const date = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const allDay = (startDate: string, endDate: string): Timespan => ({
  kind: 'all-day',
  startDate,
  endDate,
});
const timed = (startAt: number, endAt: number): Timespan => ({ kind: 'timed', startAt, endAt });

/** Runs the work as in a browser of that zone. */
function inZone<T>(zone: string, work: () => T): T {
  const former = process.env.TZ;
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    process.env.TZ = former;
  }
}

const zones = [
  ['Pacific/Pago_Pago', -11],
  ['America/New_York', -5],
  ['UTC', 0],
  ['Europe/Helsinki', 2],
  ['Asia/Kolkata', 5.5],
  ['Pacific/Auckland', 13],
  ['Pacific/Kiritimati', 14],
] as const;

describe.each(zones)('an all-day event in %s (%d h)', (zone, offset) => {
  const when = allDay('2026-11-23', '2026-11-24');

  it('surely touches its own day there, and not the days beside it', () => {
    const day = (n: number) => {
      const startAt = Date.parse('2026-11-23T00:00:00Z') + n * 24 * hourMs - offset * hourMs;
      return { startAt, endAt: startAt + 24 * hourMs };
    };
    expect([-1, 1].map((n) => surelyTouches(when, day(n)))).toEqual([false, false]);
    expect(surelyTouches(when, { startAt: day(-1).startAt, endAt: day(1).endAt })).toBe(true);
  });

  it('has the same window as everywhere', () => {
    expect(inZone(zone, () => new Date(2026, 10, 23).getTimezoneOffset())).toBe(-offset * 60 || 0);
    expect(inZone(zone, () => windowAround(when))).toEqual(windowAround(when));
  });

  it('touches its own local day, midnight to midnight', () => {
    const startAt = Date.parse('2026-11-23T00:00:00Z') - offset * hourMs;
    expect(touches(when, { startAt, endAt: startAt + 1 })).toBe(true);
    expect(
      touches(when, { startAt: startAt + 24 * hourMs - 1, endAt: startAt + 24 * hourMs }),
    ).toBe(true);
  });
});

describe('windows', () => {
  it('of an all-day event leave out what is more than a day away in any zone', () => {
    const when = allDay('2026-11-23', '2026-11-24');
    const far = (day: string) => ({ startAt: Date.parse(day), endAt: Date.parse(day) + hourMs });
    expect(touches(when, far('2026-11-22T09:00:00Z'))).toBe(false);
    expect(touches(when, far('2026-11-24T14:00:00Z'))).toBe(false);
  });

  it('of an event without duration are not empty', () => {
    expect(windowAround(timed(5, 5))).toEqual({ startAt: 5, endAt: 6 });
    expect(touches(timed(5, 5), { startAt: 5, endAt: 6 })).toBe(true);
  });

  it('of an all-day event whose end is its start cover that day', () => {
    expect(windowAround(allDay('2026-11-23', '2026-11-23'))).toEqual(
      windowAround(allDay('2026-11-23', '2026-11-24')),
    );
  });

  it('meet at an edge without touching', () => {
    expect(touches(timed(0, 10), { startAt: 10, endAt: 20 })).toBe(false);
    expect(touches(timed(20, 30), { startAt: 10, endAt: 20 })).toBe(false);
  });

  it('together span from the earliest start to the latest end', () => {
    expect(spanOf([])).toBeUndefined();
    expect(
      spanOf([
        { startAt: 5, endAt: 9 },
        { startAt: 1, endAt: 6 },
      ]),
    ).toEqual({ startAt: 1, endAt: 9 });
  });
});

describe('two timespans', () => {
  const day = fc.integer({ min: 0, max: 3 }).map((n) => date(n * 24 * hourMs));
  const span = fc.oneof(
    fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => timed(a, b)),
    fc.tuple(day, day).map(([a, b]) => allDay(a, b)),
  );

  it('are the same exactly when they read the same', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(isSameTimespan(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('differ when one has hours and the other dates, though both mean one day', () => {
    const midnight = Date.parse('2026-11-23T00:00:00+02:00');
    expect(
      isSameTimespan(timed(midnight, midnight + 24 * hourMs), allDay('2026-11-23', '2026-11-24')),
    ).toBe(false);
  });
});
