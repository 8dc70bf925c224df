import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { SyncView } from '@/lib/messages/sync-schemas';

type Outgoing = SyncSettings['outgoing'];
type Incoming = SyncSettings['incoming'];

/** Whether two settings do the same, in whatever order their lists were ticked. */
export function isSameSettings(one: SyncSettings, other: SyncSettings): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

function inOneOrder(settings: unknown): string {
  return JSON.stringify(settings, (_, value: unknown) => {
    if (Array.isArray(value)) return value.toSorted();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether the sync starts, or reaches further than before: then the dry run is shown first. */
export function startsOrWidens(before: SyncSettings, after: SyncSettings): boolean {
  if (!after.automatic) return false;
  if (!before.automatic) return true;
  return (
    widensOutgoing(before.outgoing, after.outgoing) ||
    widensIncoming(before.incoming, after.incoming) ||
    (after.adoptMatching && !before.adoptMatching) ||
    (after.tagsTravel && !before.tagsTravel)
  );
}

const reach: Readonly<Record<Outgoing['select'], number>> = { sent: 0, auto: 1, calendars: 2 };

function widensOutgoing(before: Outgoing, after: Outgoing): boolean {
  return (
    reach[after.select] > reach[before.select] ||
    hasMore(before.calendarIds, after.calendarIds) ||
    hasMore(before.eventTypes, after.eventTypes) ||
    widensWay(before, after)
  );
}

function widensIncoming(before: Incoming, after: Incoming): boolean {
  if (after.select === 'none') return false;
  return (
    before.select === 'none' ||
    hasMore(before.activityTypeIds, after.activityTypeIds) ||
    hasMore(before.categories, after.categories) ||
    JSON.stringify(before.into) !== JSON.stringify(after.into) ||
    widensWay(before, after)
  );
}

type Way = Pick<Outgoing, 'create' | 'update' | 'delete' | 'range'>;

function widensWay(before: Way, after: Way): boolean {
  return (
    (after.create && !before.create) ||
    (after.update && !before.update) ||
    (after.delete === 'follow' && before.delete !== 'follow') ||
    after.range.pastMonths > before.range.pastMonths ||
    after.range.futureMonths > before.range.futureMonths
  );
}

function hasMore(before: readonly string[], after: readonly string[]): boolean {
  return after.some((one) => !before.includes(one));
}

/** Whether Google's right to write is used under these settings. */
export function writesToGoogle({ automatic, incoming, tagsTravel }: SyncSettings): boolean {
  return automatic && (incoming.select !== 'none' || tagsTravel);
}

/** A choice that was begun and lacks its other half. */
export type Gap = 'no-chosen-calendar' | 'no-chosen-type' | 'no-destination';

/** What has to be chosen before these settings can be saved. */
export function gapsIn(settings: SyncSettings, view: SyncView): Gap[] {
  const { outgoing, incoming } = settings;
  const gaps: Gap[] = [];
  if (outgoing.select === 'calendars' && outgoing.calendarIds.length === 0)
    gaps.push('no-chosen-calendar');
  if (incoming.select === 'none') return gaps;
  if (incoming.activityTypeIds.length + incoming.categories.length === 0)
    gaps.push('no-chosen-type');
  if (incoming.create && !hasDestination(incoming, view)) gaps.push('no-destination');
  return gaps;
}

function hasDestination({ into }: Incoming, { dedicated }: SyncView): boolean {
  return into?.kind === 'calendar' || (into?.kind === 'dedicated' && dedicated !== undefined);
}

/** The list with the item in it, or without. */
export function ticked<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  const others = list.filter((one) => one !== item);
  return isIn ? [...others, item] : others;
}
