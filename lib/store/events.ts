import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { type Window, windowAround } from '@/lib/domain/timespan';
import type { EventRow, MerkkiDatabase } from '@/lib/store/database';

/** The longest timed event the range query sees from its start; all-day ones are padded in `startAt` and `endAt`. */
const longestMs = 62 * 86_400_000;

export function toRow(event: CalendarEvent, readAt: number): EventRow {
  const { calendarId, eventId } = event;
  return {
    calendarId,
    eventId,
    itemKey: itemKeyOf(event),
    ...windowAround(event.when),
    readAt,
    event,
  };
}

/** Keeps events as they were read. */
export async function putEvents(
  db: MerkkiDatabase,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  await db.events.bulkPut(events.map((event) => toRow(event, readAt)));
}

export async function readEvent(
  db: MerkkiDatabase,
  calendarId: string,
  eventId: string,
): Promise<EventRow | undefined> {
  return db.events.get([calendarId, eventId]);
}

/** What the cache holds that touches the window, of one calendar or of all. */
export async function eventsIn(
  db: MerkkiDatabase,
  window: Window,
  calendarId?: string,
): Promise<EventRow[]> {
  const rows =
    calendarId === undefined
      ? db.events.where('startAt').between(window.startAt - longestMs, window.endAt)
      : db.events
          .where('[calendarId+startAt]')
          .between([calendarId, window.startAt - longestMs], [calendarId, window.endAt]);
  return rows.filter((row) => row.endAt > window.startAt).toArray();
}

/** Puts a complete read of a window in the place of what the cache held there. */
export async function replaceWindow(
  db: MerkkiDatabase,
  calendarId: string,
  window: Window,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  await db.transaction('rw', db.events, async () => {
    const former = await eventsIn(db, window, calendarId);
    await db.events.bulkDelete(former.map(({ eventId }) => [calendarId, eventId]));
    await putEvents(db, events, readAt);
  });
}

/** The cached events of these items, whichever calendar they were met on. */
export async function eventsOfItems(
  db: MerkkiDatabase,
  itemKeys: readonly string[],
): Promise<EventRow[]> {
  return db.events.where('itemKey').anyOf(itemKeys).toArray();
}
