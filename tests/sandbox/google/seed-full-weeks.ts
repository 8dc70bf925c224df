import { requireCalendar } from './calendar-keeping.ts';
import { eventIdFor } from './event-id.ts';
import type { Google } from './google.ts';
import { placeEvent } from './place-event.ts';
import { formatInstant, instantOfWall, wallOf } from './times.ts';

const halfHour = 1_800_000;
const day = 48 * halfHour;

/**
 * Fills this week and the ones after it with so many meetings of half an hour each, spread evenly over day and night:
 * a thousand stand three side by side. Their ids, oldest first.
 */
export function seedFullWeeks(
  google: Google,
  calendarId: string,
  { perWeek, weeks }: { readonly perWeek: number; readonly weeks: number },
): string[] {
  const { world } = google;
  const calendar = requireCalendar(world, calendarId);
  const { timeZone } = calendar;
  const monday = mondayOf(wallOf(world.now(), timeZone));
  const at = (instant: number) => ({ dateTime: formatInstant(instant, timeZone), timeZone });
  return Array.from({ length: perWeek * weeks }, (_, index) => {
    const week = Math.floor(index / perWeek);
    const slot = Math.floor(((index % perWeek) * 7 * 48) / perWeek);
    const start = instantOfWall(monday + week * 7 * day + slot * halfHour, timeZone);
    return placeEvent(world, calendar, eventIdFor(`full ${calendarId} ${index}`), {
      summary: `Meeting ${index + 1}`,
      start: at(start),
      end: at(start + halfHour),
    });
  });
}

/** Midnight, by the wall, at which the week begins. */
function mondayOf(wall: number): number {
  const midnight = Math.floor(wall / day) * day;
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day;
}
