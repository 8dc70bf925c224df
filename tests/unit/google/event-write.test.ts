import { describe, expect, it } from 'vitest';
import type { Timespan } from '@/lib/domain/timespan';
import { changedEvent, newEvent } from '@/lib/google/event-write';

const nine = Date.parse('2026-11-24T07:00:00Z');
const timed = (startAt: number, endAt: number): Timespan => ({ kind: 'timed', startAt, endAt });
const days = (startDate: string, endDate: string): Timespan => ({
  kind: 'all-day',
  startDate,
  endDate,
});
const draft = { title: 'Kick-off', location: 'Room 1' };

describe('the body of a new event', () => {
  it('has an id, a title, a place and its times, and nothing else', () => {
    expect(newEvent('merkki1', { ...draft, when: timed(nine, nine + 3_600_000) })).toEqual({
      id: 'merkki1',
      summary: 'Kick-off',
      location: 'Room 1',
      start: { dateTime: '2026-11-24T07:00:00Z' },
      end: { dateTime: '2026-11-24T08:00:00Z' },
    });
  });

  const spans: [string, Timespan, string, string][] = [
    ['a span', timed(nine, nine + 60_000), '2026-11-24T07:00:00Z', '2026-11-24T07:01:00Z'],
    ['a point in time', timed(nine, nine), '2026-11-24T07:00:00Z', '2026-11-24T07:01:00Z'],
    [
      'an end before its start',
      timed(nine, nine - 1),
      '2026-11-24T07:00:00Z',
      '2026-11-24T07:01:00Z',
    ],
    ['less than a second', timed(nine, nine + 999), '2026-11-24T07:00:00Z', '2026-11-24T07:01:00Z'],
    ['a second', timed(nine + 900, nine + 1000), '2026-11-24T07:00:00Z', '2026-11-24T07:00:01Z'],
    ['days', days('2026-12-30', '2027-01-02'), '2026-12-30', '2027-01-02'],
    ['no days', days('2026-12-31', '2026-12-31'), '2026-12-31', '2027-01-01'],
    ['no days in a leap year', days('2028-02-28', '2028-02-28'), '2028-02-28', '2028-02-29'],
    ['no days when clocks change', days('2026-10-25', '2026-10-25'), '2026-10-25', '2026-10-26'],
  ];

  it.each(spans)('writes %s', (_, when, start, end) => {
    const name = when.kind === 'all-day' ? 'date' : 'dateTime';
    expect(newEvent('merkki1', { ...draft, when })).toMatchObject({
      start: { [name]: start },
      end: { [name]: end },
    });
  });
});

describe('the patch of an event', () => {
  it('names only what changes', () => {
    expect(changedEvent({ title: '' })).toEqual({ summary: '' });
    expect(changedEvent({ location: '' })).toEqual({ location: '' });
    expect(changedEvent({})).toEqual({});
  });

  it('clears the date of an event that gets a time', () => {
    expect(changedEvent({ when: timed(nine, nine + 60_000) })).toEqual({
      start: { dateTime: '2026-11-24T07:00:00Z', date: null },
      end: { dateTime: '2026-11-24T07:01:00Z', date: null },
    });
  });

  it('clears the time and zone of an event that gets a date', () => {
    expect(changedEvent({ when: days('2026-11-24', '2026-11-25') })).toEqual({
      start: { date: '2026-11-24', dateTime: null, timeZone: null },
      end: { date: '2026-11-25', dateTime: null, timeZone: null },
    });
  });
});
