import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { CalendarDelta, CalendarPort } from '@/lib/domain/ports';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import { type CalendarApi, createCalendarApi } from '@/lib/google/calendar-api';
import { createGoogleCall } from '@/lib/google/google-call';
import { mapCalendar } from '@/lib/google/map-calendar';
import { mapEvent } from '@/lib/google/map-event';
import type { Listing } from '@/lib/google/read-pages';
import type { ApiChange, ApiEvent } from '@/lib/google/schema';
import type { GoogleSignIn } from '@/lib/google/sign-in';
import type { AccountRef } from '@/lib/google/token-renewal';
import { createSend } from '@/lib/http/request';

interface CalendarPortOptions {
  readonly account: AccountRef;
  readonly signIn: Pick<GoogleSignIn, 'accessToken' | 'dropToken'>;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Told how many items of a listing could not be read and were left out. */
  readonly onSkipped?: (count: number) => void;
}

/** Google Calendar for one account, read-only. */
export function createCalendarPort(options: CalendarPortOptions): CalendarPort {
  const { account, signIn, now = Date.now, onSkipped = () => {} } = options;
  const send = createSend({ side: 'google', ...(options.fetch && { fetch: options.fetch }) });
  const api = createCalendarApi(createGoogleCall({ account, signIn, send, now }));
  return {
    async calendars() {
      const { items, skipped } = await api.calendars();
      report(skipped, onSkipped);
      return items.map((item) => mapCalendar(item, account.email));
    },
    eventsIn: async (calendarId, window) =>
      readEvents(await api.events(calendarId, window), calendarId, onSkipped),
    async changesSince(calendarId, syncToken, startAt) {
      const since = syncToken === undefined ? { startAt } : { syncToken };
      const listing = await api.changes(calendarId, since);
      report(listing.skipped, onSkipped);
      return deltaOf(listing);
    },
    event: (calendarId, eventId) => findEvent(api, calendarId, eventId),
    occurrences: async (calendarId, seriesId, window) =>
      readEvents(await api.instances(calendarId, seriesId, window), calendarId, onSkipped),
  };
}

function readEvents(
  listing: Listing<ApiEvent>,
  calendarId: string,
  onSkipped: (count: number) => void,
) {
  const events = listing.items
    .map((item) => mapEvent(item, calendarId))
    .filter((event) => event !== undefined);
  report(listing.skipped + listing.items.length - events.length, onSkipped);
  return events;
}

function report(skipped: number, onSkipped: (count: number) => void): void {
  if (skipped > 0) onSkipped(skipped);
}

function deltaOf({ items, syncToken }: Listing<ApiChange>): CalendarDelta {
  if (syncToken === undefined) throw unexpected('nextSyncToken');
  return { changed: items.map(changeOf), syncToken };
}

function changeOf({
  id,
  status,
  recurrence,
  recurringEventId,
}: ApiChange): CalendarDelta['changed'][number] {
  return {
    eventId: id,
    ...(recurringEventId !== undefined && { seriesId: recurringEventId }),
    isSeries: recurrence !== undefined,
    cancelled: status === 'cancelled',
  };
}

/** A series master is no event of its own, so it is not found here. */
async function findEvent(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
): Promise<CalendarEvent | undefined> {
  const found = await api
    .event(calendarId, eventId)
    .catch((error: unknown) => notThere(api, calendarId, error));
  if (found === undefined || found.recurrence !== undefined) return undefined;
  const event = mapEvent(found, calendarId);
  if (event === undefined) throw unexpected('start');
  return event;
}

/** 404 also answers for a calendar that is out of reach: only when the calendar is there, the event is not. */
async function notThere(api: CalendarApi, calendarId: string, error: unknown): Promise<undefined> {
  if (problemOf(error).kind !== 'not-found') throw error;
  await api.calendar(calendarId);
}

function unexpected(cause: string): ProblemError {
  return new ProblemError({ kind: 'unexpected-answer', side: 'google', cause });
}
