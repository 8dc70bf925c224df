import { startsOverThreeMonths } from '../spread-over-months.ts';
import { requireCalendar } from './calendar-keeping.ts';
import { eventIdFor } from './event-id.ts';
import type { Google } from './google.ts';
import { placeEvent } from './place-event.ts';
import type { EventBody } from './resource.ts';
import { formatInstant } from './times.ts';

const hour = 3_600_000;

/**
 * Puts many meetings of an hour on a calendar, spread over the present month and the next two; their ids, oldest first.
 * `more` adds to one of them by its number. The same calendar gets the same ids, so a second call replaces the first.
 */
export function seedManyEvents(
  google: Google,
  calendarId: string,
  count: number,
  more: (index: number) => EventBody = () => ({}),
): string[] {
  const { world } = google;
  const calendar = requireCalendar(world, calendarId);
  const { timeZone } = calendar;
  const at = (instant: number) => ({ dateTime: formatInstant(instant, timeZone), timeZone });
  return startsOverThreeMonths(count, world.now(), timeZone).map((start, index) =>
    placeEvent(world, calendar, eventIdFor(`many ${calendarId} ${index}`), {
      summary: `Meeting ${index + 1}`,
      start: at(start),
      end: at(start + hour),
      ...more(index),
    }),
  );
}
