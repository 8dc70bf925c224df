import type { Timespan } from '@/lib/domain/timespan';

/** A point in time as it is written; null takes away what stood there. */
interface TimeWrite {
  readonly date?: string | null;
  readonly dateTime?: string | null;
  readonly timeZone?: null;
}

/** When an event takes place, as it is written. */
export interface TimesWrite {
  readonly start: TimeWrite;
  readonly end: TimeWrite;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The times of a new event. Google refuses a span that is empty or negative (400 `timeRangeEmpty`, "Handle API
 * errors"): such a one becomes a minute, or a day when all-day. The zone is left out, since UTC instants need none
 * and a single event's zone is but a label.
 */
export function newTimes(when: Timespan): TimesWrite {
  const [start, end] = boundsOf(when);
  return when.kind === 'all-day'
    ? { start: { date: start }, end: { date: end } }
    : { start: { dateTime: start }, end: { dateTime: end } };
}

/**
 * The times of an event that has some already. A patch merges: what the other kind of time would leave behind is
 * cleared by null, else the event would have a date and an instant at once.
 */
export function changedTimes(when: Timespan): TimesWrite {
  const { start, end } = newTimes(when);
  const rest = when.kind === 'all-day' ? { dateTime: null, timeZone: null } : { date: null };
  return { start: { ...rest, ...start }, end: { ...rest, ...end } };
}

function boundsOf(when: Timespan): [string, string] {
  if (when.kind === 'all-day') {
    const { startDate, endDate } = when;
    return [startDate, endDate > startDate ? endDate : dayAfter(startDate)];
  }
  const start = instant(when.startAt);
  const end = instant(when.endAt);
  // Compared as written: two instants within one second are the same to Google.
  return [start, end > start ? end : instant(when.startAt + minuteMs)];
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** RFC 3339 in UTC, in whole seconds: Google ignores what is finer. `at` is in epoch milliseconds. */
export function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
