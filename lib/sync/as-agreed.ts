import type { ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Task } from '@/lib/sync/reconcile';

/** The event in the words of the agreement, for the history: without its own where they stay here. */
export function asAgreed(
  event: CalendarEvent,
  { parts, link, sides }: Pick<Task, 'parts' | 'link' | 'sides'>,
): ActivityFields {
  return parts.judging.judge(event, sides.tag, link).desired ?? link.agreement.sent;
}
