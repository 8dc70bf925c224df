import { entryOf, exceptionsOf } from './entries.ts';
import { differencesFrom } from './exception.ts';
import type { Entry, EventBody, StoredEvent } from './resource.ts';
import { dropVanished } from './vanished.ts';
import type { Calendar, World } from './world.ts';

/** Fields every copy of an event has for itself. */
export const ownFields: readonly string[] = [
  'reminders',
  'colorId',
  'eventLabelId',
  'transparency',
  'visibility',
];

/** Brings the copies on the guests' calendars into line with the organizer's, whole series at once. */
export function spreadToGuests(world: World, calendar: Calendar, id: string): void {
  const row = calendar.events.get(id);
  const rows = [...(row ? [row] : []), ...exceptionsOf(calendar, id)];
  const own = rows.map((each) => entryOf(calendar, each));
  // An imported event is this calendar's alone.
  if (own.some(({ body }) => body.privateCopy === true)) return;
  for (const guest of world.calendars.values()) {
    if (guest === calendar || !guest.primary) continue;
    for (const entry of own) if (isOrganizedOn(calendar, entry)) copyTo(world, guest, entry);
  }
}

/** Whether this calendar holds the organizer's copy. */
export function isOrganizedOn(calendar: Calendar, entry: Entry): boolean {
  return entry.body.organizer?.email === calendar.id;
}

function copyTo(world: World, guest: Calendar, entry: Entry): void {
  const copy = guest.events.get(entry.id);
  const invited = entry.body.attendees?.find(({ email }) => email === guest.id);
  if (invited && entry.body.status !== 'cancelled') {
    // A guest who deleted the own copy has declined by it; later changes do not bring it back.
    const removed = copy?.body.status === 'cancelled' && invited.responseStatus === 'declined';
    if (!removed) putCopy(world, guest, entry, copy);
    return;
  }
  const seriesIsHere = entry.series !== undefined && guest.events.has(entry.series.id);
  if (copy?.body.status !== 'cancelled' && (copy || seriesIsHere)) {
    cancelCopy(world, guest, entry, copy);
  }
}

function putCopy(world: World, guest: Calendar, entry: Entry, copy: StoredEvent | undefined): void {
  const row = copy ?? newRow(entry);
  const own = copy ? entryOf(guest, copy).body : withoutPrivateProperties(entry.body);
  const before = row.body;
  row.body = differencesFrom(guest, row, withSharedFields(own, entry.body));
  row.stamp = world.nextStamp();
  guest.events.set(row.id, row);
  dropVanished(world, guest, row, before, row.stamp);
}

function cancelCopy(
  world: World,
  guest: Calendar,
  entry: Entry,
  copy: StoredEvent | undefined,
): void {
  const row = copy ?? newRow(entry);
  row.body = { ...row.body, status: 'cancelled' };
  row.stamp = world.nextStamp();
  guest.events.set(row.id, row);
}

function newRow(entry: Entry): StoredEvent {
  const { id, createdAt, series, instancePrefix } = entry;
  return {
    id,
    createdAt,
    body: {},
    stamp: 0,
    ...(series && { series }),
    ...(instancePrefix && { instancePrefix }),
  };
}

/** A copy's own fields with those over them that are the same on every copy. */
export function withSharedFields(own: EventBody, organized: EventBody): EventBody {
  const shared = Object.entries(organized).filter(([key]) => !ownFields.includes(key));
  const kept = Object.entries(own).filter(([key]) => ownFields.includes(key));
  const { extendedProperties: _, ...fields }: EventBody = Object.fromEntries([...shared, ...kept]);
  const properties = {
    ...(own.extendedProperties?.private && { private: own.extendedProperties.private }),
    ...(organized.extendedProperties?.shared && { shared: organized.extendedProperties.shared }),
  };
  return Object.keys(properties).length > 0
    ? { ...fields, extendedProperties: properties }
    : fields;
}

/** An event without the properties that belong to one copy alone. */
export function withoutPrivateProperties(body: EventBody): EventBody {
  const { private: _, ...shared } = body.extendedProperties ?? {};
  return { ...body, extendedProperties: shared };
}
