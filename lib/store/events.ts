import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { surelyTouches, type Window } from '@/lib/domain/timespan';
import { bequeath } from '@/lib/store/bequeath';
import { clueKeysOf } from '@/lib/store/clue-keys';
import { isSameContent, isSameEvent } from '@/lib/store/content';
import type { EventRow, MerkkiDatabase } from '@/lib/store/database';
import { inheritStones } from '@/lib/store/inherit-stones';
import { inheritTags } from '@/lib/store/inherit-tags';
import { noteItems } from '@/lib/store/journal';
import { dropSends, noteAskedAbout } from '@/lib/store/orphaned-rows';
import { reachOf, rowsTouching, spanKeysOf } from '@/lib/store/span-keys';
import { claimTags } from '@/lib/store/tags';
import { touchItems } from '@/lib/store/touched-links';

/** The tables that a change of the cached events is written to. */
export function eventTables(db: MerkkiDatabase) {
  return [db.events, db.tags, db.links, db.touched, db.outbox, db.journal, db.tombstones];
}

/**
 * Keeps events as they were read; each takes over the tag that was made before it was known, and what was decided of the
 * same meeting under another key.
 */
export async function putEvents(
  db: MerkkiDatabase,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  await db.transaction('rw', eventTables(db), async () => {
    const kept = await db.events.bulkGet(
      events.map(({ calendarId, eventId }) => [calendarId, eventId]),
    );
    const rows = events.map((event, index) => toRow(event, readAt, kept[index]));
    const differing = rows.filter(({ event }, index) => !isSameEvent(event, kept[index]?.event));
    await noteEvents(db, [...differing, ...moved(rows, kept)]);
    await db.events.bulkPut(rows);
    await claimTags(db, rows);
    const newcomers = rows.filter(({ itemKey }, index) => kept[index]?.itemKey !== itemKey);
    await inheritTags(db, newcomers);
    await inheritStones(db, newcomers);
  });
}

function toRow(event: CalendarEvent, readAt: number, kept: EventRow | undefined): EventRow {
  const { calendarId, eventId } = event;
  const itemKey = itemKeyOf(event);
  const arrivedAt = kept?.itemKey === itemKey ? kept.arrivedAt : readAt;
  return {
    calendarId,
    eventId,
    itemKey,
    ...spanKeysOf(event.when),
    readAt,
    seenAt: kept && isSameContent(event, kept.event) ? kept.seenAt : readAt,
    ...(arrivedAt !== undefined && { arrivedAt }),
    ...clueKeysOf(event),
    event,
  };
}

/** The former rows of events that are another item by now. */
function moved(rows: readonly EventRow[], kept: readonly (EventRow | undefined)[]): EventRow[] {
  return kept.filter(
    (former, index): former is EventRow =>
      former !== undefined && former.itemKey !== rows[index]?.itemKey,
  );
}

/** Has what depends on these events judged and planned anew. */
async function noteEvents(db: MerkkiDatabase, rows: readonly EventRow[]): Promise<void> {
  const itemKeys = [...new Set(rows.map(({ itemKey }) => itemKey))];
  await touchItems(db, itemKeys);
  await noteItems(db, itemKeys);
  await noteAskedAbout(
    db,
    rows.map(({ event }) => event.eid),
  );
}

/** Forgets an event that is not there any more. */
export async function removeEvent(
  db: MerkkiDatabase,
  calendarId: string,
  eventId: string,
): Promise<void> {
  await db.transaction('rw', eventTables(db), async () => {
    const row = await db.events.get([calendarId, eventId]);
    if (row) await removeRows(db, [row]);
  });
}

/** Forgets events that are not there any more, once those that came in their place took over what they kept here. */
export async function succeedEvents(
  db: MerkkiDatabase,
  calendarId: string,
  eventIds: readonly string[],
): Promise<void> {
  await db.transaction('rw', eventTables(db), async () => {
    const found = await db.events.bulkGet(eventIds.map((eventId) => [calendarId, eventId]));
    await succeed(
      db,
      found.filter((row) => row !== undefined),
    );
  });
}

