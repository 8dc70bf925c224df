import { describe, expect, it } from 'vitest';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import { windowOfMonths } from '@/lib/sync/month-range';

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

const spelled = ({ startAt, endAt }: { startAt: number; endAt: number }) =>
  [startAt, endAt].map((at) => new Date(at).toISOString());

describe('a range of months', () => {
  it('is the whole current month and the next two when nobody chose', () => {
    const now = Date.parse('2026-11-23T07:00:00Z');
    const window = windowOfMonths(defaultSyncSettings.outgoing.range, now);
    expect(spelled(window)).toEqual(['2026-10-31T22:00:00.000Z', '2027-01-31T22:00:00.000Z']);
  });

  it.each([
    ['Pacific/Pago_Pago', '2026-11-01T11:00:00.000Z', '2026-12-01T11:00:00.000Z'],
    ['Europe/Helsinki', '2026-10-31T22:00:00.000Z', '2026-11-30T22:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-10-31T10:00:00.000Z', '2026-11-30T10:00:00.000Z'],
  ])('begins and ends at the midnights of %s', (zone, ...window) => {
    const now = Date.parse('2026-11-15T12:00:00Z');
    const read = inZone(zone, () => windowOfMonths({ pastMonths: 0, futureMonths: 0 }, now));
    expect(spelled(read)).toEqual(window);
  });

  it('follows the clocks where they are put forward', () => {
    const now = Date.parse('2026-03-15T12:00:00Z');
    expect(spelled(windowOfMonths({ pastMonths: 0, futureMonths: 0 }, now))).toEqual([
      '2026-02-28T22:00:00.000Z',
      '2026-03-31T21:00:00.000Z',
    ]);
  });

  it('counts from the last day of a long month too', () => {
    const now = Date.parse('2026-08-31T20:00:00Z');
    expect(spelled(windowOfMonths({ pastMonths: 6, futureMonths: 1 }, now))).toEqual([
      '2026-01-31T22:00:00.000Z',
      '2026-09-30T21:00:00.000Z',
    ]);
  });
});
