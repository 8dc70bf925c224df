import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { NotWritableReason } from '@/lib/domain/problem';

/**
 * Why this event must not be changed or deleted by us; undefined when it may. An event with other guests never is:
 * whoever changes it in Google Calendar can tell the guests, a write of ours could only pass them over.
 */
export function whyNotWritable(
  event: CalendarEvent,
  calendar: Calendar | undefined,
): NotWritableReason | undefined {
  if (event.hasOtherGuests) return 'guests';
  // Without guests Google names the calendar itself as organizer, which is "self" on the person's own.
  if (event.organizer !== '' && !event.organizedByMe) return 'not-organizer';
  if (!takesWrites(calendar)) return 'read-only-calendar';
  if (event.isLocked) return 'locked';
  if (event.eventType !== 'default') return 'event-kind';
  return undefined;
}

/** Whether the calendar takes changes of its events, as far as Google told by its role and by its answers. */
export function takesWrites(calendar: Calendar | undefined): boolean {
  const isWriter = calendar?.role === 'owner' || calendar?.role === 'writer';
  return isWriter && calendar.writesRefusedAt === undefined;
}
