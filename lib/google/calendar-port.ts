import type { CalendarDelta, CalendarPort, CreationReader, GuestReader } from '@/lib/domain/ports';
import { type CalendarAccess, openCalendarApi } from '@/lib/google/calendar-access';
import {
  findCreation,
  findEvent,
  findGuests,
  findSeries,
  readableEvent,
} from '@/lib/google/find-event';
import { mapCalendar } from '@/lib/google/map-calendar';
import { mapEvent } from '@/lib/google/map-event';
import type { Listing } from '@/lib/google/read-pages';
import type { ApiChange, ApiEvent } from '@/lib/google/schema';
import { unexpectedAnswer } from '@/lib/google/unexpected-answer';

interface CalendarPortOptions extends CalendarAccess {
  /** Told how many items of a listing could not be read and were left out. */
  readonly onSkipped?: (count: number) => void;
}

/** The reading half of Google Calendar, for one account. */
export function createCalendarPort(
  options: CalendarPortOptions,
): CalendarPort & CreationReader & GuestReader {
  const { account, onSkipped = () => {} } = options;
  const api = openCalendarApi(options);
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
    async event(calendarId, eventId) {
      const found = await findEvent(api, calendarId, eventId);
      return found && readableEvent(found, calendarId);
    },
    guestsOf: (calendarId, eventId) => findGuests(api, calendarId, eventId),
    createdAt: (calendarId, eventId) => findCreation(api, calendarId, eventId),
    occurrences: async (calendarId, seriesId, window) =>
      readEvents(await api.instances(calendarId, seriesId, window), calendarId, onSkipped),
    async seriesOrigin(calendarId, seriesId) {
      const master = await findSeries(api, calendarId, seriesId);
      if (master?.created === undefined) return undefined;
      const { when: first } = readableEvent(master, calendarId);
      return { createdAt: Date.parse(master.created), first };
    },
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
  if (syncToken === undefined) throw unexpectedAnswer('nextSyncToken');
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
