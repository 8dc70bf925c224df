import type { GoogleCall } from '@/lib/google/google-call';
import { calendarFields, madeCalendarFields } from '@/lib/google/schema';

const calendarPage = '250';

/** What a new calendar says of itself. `timeZone` is an IANA name. */
export interface CalendarWrite {
  readonly summary: string;
  readonly description: string;
  readonly timeZone: string;
}

/** The person's calendar list. */
export const listCalendars: GoogleCall = {
  name: 'calendarList.list',
  method: 'GET',
  path: ['users', 'me', 'calendarList'],
  query: { maxResults: calendarPage },
};

/** One line of the calendar list; 404 for a calendar that is not on it. */
export function getCalendar(calendarId: string): GoogleCall {
  const path = [...listCalendars.path, calendarId];
  return { name: 'calendarList.get', method: 'GET', path, query: { fields: calendarFields } };
}

/** A new calendar that the person owns. Nothing keeps a repeat from making another. */
export function insertCalendar(json: CalendarWrite): GoogleCall {
  const query = { fields: madeCalendarFields };
  return { name: 'calendars.insert', method: 'POST', path: ['calendars'], query, json };
}

/** Deletes a calendar with everything in it. */
export function deleteCalendar(calendarId: string): GoogleCall {
  return {
    name: 'calendars.delete',
    method: 'DELETE',
    path: ['calendars', calendarId],
    query: {},
  };
}
