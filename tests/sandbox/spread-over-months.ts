import { instantOfWall, wallOf } from './google/times.ts';

const day = 86_400_000;
const hour = 3_600_000;
const hoursOfWork = 9;

/**
 * Starts spread evenly over the month of `now` and the next two, at full hours from 8 to 16 in the zone; in epoch
 * milliseconds, oldest first.
 */
export function startsOverThreeMonths(count: number, now: number, zone: string): number[] {
  const today = new Date(wallOf(now, zone));
  const first = monthStart(today, 0);
  const days = (monthStart(today, 3) - first) / day;
  return Array.from({ length: count }, (_, index) => {
    const slot = Math.floor((index * days * hoursOfWork) / count);
    const wall = first + Math.floor(slot / hoursOfWork) * day + (8 + (slot % hoursOfWork)) * hour;
    return instantOfWall(wall, zone);
  });
}

function monthStart(date: Date, ahead: number): number {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1);
}
