import type { Memory } from '@/lib/domain/ports';
import type { CheckStore, Cursor } from '@/lib/domain/stores';
import { linkedEventIds, occurrenceIds, saveCalendars } from '@/lib/store/calendars';
import type { MerkkiDatabase } from '@/lib/store/database';
import { pruneEvents, putEvents, removeEvent, replaceWindow } from '@/lib/store/events';
import { markGone } from '@/lib/store/links';

/** The database as a check sees it. `readAt` is when the check began, epoch milliseconds. */
export function createCheckStore(db: MerkkiDatabase, cursors: Memory, readAt: number): CheckStore {
  return {
    saveCalendars: (calendars) => saveCalendars(db, calendars),
    cursor: async (calendarId) => (await cursors.get(calendarId)) as Cursor | undefined,
    saveCursor: (calendarId, cursor) => cursors.set(calendarId, cursor),
    replaceWindow: (calendarId, window, events) =>
      replaceWindow(db, calendarId, window, events, readAt),
    putEvents: (events) => putEvents(db, events, readAt),
    removeEvent: (calendarId, eventId) => removeEvent(db, calendarId, eventId),
    occurrenceIds: (calendarId, seriesId) => occurrenceIds(db, calendarId, seriesId),
    linkedEventIds: (calendarId, window) => linkedEventIds(db, calendarId, window),
    markGone: async (calendarId, eventIds, isGone) => {
      await markGone(db, calendarId, eventIds, isGone, readAt);
    },
    prune: (endedBefore) => pruneEvents(db, endedBefore),
  };
}
