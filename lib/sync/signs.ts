import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { seriesBaseOf } from '@/lib/domain/event-identity';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { KnownEvent } from '@/lib/domain/stores';
import type { Timespan } from '@/lib/domain/timespan';
import { readCarriedTag } from '@/lib/sync/carried-tag';
import { isSameTitle } from '@/lib/sync/match';

// By what an event shows that it is what became of a link's former event. None of these decides alone.

/** What was made of the same activity again, by another browser. */
export function isNextImageOf({ eventId }: CalendarEvent, link: Link): boolean {
  const [now, former] = [eventId, link.eventId].map(readMadeEventId);
  return now !== undefined && now.space === former?.space && now.activityKey === former.activityKey;
}

export function isOfSameSeries({ seriesId }: CalendarEvent, link: Link): boolean {
  return seriesId !== undefined && seriesId === link.seriesId;
}

/** A split-off series shows by the id that Google made of the old one's, or by the tag that it took along. */
export function isSplitOf(event: CalendarEvent, { seriesId, itemKey }: Link): boolean {
  if (event.seriesId === undefined || seriesId === undefined || event.seriesId === seriesId)
    return false;
  const carried = readCarriedTag(event.carriedTag);
  return (
    seriesBaseOf(event.seriesId) === seriesBaseOf(seriesId) || carried?.item === iCalUidOf(itemKey)
  );
}

/** A single event that is made to recur keeps its id as that of the series, and the other way round. */
export function isOtherForm(event: CalendarEvent, link: Link): boolean {
  return link.seriesId === undefined
    ? event.seriesId === link.eventId
    : event.seriesId === undefined && event.eventId === link.seriesId;
}

/** Google may give a split-off series a wholly new id; then only title and start tell. */
export function isNamesake(
  { seriesId, title, isPrivate }: CalendarEvent,
  link: Link,
  now: Pick<Activity, 'title'> = link.agreement.sent,
): boolean {
  const areSeries = seriesId !== undefined && link.seriesId !== undefined;
  const { wasRedacted, eventTitle } = link.agreement;
  // The title that was sent is the one that every private event has.
  if (wasRedacted && eventTitle === undefined) return areSeries && isPrivate;
  const titles = wasRedacted && eventTitle ? [eventTitle] : [...titlesIn(link), now.title];
  return areSeries && titles.some((known) => isSameTitle(title, known));
}

/** What the event of a link may have been called when the sides last agreed. */
export function titlesIn({ agreement: { sent, eventTitle } }: Pick<Link, 'agreement'>): string[] {
  return eventTitle === undefined ? [sent.title] : [eventTitle, sent.title];
}

function iCalUidOf(itemKey: string): string {
  return itemKey.slice(0, itemKey.lastIndexOf('#'));
}

export function isSameStart(event: CalendarEvent, link: Link): boolean {
  return startOf(event) === startOfLink(link);
}

export function isSameDay(event: CalendarEvent, link: Link): boolean {
  return startOf(event).slice(0, 10) === startOfLink(link).slice(0, 10);
}

/** Where an event stands, or an occurrence stood in its series at first. */
export function startOf({ originalStart, when }: CalendarEvent): string {
  return originalStart ?? spelled(when);
}

export function startOfLink({ itemKey, agreement }: Link): string {
  const [, original] = /#([^#]+)$/.exec(itemKey) ?? [];
  return original ?? spelled(agreement.sent.when);
}

/** As Google's original starts are kept: a date, or a UTC instant. */
export function spelled(when: Timespan): string {
  return when.kind === 'all-day'
    ? when.startDate
    : `${new Date(when.startAt).toISOString().slice(0, 19)}Z`;
}

/** What one edit does may be noticed in two reads. */
const oneEditMs = 60_000;

/** Whoever found a link without its event, after an installation, cannot know when that went. */
export function cameWhenItWent(
  { seenAt }: KnownEvent,
  { eventGoneAt, foundHalf = false }: Link,
): boolean {
  if (eventGoneAt === undefined) return false;
  return foundHalf || Math.abs(seenAt - eventGoneAt) <= oneEditMs;
}
