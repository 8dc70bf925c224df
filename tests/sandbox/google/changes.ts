import { entryOf, exceptionsOf, findEntry, isMaster } from './entries.ts';
import { differencesFrom } from './exception.ts';
import { spreadToGuests } from './guest-copies.ts';
import type { Entry, EventBody, StoredEvent } from './resource.ts';
import { withSeriesVisibility } from './series-visibility.ts';
import { instantOf } from './times.ts';
import { dropVanished } from './vanished.ts';
import type { Calendar, World } from './world.ts';

/** Puts a new event on a calendar and on its guests' calendars. */
export function addEvent(
  world: World,
  calendar: Calendar,
  id: string,
  body: EventBody,
  instancePrefix = id,
): Entry {
  const row: StoredEvent = {
    id,
    instancePrefix,
    createdAt: world.now(),
    body: { ...defaultsFor(calendar, id), ...body },
    stamp: world.nextStamp(),
  };
  calendar.events.set(id, row);
  spreadToGuests(world, calendar, id);
  return entryOf(calendar, row);
}

function defaultsFor(calendar: Calendar, id: string): EventBody {
  return {
    status: 'confirmed',
    creator: { email: calendar.owner },
    organizer: organizerOf(calendar),
    iCalUID: `${id}@google.com`,
    sequence: 0,
    reminders: { useDefault: true },
    eventType: 'default',
  };
}

/** Who organizes what is made on this calendar: the account, or the secondary calendar itself. */
function organizerOf(calendar: Calendar): { email: string; displayName?: string } {
  return calendar.primary
    ? { email: calendar.id }
    : { email: calendar.id, displayName: calendar.summary };
}

/**
 * Changes an event; an occurrence becomes an exception by it. The whole series is stamped anew with
 * every change of one of its parts, as recorded answers show.
 */
export function changeEvent(
  world: World,
  calendar: Calendar,
  id: string,
  change: (current: EventBody) => EventBody,
): Entry | undefined {
  const entry = findEntry(calendar, id);
  if (!entry) return undefined;
  const row = calendar.events.get(id) ?? addException(calendar, entry);
  const before = row.body;
  const changed = counted(entry.body, change(entry.body), calendar);
  const after = withSeriesVisibility(calendar, row, changed);
  row.body = row.series ? differencesFrom(calendar, row, after) : after;
  const stamp = restamp(world, calendar, row);
  dropVanished(world, calendar, row, before, stamp);
  spreadToGuests(world, calendar, row.series?.id ?? row.id);
  return entryOf(calendar, row);
}

/** Cancels an event: a tombstone for a plain event or a series, a cancelled exception for an occurrence. */
export function cancelEvent(world: World, calendar: Calendar, id: string): void {
  const row = calendar.events.get(id);
  if (row && isMaster(row)) {
    for (const exception of exceptionsOf(calendar, id)) calendar.events.delete(exception.id);
  }
  changeEvent(world, calendar, id, (body) => ({ ...body, status: 'cancelled' }));
}

function addException(calendar: Calendar, entry: Entry): StoredEvent {
  const row: StoredEvent = { ...entry, body: {} };
  calendar.events.set(row.id, row);
  return row;
}

function counted(before: EventBody, after: EventBody, calendar: Calendar): EventBody {
  const moved = (['start', 'end'] as const).some(
    (key) =>
      instantOf(before[key] ?? {}, calendar.timeZone) !==
      instantOf(after[key] ?? {}, calendar.timeZone),
  );
  return moved ? { ...after, sequence: (before.sequence ?? 0) + 1 } : after;
}

function restamp(world: World, calendar: Calendar, row: StoredEvent): number {
  const stamp = world.nextStamp();
  row.stamp = stamp;
  const seriesId = row.series?.id ?? row.id;
  const master = calendar.events.get(seriesId);
  if (master) master.stamp = stamp;
  for (const exception of exceptionsOf(calendar, seriesId)) exception.stamp = stamp;
  return stamp;
}
