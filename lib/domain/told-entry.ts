import { type NamedField, nameIn } from '@/lib/domain/entry-names';
import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import { calendarOf, sideOf } from '@/lib/domain/history-filter';
import type { Problem, Side } from '@/lib/domain/problem';
import type { Timespan } from '@/lib/domain/timespan';
import { isoTimeAt } from '@/lib/domain/zoned-date';

/** What an entry names by id, and in which zone its times are told. */
export interface TellingContext {
  readonly connections: ReadonlyMap<string, string>;
  readonly calendars: ReadonlyMap<string, string>;
  /** IANA name. */
  readonly timeZone: string;
}

/** A version as files tell it; of one that gave way the fields concerned alone. */
export interface ToldVersion {
  readonly title?: string;
  /** With the distance from UTC; dates for all-day, the end exclusive. */
  readonly start?: string;
  readonly end?: string;
  readonly location?: string;
  readonly notes?: string;
  /** By name, or by id where that was not known. */
  readonly activityType?: string;
  readonly customer?: string;
  readonly project?: string;
}

/** A history entry as files tell it: names for ids where they are known, and times in ISO 8601. */
export interface ToldEntry {
  readonly number: number;
  readonly time: string;
  readonly operation: HistoryEntry['operation'];
  readonly side?: Side;
  readonly outcome: HistoryEntry['outcome'];
  readonly undone?: string;
  readonly title: string;
  readonly connection: { readonly id: string; readonly name?: string };
  readonly calendar?: { readonly id: string; readonly name?: string };
  readonly startedBy?: HistoryEntry['trigger'];
  readonly run?: string;
  readonly tookMs?: number;
  readonly problem?: Problem;
  readonly before?: ToldVersion;
  readonly after?: ToldVersion;
  readonly gaveWay?: ToldVersion;
  readonly tag?: HistoryEntry['tags'];
  readonly contacts?: HistoryEntry['contacts'];
  readonly event?: string;
  readonly activity?: string;
}

/** Tells an entry for a file. What is not known is left out. */
export function tellEntry(entry: StoredEntry, context: TellingContext): ToldEntry {
  const { at, operation, outcome, undoneAt, tookMs, problem, tags, contacts } = entry;
  const { eid, activityId, trigger, runId, before, after, lost } = entry;
  const version = (one: StoredEntry['lost']) => one && versionOf(one, entry, context);
  const time = (instant: number) => isoTimeAt(instant, context.timeZone);
  const calendarId = calendarOf(entry);
  return withoutAbsent({
    number: entry.id,
    time: time(at),
    operation,
    side: sideOf[operation],
    outcome,
    undone: undoneAt === undefined ? undefined : time(undoneAt),
    title: after?.title || before?.title || entry.title || '',
    connection: named(entry.connectionId, context.connections),
    calendar: calendarId === undefined ? undefined : named(calendarId, context.calendars),
    startedBy: trigger,
    run: runId,
    tookMs,
    problem,
    before: version(before),
    after: version(after),
    gaveWay: version(lost),
    tag: tags,
    contacts,
    event: eid,
    activity: activityId,
  });
}

function versionOf(
  version: NonNullable<StoredEntry['lost']>,
  { names }: StoredEntry,
  { timeZone }: TellingContext,
): ToldVersion {
  const { title, when, location, notes } = version;
  const name = (field: NamedField) => {
    const id = version[field];
    return id === undefined ? undefined : (nameIn(names, field, id) ?? id);
  };
  const [start, end] = when ? timesOf(when, timeZone) : [];
  return withoutAbsent({
    ...{ title, start, end, location, notes },
    activityType: name('activityTypeId'),
    customer: name('customerId'),
    project: name('projectId'),
  });
}

function timesOf(when: Timespan, timeZone: string): [start: string, end: string] {
  if (when.kind === 'all-day') return [when.startDate, when.endDate];
  return [isoTimeAt(when.startAt, timeZone), isoTimeAt(when.endAt, timeZone)];
}

function named(id: string, names: ReadonlyMap<string, string>) {
  const name = names.get(id);
  return { id, ...(name !== undefined && { name }) };
}

function withoutAbsent<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as T;
}
