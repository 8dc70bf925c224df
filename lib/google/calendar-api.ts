import type { Window } from '@/lib/domain/timespan';
import {
  type CalendarWrite,
  deleteCalendar,
  getCalendar,
  insertCalendar,
  listCalendars,
} from '@/lib/google/calendar-calls';
import {
  boundsOf,
  deleteEvent,
  getEvent,
  insertEvent,
  listEvents,
  listInstances,
  patchEvent,
  startOf,
} from '@/lib/google/event-calls';
import type { EventWrite } from '@/lib/google/event-write';
import type { GoogleCall, RunGoogleCall } from '@/lib/google/google-call';
import { type Listing, readPages } from '@/lib/google/read-pages';
import {
  type ApiCalendar,
  type ApiChange,
  type ApiEvent,
  type ApiGuests,
  apiCalendarSchema,
  apiChangeSchema,
  apiEventSchema,
  apiGuestsSchema,
  calendarFields,
  changeFields,
  eventFields,
  guestFields,
} from '@/lib/google/schema';
import { readBody } from '@/lib/http/read-body';
import type { z } from '@/lib/zod';

/**
 * Google's Calendar API v3 in its own words, as far as Merkki calls it. Listings are read to their end.
 * Every write to an event says that nobody is to be mailed; with an etag it is refused when the event changed since.
 */
export interface CalendarApi {
  calendars(): Promise<Listing<ApiCalendar>>;
  calendar(calendarId: string): Promise<ApiCalendar>;
  /** Single events and occurrences that touch the window, without deleted ones. */
  events(calendarId: string, window: Window): Promise<Listing<ApiEvent>>;
  /** Ids of what changed since the token, masters instead of occurrences; without a token, of everything that ends after `startAt`. */
  changes(
    calendarId: string,
    since: { syncToken: string } | { startAt: number },
  ): Promise<Listing<ApiChange>>;
  /** A deleted event is answered with the status `cancelled`. */
  event(calendarId: string, eventId: string): Promise<ApiEvent>;
  /** Who is invited to an event, and nothing else of it. */
  guests(calendarId: string, eventId: string): Promise<ApiGuests>;
  /** The occurrences of a series that touch the window, with the cancelled ones. */
  instances(calendarId: string, seriesId: string, window: Window): Promise<Listing<ApiEvent>>;
  insert(calendarId: string, event: EventWrite): Promise<ApiEvent>;
  patch(calendarId: string, eventId: string, change: EventWrite, etag?: string): Promise<ApiEvent>;
  delete(calendarId: string, eventId: string, etag?: string): Promise<void>;
  /** What Google answers says nothing of the person's role on it or of their list. */
  insertCalendar(calendar: CalendarWrite): Promise<ApiCalendar>;
  deleteCalendar(calendarId: string): Promise<void>;
}

export function createCalendarApi(run: RunGoogleCall): CalendarApi {
  return {
    calendars: () => list(run, apiCalendarSchema, calendarFields, listCalendars),
    calendar: async (calendarId) => readCalendar(await run(getCalendar(calendarId))),
    events: (calendarId, window) =>
      list(
        run,
        apiEventSchema,
        eventFields,
        listEvents(calendarId, { singleEvents: 'true', ...boundsOf(window) }),
      ),
    changes: (calendarId, since) =>
      list(
        run,
        apiChangeSchema,
        changeFields,
        listEvents(calendarId, { singleEvents: 'false', ...startOf(since) }),
      ),
    event: async (calendarId, eventId) => readEvent(await run(getEvent(calendarId, eventId))),
    guests: async (calendarId, eventId) =>
      readBody(apiGuestsSchema, await run(getEvent(calendarId, eventId, guestFields)), 'google'),
    instances: (calendarId, seriesId, window) =>
      list(run, apiEventSchema, eventFields, listInstances(calendarId, seriesId, window)),
    insert: async (calendarId, event) => readEvent(await run(insertEvent(calendarId, event))),
    patch: async (calendarId, eventId, change, etag) =>
      readEvent(await run(patchEvent(calendarId, eventId, change, etag))),
    delete: async (calendarId, eventId, etag) => {
      await run(deleteEvent(calendarId, eventId, etag));
    },
    insertCalendar: async (calendar) => readCalendar(await run(insertCalendar(calendar))),
    deleteCalendar: async (calendarId) => {
      await run(deleteCalendar(calendarId));
    },
  };
}

function list<Item extends { id: string; updated?: string | undefined }>(
  run: RunGoogleCall,
  itemSchema: z.ZodType<Item>,
  itemFields: string,
  call: GoogleCall,
): Promise<Listing<Item>> {
  const fields = `kind,nextPageToken,nextSyncToken,items(${itemFields})`;
  return readPages(
    (pageToken) => run({ ...call, query: { ...call.query, fields, pageToken } }),
    itemSchema,
  );
}

function readEvent(text: string): ApiEvent {
  return readBody(apiEventSchema, text, 'google');
}

function readCalendar(text: string): ApiCalendar {
  return readBody(apiCalendarSchema, text, 'google');
}
