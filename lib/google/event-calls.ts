import type { Window } from '@/lib/domain/timespan';
import { instant } from '@/lib/google/event-times';
import type { EventWrite } from '@/lib/google/event-write';
import type { GoogleCall } from '@/lib/google/google-call';
import { eventFields } from '@/lib/google/schema';

const eventPage = '2500';
/** The default is no promise of silence, and some mails may go out even so: guests' events are not written at all. */
const quietly = { sendUpdates: 'none' };

/** A listing of one calendar; what it is bounded by stands in the query. */
export function listEvents(calendarId: string, query: GoogleCall['query']): GoogleCall {
  return {
    name: 'events.list',
    hasSyncToken: query.syncToken !== undefined,
    method: 'GET',
    path: eventsPath(calendarId),
    query: { maxResults: eventPage, ...query },
  };
}

/** The occurrences of a series that touch the window, with the cancelled ones. */
export function listInstances(calendarId: string, seriesId: string, window: Window): GoogleCall {
  return {
    name: 'events.instances',
    method: 'GET',
    path: [...eventsPath(calendarId), seriesId, 'instances'],
    query: { maxResults: eventPage, showDeleted: 'true', ...boundsOf(window) },
  };
}

/** One event, occurrence or master; Google answers a deleted one as cancelled. */
export function getEvent(
  calendarId: string,
  eventId: string,
  fields: string = eventFields,
): GoogleCall {
  const path = [...eventsPath(calendarId), eventId];
  return { name: 'events.get', method: 'GET', path, query: { fields } };
}

/** A new event. Google has no condition for it: an id of our choice keeps a repeat from making another. */
export function insertEvent(calendarId: string, json: EventWrite): GoogleCall {
  const query = { fields: eventFields, ...quietly };
  return { name: 'events.insert', method: 'POST', path: eventsPath(calendarId), query, json };
}

/** A change of what the body names, on the condition that the event still has this etag. */
export function patchEvent(
  calendarId: string,
  eventId: string,
  json: EventWrite,
  etag?: string,
): GoogleCall {
  const path = [...eventsPath(calendarId), eventId];
  const query = { fields: eventFields, ...quietly };
  return { name: 'events.patch', method: 'PATCH', path, query, json, etag };
}

/** A deletion, on the condition that the event still has this etag. */
export function deleteEvent(calendarId: string, eventId: string, etag?: string): GoogleCall {
  const path = [...eventsPath(calendarId), eventId];
  return { name: 'events.delete', method: 'DELETE', path, query: quietly, etag };
}

function eventsPath(calendarId: string): string[] {
  return ['calendars', calendarId, 'events'];
}

/** A sync token brings its bounds along, and they may not be repeated beside it. */
export function startOf(
  since: { syncToken: string } | { startAt: number },
): Record<string, string> {
  return 'syncToken' in since
    ? { syncToken: since.syncToken }
    : { timeMin: instant(since.startAt) };
}

/** Widened to whole seconds: Google ignores milliseconds, and refuses a window that is empty without them. */
export function boundsOf({ startAt, endAt }: Window): Record<string, string> {
  return { timeMin: instant(startAt), timeMax: instant(Math.ceil(endAt / 1000) * 1000) };
}
