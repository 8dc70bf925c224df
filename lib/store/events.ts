import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { surelyTouches, type Window, windowAround } from '@/lib/domain/timespan';
import type { EventRow, MerkkiDatabase } from '@/lib/store/database';
import { claimTags } from '@/lib/store/tags';
import { touchItems } from '@/lib/store/touched-links';

/** How far before a window the range query by start reaches; what lasts longer is found by an index of its own. */
const longMs = 62 * 86_400_000;

function toRow(event: CalendarEvent, readAt: number): EventRow {
  const { calendarId, eventId } = event;
  const { startAt, endAt } = windowAround(event.when);
  return {
    calendarId,
    eventId,
    itemKey: itemKeyOf(event),
    startAt,
    endAt,
    ...(endAt - startAt > longMs && { longUntil: endAt }),
    readAt,
    event,
  };
}

/** Keeps events as they were read; each takes over the tag that was made before it was known. */
export async function putEvents(
  db: MerkkiDatabase,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  const rows = events.map((event) => toRow(event, readAt));
  await db.transaction('rw', db.events, db.tags, db.links, db.touched, async () => {
    await touchItems(db, await itemsThatDiffer(db, rows));
    await db.events.bulkPut(rows);
    await claimTags(db, rows);
  });
}

/** The items whose events the cache holds otherwise, or not at all. */
async function itemsThatDiffer(db: MerkkiDatabase, rows: readonly EventRow[]): Promise<string[]> {
  const kept = await db.events.bulkGet(
    rows.map(({ calendarId, eventId }) => [calendarId, eventId]),
  );
  const differing = rows.filter(
    ({ event }, index) => JSON.stringify(event) !== JSON.stringify(kept[index]?.event),
  );
  return differing.map(({ itemKey }) => itemKey);
}

/** What the cache holds that touches the window, of one calendar or of all. */
export async function eventsIn(
  db: MerkkiDatabase,
  window: Window,
  calendarId?: string,
): Promise<EventRow[]> {
  const reachAt = window.startAt - longMs;
  const near =
    calendarId === undefined
      ? db.events.where('startAt').between(reachAt, window.endAt)
      : db.events
          .where('[calendarId+startAt]')
          .between([calendarId, reachAt], [calendarId, window.endAt]);
  const [short, long] = await Promise.all([
    near.filter((row) => row.endAt > window.startAt && row.longUntil === undefined).toArray(),
    longEventsIn(db, window, calendarId),
  ]);
  return [...short, ...long];
}

function longEventsIn(
  db: MerkkiDatabase,
  window: Window,
  calendarId: string | undefined,
): Promise<EventRow[]> {
  const lasting = db.events.where('longUntil').above(window.startAt);
  return lasting
    .filter(
      (row) =>
        row.startAt < window.endAt && (calendarId === undefined || row.calendarId === calendarId),
    )
    .toArray();
}

/** Puts a complete read of a window in the place of what the cache held there. */
export async function replaceWindow(
  db: MerkkiDatabase,
  calendarId: string,
  window: Window,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  await db.transaction('rw', db.events, db.tags, db.links, db.touched, async () => {
    // Whole days just outside the window are padded into it here, but no such read lists them.
    const former = (await eventsIn(db, window, calendarId)).filter(({ event }) =>
      surelyTouches(event.when, window),
    );
    const present = new Set(events.map(({ eventId }) => eventId));
    const absent = former.filter(({ eventId }) => !present.has(eventId));
    await db.events.bulkDelete(absent.map(({ eventId }) => [calendarId, eventId]));
    await putEvents(db, events, readAt);
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
