import { eidOf } from './event-id.ts';
import type { Entry, EventBody, EventTime } from './resource.ts';
import { formatInstant, instantOf } from './times.ts';
import type { AccessRole, Calendar } from './world.ts';

/** Who looks, and how they asked to see it. */
export interface Viewer {
  readonly email: string;
  readonly role: AccessRole;
  readonly timeZone?: string;
  readonly maxAttendees?: number;
}

/** The event's version as Google writes it: twice the microseconds of the last change, in quotes. */
export function etagOf(stamp: number): string {
  return `"${2 * stamp}"`;
}

/** An event as the API answers it to this viewer. Cancelled ones are bare. */
export function viewEvent(entry: Entry, calendar: Calendar, viewer: Viewer): EventBody {
  const identity = { kind: 'calendar#event', etag: etagOf(entry.stamp), id: entry.id };
  if (entry.body.status === 'cancelled') {
    return { ...identity, status: 'cancelled', ...(entry.stray ? {} : placeOf(entry)) };
  }
  const zone = viewer.timeZone ?? calendar.timeZone;
  const hidden = isHiddenFrom(viewer, entry.body);
  const body = hidden ? stripped(entry.body) : visible(entry.body, calendar, viewer);
  return {
    ...identity,
    status: entry.body.status ?? 'confirmed',
    htmlLink: `https://www.google.com/calendar/event?eid=${eidOf(entry.id, calendar.id)}`,
    created: new Date(Math.floor(entry.createdAt / 1000) * 1000).toISOString(),
    updated: new Date(Math.floor(entry.stamp / 1000)).toISOString(),
    ...body,
    ...times(entry.body, zone),
    ...placeOf(entry),
  };
}

function placeOf(entry: Entry): EventBody {
  if (!entry.series) return {};
  return { recurringEventId: entry.series.id, originalStartTime: entry.series.originalStart };
}

function times(body: EventBody, zone: string): EventBody {
  return {
    ...(body.start && { start: inZone(body.start, zone) }),
    ...(body.end && { end: inZone(body.end, zone) }),
  };
}

function inZone(time: EventTime, zone: string): EventTime {
  if (time.dateTime === undefined) return time;
  return { ...time, dateTime: formatInstant(instantOf(time, zone), zone) };
}

const seesPrivate: readonly AccessRole[] = ['writer', 'owner'];

/** Whether the viewer learns no more of the event than its time. */
export function isHiddenFrom(viewer: Viewer, body: EventBody): boolean {
  if (viewer.role === 'freeBusyReader') return true;
  const isPrivate = body.visibility === 'private' || body.visibility === 'confidential';
  return isPrivate && !seesPrivate.includes(viewer.role);
}

const unhidden = ['recurrence', 'iCalUID', 'sequence', 'visibility', 'transparency', 'eventType'];

function stripped(body: EventBody): EventBody {
  const kept = Object.entries(body).filter(([key]) => unhidden.includes(key));
  return { ...Object.fromEntries(kept), visibility: body.visibility ?? 'private' };
}

function visible(body: EventBody, calendar: Calendar, viewer: Viewer): EventBody {
  const shown: EventBody = { ...body, ...people(body, calendar) };
  // Google shows `source` to the event's creator alone.
  if (body.creator?.email !== viewer.email) delete shown.source;
  const guests = shown.attendees;
  if (guests && viewer.maxAttendees !== undefined && guests.length > viewer.maxAttendees) {
    shown.attendees = guests.filter(({ self }) => self);
    shown.attendeesOmitted = true;
  }
  return shown;
}

/** Marks which of the people is the calendar this copy stands on. */
function people(body: EventBody, calendar: Calendar): EventBody {
  const mark = <P extends { email: string }>(person: P) =>
    person.email === calendar.id ? { ...person, self: true } : person;
  return {
    ...(body.creator && { creator: mark(body.creator) }),
    ...(body.organizer && { organizer: mark(body.organizer) }),
    ...(body.attendees && {
      attendees: body.attendees.map((guest) =>
        guest.email === body.organizer?.email ? { ...mark(guest), organizer: true } : mark(guest),
      ),
    }),
  };
}
