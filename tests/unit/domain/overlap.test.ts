import { describe, expect, it } from 'vitest';
import { daysOf, overlapping, overlaps } from '@/lib/domain/overlap';
import type { Timespan } from '@/lib/domain/timespan';

const helsinki = 'Europe/Helsinki';
const timed = (start: string, end: string): Timespan => ({
  kind: 'timed',
  startAt: Date.parse(start),
  endAt: Date.parse(end),
});
/** Of a November day in Helsinki. */
const hours = (start: string, end: string) =>
  timed(`2026-11-25T${start}:00+02:00`, `2026-11-25T${end}:00+02:00`);
const allDay = (startDate: string, endDate: string): Timespan => ({
  kind: 'all-day',
  startDate,
  endDate,
});
const nine = hours('09:00', '10:00');
const wednesday = allDay('2026-11-25', '2026-11-26');

type Case = [name: string, a: Timespan, b: Timespan, expected: boolean, zone?: string];

const cases: Case[] = [
  ['the same hour', nine, nine, true],
  ['one within the other', nine, hours('09:15', '09:30'), true],
  ['a minute shared', nine, hours('09:59', '11:00'), true],
  ['ends that touch', nine, hours('10:00', '11:00'), false],
  ['hours apart', nine, hours('13:00', '14:00'), false],
  ['no time at all, in the middle', nine, hours('09:30', '09:30'), true],
  ['no time at all, at the start', nine, hours('09:00', '09:00'), true],
  ['no time at all, at the end', nine, hours('10:00', '10:00'), false],
  ['no time at all, twice at once', hours('09:00', '09:00'), hours('09:00', '09:00'), true],
  ['an hour of the whole day', nine, wednesday, true],
  ['the whole day before', nine, allDay('2026-11-24', '2026-11-25'), false],
  ['the whole day after', nine, allDay('2026-11-26', '2026-11-27'), false],
  ['one of several whole days', nine, allDay('2026-11-20', '2026-11-30'), true],
  ['whole days that touch', wednesday, allDay('2026-11-26', '2026-11-27'), false],
  ['whole days of which one is shared', wednesday, allDay('2026-11-24', '2026-11-27'), true],
  ['a whole day without an end', wednesday, allDay('2026-11-25', '2026-11-25'), true],
  ['the last hour of the day', hours('23:00', '23:59'), wednesday, true],
  [
    'what ends at midnight, and the day that begins then',
    timed('2026-11-24T22:00:00+02:00', '2026-11-25T00:00:00+02:00'),
    wednesday,
    false,
  ],
  ['no time at all at midnight', hours('00:00', '00:00'), wednesday, true],
  [
    'late in Helsinki, on a day of New York',
    hours('00:30', '01:30'),
    wednesday,
    false,
    'America/New_York',
  ],
  ['the same in Helsinki', hours('00:30', '01:30'), wednesday, true],
  [
    'the last hour of the day of 23 hours',
    timed('2026-03-29T20:00:00Z', '2026-03-29T21:00:00Z'),
    allDay('2026-03-29', '2026-03-30'),
    true,
  ],
  [
    'the hour after the day of 23 hours',
    timed('2026-03-29T21:00:00Z', '2026-03-29T22:00:00Z'),
    allDay('2026-03-29', '2026-03-30'),
    false,
  ],
  [
    'the last hour of the day of 25 hours',
    timed('2026-10-25T21:00:00Z', '2026-10-25T22:00:00Z'),
    allDay('2026-10-25', '2026-10-26'),
    true,
  ],
  [
    'the two hours from three to four of that day',
    timed('2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'),
    timed('2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'),
    false,
  ],
];

describe('standing at the same time', () => {
  it.each(cases)('%s', (_, a, b, expected, zone = helsinki) => {
    expect(overlaps(a, b, zone)).toBe(expected);
    expect(overlaps(b, a, zone)).toBe(expected);
  });

  it('lists the earliest first, and whole days last', () => {
    const named = (name: string, when: Timespan) => ({ name, when });
    const others = [
      named('trip', allDay('2026-11-25', '2026-11-27')),
      named('holiday', allDay('2026-11-20', '2026-11-27')),
      named('lunch', hours('12:00', '13:00')),
      named('call', hours('09:30', '09:45')),
      named('early', hours('08:00', '09:30')),
    ];
    const found = overlapping(nine, others, helsinki).map(({ name }) => name);
    expect(found).toEqual(['early', 'call', 'holiday', 'trip']);
  });
});

describe('the days of something', () => {
  const expected: [Timespan, string, string][] = [
    [nine, '2026-11-25', '2026-11-26'],
    [timed('2026-11-25T22:00:00+02:00', '2026-11-26T00:00:00+02:00'), '2026-11-25', '2026-11-26'],
    [timed('2026-11-25T22:00:00+02:00', '2026-11-26T01:00:00+02:00'), '2026-11-25', '2026-11-27'],
    [hours('00:00', '00:00'), '2026-11-25', '2026-11-26'],
    [allDay('2026-11-25', '2026-11-28'), '2026-11-25', '2026-11-28'],
    [allDay('2026-11-25', '2026-11-25'), '2026-11-25', '2026-11-26'],
  ];
  it.each(expected)('%o are from %s to before %s', (when, startDate, endDate) => {
    expect(daysOf(when, helsinki)).toEqual({ startDate, endDate });
  });
});
