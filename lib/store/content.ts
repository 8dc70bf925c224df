import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';

/** Whether two readings of an event say the same. */
export function isSameEvent(a: CalendarEvent | undefined, b: CalendarEvent | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** As {@link isSameEvent}, of what people wrote: how many are invited, and the colour, are not the meeting's content. */
export function isSameContent(a: CalendarEvent | undefined, b: CalendarEvent | undefined): boolean {
  return isSameEvent(contentOf(a), contentOf(b));
}

function contentOf(event: CalendarEvent | undefined): CalendarEvent | undefined {
  if (event === undefined) return undefined;
  const { guests: _, colorId: __, ...content } = event;
  return content;
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
