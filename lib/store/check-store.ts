import type { CheckStore } from '@/lib/domain/stores';
import {
  forgetAbsences,
  googleAbsencesPrefix,
  noteAbsence,
  readAbsences,
  type Whose,
} from '@/lib/store/absences';
import { linkedEventIds, linkedOf, occurrenceIds, saveCalendars } from '@/lib/store/calendars';
import { keepCursors, readCursor, saveCursor } from '@/lib/store/cursors';
import type { MerkkiDatabase } from '@/lib/store/database';
import {
  cachedBeyond,
  eventTables,
  pruneEvents,
  putEvents,
  removeEvent,
  replaceWindow,
  succeedEvents,
} from '@/lib/store/events';
import { markGone } from '@/lib/store/links';

/** The database as a check sees it. `readAt` is when the check began, epoch milliseconds. */
export function createCheckStore(db: MerkkiDatabase, readAt: number): CheckStore {
  return {
    saveCalendars: (calendars) => saveCalendars(db, calendars, readAt),
    listenTo: (calendarIds) => keepCursors(db, calendarIds),
    cursor: (calendarId) => readCursor(db, calendarId),
    saveCursor: (calendarId, cursor, toldAll) =>
      saveCursor(db, calendarId, cursor, toldAll ? readAt : undefined),
    replaceWindow: (calendarId, window, events) =>
      replaceWindow(db, calendarId, window, events, readAt),
    putEvents: (events) => putEvents(db, events, readAt),
    succeedEvents: (calendarId, eventIds) => succeedEvents(db, calendarId, eventIds),
    occurrenceIds: (calendarId, seriesId) => occurrenceIds(db, calendarId, seriesId),
    cachedBeyond: (calendarId, eventIds, window) => cachedBeyond(db, calendarId, eventIds, window),
    linkedEventIds: (calendarId, window) => linkedEventIds(db, calendarId, window),
    linkedOf: (calendarId, eventIds, window) => linkedOf(db, calendarId, eventIds, window),
    absences: (calendarId) => readAbsences(db, absentFrom(calendarId)),
    noteAbsence: (calendarId, eventId, at) => noteAbsence(db, absentFrom(calendarId), eventId, at),
    forgetGone: (calendarId, eventIds) => forgetGone(db, calendarId, eventIds, readAt),
    markThere: async (calendarId, eventIds) => {
      await markGone(db, calendarId, eventIds, false, readAt);
    },
    prune: (endedBefore) => pruneEvents(db, endedBefore),
  };
}

/** Where it is noted which of its events were found gone. */
export function absentFrom(calendarId: string): Whose {
  return `${googleAbsencesPrefix}/${calendarId}`;
}

async function forgetGone(
  db: MerkkiDatabase,
  calendarId: string,
  eventIds: readonly string[],
  readAt: number,
): Promise<void> {
  await db.transaction('rw', [...eventTables(db), db.memory], async () => {
    await forgetAbsences(db, absentFrom(calendarId));
    for (const eventId of eventIds) await removeEvent(db, calendarId, eventId);
    await markGone(db, calendarId, eventIds, true, readAt);
  });
}
