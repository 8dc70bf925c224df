import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';

export const hourMs = 3_600_000;
/** A Monday morning in Helsinki. */
export const monday = Date.parse('2026-11-23T07:00:00Z');

/** A sendable event of Anna's, with what the test says of it. */
export function makeEvent(change: Partial<CalendarEvent> = {}): CalendarEvent {
  const calendarId = change.calendarId ?? 'anna@konsultti.example';
  const eventId = change.eventId ?? 'kickoff0000000000000000000';
  return {
    eid: encodeEid({ eventId, calendarId }),
    calendarId,
    eventId,
    iCalUid: `${eventId}@google.com`,
    status: 'confirmed',
    title: 'Kick-off',
    location: 'Room 1',
    when: { kind: 'timed', startAt: monday, endAt: monday + hourMs },
    isPrivate: false,
    isBusy: true,
    response: 'none',
    organizedByMe: true,
    organizer: calendarId,
    hasOtherGuests: false,
    eventType: 'default',
    htmlLink: `https://www.google.com/calendar/event?eid=${encodeEid({ eventId, calendarId })}`,
    ...change,
  };
}
