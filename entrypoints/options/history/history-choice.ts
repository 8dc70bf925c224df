import { operationKinds } from '@/entrypoints/options/history/operation-kinds';
import type { SyncRun } from '@/lib/domain/history';
import type { HistoryFilter } from '@/lib/domain/history-filter';
import { nextDate, startOfDate } from '@/lib/domain/zoned-date';

/** What the person narrows the history to, as the fields hold it; `any` and an empty text narrow nothing. */
export interface HistoryChoice {
  readonly text: string;
  readonly kind: keyof typeof operationKinds | 'any';
  readonly outcome: NonNullable<HistoryFilter['outcome']> | 'any';
  readonly side: NonNullable<HistoryFilter['side']> | 'any';
  readonly connectionId: string;
  readonly calendarId: string;
  /** Calendar dates, the last one included. */
  readonly first: string;
  readonly last: string;
  readonly run: SyncRun | undefined;
  /** The number of an operation: it, and what else was done with the same event. */
  readonly entry: string;
}

export const noChoice: HistoryChoice = {
  text: '',
  kind: 'any',
  outcome: 'any',
  side: 'any',
  connectionId: 'any',
  calendarId: 'any',
  first: '',
  last: '',
  run: undefined,
  entry: 'any',
};

/** The filter that a choice stands for; days begin at the zone's midnights. */
export function filterOf(choice: HistoryChoice, timeZone: string): HistoryFilter {
  const { kind, outcome, side, connectionId, calendarId, first, last, run, entry } = choice;
  const text = choice.text.trim();
  return {
    ...(kind !== 'any' && { operations: [...operationKinds[kind]] }),
    ...(outcome !== 'any' && { outcome }),
    ...(side !== 'any' && { side }),
    ...(connectionId !== 'any' && { connectionId }),
    ...(calendarId !== 'any' && { calendarId }),
    ...(isDay(first) && { from: startOfDate(first, timeZone) }),
    ...(isDay(last) && { until: startOfDate(nextDate(last), timeZone) }),
    ...(text !== '' && { text }),
    ...(run && { runId: run.id }),
    ...(entry !== 'any' && { about: Number(entry) }),
  };
}

/** A field for dates takes years of six digits too, while one is being typed. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && text < '9999-12-31';
}

/** Whether anything is left out. */
export function isNarrowed(choice: HistoryChoice): boolean {
  return Object.keys(filterOf(choice, 'UTC')).length > 0;
}
