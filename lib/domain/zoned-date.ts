import { tzOffset } from '@date-fns/tz';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The instant at which a calendar date begins in a zone; where a clock change skips midnight, the first moment after it. */
export function startOfDate(date: string, timeZone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`);
  const before = wall - offsetMs(wall - dayMs, timeZone);
  const after = wall - offsetMs(wall + dayMs, timeZone);
  const midnights = [before, after].filter((at) => at + offsetMs(at, timeZone) === wall);
  return midnights.length > 0 ? Math.min(...midnights) : before;
}

/** The calendar date that an instant has in a zone. */
export function dateAt(instant: number, timeZone: string): string {
  return localTimeAt(instant, timeZone).slice(0, 10);
}

/**
 * The date whose midnight is nearest. An all-day activity stands at its owner's midnights,
 * which are not quite ours when the owner lives in another zone.
 */
export function nearestDate(instant: number, timeZone: string): string {
  return dateAt(instant + dayMs / 2, timeZone);
}

/** Date and time on the wall clocks of a zone, `YYYY-MM-DDTHH:mm:ss`. */
export function localTimeAt(instant: number, timeZone: string): string {
  return new Date(instant + offsetMs(instant, timeZone)).toISOString().slice(0, 19);
}

/** Date and time on the wall clocks of a zone, with how far that is from UTC: `YYYY-MM-DDTHH:mm:ss+hh:mm`. */
export function isoTimeAt(instant: number, timeZone: string): string {
  const minutes = Math.abs(tzOffset(timeZone, new Date(instant)));
  const twoDigits = (part: number) => String(Math.trunc(part)).padStart(2, '0');
  const sign = offsetMs(instant, timeZone) < 0 ? '-' : '+';
  return `${localTimeAt(instant, timeZone)}${sign}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** The date after; plain calendar arithmetic without zone. */
export function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** Whether this browser knows the zone. */
export function isKnownZone(timeZone: string): boolean {
  return timeZone !== '' && !Number.isNaN(tzOffset(timeZone, new Date(0)));
}

/** The zone of this device. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function offsetMs(instant: number, timeZone: string): number {
  return tzOffset(timeZone, new Date(instant)) * minuteMs;
}
