import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '@/lib/domain/history';
import { historyFormats } from '@/lib/domain/history-file';
import { tellEntry } from '@/lib/domain/told-entry';
import { readCsv } from './read-csv';

const context = {
  connections: new Map([['severa-1', 'Severa']]),
  calendars: new Map([['anna@konsultti.example', 'Anna Virtanen']]),
  timeZone: 'Europe/Helsinki',
};

const at = (iso: string) => Date.parse(iso);

const fields = {
  ...{ title: 'Kickoff', location: 'Helsinki', notes: 'Two\nlines', activityTypeId: 'visit' },
  when: {
    kind: 'timed',
    startAt: at('2026-11-24T09:00:00+02:00'),
    endAt: at('2026-11-24T10:00:00+02:00'),
  },
} as const;

const entry = (change: Partial<StoredEntry> = {}): StoredEntry => ({
  ...{ id: 7, at: at('2026-11-25T12:00:00+02:00'), connectionId: 'severa-1', itemKey: 'k#' },
  ...{ operation: 'update', outcome: 'done', after: fields },
  ...change,
});

/** The cells of entries in a CSV file by the name of their column, the empty ones left out. */
function inCsv(...entries: readonly StoredEntry[]): Record<string, string>[] {
  const { start, entry: write, between, end } = historyFormats.csv;
  const lines = entries.map((one) => write(tellEntry(one, context)));
  const [header = [], ...rows] = readCsv((start + lines.join(between) + end).replace('\uFEFF', ''));
  return rows.map((cells) => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(
      cells.map((cell, index) => [header[index] ?? '', cell]).filter(([, cell]) => cell !== ''),
    );
  });
}

function inJson(...entries: readonly StoredEntry[]) {
  const { start, entry: write, between, end } = historyFormats.json;
  const lines = entries.map((one) => write(tellEntry(one, context)));
  return JSON.parse(start + lines.join(between) + end);
}

describe('the history as CSV', () => {
  it('begins with a byte order mark and names every column once', () => {
    const { start } = historyFormats.csv;
    expect(start).toMatch(/^\uFEFFTime,Operation,Side,Outcome,/);
    const [header = []] = readCsv(start.slice(1));
    expect(new Set(header).size).toBe(header.length);
  });

  it('has names for ids, and times with their distance from UTC', () => {
    const full = entry({
      undoneAt: at('2026-07-01T08:30:05+03:00'),
      ...{ trigger: 'click', tookMs: 120, runId: 'r1', activityId: 'a1' },
      event: { calendarId: 'anna@konsultti.example', eventId: 'e' },
      before: {
        ...fields,
        title: 'Start',
        when: { kind: 'all-day', startDate: '2026-11-24', endDate: '2026-11-25' },
      },
      lost: { title: 'Begin' },
      names: { 'activityTypeId:visit': 'Visit' },
      contacts: { added: ['Sanna Laine', 'Bo Ek'], removed: [] },
    });
    expect(inCsv(full)).toEqual([
      {
        ...{ Time: '2026-11-25T12:00:00+02:00', Undone: '2026-07-01T08:30:05+03:00' },
        ...{ Operation: 'update', Side: 'psa', Outcome: 'done', Title: 'Kickoff' },
        ...{ Connection: 'Severa', Calendar: 'Anna Virtanen', 'Started by': 'click' },
        ...{ 'Before: title': 'Start', 'Before: start': '2026-11-24', 'Before: end': '2026-11-25' },
        ...{ 'Before: location': 'Helsinki', 'Before: notes': 'Two\nlines' },
        ...{ 'Before: activity type': 'Visit', 'After: activity type': 'Visit' },
        ...{ 'After: title': 'Kickoff', 'After: start': '2026-11-24T09:00:00+02:00' },
        ...{ 'After: end': '2026-11-24T10:00:00+02:00', 'After: location': 'Helsinki' },
        ...{ 'After: notes': 'Two\nlines', 'Gave way: title': 'Begin' },
        ...{ 'Contacts added': 'Sanna Laine; Bo Ek', 'Took (ms)': '120', Run: 'r1' },
        ...{ Activity: 'a1', Number: '7' },
      },
    ]);
  });

  it('says why something failed, and what a tag said', () => {
    const { after: _, ...bare } = entry({
      ...{ operation: 'carry-tag', outcome: 'failed', title: 'Weekly', connectionId: 'gone' },
      problem: { kind: 'rejected', side: 'google', fields: [], cause: 'Too long' },
      tags: { scope: 'series', after: { activityType: 'Visit', sending: 'auto' } },
    });
    expect(inCsv(bare)).toMatchObject([
      {
        ...{ Connection: 'gone', Side: 'google', Title: 'Weekly' },
        ...{ Problem: 'rejected', Cause: 'Too long', 'Tag of': 'series' },
        ...{ 'Tag after: activity type': 'Visit', 'Tag after: sending': 'auto' },
      },
    ]);
  });

  it('tells whatever stands in titles and notes, and runs none of it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'",\r\n=+-@\' åa') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
        const entries = pairs.map(([title, notes]) =>
          entry({ after: { ...fields, title, notes } }),
        );
        const told = inCsv(...entries).map((cells) => [
          cells['After: title'] ?? '',
          cells['After: notes'] ?? '',
        ]);
        const safe = (cell: string) => (/^[=+\-@\r\n]/.test(cell) ? `'${cell}` : cell);
        expect(told).toEqual(pairs.map((pair) => pair.map(safe)));
      }),
    );
  });
});

describe('the history as JSON', () => {
  it('is one document, however many entries it has', () => {
    const frame = { format: 'merkki-history', version: 1 };
    expect(inJson()).toEqual({ ...frame, entries: [] });
    expect(inJson(entry(), entry({ id: 8 })).entries).toMatchObject([{ number: 7 }, { number: 8 }]);
  });

  it('has names beside ids, and leaves out what is not known', () => {
    const lost = { customerId: 'c-1', projectId: 'p-1' };
    const { entries } = inJson(entry({ lost, names: { 'customerId:c-1': 'Acme Oy' } }));
    expect(entries).toEqual([
      {
        ...{ number: 7, time: '2026-11-25T12:00:00+02:00', operation: 'update', side: 'psa' },
        ...{ outcome: 'done', title: 'Kickoff', connection: { id: 'severa-1', name: 'Severa' } },
        after: {
          ...{ title: 'Kickoff', location: 'Helsinki', notes: 'Two\nlines', activityType: 'visit' },
          ...{ start: '2026-11-24T09:00:00+02:00', end: '2026-11-24T10:00:00+02:00' },
        },
        gaveWay: { customer: 'Acme Oy', project: 'p-1' },
      },
    ]);
  });
});
