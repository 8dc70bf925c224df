import { isDeepStrictEqual } from 'node:util';
import { occurrenceBody } from './entries.ts';
import type { EventBody, StoredEvent } from './resource.ts';
import type { Calendar } from './world.ts';

/** What an exception must remember: the fields in which it differs from its series, cleared ones as `null`. */
export function differencesFrom(calendar: Calendar, row: StoredEvent, full: EventBody): EventBody {
  const master = row.series && calendar.events.get(row.series.id);
  if (!row.series || !master) return full;
  const inherited = occurrenceBody(master, row.series.originalStart, calendar);
  const kept: EventBody = {};
  for (const key of new Set([...Object.keys(inherited), ...Object.keys(full)])) {
    if (!isDeepStrictEqual(inherited[key], full[key])) kept[key] = full[key] ?? null;
  }
  return kept;
}
