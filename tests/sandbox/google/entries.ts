import { instanceSuffix, splitInstanceId } from './event-id.ts';
import { originalStarts } from './recurrence.ts';
import type { Entry, EventBody, EventTime, StoredEvent } from './resource.ts';
import { formatInstant, instantOf } from './times.ts';
import type { Calendar } from './world.ts';

/** A span in epoch milliseconds: what ends after `from` and starts before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;

export function isMaster(event: StoredEvent): boolean {
  return event.body.recurrence !== undefined && event.series === undefined;
}

/** The row as a whole event, as it is now: an exception filled up from its series. */
export function entryOf(calendar: Calendar, row: StoredEvent): Entry {
  const master = row.series && calendar.events.get(row.series.id);
  if (!row.series || !master) return { ...row };
  const body = { ...occurrenceBody(master, row.series.originalStart, calendar), ...row.body };
  return { ...row, body: withoutNulls(body) };
}

/** The event behind an id: a row, or an occurrence that only its series' rule makes. */
export function findEntry(calendar: Calendar, id: string): Entry | undefined {
  const row = calendar.events.get(id);
  if (row) return entryOf(calendar, row);
  const parts = splitInstanceId(id);
  if (!parts) return undefined;
  for (const master of mastersNamed(calendar, parts.prefix)) {
    const start = startFor(calendar, master, parts.suffix);
    if (start) return occurrence(calendar, master, start);
  }
  return undefined;
}

function mastersNamed(calendar: Calendar, prefix: string): StoredEvent[] {
  return [...calendar.events.values()].filter((row) => isMaster(row) && prefixOf(row) === prefix);
}

function startFor(calendar: Calendar, master: StoredEvent, suffix: string) {
  const [, y, mo, d] = /^(\d{4})(\d\d)(\d\d)/.exec(suffix) ?? [];
  const until = Date.parse(`${y}-${mo}-${d}T00:00:00Z`) + 3 * day;
  const starts = originalStarts(master.body, calendar.timeZone, until);
  return starts.findLast((start) => instanceSuffix(start) === suffix);
}

/** Every occurrence of a series that touches the span, changed and cancelled ones included. */
export function occurrencesOf(calendar: Calendar, master: StoredEvent, span: Span): Entry[] {
  const changed = exceptionsOf(calendar, master.id).map((row) => entryOf(calendar, row));
  const taken = new Set(changed.map(({ id }) => id));
  const regular = originalStarts(master.body, calendar.timeZone, span.to)
    .filter((start) => !taken.has(instanceIdOf(master, start)))
    .map((start) => occurrence(calendar, master, start));
  return [...regular, ...changed].filter((entry) => touches(entry, span, calendar.timeZone));
}

/** The rows of a series' changed and cancelled occurrences that still belong to it. */
export function exceptionsOf(calendar: Calendar, seriesId: string): StoredEvent[] {
  const rows = [...calendar.events.values()];
  return rows.filter((row) => row.series?.id === seriesId && !row.stray);
}

export function instanceIdOf(master: StoredEvent, originalStart: EventTime): string {
  return `${prefixOf(master)}_${instanceSuffix(originalStart)}`;
}

function prefixOf(master: StoredEvent): string {
  return master.instancePrefix ?? master.id;
}

function occurrence(calendar: Calendar, master: StoredEvent, originalStart: EventTime): Entry {
  return {
    id: instanceIdOf(master, originalStart),
    createdAt: master.createdAt,
    stamp: master.stamp,
    series: { id: master.id, originalStart },
    body: occurrenceBody(master, originalStart, calendar),
  };
}

/** What an untouched occurrence says: the series' fields at its own time. */
export function occurrenceBody(
  master: StoredEvent,
  start: EventTime,
  calendar: Calendar,
): EventBody {
  const { recurrence: _, ...shared } = master.body;
  const zone = calendar.timeZone;
  const length = instantOf(master.body.end ?? {}, zone) - instantOf(master.body.start ?? {}, zone);
  return { ...shared, start, end: endAfter(start, length, master.body.end?.timeZone) };
}

function endAfter(start: EventTime, length: number, zone: string | undefined): EventTime {
  if (start.date !== undefined) {
    // Rounded, because a span of days across a clock change is an hour off.
    const days = Math.round(length / day);
    const end = new Date(Date.parse(start.date) + days * day);
    return { date: end.toISOString().slice(0, 10) };
  }
  const timeZone = zone ?? start.timeZone ?? 'UTC';
  return { dateTime: formatInstant(instantOf(start, timeZone) + length, timeZone), timeZone };
}

/** Whether the event ends after the span's start and starts before its end. A zero-length one counts by its start. */
export function touches(entry: Entry, span: Span, zone: string): boolean {
  const { start, end } = entry.body;
  const originalStart = entry.series?.originalStart;
  const from = start ?? originalStart;
  if (!from) return true;
  const startsAt = instantOf(from, zone);
  return startsAt < span.to && instantOf(end ?? from, zone) > span.from;
}

function withoutNulls(body: EventBody): EventBody {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
