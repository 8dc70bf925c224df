import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import { type Timespan, touches, type Window } from '@/lib/domain/timespan';

const dayMs = 86_400_000;

/** A repeating event: what all its occurrences are like, and which of them were changed or cancelled. */
export interface Series {
  readonly id: string;
  /** What an untouched occurrence looks like; its time is the first one's. */
  readonly template: CalendarEvent;
  readonly everyDays: number;
  /** How many there are; undefined: the rule has no end. */
  readonly count: number | undefined;
  /** Original start (epoch milliseconds) from which on a split or a shortened rule ended it. */
  readonly until: number | undefined;
  /** By original start. */
  readonly exceptions: ReadonlyMap<string, Partial<CalendarEvent>>;
  readonly cancelled: boolean;
  readonly version: number;
}

/** As the API spells it: one spelling per instant, or a date. */
function originalStartOf(when: Timespan): string {
  return when.kind === 'timed'
    ? `${new Date(when.startAt).toISOString().slice(0, 19)}Z`
    : when.startDate;
}

/** As Google names an occurrence: the series and the original start in UTC. */
export function occurrenceId(seriesId: string, originalStart: string): string {
  return `${seriesId}_${originalStart.replaceAll(/[:-]/g, '')}`;
}

export function laterBy(when: Timespan, ms: number): Timespan {
  if (when.kind === 'timed')
    return { kind: 'timed', startAt: when.startAt + ms, endAt: when.endAt + ms };
  const shifted = (date: string) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + ms).toISOString().slice(0, 10);
  return { kind: 'all-day', startDate: shifted(when.startDate), endDate: shifted(when.endDate) };
}

/** When an original start is, epoch milliseconds. */
export function startsAt(originalStart: string): number {
  return Date.parse(originalStart.includes('T') ? originalStart : `${originalStart}T00:00:00Z`);
}

/** The occurrence with this original start; undefined when the rule has none there. */
export function occurrenceOf(series: Series, originalStart: string): CalendarEvent | undefined {
  const first = startsAt(originalStartOf(series.template.when));
  const index = (startsAt(originalStart) - first) / (series.everyDays * dayMs);
  return Number.isInteger(index) && isInRule(series, index) ? nth(series, index) : undefined;
}

function isInRule({ template, everyDays, count, until }: Series, index: number): boolean {
  const startAt = startsAt(originalStartOf(template.when)) + index * everyDays * dayMs;
  const isCounted = count === undefined || index < count;
  return index >= 0 && isCounted && (until === undefined || startAt < until);
}

/** The occurrence of this number, counted from 0, cancelled or not. */
export function nth(series: Series, index: number): CalendarEvent {
  const when = laterBy(series.template.when, index * series.everyDays * dayMs);
  const originalStart = originalStartOf(when);
  const eventId = occurrenceId(series.id, originalStart);
  const eid = encodeEid({ eventId, calendarId: series.template.calendarId });
  return {
    ...series.template,
    when,
    ...series.exceptions.get(originalStart),
    ...(series.cancelled && { status: 'cancelled' }),
    eid,
    eventId,
    seriesId: series.id,
    originalStart,
  };
}

/** Every occurrence that touches the window, the cancelled ones included. */
export function occurrencesIn(series: Series, window: Window): CalendarEvent[] {
  const first = startsAt(originalStartOf(series.template.when));
  const found: CalendarEvent[] = [];
  for (let index = 0; isInRule(series, index); index += 1) {
    if (first + index * series.everyDays * dayMs > window.endAt + 31 * dayMs) break;
    const occurrence = nth(series, index);
    if (touches(occurrence.when, window)) found.push(occurrence);
  }
  return found;
}
