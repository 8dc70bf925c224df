import { entryOf, isMaster, occurrencesOf, type Span, touches } from './entries.ts';
import type { Entry, StoredEvent } from './resource.ts';
import type { Calendar, World } from './world.ts';

/** What a listing reads: expanded or not, with or without the deleted, and only what changed after a stamp. */
export interface Reading {
  readonly span: Span;
  readonly single: boolean;
  readonly deleted: boolean;
  readonly after?: number;
}

const day = 86_400_000;

// Google does not say how far it expands an endless series; two years ahead keeps answers finite.
const expansionHorizon = 2 * 366 * day;

/** The events of a calendar that a listing names, unordered filters not yet applied. */
export function gather(world: World, calendar: Calendar, reading: Reading): Entry[] {
  const rows = [...calendar.events.values()].filter(
    (row) => reading.after === undefined || row.stamp > reading.after,
  );
  if (!reading.single) return rows.flatMap((row) => unexpanded(calendar, row, reading));
  const span = bounded(world, reading.span);
  const entries = rows.flatMap((row) => expanded(calendar, row, { ...reading, span }));
  return [...entries, ...vanished(calendar, reading)];
}

function unexpanded(calendar: Calendar, row: StoredEvent, reading: Reading): Entry[] {
  const entry = entryOf(calendar, row);
  if (isDeleted(calendar, row, entry) && !reading.deleted) return [];
  if (isMaster(row) && row.body.status !== 'cancelled') {
    return hasOccurrence(calendar, row, reading.span) ? [entry] : [];
  }
  return touches(entry, reading.span, calendar.timeZone) ? [entry] : [];
}

/** Whether a series shows itself in the span; an endless one is looked at near its beginning only. */
function hasOccurrence(calendar: Calendar, row: StoredEvent, span: Span): boolean {
  const start = Date.parse(row.body.start?.dateTime ?? row.body.start?.date ?? '');
  // A year finds nearly all; 29 February comes again after eight years at most.
  return [366 * day, 9 * 366 * day].some((reach) => {
    const to = Math.min(span.to, Math.max(start, span.from) + reach);
    return occurrencesOf(calendar, row, { from: span.from, to }).length > 0;
  });
}

/** Cancelled exceptions of a living series are no deletions: they say what must not be shown. */
function isDeleted(calendar: Calendar, row: StoredEvent, entry: Entry): boolean {
  if (entry.body.status !== 'cancelled') return false;
  const master = row.series && calendar.events.get(row.series.id);
  return row.stray === true || !master || master.body.status === 'cancelled';
}

function expanded(calendar: Calendar, row: StoredEvent, reading: Reading): Entry[] {
  if (isMaster(row)) {
    if (row.body.status === 'cancelled' && reading.after === undefined) return [];
    return occurrencesOf(calendar, row, reading.span).filter(
      ({ body }) => reading.deleted || body.status !== 'cancelled',
    );
  }
  // Its living series has brought it along already.
  if (row.series && !row.stray && calendar.events.has(row.series.id)) return [];
  const entry = entryOf(calendar, row);
  if (entry.body.status === 'cancelled' && !reading.deleted) return [];
  return touches(entry, reading.span, calendar.timeZone) ? [entry] : [];
}

function vanished(calendar: Calendar, reading: Reading): Entry[] {
  const { after } = reading;
  if (after === undefined) return [];
  return [...calendar.vanished]
    .filter(([id, { stamp }]) => stamp > after && !calendar.events.has(id))
    .map(([id, { series, originalStart, stamp }]) => ({
      id,
      stamp,
      createdAt: 0,
      series: { id: series, originalStart },
      body: { status: 'cancelled' },
    }));
}

function bounded(world: World, span: Span): Span {
  const anchor = Number.isFinite(span.from) ? Math.max(span.from, world.now()) : world.now();
  return { from: span.from, to: Math.min(span.to, anchor + expansionHorizon) };
}
