import { describe, expect, it } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import type { HistoryEntry } from '@/lib/domain/history';
import { calendarOf, fitsFilter, type HistoryFilter } from '@/lib/domain/history-filter';

const fields = {
  ...{
    title: 'Kickoff',
    location: 'Tampere',
    notes: 'Merkki: https://calendar.google.com/',
    activityTypeId: 'visit',
  },
  when: { kind: 'timed', startAt: 0, endAt: 3_600_000 },
} as const;

const entry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ at: 1, connectionId: 'practice', itemKey: 'k#' },
  ...{ operation: 'update', outcome: 'done' },
  ...change,
});

const anna = 'anna@konsultti.example';
const entries: readonly HistoryEntry[] = [
  entry({ at: 10, lost: { title: 'A lost title' }, names: { 'customerId:c': 'Acme Oy' } }),
  entry({ at: 20, connectionId: 'severa', operation: 'delete', before: fields }),
  entry({
    at: 30,
    runId: 'r1',
    operation: 'update-event',
    after: fields,
    contacts: { added: ['Sanna Laine'], removed: [] },
  }),
  entry({ at: 40, runId: 'r1', outcome: 'failed', event: { calendarId: anna, eventId: 'e' } }),
  entry({ at: 50, operation: 'end', eid: encodeEid({ calendarId: anna, eventId: 'e' }) }),
  entry({
    at: 60,
    operation: 'carry-tag',
    title: 'Weekly',
    tags: { scope: 'event', after: { customer: 'Acme Oy', sending: 'auto' } },
  }),
];

describe('a filter of the history', () => {
  it.each<[HistoryFilter, number[]]>([
    [{}, [10, 20, 30, 40, 50, 60]],
    [{ connectionId: 'severa' }, [20]],
    [{ calendarId: anna }, [40, 50]],
    [{ calendarId: anna, outcome: 'done' }, [50]],
    [{ runId: 'r1' }, [30, 40]],
    [{ runId: 'r1', outcome: 'failed' }, [40]],
    [{ outcome: 'failed' }, [40]],
    [{ side: 'google' }, [30, 60]],
    [{ side: 'psa' }, [10, 20, 40]],
    [{ operations: ['delete', 'end'] }, [20, 50]],
    [{ operations: [] }, []],
    [{ text: 'KICK' }, [20, 30]],
    [{ text: 'lost' }, [10]],
    [{ text: '  ' }, [10, 20, 30, 40, 50, 60]],
    [{ text: 'weekly' }, [60]],
    [{ text: 'tampere' }, [20, 30]],
    [{ text: 'acme' }, [10, 60]],
    [{ text: 'laine' }, [30]],
    [{ text: 'calendar.google.com' }, []],
    [{ from: 20, until: 40 }, [20, 30]],
    [{ from: 40 }, [40, 50, 60]],
    [{ from: 40, until: 20 }, []],
  ])('lets through by %j', (filter, times) => {
    expect(entries.filter((one) => fitsFilter(one, filter)).map(({ at }) => at)).toEqual(times);
  });
});

it.each<[string, Partial<HistoryEntry>, string | undefined]>([
  ['where its event stood', { event: { calendarId: anna, eventId: 'e' } }, anna],
  [
    'by its eid alone',
    { eid: encodeEid({ calendarId: 'a@gmail.com', eventId: 'e' }) },
    'a@gmail.com',
  ],
  [
    'as what was made',
    { itemKey: 'calendar:c1@group.calendar.google.com' },
    'c1@group.calendar.google.com',
  ],
  ['not at all', { eid: 'nonsense' }, undefined],
])('an entry tells its calendar: %s', (_, change, calendarId) => {
  expect(calendarOf(entry(change))).toBe(calendarId);
});
