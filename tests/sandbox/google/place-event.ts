import { addEvent } from './changes.ts';
import { instanceIdOf } from './entries.ts';
import { differencesFrom } from './exception.ts';
import type { EventBody, EventTime, StoredEvent } from './resource.ts';
import type { Calendar, World } from './world.ts';

/** Puts an event down as it is said to be, without guests' copies of its exceptions or any checks. */
export function placeEvent(world: World, calendar: Calendar, id: string, body: EventBody): string {
  return addEvent(world, calendar, id, body).id;
}

/**
 * Puts down a changed or cancelled occurrence, of a series that may stand on another calendar
 * (a guest invited to one occurrence only); then the id must be given.
 */
export function placeException(
  world: World,
  calendar: Calendar,
  seriesId: string,
  originalStart: EventTime,
  body: EventBody,
  givenId?: string,
): string {
  const master = calendar.events.get(seriesId);
  const id = givenId ?? (master ? instanceIdOf(master, originalStart) : undefined);
  if (id === undefined) throw new Error(`no series ${seriesId} for an exception without an id`);
  const stamp = world.nextStamp();
  const row: StoredEvent = {
    id,
    createdAt: world.now(),
    series: { id: seriesId, originalStart },
    body: {},
    stamp,
  };
  const cancelled = body.status === 'cancelled';
  row.body = cancelled ? { status: 'cancelled' } : differencesFrom(calendar, row, body);
  if (master) master.stamp = stamp;
  calendar.events.set(id, row);
  return id;
}
