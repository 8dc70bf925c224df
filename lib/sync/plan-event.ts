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
export function planMadeEvent(
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
