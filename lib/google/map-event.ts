import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { decodeEid, encodeEid } from '@/lib/domain/event-identity';
import type { Timespan } from '@/lib/domain/timespan';
import { type ApiEvent, type ApiTime, tagProperty } from '@/lib/google/schema';

/**
 * The API's event in the core's words; undefined for one that stands without a time.
 * A bare tombstone keeps the place of its occurrence when it tells, else it stands at the epoch.
 */
export function mapEvent(event: ApiEvent, calendarId: string): CalendarEvent | undefined {
  const when = whenOf(event);
  if (when === undefined) return undefined;
  return {
    ...identityOf(event, calendarId),
    status: statusOf(event),
    title: event.summary ?? '',
    location: event.location ?? '',
    when,
    isPrivate: event.visibility === 'private' || event.visibility === 'confidential',
    isBusy: event.transparency !== 'transparent',
    ...guestsOf(event),
    ...ownRemarksOf(event),
    eventType: event.eventType ?? 'default',
    htmlLink: event.htmlLink ?? '',
  };
}

function identityOf(event: ApiEvent, calendarId: string) {
  const originalStart = originalStartOf(event.originalStartTime);
  return {
    eid: eidOf(event, calendarId),
    calendarId,
    eventId: event.id,
    iCalUid: event.iCalUID ?? '',
    ...(event.recurringEventId !== undefined && { seriesId: event.recurringEventId }),
    ...(originalStart !== undefined && { originalStart }),
  };
}

function guestsOf(event: ApiEvent) {
  const guests = event.attendees ?? [];
  const others = guests.filter((guest) => !guest.self && !guest.resource);
  return {
    response: responseOf(guests.find((guest) => guest.self)),
    organizedByMe: event.organizer?.self === true,
    organizer: event.organizer?.email ?? '',
    hasOtherGuests: others.length > 0 || event.attendeesOmitted === true,
    ...(others.length > 0 && !event.attendeesOmitted && { guests: countOf(others) }),
  };
}

function countOf(others: readonly { email?: string | undefined }[]): CalendarEvent['guests'] {
  const domains = others.map(({ email = '' }) => email.slice(email.lastIndexOf('@') + 1));
  const known = domains.map((domain) => domain.toLowerCase()).filter((domain) => domain !== '');
  return { count: others.length, domains: [...new Set(known)].toSorted() };
}

/** Left out where there is nothing to say: cached events are compared as JSON. */
function ownRemarksOf({ locked, colorId, extendedProperties }: ApiEvent) {
  const carriedTag = extendedProperties?.private?.[tagProperty];
  return {
    ...(colorId !== undefined && { colorId }),
    ...(locked && { isLocked: true }),
    ...(carriedTag !== undefined && { carriedTag }),
  };
}

function eidOf({ id, htmlLink }: ApiEvent, calendarId: string): string {
  const linked = URL.parse(htmlLink ?? '')?.searchParams.get('eid') ?? '';
  return decodeEid(linked)?.eventId === id ? linked : encodeEid({ eventId: id, calendarId });
}

function statusOf({ status }: ApiEvent): CalendarEvent['status'] {
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed';
}

function responseOf(
  self: { responseStatus?: string | undefined } | undefined,
): CalendarEvent['response'] {
  switch (self?.responseStatus) {
    case 'declined':
    case 'tentative':
    case 'accepted':
      return self.responseStatus;
    default:
      return self ? 'needsAction' : 'none';
  }
}

function whenOf(event: ApiEvent): Timespan | undefined {
  const when = timespanOf(event.start, event.end);
  if (when || event.status !== 'cancelled') return when;
  const { originalStartTime } = event;
  return (
    timespanOf(originalStartTime, originalStartTime) ?? { kind: 'timed', startAt: 0, endAt: 0 }
  );
}

function timespanOf(start: ApiTime | undefined, end: ApiTime | undefined): Timespan | undefined {
  if (start?.date && end?.date)
    return { kind: 'all-day', startDate: start.date, endDate: end.date };
  if (!start?.dateTime || !end?.dateTime) return undefined;
  return { kind: 'timed', startAt: Date.parse(start.dateTime), endAt: Date.parse(end.dateTime) };
}

/** One spelling per instant, whatever offset Google writes it with: `2026-03-01T09:00:00Z`, or a date. */
function originalStartOf(time: ApiTime | undefined): string | undefined {
  if (time?.dateTime === undefined) return time?.date;
  return `${new Date(time.dateTime).toISOString().slice(0, 19)}Z`;
}
