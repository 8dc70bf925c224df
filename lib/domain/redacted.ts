import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Settings } from '@/lib/domain/settings';

/** Whether the event's words stay here. */
export function isRedacted(
  event: Pick<CalendarEvent, 'isPrivate'>,
  privateEvents: Settings['privateEvents'],
): boolean {
  return event.isPrivate && privateEvents !== 'in-full';
}
