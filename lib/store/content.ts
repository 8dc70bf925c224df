import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';

/** Whether two readings of an event say the same. */
export function isSameEvent(a: CalendarEvent | undefined, b: CalendarEvent | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two readings of an activity say the same; a later stamp alone is no change. */
export function isSameActivity(a: Activity | undefined, b: Activity | undefined): boolean {
  return JSON.stringify(unstamped(a)) === JSON.stringify(unstamped(b));
}

function unstamped(activity: Activity | undefined) {
  if (activity === undefined) return undefined;
  const { changedAt: _, ...rest } = activity;
  return rest;
}
