import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { surelyTouches, type Window, windowAround } from '@/lib/domain/timespan';
import type { EventRow, MerkkiDatabase } from '@/lib/store/database';
import { claimTags } from '@/lib/store/tags';

/** The longest timed event the range query sees from its start; all-day ones are padded in `startAt` and `endAt`. */
const longestMs = 62 * 86_400_000;

function toRow(event: CalendarEvent, readAt: number): EventRow {
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

/** Keeps events as they were read; each takes over the tag that was made before it was known. */
export async function putEvents(
  db: MerkkiDatabase,
  events: readonly CalendarEvent[],
  readAt: number,
): Promise<void> {
  const rows = events.map((event) => toRow(event, readAt));
  await db.transaction('rw', db.events, db.tags, async () => {
    await db.events.bulkPut(rows);
    await claimTags(db, rows);
  });
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
  await db.transaction('rw', db.events, db.tags, async () => {
    // Whole days just outside the window are padded into it here, but no such read lists them.
    const former = (await eventsIn(db, window, calendarId)).filter(({ event }) =>
      surelyTouches(event.when, window),
    );
    await db.events.bulkDelete(former.map(({ eventId }) => [calendarId, eventId]));
    await putEvents(db, events, readAt);
  });
}
