import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import type { CalendarWriter, EventDraft } from '@/lib/domain/ports';
import { isUnclear, ProblemError } from '@/lib/domain/problem';
import { isSameTimespan, type Timespan } from '@/lib/domain/timespan';
import { laterBy } from '@/tests/model/calendar-series';
import type { FakeCalendar } from '@/tests/model/fake-calendar';
import { withFault } from '@/tests/model/faults';
import { makeEvent } from '@/tests/model/make-event';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const writable: readonly string[] = ['title', 'when', 'location'];

/** How Google Calendar takes the writes of one installation. */
export function writingOf(google: FakeCalendar): CalendarWriter {
  /** Ids whose making was tried and not looked up since. */
  const tried = new Set<string>();
  const { now } = google;

  async function write<T>(calendarId: string, name: string, effect: () => T): Promise<T> {
    const fault = google.nextFault;
    google.nextFault = undefined;
    google.deliver();
    if (google.unavailable) throw new ProblemError(google.unavailable);
    const { calendar, problem = google.writesRefused } = google.shelf(calendarId);
    if (problem) throw new ProblemError(problem);
    return withFault(fault, () => {
      if (calendar.role !== 'owner' && calendar.role !== 'writer')
        throw new ProblemError({ kind: 'forbidden', side: 'google' });
      const answer = effect();
      google.writes.push(name);
      return answer;
    });
  }

  /** The event in exactly this version; whoever changes it must have seen it so. */
  function guarded(calendarId: string, eventId: string, version: string): CalendarEvent {
    if (version === '') google.offend(`a write without If-Match to ${eventId}`);
    const found = google.versioned({ calendarId, eventId });
    if (!found) throw new ProblemError({ kind: 'not-found', side: 'google' });
    if (version !== versionOf(found.version))
      throw new ProblemError({ kind: 'changed-meanwhile', side: 'google' });
    if (found.event.hasOtherGuests) google.offend(`a write to ${eventId}, which has other guests`);
    if (google.stumblesAt.has(eventId))
      throw new ProblemError({ kind: 'unavailable', side: 'google' });
    return found.event;
  }

  /** Counts as a reading, and is refused as one. */
  function look(calendarId: string): void {
    google.reads += 1;
    google.deliver();
    if (google.unavailable) throw new ProblemError(google.unavailable);
    const { problem } = google.shelf(calendarId);
    if (problem) throw new ProblemError(problem);
  }

  return {
    read: async (calendarId, eventId) => {
      look(calendarId);
      tried.delete(`${calendarId}/${eventId}`);
      const found = google.versioned({ calendarId, eventId });
      return found && { event: structuredClone(found.event), version: versionOf(found.version) };
    },
    readSeries: async (calendarId, seriesId) => {
      look(calendarId);
      const series = google.shelf(calendarId).series.get(seriesId);
      if (!series || series.cancelled) return undefined;
      const { template, version } = series;
      return {
        event: structuredClone({ ...template, eventId: seriesId }),
        version: versionOf(version),
      };
    },
    create: (calendarId, eventId, draft) => {
      const key = `${calendarId}/${eventId}`;
      if (tried.has(key)) google.offend(`a blind repeat of the making of ${eventId}`);
      if (mayHaveHappened(google)) tried.add(key);
      if (!/^[0-9a-v]{5,1024}$/.test(eventId))
        google.offend(`an id that Google refuses: ${eventId}`);
      return write(calendarId, `create ${eventId}`, () => {
        const { singles, series } = google.shelf(calendarId);
        if (singles.has(eventId) || series.has(eventId))
          throw new ProblemError({ kind: 'taken', side: 'google' });
        const event = makeEvent({
          ...written(google, draft),
          calendarId,
          eventId,
          eid: encodeEid({ eventId, calendarId }),
          organizer: calendarId,
        });
        google.put(event);
        return event;
      });
    },
    change: (calendarId, eventId, change, version) => {
      refuseOthers(google, eventId, change);
      return write(calendarId, `change ${eventId}`, () => {
        const before = guarded(calendarId, eventId, version);
        if (isNothing(before, change)) google.offend(`a needless write to ${eventId}`);
        google.edit({ calendarId, eventId }, written(google, change));
        return current(google, calendarId, eventId);
      });
    },
    remove: (calendarId, eventId, version) =>
      write(calendarId, `remove ${eventId}`, () => {
        const found = google.versioned({ calendarId, eventId });
        if (!found || found.event.status === 'cancelled') return;
        guarded(calendarId, eventId, version);
        google.remove({ calendarId, eventId });
      }),
    restore: (calendarId, eventId, version) =>
      write(calendarId, `restore ${eventId}`, () => {
        if (google.refusesRestore) throw new ProblemError({ kind: 'forbidden', side: 'google' });
        guarded(calendarId, eventId, version);
        google.restore({ calendarId, eventId });
        return current(google, calendarId, eventId);
      }),
    carryTag: (calendarId, eventId, text, version) =>
      write(calendarId, `carry ${eventId}`, () => {
        const shelf = google.shelf(calendarId);
        // Longer values are cut silently; an empty one reads like none.
        const carried = { carriedTag: text?.slice(0, 1024) ?? '' };
        const series = shelf.series.get(eventId);
        if (series) return google.editSeries(series, carried);
        guarded(calendarId, eventId, version);
        if (!shelf.singles.has(eventId)) google.offend(`a tag on the occurrence ${eventId}`);
        google.edit({ calendarId, eventId }, carried);
      }),
    createCalendar: async (name, _description, timeZone) => {
      const id = `c${now()}${google.shelves.size}@group.calendar.google.com`;
      return google.addCalendar(id, { name, timeZone });
    },
    removeCalendar: async (calendarId) => {
      google.shelves.delete(calendarId);
    },
  };
}

