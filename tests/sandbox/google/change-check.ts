import { isDeepStrictEqual } from 'node:util';
import { forbidden, invalid } from './api-error.ts';
import { withCheckedTimes } from './event-input.ts';
import type { EventBody } from './resource.ts';
import type { Calendar } from './world.ts';

// What a body may repeat but never changes.
const unchangeable = ['iCalUID', 'sequence'];

/** Refuses what a change may not do to an event, and answers the event as it will be. */
export function checkedChange(current: EventBody, next: EventBody, calendar: Calendar): EventBody {
  checkLock(current, next);
  if ((next.eventType ?? 'default') !== (current.eventType ?? 'default')) {
    throw invalid('Event type cannot be changed.', 'eventType');
  }
  const timed =
    !isDeepStrictEqual(next.start, current.start) || !isDeepStrictEqual(next.end, current.end);
  const ruled = !isDeepStrictEqual(next.recurrence, current.recurrence);
  // The stub of an event that was moved away has no times to come back to.
  const timeless = current.start === undefined;
  const kept = Object.entries(current).filter(([name]) => unchangeable.includes(name));
  const settled = { ...next, ...Object.fromEntries(kept) };
  return timed || ruled || timeless ? withCheckedTimes(settled, calendar) : settled;
}

const lockedFields = ['summary', 'description', 'location', 'start', 'end', 'recurrence'];

/** The main fields of a locked copy stay as they are; with which words Google refuses is not documented. */
function checkLock(current: EventBody, next: EventBody): void {
  if (current.locked !== true) return;
  const isChanged = lockedFields.some((name) => !isDeepStrictEqual(current[name], next[name]));
  if (isChanged) throw forbidden('forbidden', 'The event is locked.');
}

/** Undocumented in its details: engines have met this refusal, so only the present number is taken here. */
export function checkSequence(said: unknown, present: number): void {
  if (said !== undefined && said !== null && said !== present) {
    throw invalid('Invalid sequence value.', 'sequence');
  }
}
