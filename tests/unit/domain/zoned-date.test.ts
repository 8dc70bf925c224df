import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateAt,
  isKnownZone,
  isoTimeAt,
  localTimeAt,
  nearestDate,
  nextDate,
  startOfDate,
} from '@/lib/domain/zoned-date';

const hour = 3_600_000;
const utc = (at: number) => new Date(at).toISOString().slice(0, 16);

test.for([
  ['Europe/Helsinki', '2026-11-24', '2026-11-23T22:00'],
  ['Europe/Helsinki', '2026-07-24', '2026-07-23T21:00'],
  ['Europe/Helsinki', '2026-03-29', '2026-03-28T22:00'],
  ['Europe/Helsinki', '2026-03-30', '2026-03-29T21:00'],
  ['Europe/Helsinki', '2026-10-25', '2026-10-24T21:00'],
  ['Europe/Helsinki', '2026-10-26', '2026-10-25T22:00'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00'],
  // Here the clock skips midnight: the day begins at one o'clock.
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00'],
  // Here the clock shows midnight twice: the first one counts.
  ['America/Havana', '2026-11-01', '2026-11-01T04:00'],
  ['UTC', '2026-01-01', '2026-01-01T00:00'],
] as const)('in %s the date %s begins at %s UTC', ([zone, date, expected]) => {
  expect(utc(startOfDate(date, zone))).toBe(expected);
});

test.for([
  ['2026-03-29', 23],
  ['2026-10-25', 25],
  ['2026-11-24', 24],
] as const)('%s has %i hours in Helsinki', ([date, hours]) => {
  const zone = 'Europe/Helsinki';
  expect(startOfDate(nextDate(date), zone) - startOfDate(date, zone)).toBe(hours * hour);
});

describe('every date of every zone', () => {
  const zones = fc.constantFrom(
    'Europe/Helsinki',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Pacific/Kiritimati',
    'America/Adak',
  );
  const dates = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('survives the way to an instant and back', () => {
    fc.assert(
      fc.property(zones, dates, (zone, date) => {
        const start = startOfDate(date, zone);
        expect(dateAt(start, zone)).toBe(date);
        expect(dateAt(start - 1, zone)).not.toBe(date);
      }),
    );
  });

  test('is the nearest one for instants some hours off its midnight', () => {
    fc.assert(
      fc.property(zones, dates, fc.integer({ min: -10, max: 10 }), (zone, date, hours) => {
        expect(nearestDate(startOfDate(date, zone) + hours * hour, zone)).toBe(date);
      }),
    );
  });
});

test.for([
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-02-28', '2026-03-01'],
] as const)('after %s comes %s', ([date, next]) => {
  expect(nextDate(date)).toBe(next);
});

test('tells the wall clock of a zone', () => {
  const at = Date.parse('2026-10-25T01:30:00Z');
  expect(localTimeAt(at, 'Europe/Helsinki')).toBe('2026-10-25T03:30:00');
});

test('knows which zones it knows', () => {
  expect(['Europe/Helsinki', 'UTC', 'FLE Standard Time', ''].map(isKnownZone)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.for([
  ['Europe/Helsinki', '2026-11-25T10:00:00Z', '2026-11-25T12:00:00+02:00'],
  ['Europe/Helsinki', '2026-07-01T21:30:05Z', '2026-07-02T00:30:05+03:00'],
  ['America/St_Johns', '2026-11-25T10:00:00Z', '2026-11-25T06:30:00-03:30'],
  ['Asia/Kolkata', '2026-11-25T10:00:00Z', '2026-11-25T15:30:00+05:30'],
  ['UTC', '2026-11-25T10:00:00Z', '2026-11-25T10:00:00+00:00'],
])('in %s the instant %s is told as %s', ([zone = '', instant = '', told]) => {
  const iso = isoTimeAt(Date.parse(instant), zone);
  expect(iso).toBe(told);
  expect(Date.parse(iso)).toBe(Date.parse(instant));
});