/** Whether the one who asks cannot tell from the answer that nothing happened. */
function mayHaveHappened({ unavailable, writesRefused, nextFault }: FakeCalendar): boolean {
  const problem = unavailable ?? writesRefused;
  if (problem) return isUnclear(problem);
  return nextFault === undefined || nextFault.after || isUnclear(nextFault.problem);
}

function versionOf(version: number): string {
  return `"${version}"`;
}

function current(google: FakeCalendar, calendarId: string, eventId: string): CalendarEvent {
  const found = google.versioned({ calendarId, eventId });
  if (!found) throw new ProblemError({ kind: 'not-found', side: 'google' });
  return found.event;
}

/** Guests, reminders, colours and conference data are none of ours. */
function refuseOthers(google: FakeCalendar, eventId: string, change: Partial<EventDraft>): void {
  const others = Object.keys(change).filter((field) => !writable.includes(field));
  if (others.length > 0) google.offend(`a write of ${others.join(', ')} to ${eventId}`);
}

function isNothing(before: CalendarEvent, { title, when, location }: Partial<EventDraft>): boolean {
  return (
    (title ?? before.title) === before.title &&
    (location ?? before.location) === before.location &&
    isSameTimespan(when ?? before.when, before.when)
  );
}

/** Just what is written into an event, in Google's own way of writing it. */
function written(
  google: FakeCalendar,
  { title, when, location }: Partial<EventDraft>,
): Partial<CalendarEvent> {
  return {
    ...(title !== undefined && { title: google.rewrite(title) }),
    ...(location !== undefined && { location: google.rewrite(location) }),
    ...(when !== undefined && { when: stretched(when) }),
  };
}

/** A time without duration is stretched to the shortest that Google takes, as the port promises. */
function stretched(when: Timespan): Timespan {
  if (when.kind === 'timed')
    return when.endAt > when.startAt ? when : { ...when, endAt: when.startAt + minuteMs };
  if (when.endDate > when.startDate) return when;
  const next = laterBy(when, dayMs);
  return next.kind === 'all-day' ? { ...when, endDate: next.endDate } : when;
}
