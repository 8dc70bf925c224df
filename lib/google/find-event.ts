import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { problemOf } from '@/lib/domain/problem';
import type { CalendarApi } from '@/lib/google/calendar-api';
import { mapEvent } from '@/lib/google/map-event';
import type { ApiEvent } from '@/lib/google/schema';
import { unexpectedAnswer } from '@/lib/google/unexpected-answer';

/**
 * A single event or an occurrence, a deleted one with the status `cancelled`. Undefined for one that never existed
 * there, and for the master of a series, which is no event of its own. `not-found` when the calendar is out of reach.
 */
export async function findEvent(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
): Promise<ApiEvent | undefined> {
  const found = await findAny(api, calendarId, eventId);
  return found?.recurrence === undefined ? found : undefined;
}

/**
 * The master of a series. Undefined for one that was deleted (its body names no recurrence then) or never existed
 * there, and for what is no series. `not-found` when the calendar is out of reach.
 */
export async function findSeries(
  api: CalendarApi,
  calendarId: string,
  seriesId: string,
): Promise<ApiEvent | undefined> {
  const found = await findAny(api, calendarId, seriesId);
  return found?.recurrence === undefined ? undefined : found;
}

/** When an event or a series was made, by Google's clock; undefined for what is deleted, or never existed there. */
export async function findCreation(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
): Promise<number | undefined> {
  const found = await findAny(api, calendarId, eventId);
  if (found?.created === undefined || found.status === 'cancelled') return undefined;
  return Date.parse(found.created);
}

/** The addresses of an event's guests besides the person, without rooms. */
export async function findGuests(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
): Promise<string[]> {
  const found = await api
    .guests(calendarId, eventId)
    .catch((error: unknown) => notThere(api, calendarId, error));
  const others = found?.attendees.filter(({ self, resource }) => !self && !resource) ?? [];
  return others.flatMap(({ email }) => email ?? []);
}

function findAny(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
): Promise<ApiEvent | undefined> {
  return api.event(calendarId, eventId).catch((error: unknown) => notThere(api, calendarId, error));
}

/**
 * Resolves when the call failed because the event is not there, and rejects with whatever else was wrong. A 404 also
 * answers for a calendar that is out of reach: only when the calendar is there, the event is not.
 */
export async function notThere(
  api: CalendarApi,
  calendarId: string,
  error: unknown,
): Promise<undefined> {
  if (problemOf(error).kind !== 'not-found') throw error;
  await api.calendar(calendarId);
}

/** The event in the core's words; rejects with `unexpected-answer` for one that stands without a time. */
export function readableEvent(event: ApiEvent, calendarId: string): CalendarEvent {
  const mapped = mapEvent(event, calendarId);
  if (mapped) return mapped;
  throw unexpectedAnswer('start');
}
