import type { Timespan } from '@/lib/domain/timespan';
import { dateAt, nextDate } from '@/lib/domain/zoned-date';

type Days = Pick<Extract<Timespan, { kind: 'all-day' }>, 'startDate' | 'endDate'>;

/** The calendar dates that something takes place on in a zone, at least one; `endDate` is exclusive. */
export function daysOf(when: Timespan, timeZone: string): Days {
  if (when.kind === 'all-day') return days(when.startDate, when.endDate);
  // What ends at midnight does not take place on the day that begins then.
  const last = Math.max(when.startAt, when.endAt - 1);
  return days(dateAt(when.startAt, timeZone), nextDate(dateAt(last, timeZone)));
}

/**
 * Whether two things take place at the same time; whole days are those of the zone. What ends as the other begins does
 * not, and what takes no time does so with whatever goes on or begins then.
 */
export function overlaps(a: Timespan, b: Timespan, timeZone: string): boolean {
  if (a.kind === 'timed' && b.kind === 'timed') return a.startAt < endOf(b) && b.startAt < endOf(a);
  const [one, other] = [daysOf(a, timeZone), daysOf(b, timeZone)];
  return one.startDate < other.endDate && other.startDate < one.endDate;
}

/** Those that take place at the same time, the earliest first; whole days say the least, and come last. */
export function overlapping<T extends { readonly when: Timespan }>(
  when: Timespan,
  others: readonly T[],
  timeZone: string,
): T[] {
  return others
    .filter((other) => overlaps(when, other.when, timeZone))
    .toSorted((a, b) => compare(a.when, b.when));
}

function compare(a: Timespan, b: Timespan): number {
  if (a.kind === 'timed') return b.kind === 'timed' ? a.startAt - b.startAt : -1;
  return b.kind === 'timed' ? 1 : a.startDate.localeCompare(b.startDate);
}

function endOf({ startAt, endAt }: Extract<Timespan, { kind: 'timed' }>): number {
  return Math.max(endAt, startAt + 1);
}

function days(startDate: string, endDate: string): Days {
  return { startDate, endDate: endDate > startDate ? endDate : nextDate(startDate) };
}
