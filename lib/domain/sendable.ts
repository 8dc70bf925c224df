import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { NotSendableReason } from '@/lib/domain/problem';
import type { Settings } from '@/lib/domain/settings';

/** Kinds of events that stand for a meeting or work; birthdays, working locations and later inventions are left alone unless chosen. */
const sendableKinds: ReadonlySet<string> = new Set([
  'default',
  'outOfOffice',
  'focusTime',
  'fromGmail',
]);

/**
 * Why this event is not offered for sending; undefined when it is. `calendar` is undefined for one not in the person's
 * list; `chosenKinds` are the `eventType`s that the person lets go besides those that anybody sends.
 */
export function whyNotSendable(
  event: CalendarEvent,
  calendar: Calendar | undefined,
  privateEvents: Settings['privateEvents'],
  chosenKinds: readonly string[] = [],
): NotSendableReason | undefined {
  if (event.status === 'cancelled') return 'cancelled';
  const notFromHere = whyNotSentFrom(calendar);
  if (notFromHere) return notFromHere;
  if (event.response === 'declined') return 'declined';
  const isOfKind = sendableKinds.has(event.eventType) || chosenKinds.includes(event.eventType);
  if (!isOfKind) return 'event-kind';
  if (event.isPrivate && privateEvents === 'dont-send') return 'private';
  return undefined;
}

/** Why no event of this calendar is offered, whatever it is; undefined for the person's own. */
export function whyNotSentFrom(
  calendar: Calendar | undefined,
): Extract<NotSendableReason, 'not-mine' | 'read-only-calendar'> | undefined {
  if (calendar?.mine) return undefined;
  return calendar && isReadOnly(calendar) ? 'read-only-calendar' : 'not-mine';
}

function isReadOnly(calendar: Calendar): boolean {
  return calendar.role !== 'owner' && calendar.role !== 'writer';
}
