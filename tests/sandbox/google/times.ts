import { tzOffset } from '@date-fns/tz';
import type { EventTime } from './resource.ts';

const minute = 60_000;

/** Wall-clock milliseconds (as if the wall clock were UTC) of an instant in a zone. */
export function wallOf(instant: number, zone: string): number {
  return instant + tzOffset(zone, new Date(instant)) * minute;
}

/** The instant at which a zone's clocks show this wall time; the later offset wins inside a gap. */
export function instantOfWall(wall: number, zone: string): number {
  const guess = wall - tzOffset(zone, new Date(wall)) * minute;
  return wall - tzOffset(zone, new Date(guess)) * minute;
}

/** RFC 3339 with the zone's offset, `Z` when that is zero, as Google writes it. */
export function formatInstant(instant: number, zone: string): string {
  const offset = Math.round(tzOffset(zone, new Date(instant)));
  const local = new Date(instant + offset * minute).toISOString().slice(0, 19);
  return local + (offset === 0 ? 'Z' : formatOffset(offset));
}

function formatOffset(offset: number): string {
  const size = Math.abs(offset);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return (offset < 0 ? '-' : '+') + digits.join(':');
}

const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/i;

/** Whether a time says by itself how far it is from UTC. */
export function namesOffset(time: EventTime): boolean {
  return hasOffset.test(time.dateTime ?? '');
}

/** Epoch milliseconds of an API time; days begin at midnight in `zone`. */
export function instantOf(time: EventTime, zone: string): number {
  if (time.dateTime === undefined) return instantOfWall(Date.parse(`${time.date}T00:00:00Z`), zone);
  if (hasOffset.test(time.dateTime)) return Date.parse(time.dateTime);
  return instantOfWall(Date.parse(`${time.dateTime}Z`), time.timeZone ?? zone);
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `YYYYMMDD`, or `YYYYMMDDTHHMMSS` for wall milliseconds that carry a time. */
export function compactWall(wall: number, allDay: boolean): string {
  const text = new Date(wall).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  return allDay ? text.slice(0, 8) : text;
}
