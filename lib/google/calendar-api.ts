import type { Window } from '@/lib/domain/timespan';
import type { GoogleCall, RunGoogleCall } from '@/lib/google/google-call';
import { type Listing, readPages } from '@/lib/google/read-pages';
import {
  type ApiCalendar,
  type ApiChange,
  type ApiEvent,
  apiCalendarSchema,
  apiChangeSchema,
  apiEventSchema,
  calendarFields,
  changeFields,
  eventFields,
} from '@/lib/google/schema';
import { readBody } from '@/lib/http/read-body';
import type { z } from '@/lib/zod';

/** What a write may say of an event; null clears a field. */
type EventWrite = Readonly<Record<string, unknown>>;

/**
 * Google's Calendar API v3 in its own words, as far as Merkki calls it. Listings are read to their end.
 * Every write says that nobody is to be mailed; with an etag it is refused when the event changed since.
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
  /** The occurrences of a series that touch the window, with the cancelled ones. */
  instances(calendarId: string, seriesId: string, window: Window): Promise<Listing<ApiEvent>>;
  insert(calendarId: string, event: EventWrite): Promise<ApiEvent>;
  patch(calendarId: string, eventId: string, change: EventWrite, etag?: string): Promise<ApiEvent>;
  delete(calendarId: string, eventId: string, etag?: string): Promise<void>;
}

const calendarPage = '250';
const eventPage = '2500';
const quietly = { sendUpdates: 'none' };

export function createCalendarApi(run: RunGoogleCall): CalendarApi {
  return {
    calendars: () => list(run, apiCalendarSchema, calendarFields, listCalendars),
    calendar: async (calendarId) =>
      readBody(apiCalendarSchema, await run(getCalendar(calendarId)), 'google'),
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
    instances: (calendarId, seriesId, window) =>
      list(run, apiEventSchema, eventFields, listInstances(calendarId, seriesId, window)),
    insert: async (calendarId, event) => readEvent(await run(insertEvent(calendarId, event))),
    patch: async (calendarId, eventId, change, etag) =>
      readEvent(await run(patchEvent(calendarId, eventId, change, etag))),
    delete: async (calendarId, eventId, etag) => {
      await run(deleteEvent(calendarId, eventId, etag));
    },
  };
}

const listCalendars: GoogleCall = {
  name: 'calendarList.list',
  method: 'GET',
  path: ['users', 'me', 'calendarList'],
  query: { maxResults: calendarPage },
};

function getCalendar(calendarId: string): GoogleCall {
  const path = [...listCalendars.path, calendarId];
  return { name: 'calendarList.get', method: 'GET', path, query: { fields: calendarFields } };
}

function listEvents(calendarId: string, query: GoogleCall['query']): GoogleCall {
  return {
    name: 'events.list',
    hasSyncToken: query.syncToken !== undefined,
    method: 'GET',
    path: eventsPath(calendarId),
    query: { maxResults: eventPage, ...query },
  };
}

function listInstances(calendarId: string, seriesId: string, window: Window): GoogleCall {
  return {
    name: 'events.instances',
    method: 'GET',
    path: [...eventsPath(calendarId), seriesId, 'instances'],
    query: { maxResults: eventPage, showDeleted: 'true', ...boundsOf(window) },
  };
}

function getEvent(calendarId: string, eventId: string): GoogleCall {
  const path = [...eventsPath(calendarId), eventId];
  return { name: 'events.get', method: 'GET', path, query: { fields: eventFields } };
}

function insertEvent(calendarId: string, json: EventWrite): GoogleCall {
  const query = { fields: eventFields, ...quietly };
  return { name: 'events.insert', method: 'POST', path: eventsPath(calendarId), query, json };
}

function patchEvent(
  calendarId: string,
  eventId: string,
  json: EventWrite,
  etag?: string,
): GoogleCall {
  const path = [...eventsPath(calendarId), eventId];
  const query = { fields: eventFields, ...quietly };
  return { name: 'events.patch', method: 'PATCH', path, query, json, etag };
}

function deleteEvent(calendarId: string, eventId: string, etag?: string): GoogleCall {
  const path = [...eventsPath(calendarId), eventId];
  return { name: 'events.delete', method: 'DELETE', path, query: quietly, etag };
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

function eventsPath(calendarId: string): string[] {
  return ['calendars', calendarId, 'events'];
}

/** A sync token brings its bounds along, and they may not be repeated beside it. */
function startOf(since: { syncToken: string } | { startAt: number }): Record<string, string> {
  return 'syncToken' in since
    ? { syncToken: since.syncToken }
    : { timeMin: instant(since.startAt) };
}

/** Widened to whole seconds: Google ignores milliseconds, and refuses a window that is empty without them. */
function boundsOf({ startAt, endAt }: Window): Record<string, string> {
  return { timeMin: instant(startAt), timeMax: instant(Math.ceil(endAt / 1000) * 1000) };
}

function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
