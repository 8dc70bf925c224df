import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { Tag } from '@/lib/domain/tag';
import { touches, type Window } from '@/lib/domain/timespan';
import type { Tombstone } from '@/lib/domain/tombstone';
import { isReplaceable, type Operation, plannedRow } from '@/lib/sync/operation';
import { rowId } from '@/lib/sync/outbox';
import type { PlanContext } from '@/lib/sync/plan';
import { fingerprint } from '@/lib/sync/standing';
import type { FreeEvent } from '@/lib/sync/subjects';

/** Whether the event goes to the PSA without a click. */
export function isChosenEvent(free: FreeEvent, { sync }: PlanContext, window: Window): boolean {
  const { event, item, tombstone } = free;
  if (!sync.outgoing.create || item.notSendable || item.isGone || item.tag.sending === 'never')
    return false;
  if (tombstone?.fate === 'kept' || !touches(event.when, window)) return false;
  // Deleted on both sides, and there again: it was sent, so it goes again.
  if (tombstone) return isRestored(free, tombstone);
  return !readMadeEventId(event.eventId) && isSelectedEvent(event, item.tag.sending, sync);
}

/** Whether an event of this kind, calendar and tag is among those that go by themselves. */
export function isSelectedEvent(
  { eventType, calendarId }: Pick<CalendarEvent, 'eventType' | 'calendarId'>,
  sending: Tag['sending'],
  { outgoing }: Pick<SyncSettings, 'outgoing'>,
): boolean {
  const { select, calendarIds, eventTypes } = outgoing;
  if (!eventTypes.includes(eventType)) return false;
  if (sending === 'auto') return select !== 'sent';
  return select === 'calendars' && calendarIds.includes(calendarId);
}

/** By the person, in its place or elsewhere; what was on another calendar all along is a leftover copy. */
function isRestored({ event, seenAt }: FreeEvent, { calendarId, eventId, at }: Tombstone): boolean {
  const isSameCopy = event.calendarId === calendarId && event.eventId === eventId;
  return isSameCopy || seenAt > at;
}

/**
 * The sending of a chosen event; undefined when it lacks something, or is decided already.
 * @param hasDouble another event looks the same, so that nothing in the PSA is taken for this one
 */
export function planCreate(
  free: FreeEvent,
  context: PlanContext,
  hasDouble = false,
): Operation | undefined {
  const { event, itemKey, item, row, tombstone } = free;
  if (item.desired === undefined || item.missing.length > 0) return undefined;
  const versions = fingerprint(item.desired);
  if (!isReplaceable(row, (decided) => decided === versions)) return undefined;
  const { connectionId, sync } = context;
  const wish = { connectionId, itemKey, eid: event.eid, kind: 'create' } as const;
  const adoptMatching = sync.adoptMatching && !hasDouble;
  return {
    kind: 'create',
    title: item.desired.title,
    when: event.when,
    row: plannedRow(wish, event.when, context, {
      versions,
      adoptMatching,
      ...(tombstone && { wasSent: true }),
    }),
  };
}

/** An event that was made from an activity, by another browser or before the links were lost, is linked again. */
export function planMadeEvent(free: FreeEvent, context: PlanContext): Operation | undefined {
  const activityKey = madeKeyOf(free, context);
  return activityKey === undefined ? undefined : relink(activityKey, free, context);
}

/** The events that were made from activities, by activity; of several generations the latest. */
export function imagesOf(
  events: readonly FreeEvent[],
  context: PlanContext,
): ReadonlyMap<string, FreeEvent> {
  const images = events.flatMap((free) => {
    const key = madeKeyOf(free, context);
    return key === undefined ? [] : [{ key, free }];
  });
  const byAge = images.toSorted((a, b) => compareImages(a.free.event, b.free.event));
  return new Map(byAge.map(({ key, free }) => [key, free]));
}

/** The later one last; the same id on two calendars is decided alike everywhere. */
function compareImages(a: CalendarEvent, b: CalendarEvent): number {
  const generation = ({ eventId }: CalendarEvent) => readMadeEventId(eventId)?.generation ?? 0;
  return generation(a) - generation(b) || (a.eid < b.eid ? 1 : -1);
}

/** Which activity's image an event is; undefined when it is none, or was ended as one. */
export function madeKeyOf(
  { event, tombstone }: FreeEvent,
  { space }: PlanContext,
): string | undefined {
  const made = tombstone ? undefined : readMadeEventId(event.eventId);
  return made?.space === space ? made.activityKey : undefined;
}

function relink(
  activityKey: string,
  { event, row }: FreeEvent,
  context: PlanContext,
): Operation | undefined {
  if (!isReplaceable(row, (decided) => decided === event.eid)) return undefined;
  const { connectionId } = context;
  const itemKey = `activity:${activityKey}`;
  const wish = { connectionId, itemKey, eid: event.eid, kind: 'relink' } as const;
  const activity = { activityId: activityKey, versions: event.eid };
  return {
    kind: 'relink',
    title: event.title,
    when: event.when,
    row: { ...plannedRow(wish, event.when, context, activity), id: rowId(connectionId, itemKey) },
  };
}
