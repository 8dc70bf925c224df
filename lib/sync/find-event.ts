import type { Calendar } from '@/lib/domain/calendar-event';
import type { EventIdentity } from '@/lib/domain/event-identity';
import type { VersionedEvent } from '@/lib/domain/ports';
import { isPassing, problemOf } from '@/lib/domain/problem';
import type { ReconcileWorld } from '@/lib/sync/world';

/** Where an event stands by now. */
export type Whereabouts =
  | { readonly kind: 'here' | 'moved'; readonly read: VersionedEvent }
  /** On a calendar that is not the person's alone: it is not theirs to sync, and was not deleted either. */
  | { readonly kind: 'left' }
  | { readonly kind: 'gone' };

/**
 * The event where it was, else on another calendar of the person's list: a move keeps its id, and may lead to a
 * calendar that is not read. Rejects with a problem of side `google`.
 */
export async function findEvent(
  { writer, judging }: Pick<ReconcileWorld, 'writer' | 'judging'>,
  { calendarId, eventId }: EventIdentity,
): Promise<Whereabouts> {
  const own = await writer.read(calendarId, eventId);
  if (own && isThere(own)) return { kind: 'here', read: own };
  const others = [...judging.calendars.values()].filter(({ id }) => id !== calendarId);
  for (const { id, mine } of others.filter(mayReceive).toSorted(mineFirst)) {
    const read = await readIfOpen(writer, id, eventId);
    if (read) return mine ? { kind: 'moved', read } : { kind: 'left' };
  }
  return { kind: 'gone' };
}

function isThere({ event }: VersionedEvent): boolean {
  return event.status !== 'cancelled';
}

/** On a colleague's own calendar the same id is their copy of a meeting, and no place that it was moved to. */
function mayReceive({ id, mine, role }: Calendar): boolean {
  return mine || (role !== 'freeBusyReader' && id.endsWith('@group.calendar.google.com'));
}

function mineFirst(a: Calendar, b: Calendar): number {
  return Number(b.mine) - Number(a.mine) || (a.id < b.id ? -1 : 1);
}

/** The event if it stands there; a calendar that does not open tells nothing. */
export async function readIfOpen(
  writer: ReconcileWorld['writer'],
  calendarId: string,
  eventId: string,
): Promise<VersionedEvent | undefined> {
  try {
    const read = await writer.read(calendarId, eventId);
    return read && isThere(read) ? read : undefined;
  } catch (error) {
    if (isPassing(problemOf(error))) throw error;
    return undefined;
  }
}
