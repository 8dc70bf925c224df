import type { Calendar } from '@/lib/domain/calendar-event';
import { touches, type Window } from '@/lib/domain/timespan';
import type { MerkkiDatabase } from '@/lib/store/database';

/** Replaces the list of calendars by what Google lists now. */
export async function saveCalendars(
  db: MerkkiDatabase,
  calendars: readonly Calendar[],
): Promise<void> {
  await db.transaction('rw', db.calendars, async () => {
    await db.calendars.clear();
    await db.calendars.bulkPut([...calendars]);
  });
}

/** Cached occurrences of a series on one calendar, by event id. */
export async function occurrenceIds(
  db: MerkkiDatabase,
  calendarId: string,
  seriesId: string,
): Promise<string[]> {
  const rows = db.events
    .where('[calendarId+startAt]')
    .between([calendarId, Number.NEGATIVE_INFINITY], [calendarId, Number.POSITIVE_INFINITY]);
  const found = await rows.filter(({ event }) => event.seriesId === seriesId).toArray();
  return found.map(({ eventId }) => eventId);
}

/** Events of a calendar that were sent and whose time, as sent, touches the window. */
export async function linkedEventIds(
  db: MerkkiDatabase,
  calendarId: string,
  window: Window,
): Promise<string[]> {
  const links = db.links
    .where('[calendarId+eventId]')
    .between([calendarId, ''], [calendarId, '\uffff']);
  const found = await links
    .filter(({ agreement }) => touches(agreement.sent.when, window))
    .toArray();
  return [...new Set(found.map(({ eventId }) => eventId))];
}
