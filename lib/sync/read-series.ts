import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { CalendarPort } from '@/lib/domain/ports';
import { problemOf } from '@/lib/domain/problem';
import type { Window } from '@/lib/domain/timespan';
import { confirmGone, keep, patiently, type Reading, readOne } from '@/lib/sync/calendar-reading';

/**
 * Reads the occurrences of a series in the window that is kept read, and notes which of those that were known are gone.
 * @param exceptions ids of its living exceptions that the bell named
 */
export async function readSeries(
  world: Reading,
  calendarId: string,
  seriesId: string,
  exceptions: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { calendar, store, window } = world;
  const known = await store.occurrenceIds(calendarId, seriesId);
  const answer = await patiently(world, { eventId: seriesId, isSeries: true }, () =>
    occurrencesOrNone(calendar, calendarId, seriesId, window),
  );
  if (!answer) return;
  const occurrences = answer.found;
  // It may have been a single event before it began to repeat.
  world.gone.add(seriesId);
  for (const event of occurrences) await keep(world, event);
  const present = new Set(occurrences.map(({ eventId }) => eventId));
  // Somebody invited to one occurrence alone has the exception, and no series of it.
  const orphans = occurrences.length === 0 ? [...exceptions] : [];
  for (const eventId of orphans) await readOne(world, calendarId, eventId);
  const unread = known.filter((id) => !present.has(id) && !orphans.includes(id));
  const linked = await store.linkedOf(calendarId, unread, window);
  for (const eventId of unread.filter((id) => !linked.has(id))) world.leaving.add(eventId);
  await confirmGone(
    world,
    calendarId,
    unread.filter((id) => linked.has(id)),
  );
}

async function occurrencesOrNone(
  port: CalendarPort,
  calendarId: string,
  seriesId: string,
  window: Window,
): Promise<CalendarEvent[]> {
  try {
    return await port.occurrences(calendarId, seriesId, window);
  } catch (error) {
    const { kind } = problemOf(error);
    if (kind === 'not-found' || kind === 'already-gone') return [];
    throw error;
  }
}
