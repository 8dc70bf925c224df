import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { SyncView } from '@/lib/messages/sync-schemas';

type Incoming = SyncSettings['incoming'];

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
