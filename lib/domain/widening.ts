import type { SyncSettings } from '@/lib/domain/sync-settings';

type Outgoing = SyncSettings['outgoing'];
type Incoming = SyncSettings['incoming'];

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
