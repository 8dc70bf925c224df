import { guidOf } from './guid.ts';
import { occurrenceStarts } from './recurrence.ts';
import type { Audit } from './rows.ts';
import type { Recurrence, RecurrenceType } from './severa-words.ts';

/** What can be written of an activity. Times are milliseconds since 1970. */
export interface ActivityFields {
  readonly name: string;
  readonly start: number;
  readonly end: number | null;
  readonly isAllDay: boolean;
  readonly hasDuration: boolean;
  readonly isClosed: boolean;
  readonly isUnassigned: boolean;
  readonly notes: string | null;
  readonly location: string | null;
  readonly activityTypeGuid: string;
  readonly ownerGuid: string;
  readonly customerGuid: string | null;
  readonly phaseGuid: string | null;
  readonly recurrence: Recurrence | null;
}

export interface ActivityRow extends ActivityFields, Audit {
  readonly guid: string;
  readonly kind: RecurrenceType;
  readonly hasHours: boolean;
  /** Users; null for what the API wrote. */
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  /** The series of an occurrence or exception, and the start that the series gave it. */
  readonly parentGuid: string | null;
  readonly originalStart: number | null;
  /** The starts of a series that were deleted, or became exceptions. */
  readonly skipped: readonly number[];
}

/** The stored activities, and the occurrences of stored series as if they were stored too. */
export interface ActivityRows {
  /** Everything but series, and also the series when asked. */
  list(include: 'entries' | 'series'): ActivityRow[];
  find(guid: string): ActivityRow | undefined;
  /** Stores a row; an occurrence becomes an exception of its series. */
  put(row: ActivityRow): ActivityRow;
  /** Removes a row; of a series also all exceptions, of an occurrence only itself. */
  remove(row: ActivityRow): void;
  /** Makes the occurrences of a series what the series says; their guids. */
  resetExceptions(series: ActivityRow): string[];
}

const horizonMs = 366 * 24 * 3600 * 1000;

export function createActivityRows(
  now: () => number,
  zoneOf: (userGuid: string) => string,
): ActivityRows {
  const stored = new Map<string, ActivityRow>();
  const ofKind = (isSeries: boolean) =>
    [...stored.values()].filter(({ kind }) => (kind === 'Series') === isSeries);

  function occurrences(series: ActivityRow): ActivityRow[] {
    if (!series.recurrence) return [];
    const zone = zoneOf(series.ownerGuid);
    return occurrenceStarts(series.recurrence, series.start, zone, now() + horizonMs)
      .filter((start) => !series.skipped.includes(start))
      .map((start) => occurrenceOf(series, start));
  }

  function entries(): ActivityRow[] {
    return [...ofKind(false), ...ofKind(true).flatMap(occurrences)];
  }

  function skip(occurrence: ActivityRow) {
    const series = stored.get(occurrence.parentGuid ?? '');
    if (!series || occurrence.originalStart === null) return;
    const skipped = [...series.skipped, occurrence.originalStart];
    stored.set(series.guid, { ...series, skipped });
  }

  function exceptionsOf(series: ActivityRow) {
    return ofKind(false).filter(({ parentGuid }) => parentGuid === series.guid);
  }

  function put(row: ActivityRow): ActivityRow {
    const kept: ActivityRow = row.kind === 'Occurrence' ? { ...row, kind: 'Exception' } : row;
    if (row.kind === 'Occurrence') skip(row);
    stored.set(kept.guid, kept);
    return kept;
  }

  function remove(row: ActivityRow) {
    if (row.kind === 'Occurrence') skip(row);
    for (const { guid } of exceptionsOf(row)) stored.delete(guid);
    stored.delete(row.guid);
  }

  function resetExceptions(series: ActivityRow): string[] {
    const guids = exceptionsOf(series).map(({ guid }) => guid);
    for (const guid of guids) stored.delete(guid);
    stored.set(series.guid, { ...series, skipped: [] });
    return guids;
  }

  return {
    list: (include) => (include === 'series' ? ofKind(true) : entries()),
    find: (guid) => stored.get(guid) ?? entries().find((row) => row.guid === guid),
    put,
    remove,
    resetExceptions,
  };
}

function occurrenceOf(series: ActivityRow, start: number): ActivityRow {
  return {
    ...series,
    guid: guidOf(`${series.guid}/${start}`),
    kind: 'Occurrence',
    start,
    end: series.end === null ? null : start + series.end - series.start,
    recurrence: null,
    parentGuid: series.guid,
    originalStart: start,
    skipped: [],
  };
}
