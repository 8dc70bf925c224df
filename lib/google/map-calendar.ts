import { type Calendar, calendarSchema } from '@/lib/domain/calendar-event';
import { shownColour } from '@/lib/google/calendar-colour';
import type { ApiCalendar } from '@/lib/google/schema';

/** The API's calendar-list entry in the core's words, as `account` sees it. */
export function mapCalendar(calendar: ApiCalendar, account: string): Calendar {
  const colour = shownColour(calendar.backgroundColor);
  return {
    id: calendar.id,
    name: calendar.summaryOverride ?? calendar.summary ?? calendar.id,
    primary: calendar.primary === true,
    role: roleOf(calendar),
    mine: isMine(calendar, account),
    shown: calendar.selected === true,
    timeZone: calendar.timeZone ?? 'UTC',
    ...(colour && { colour }),
  };
}

/** A role of a later day is taken for reading only. */
function roleOf({ accessRole }: ApiCalendar): Calendar['role'] {
  return calendarSchema.shape.role.safeParse(accessRole).data ?? 'reader';
}

/**
 * The primary calendar, and secondary ones the account owns. The owner's role alone is not enough:
 * a colleague may share a whole primary calendar with it, and a secondary one may belong to another data owner.
 */
function isMine({ id, primary, accessRole, dataOwner }: ApiCalendar, account: string): boolean {
  if (primary) return true;
  if (accessRole !== 'owner' || !id.endsWith('@group.calendar.google.com')) return false;
  return dataOwner === undefined || dataOwner.toLowerCase() === account.toLowerCase();
}
