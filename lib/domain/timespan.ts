import { parseISO } from 'date-fns';
import { z } from '@/lib/zod';

/** A calendar date without zone, `YYYY-MM-DD`. Never passes through `Date`, which would shift it. */
export const calendarDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * When something takes place: two instants (epoch milliseconds), or calendar dates that stay the same dates in every zone.
 * `endAt` may equal `startAt`; `endDate` is exclusive, as in Google Calendar.
 */
export const timespanSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('timed'), startAt: z.number(), endAt: z.number() }),
  z.object({
    kind: z.literal('all-day'),
    startDate: calendarDateSchema,
    endDate: calendarDateSchema,
  }),
]);
export type Timespan = z.infer<typeof timespanSchema>;

/** A span of instants that was read or is to be read, epoch milliseconds, end exclusive. */
export interface Window {
  readonly startAt: number;
  readonly endAt: number;
}

/** Whether two timespans are the same instants, or the same dates. */
export function isSameTimespan(a: Timespan, b: Timespan): boolean {
  if (a.kind === 'timed')
    return b.kind === 'timed' && a.startAt === b.startAt && a.endAt === b.endAt;
  return b.kind === 'all-day' && a.startDate === b.startDate && a.endDate === b.endDate;
}

const dayMs = 86_400_000;
/** No zone is further from UTC than 14 hours. */
const zoneReachMs = 14 * 3_600_000;

/** The smallest window sure to touch the timespan in every time zone. */
export function windowAround(when: Timespan): Window {
  if (when.kind === 'timed')
    return { startAt: when.startAt, endAt: Math.max(when.endAt, when.startAt + 1) };
  return {
    startAt: Date.parse(`${when.startDate}T00:00:00Z`) - zoneReachMs,
    endAt:
      Math.max(
        Date.parse(`${when.endDate}T00:00:00Z`),
        Date.parse(`${when.startDate}T00:00:00Z`) + dayMs,
      ) + zoneReachMs,
  };
}

/** By the days of the zone this runs in: a date begins at its midnight. */
export function ownInstantsOf(when: Timespan): Window {
  return when.kind === 'timed'
    ? { startAt: when.startAt, endAt: when.endAt }
    : { startAt: parseISO(when.startDate).getTime(), endAt: parseISO(when.endDate).getTime() };
}

/** The window from the earliest start to the latest end; undefined for none. */
export function spanOf(windows: readonly Window[]): Window | undefined {
  if (windows.length === 0) return undefined;
  return {
    startAt: Math.min(...windows.map((window) => window.startAt)),
    endAt: Math.max(...windows.map((window) => window.endAt)),
  };
}

/** Whether the timespan touches the window in whichever zone its dates are meant; `touches` asks for some zone. */
export function surelyTouches(when: Timespan, window: Window): boolean {
  if (when.kind === 'timed') return touches(when, window);
  const { startAt, endAt } = windowAround(when);
  return startAt + 2 * zoneReachMs < window.endAt && endAt - 2 * zoneReachMs > window.startAt;
}

export function touches(when: Timespan, window: Window): boolean {
  const own = windowAround(when);
  return own.startAt < window.endAt && own.endAt > window.startAt;
}
