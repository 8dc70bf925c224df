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

/** What may leave at all, by the person's choice and the administrator's. */
export interface SendingBounds {
  readonly privateEvents: Settings['privateEvents'];
  /** Google's `eventType`s that the person lets go besides those that anybody sends. */
  readonly chosenKinds?: readonly string[];
  /** The only calendars that events may be sent from, by their ids, `primary` for the main one. Undefined: all of mine. */
  readonly allowedCalendars?: readonly string[] | undefined;
}

/** Why this event is not offered for sending; undefined when it is. `calendar` is undefined for one not in the person's list. */
export function whyNotSendable(
  event: CalendarEvent,
  calendar: Calendar | undefined,
  { privateEvents, chosenKinds = [], allowedCalendars }: SendingBounds,
): NotSendableReason | undefined {
  if (event.status === 'cancelled') return 'cancelled';
  const notFromHere = whyNotSentFrom(calendar, allowedCalendars);
  if (notFromHere) return notFromHere;
  if (event.response === 'declined') return 'declined';
  const isOfKind = sendableKinds.has(event.eventType) || chosenKinds.includes(event.eventType);
  if (!isOfKind) return 'event-kind';
  if (event.isPrivate && privateEvents === 'dont-send') return 'private';
  return undefined;
}

/** Why no event of this calendar is offered, whatever it is; undefined for the person's own that are allowed. */
export function whyNotSentFrom(
  calendar: Calendar | undefined,
  allowedCalendars?: SendingBounds['allowedCalendars'],
): Extract<NotSendableReason, 'not-mine' | 'read-only-calendar' | 'not-allowed'> | undefined {
  if (calendar?.mine) return isAllowed(calendar, allowedCalendars) ? undefined : 'not-allowed';
  return calendar && isReadOnly(calendar) ? 'read-only-calendar' : 'not-mine';
}

function isAllowed({ id, primary }: Calendar, allowed: SendingBounds['allowedCalendars']): boolean {
  return !allowed || allowed.includes(id) || (primary && allowed.includes('primary'));
}

function isReadOnly(calendar: Calendar): boolean {
  return calendar.role !== 'owner' && calendar.role !== 'writer';
}
