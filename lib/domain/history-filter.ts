import { decodeEid } from '@/lib/domain/event-identity';
import { type HistoryEntry, historyEntrySchema } from '@/lib/domain/history';
import type { Side } from '@/lib/domain/problem';
import { z } from '@/lib/zod';

/** What a listing of the history is narrowed to: everything that is given must fit. */
export const historyFilterSchema = z.object({
  connectionId: z.string().optional(),
  /** By the calendar's id. */
  calendarId: z.string().max(1000).optional(),
  runId: z.string().optional(),
  /** The number of an entry: all that was done with what that one is about. */
  about: z.number().int().optional(),
  outcome: historyEntrySchema.shape.outcome.optional(),
  /** Where it was written to, or was to be. */
  side: z.enum(['google', 'psa']).optional(),
  operations: z.array(historyEntrySchema.shape.operation).optional(),
  /** Part of a title, of a place or of what is named, before or after, in any case. */
  text: z.string().max(200).optional(),
  /** Epoch milliseconds; `until` exclusive. */
  from: z.number().optional(),
  until: z.number().optional(),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;

/** Whether the filter lets an entry through. */
export function fitsFilter(entry: HistoryEntry, filter: HistoryFilter): boolean {
  const { connectionId, calendarId, runId, outcome, side, operations, from, until } = filter;
  const { at, operation } = entry;
  const tests = [
    connectionId === undefined || entry.connectionId === connectionId,
    calendarId === undefined || calendarOf(entry) === calendarId,
    runId === undefined || entry.runId === runId,
    outcome === undefined || entry.outcome === outcome,
    side === undefined || sideOf[operation] === side,
    operations === undefined || operations.includes(operation),
    from === undefined || at >= from,
    until === undefined || at < until,
  ];
  return tests.every(Boolean) && hasText(entry, filter.text);
}

/** The calendar that an entry is about; undefined where nothing tells. */
export function calendarOf({ event, eid = '', itemKey }: HistoryEntry): string | undefined {
  // A calendar of our own that was made or deleted.
  const [, own] = /^calendar:(.+)$/.exec(itemKey) ?? [];
  return own ?? event?.calendarId ?? decodeEid(eid)?.calendarId;
}

/** The side that each operation writes to. */
export const sideOf: Readonly<Record<HistoryEntry['operation'], Side | undefined>> = {
  create: 'psa',
  update: 'psa',
  delete: 'psa',
  adopt: 'psa',
  'remove-twin': 'psa',
  'create-event': 'google',
  'update-event': 'google',
  'delete-event': 'google',
  'carry-tag': 'google',
  'create-calendar': 'google',
  'delete-calendar': 'google',
  // Only the link was written.
  relink: undefined,
  end: undefined,
};

function hasText(entry: HistoryEntry, text = ''): boolean {
  const sought = text.trim().toLocaleLowerCase();
  return (
    sought === '' || wordsOf(entry).some((words) => words?.toLocaleLowerCase().includes(sought))
  );
}

/** Titles, places, and what and who is named. Not the notes: each holds the address of its event. */
function wordsOf(entry: HistoryEntry): (string | undefined)[] {
  const { title: name, before, after, lost, names = {}, tags, contacts } = entry;
  const versions = [before, after, lost].flatMap((one) => [one?.title, one?.location]);
  const tagged = [tags?.before, tags?.after].flatMap((tag) => [
    tag?.activityType,
    tag?.customer,
    tag?.project,
  ]);
  const people = [...(contacts?.added ?? []), ...(contacts?.removed ?? [])];
  return [name, ...versions, ...Object.values(names), ...tagged, ...people];
}
