import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { CalendarDelta, CalendarPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { type Timespan, touches, type Window } from '@/lib/domain/timespan';
import { startOfDate } from '@/lib/domain/zoned-date';
import { occurrencesIn } from '@/tests/model/calendar-series';
import type { FakeCalendar, Ring, Shelf } from '@/tests/model/fake-calendar';

/** How Google Calendar answers questions. */
export function readingOf(google: FakeCalendar): CalendarPort {
  /** Late halves of moves arrive between two answers, never within one. */
  const answer = async <T>(calendarId: string | undefined, read: () => T): Promise<T> => {
    google.reads += 1;
    google.deliver();
    if (google.unavailable) throw new ProblemError(google.unavailable);
    const problem = calendarId === undefined ? undefined : google.shelf(calendarId).problem;
    if (problem) throw new ProblemError(problem);
    return structuredClone(read());
  };
  return {
    calendars: () =>
      answer(undefined, () => [...google.shelves.values()].map(({ calendar }) => calendar)),
    eventsIn: (calendarId, window) =>
      answer(calendarId, () =>
        google.answersEmpty ? [] : listed(google, google.shelf(calendarId), window),
      ),
    changesSince: (calendarId, syncToken, startAt) =>
      answer(calendarId, () => {
        const shelf = google.shelf(calendarId);
        return syncToken === undefined
          ? firstListing(shelf, startAt)
          : heard(google, shelf, syncToken);
      }),
    event: (calendarId, eventId) =>
      answer(calendarId, () => {
        stumble(google, eventId);
        if (google.unreadable.has(eventId))
          throw new ProblemError({ kind: 'unexpected-answer', side: 'google', cause: 'start' });
        return google.versioned({ calendarId, eventId })?.event;
      }),
    occurrences: (calendarId, seriesId, window) =>
      answer(calendarId, () => {
        stumble(google, seriesId);
        const shelf = google.shelf(calendarId);
        const series = shelf.series.get(seriesId);
        if (!series || series.cancelled)
          throw new ProblemError({ kind: 'not-found', side: 'google' });
        return occurrencesIn(series, window).map((event) => google.seen(shelf, event));
      }),
    // It does not note when a series was made: any of them may be new.
    seriesOrigin: (calendarId, seriesId) =>
      answer(calendarId, () => {
        stumble(google, seriesId);
        const series = google.shelf(calendarId).series.get(seriesId);
        if (!series || series.cancelled) return undefined;
        return { createdAt: google.now(), first: series.template.when };
      }),
  };
}

function stumble({ stumblesAtReading }: FakeCalendar, id: string): void {
  if (stumblesAtReading.has(id)) throw new ProblemError({ kind: 'unavailable', side: 'google' });
}

/** A first listing tells of everything; nobody needs more of it than the token. */
function firstListing(shelf: Shelf, startAt: number): CalendarDelta {
  const window = { startAt, endAt: Number.POSITIVE_INFINITY };
  const singles = [...shelf.singles.values()].filter(({ event }) => touches(event.when, window));
  return {
    changed: singles.map(({ event: { eventId } }) => ({
      eventId,
      isSeries: false,
      cancelled: false,
    })),
    syncToken: tokenOf(shelf),
  };
}

function heard(google: FakeCalendar, shelf: Shelf, syncToken: string): CalendarDelta {
  const [epoch, count] = syncToken.split(':').map(Number);
  if (epoch !== shelf.epoch || count === undefined) throw new ProblemError({ kind: 'token-lost' });
  const rings = shelf.rings.slice(count);
  // Each thing once, as it is by now, unless changes came in between two pages.
  const latest = [...new Map(rings.map((ring) => [ring.eventId, ring])).values()];
  const changed: Ring[] = google.repeatsRings ? [...rings, ...latest] : latest;
  return { changed, syncToken: tokenOf(shelf) };
}

function tokenOf({ epoch, rings }: Shelf): string {
  return `${epoch}:${rings.length}`;
}

function listed(google: FakeCalendar, shelf: Shelf, window: Window): CalendarEvent[] {
  const singles = [...shelf.singles.values()].map(({ event }) => event);
  const occurrences = [...shelf.series.values()]
    .filter(({ cancelled }) => !cancelled)
    .flatMap((series) => occurrencesIn(series, window));
  const all = [...singles, ...occurrences];
  return (google.repeatsListed ? [...all, ...all] : all)
    .filter(({ status, eventId }) => status !== 'cancelled' && !google.unreadable.has(eventId))
    .filter(({ when }) => isIn(when, window, shelf.calendar))
    .map((event) => google.seen(shelf, event));
}

/** `timeMin` is for the end, `timeMax` for the start, both exclusive; whole days by the calendar's own zone. */
function isIn(when: Timespan, window: Window, { timeZone }: Calendar): boolean {
  if (when.kind === 'timed') return touches(when, window);
  const startAt = startOfDate(when.startDate, timeZone);
  const endAt = startOfDate(when.endDate, timeZone);
  return startAt < window.endAt && endAt > window.startAt;
}
