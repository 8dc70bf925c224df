import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { EventIdentity } from '@/lib/domain/event-identity';
import type { CalendarWriter } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { emptyTag, isEmptyTag, type Tag, type TagScope, withContacts } from '@/lib/domain/tag';
import { whyNotWritable } from '@/lib/domain/writable';
import {
  readCarriedTag,
  tagOfCarried,
  withTakenOut,
  writeCarriedTag,
} from '@/lib/sync/carried-tag';

/** A tag that counts from an occurrence on has no event of its own to travel in. */
export type CarriedScope = Exclude<TagScope, 'following'>;

/** What is written into which event. */
export interface Carrying {
  /** In the shape of an event also for a series. */
  readonly event: CalendarEvent;
  readonly text: string | null;
  readonly tag: Tag;
}

/** What taking a tag along in its event needs. */
export interface CarryWorld {
  readonly writer: Pick<CalendarWriter, 'read' | 'readSeries' | 'carryTag'>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** See `psaSpaceOf`. */
  readonly space: string;
  /** Only this is to be said: that this activity was taken out of the PSA while the event stays. */
  readonly takenOut?: string | undefined;
  /** The person's tag of the event, or of the series, as it is kept here. */
  tagOf(event: CalendarEvent): Promise<Tag>;
  /** Told what the event carries as it was read: null for nothing. */
  reads(carried: string | null): Promise<void>;
  /** Told what is about to be written, before it is. */
  tries(carrying: Carrying): Promise<void>;
  /** What is known of a series' occurrences. */
  occurrencesOf(event: CalendarEvent): Promise<readonly CalendarEvent[]>;
}

/**
 * Leaves the tag in its event, or in the series of that id, for the person's other browsers; answers the event as it is
 * then, if it was written. Never in an occurrence, which a write would make an exception, nor in an event that other
 * guests have, nor in a series of which they have any. Rejects with `rejected` for a tag that is too long to travel.
 */
export async function carryTag(
  world: CarryWorld,
  { calendarId, eventId }: EventIdentity,
  scope: CarriedScope,
): Promise<CalendarEvent | undefined> {
  const { writer } = world;
  const isSeries = scope === 'series';
  const read = await (isSeries ? writer.readSeries : writer.read)(calendarId, eventId);
  if (!read) return undefined;
  const { event, version } = read;
  await world.reads(event.carriedTag ?? null);
  if (event.status === 'cancelled' || event.seriesId !== undefined) return undefined;
  const calendar = world.calendars.get(calendarId);
  const touched = isSeries ? [event, ...(await world.occurrencesOf(event))] : [event];
  if (touched.some((one) => whyNotWritable(one, calendar))) return undefined;
  const { tag, text } =
    world.takenOut === undefined ? await told(world, event) : toldOut(world, event, world.takenOut);
  if (text === undefined) throw new ProblemError({ kind: 'rejected', side: 'google', fields: [] });
  if (text === (event.carriedTag ?? null)) return undefined;
  await world.tries({ event, text, tag });
  await writer.carryTag(calendarId, eventId, text, version);
  const { carriedTag: _, ...rest } = event;
  return text === null ? rest : { ...rest, carriedTag: text };
}

/** The text is null for an empty tag, and undefined for one that is too long to travel. */
interface Told {
  readonly tag: Tag;
  readonly text: string | null | undefined;
}

async function told({ tagOf, space }: CarryWorld, event: CalendarEvent): Promise<Told> {
  const tag = await tagOf(event);
  const former = event.carriedTag;
  // Who takes part stays here, and is nothing to tell of.
  const isEmpty = isEmptyTag(withContacts(tag, []));
  const isNothing = isEmpty && !readCarriedTag(former)?.takenOut;
  return { tag, text: isNothing ? null : writeCarriedTag(tag, event.iCalUid, space, former) };
}

/** The tag stays as another browser may have left it. */
function toldOut({ space }: CarryWorld, event: CalendarEvent, activityKey: string): Told {
  const { carriedTag, iCalUid } = event;
  const carried = readCarriedTag(carriedTag);
  return {
    tag: carried ? tagOfCarried(carried, space) : emptyTag,
    text: withTakenOut(carriedTag, iCalUid, space, activityKey) ?? null,
  };
}
