import { expect, it } from 'vitest';
import {
  filterOf,
  type HistoryChoice,
  isNarrowed,
  noChoice,
} from '@/entrypoints/options/history/history-choice';
import type { HistoryFilter } from '@/lib/domain/history-filter';

const at = (iso: string) => Date.parse(iso);

it.each<[Partial<HistoryChoice>, HistoryFilter]>([
  [{}, {}],
  [{ text: '   ' }, {}],
  [{ text: ' Kickoff ' }, { text: 'Kickoff' }],
  [
    { kind: 'tag', outcome: 'failed' },
    { operations: ['carry-tag'], outcome: 'failed' },
  ],
  [
    { side: 'psa', connectionId: 'severa' },
    { side: 'psa', connectionId: 'severa' },
  ],
  [{ calendarId: 'anna@konsultti.example' }, { calendarId: 'anna@konsultti.example' }],
  [
    { entry: '12', outcome: 'failed' },
    { about: 12, outcome: 'failed' },
  ],
  [{ first: '2026-11-25' }, { from: at('2026-11-25T00:00:00+02:00') }],
  // The last day counts whole, however long the clocks make it.
  [{ last: '2026-10-25' }, { until: at('2026-10-26T00:00:00+02:00') }],
  [{ first: '275760-09-13', last: '9999-12-31' }, {}],
  [
    { first: '2026-10-25', last: '2026-10-25' },
    { from: at('2026-10-25T00:00:00+03:00'), until: at('2026-10-26T00:00:00+02:00') },
  ],
])('the choice %j is this filter', (part, filter) => {
  const choice = { ...noChoice, ...part };
  expect(filterOf(choice, 'Europe/Helsinki')).toEqual(filter);
  expect(isNarrowed(choice)).toBe(Object.keys(filter).length > 0);
});
