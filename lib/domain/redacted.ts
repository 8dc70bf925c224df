import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Settings } from '@/lib/domain/settings';
import type { Tag } from '@/lib/domain/tag';

/** Whether the event's words stay here, by its own visibility. */
export function isRedacted(
  event: Pick<CalendarEvent, 'isPrivate'>,
  privateEvents: Settings['privateEvents'],
): boolean {
  return event.isPrivate && privateEvents !== 'in-full';
}

/** Whether the event's words stay here, and those of its tag with them: by its own visibility, or because the person said so. */
export function hidesWords(
  event: Pick<CalendarEvent, 'isPrivate'>,
  { isPrivate }: Pick<Tag, 'isPrivate'>,
  privateEvents: Settings['privateEvents'],
): boolean {
  return isPrivate === true || isRedacted(event, privateEvents);
}
