import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { isWithin } from '@/lib/domain/elapsed';
import { problemOf } from '@/lib/domain/problem';
import { type Window, windowAround } from '@/lib/domain/timespan';
import { confirmGone, keep, patiently, type Reading, readOne } from '@/lib/sync/calendar-reading';

/** What the bell told of a series. */
interface SeriesNews {
  /** Ids of its living exceptions that were named. */
  readonly exceptions?: ReadonlySet<string>;
  readonly isDeleted?: boolean;
}

/** A series that was made so long ago is not new. */
const newForMs = 3_600_000;

/**
 * Reads the occurrences of a series in the window that is kept read, and notes which of those that were known there are
 * gone; what a page showed beyond it is settled when its days are read, all at once. Of a new series that lies beyond it
 * altogether the first occurrence is kept: by it the tag that was chosen while the series was made finds it.
 */
export async function readSeries(
  world: Reading,
  calendarId: string,
  seriesId: string,
  { exceptions = new Set(), isDeleted = false }: SeriesNews = {},
): Promise<void> {
  const { store, window } = world;
  const known = await store.occurrenceIds(calendarId, seriesId);
  const isUnknown = known.length === 0 && exceptions.size === 0;
  const answer = await patiently(world, { eventId: seriesId, isSeries: true }, async () => {
    const listed = await occurrencesIn(world, calendarId, seriesId);
    const isElsewhere = listed?.length === 0 && isUnknown;
    return isElsewhere ? firstOfNew(world, calendarId, seriesId) : listed;
  });
  if (!answer) return;
  const occurrences = answer.found ?? [];
  // It may have been a single event before it began to repeat.
  world.gone.add(seriesId);
  await keep(world, calendarId, occurrences);
  const present = new Set(occurrences.map(({ eventId }) => eventId));
  // Somebody invited to one occurrence alone has the exception, and no series of it.
  const orphans = occurrences.length === 0 ? [...exceptions] : [];
  for (const eventId of orphans) await readOne(world, calendarId, eventId);
  const unread = known.filter((id) => !present.has(id) && !orphans.includes(id));
  const linked = await store.linkedOf(calendarId, unread, window);
  const isThere = answer.found !== undefined && !isDeleted;
  const beyond = isThere ? await store.cachedBeyond(calendarId, unread, window) : new Set();
  for (const eventId of unread)
    if (!linked.has(eventId) && !beyond.has(eventId)) world.leaving.add(eventId);
  await confirmGone(
    world,
    calendarId,
    unread.filter((id) => linked.has(id)),
  );
}

/** Undefined when the series is not there any more. */
async function occurrencesIn(
  { calendar, window }: Reading,
  calendarId: string,
  seriesId: string,
  span: Window = window,
): Promise<CalendarEvent[] | undefined> {
  try {
    return await calendar.occurrences(calendarId, seriesId, span);
  } catch (error) {
    const { kind } = problemOf(error);
    if (kind === 'not-found' || kind === 'already-gone') return undefined;
    throw error;
  }
}

/** None of a series that was made long ago. */
async function firstOfNew(
  world: Reading,
  calendarId: string,
  seriesId: string,
): Promise<CalendarEvent[] | undefined> {
  const origin = await world.calendar.seriesOrigin(calendarId, seriesId);
  if (!origin || !isWithin(origin.createdAt, newForMs, world.now())) return [];
  const listed = await occurrencesIn(world, calendarId, seriesId, windowAround(origin.first));
  return listed?.slice(0, 1);
}
