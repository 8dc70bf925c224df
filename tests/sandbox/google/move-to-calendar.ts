import { addEvent, cancelEvent } from './changes.ts';
import { entryOf, exceptionsOf, findEntry } from './entries.ts';
import { withoutPrivateProperties } from './guest-copies.ts';
import { placeException } from './place-event.ts';
import type { Entry } from './resource.ts';
import type { Calendar, World } from './world.ts';

/**
 * Moves an event, or a series with its exceptions: the old calendar keeps a cancelled stub that says no more than its
 * id, the new one organizes the event under the same id and iCalUID.
 */
export function moveToCalendar(world: World, from: Calendar, id: string, to: Calendar): Entry {
  const entry = findEntry(from, id);
  if (!entry || entry.series) throw new Error(`no event or series ${id} on ${from.id}`);
  const exceptions = exceptionsOf(from, id).map((row) => entryOf(from, row));
  cancelEvent(world, from, id);
  const stub = from.events.get(id);
  if (stub) stub.body = { status: 'cancelled' };
  const kept = world.switches.movedProperties === 'kept';
  const body = kept ? entry.body : withoutPrivateProperties(entry.body);
  const moved = { ...body, organizer: { email: to.id } };
  const added = addEvent(world, to, id, moved, entry.instancePrefix);
  for (const { id: exceptionId, series, body: said } of exceptions) {
    if (series) placeException(world, to, id, series.originalStart, said, exceptionId);
  }
  return added;
}
