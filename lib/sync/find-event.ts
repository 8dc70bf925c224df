import type { Calendar } from '@/lib/domain/calendar-event';
import type { EventIdentity } from '@/lib/domain/event-identity';
import type { CalendarWriter, VersionedEvent } from '@/lib/domain/ports';
import { isPassing, problemOf } from '@/lib/domain/problem';
import type { ReconcileWorld } from '@/lib/sync/world';

/** Where an event stands by now. */
export type Whereabouts =
  | { readonly kind: 'there'; readonly read: VersionedEvent }
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
  const own = await readStanding(writer, { calendarId, eventId });
  if (own) return { kind: 'there', read: own };
  const others = [...judging.calendars.values()].filter(({ id }) => id !== calendarId);
  for (const { id, mine } of others.filter(mayReceive).toSorted(mineFirst)) {
    const read = await readIfOpen(writer, id, eventId);
    if (read) return mine ? { kind: 'there', read } : { kind: 'left' };
  }
  return { kind: 'gone' };
}

/** The event if it stands in this very place. Rejects with a problem of side `google`. */
export async function readStanding(
  writer: Pick<CalendarWriter, 'read'>,
  { calendarId, eventId }: EventIdentity,
): Promise<VersionedEvent | undefined> {
  const read = await writer.read(calendarId, eventId);
  return read?.event.status === 'cancelled' ? undefined : read;
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
  writer: Pick<CalendarWriter, 'read'>,
  calendarId: string,
  eventId: string,
): Promise<VersionedEvent | undefined> {
  try {
    return await readStanding(writer, { calendarId, eventId });
  } catch (error) {
    if (isPassing(problemOf(error))) throw error;
    return undefined;
  }
}
