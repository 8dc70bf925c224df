import { addMonths, startOfMonth } from 'date-fns';
import type { MonthRange } from '@/lib/domain/sync-settings';
import type { Window } from '@/lib/domain/timespan';

/** The whole months of a range around now, by the zone this runs in. */
export function windowOfMonths({ pastMonths, futureMonths }: MonthRange, now: number): Window {
  const start = startOfMonth(now);
  return {
    startAt: addMonths(start, -pastMonths).getTime(),
    endAt: addMonths(start, futureMonths + 1).getTime(),
  };
}