async function succeed(db: MerkkiDatabase, rows: readonly EventRow[]): Promise<void> {
  await bequeath(db, rows);
  await removeRows(db, rows);
}

async function removeRows(db: MerkkiDatabase, rows: readonly EventRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.events.bulkDelete(rows.map(({ calendarId, eventId }) => [calendarId, eventId]));
  const itemKeys = rows.map(({ itemKey }) => itemKey);
  await noteItems(db, itemKeys);
  await dropSends(db, itemKeys);
  await noteAskedAbout(
    db,
    rows.map(({ event }) => event.eid),
  );
}

/** What the cache holds that touches the window, of one calendar or of all. */
export async function eventsIn(
  db: MerkkiDatabase,
  window: Window,
  calendarId?: string,
): Promise<EventRow[]> {
  const reach = reachOf(window);
  const near =
    calendarId === undefined
      ? db.events.where('startAt').between(reach, window.endAt)
      : db.events
          .where('[calendarId+startAt]')
          .between([calendarId, reach], [calendarId, window.endAt]);
  const rows = await rowsTouching(window, near, db.events.where('longUntil').above(window.startAt));
  return calendarId === undefined ? rows : rows.filter((row) => row.calendarId === calendarId);
}

/** Which of these events of a calendar the cache holds at a time outside the window. */
export async function cachedBeyond(
  db: MerkkiDatabase,
  calendarId: string,
  eventIds: readonly string[],
  window: Window,
): Promise<ReadonlySet<string>> {
  const rows = await db.events.bulkGet(eventIds.map((eventId) => [calendarId, eventId]));
  const beyond = rows.flatMap((row) =>
    row && !surelyTouches(row.event.when, window) ? [row.eventId] : [],
  );
  return new Set(beyond);
}

/** What the cache holds of a series on its calendar. */
export async function eventsOfSeries(
  db: MerkkiDatabase,
  { calendarId, iCalUid }: Pick<CalendarEvent, 'calendarId' | 'iCalUid'>,
): Promise<CalendarEvent[]> {
  const rows = await db.events.where('itemKey').startsWith(`${iCalUid}#`).toArray();
  return rows.map(({ event }) => event).filter((event) => event.calendarId === calendarId);
}

/** Puts a complete read of a window in the place of what the cache held there. */
export async function replaceWindow(
  db: MerkkiDatabase,
  calendarId: string,
  window: Window,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  await db.transaction('rw', eventTables(db), async () => {
    // Whole days just outside the window are padded into it here, but no such read lists them.
    const former = (await eventsIn(db, window, calendarId)).filter(({ event }) =>
      surelyTouches(event.when, window),
    );
    const present = new Set(events.map(({ eventId }) => eventId));
    // What comes in the place of others takes over their tags while they are still there.
    await putEvents(db, events, readAt);
    await succeed(
      db,
      former.filter(({ eventId }) => !present.has(eventId)),
    );
  });
}

/** Forgets events of all calendars that ended before this time, epoch milliseconds. What was sent stays. */
export async function pruneEvents(db: MerkkiDatabase, endedBefore: number): Promise<void> {
  await db.transaction('rw', db.events, db.links, async () => {
    const begun = db.events.where('startAt').below(endedBefore);
    const ended = await begun.filter(({ endAt }) => endAt < endedBefore).toArray();
    const itemKeys = ended.map(({ itemKey }) => itemKey);
    const links = await db.links.where('itemKey').anyOf(itemKeys).toArray();
    const sent = new Set(links.map(({ itemKey }) => itemKey));
    const forgotten = ended.filter(({ itemKey }) => !sent.has(itemKey));
    await db.events.bulkDelete(forgotten.map(({ calendarId, eventId }) => [calendarId, eventId]));
  });
}
