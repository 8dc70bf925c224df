import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { decodeEid, type EventIdentity, encodeEid } from '@/lib/domain/event-identity';
import { madeEventId, readMadeEventId } from '@/lib/domain/made-event-id';
import type { CalendarWriter, EventDraft } from '@/lib/domain/ports';
import { ProblemError, problemOf } from '@/lib/domain/problem';

/** The event that stands for an activity under an id of ours, and which generation it is. */
export interface MadeEvent {
  /** Cancelled when it was made before and the person deleted it, or made it repeat. */
  readonly event: CalendarEvent;
  readonly generation: number;
  /** False when it was there already, by another browser's doing or an earlier try. */
  readonly isNew: boolean;
}

/** No event is deleted and made again more often. */
const mostGenerations = 50;

/** `stop`: an event that was made before and deleted is the answer. `make-next`: another one follows it. */
export type IfDeleted = 'stop' | 'make-next';

/**
 * Makes an event under its own id, or finds it there: by another browser's doing, or by an earlier try whose answer
 * was lost. So it is looked for before it is made, unless it surely was never tried.
 */
export async function makeEvent(
  writer: CalendarWriter,
  eid: string,
  draft: EventDraft,
  ifDeleted: IfDeleted,
  isFirstTry = false,
): Promise<MadeEvent> {
  const place = placeOf(eid);
  if (isFirstTry) {
    const event = await createIfFree(writer, place, draft);
    if (event) return { event, generation: place.made.generation, isNew: true };
  }
  const found = await latest(writer, place);
  if (found && (found.event.status !== 'cancelled' || ifDeleted === 'stop'))
    return { ...found, isNew: false };
  const generation = found ? found.generation + 1 : place.made.generation;
  const eventId = madeEventId({ ...place.made, generation });
  const event = await createIfFree(writer, { ...place, eventId }, draft);
  // Somebody was faster: the next try finds it.
  if (!event) throw new ProblemError({ kind: 'changed-meanwhile', side: 'google' });
  return { event, generation, isNew: true };
}

type Place = ReturnType<typeof placeOf>;

function placeOf(eid: string) {
  const identity = decodeEid(eid);
  const made = identity && readMadeEventId(identity.eventId);
  if (!identity || !made) throw new ProblemError({ kind: 'invalid-input', field: 'eid' });
  return { ...identity, made };
}

/** Undefined when the id is taken. */
export async function createIfFree(
  writer: CalendarWriter,
  { calendarId, eventId }: EventIdentity,
  draft: EventDraft,
): Promise<CalendarEvent | undefined> {
  try {
    return await writer.create(calendarId, eventId, draft);
  } catch (error) {
    if (problemOf(error).kind === 'taken') return undefined;
    throw error;
  }
}

/** The event of the highest generation that exists; undefined when there is none from this one on. */
async function latest(
  writer: CalendarWriter,
  { calendarId, made }: Place,
): Promise<Pick<MadeEvent, 'event' | 'generation'> | undefined> {
  let found: Pick<MadeEvent, 'event' | 'generation'> | undefined;
  for (let { generation } = made; generation < mostGenerations; generation += 1) {
    const event = await standing(writer, calendarId, madeEventId({ ...made, generation }));
    if (event === undefined) break;
    found = { event, generation };
    if (event.status !== 'cancelled') break;
  }
  return found;
}

/**
 * What stands under the id. Made to repeat meanwhile it is a series, and as the event that it was it is gone: the link
 * then follows it to the first occurrence.
 */
async function standing(
  writer: CalendarWriter,
  calendarId: string,
  eventId: string,
): Promise<CalendarEvent | undefined> {
  const read = await writer.read(calendarId, eventId);
  if (read) return read.event;
  const series = await writer.readSeries(calendarId, eventId);
  return series && { ...series.event, status: 'cancelled' };
}

/** The eid that the next generation of a made event has, on this calendar. */
export function madeEid(calendarId: string, made: Parameters<typeof madeEventId>[0]): string {
  return encodeEid({ eventId: madeEventId(made), calendarId });
}
