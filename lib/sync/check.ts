import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { CalendarDelta, CalendarPort } from '@/lib/domain/ports';
import { isPassing, type Problem, ProblemError, problemOf } from '@/lib/domain/problem';
import type { CheckStore, Cursor } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';

export interface CheckWorld {
  readonly calendar: CalendarPort;
  readonly store: CheckStore;
  /** The span that is kept read. */
  readonly window: Window;
  now(): number;
}

export interface CheckResult {
  /** Whether anything was different from what the cache held. */
  readonly changed: boolean;
  /** Calendars that could not be read; the others were. */
  readonly failed: readonly { readonly calendarId: string; readonly problem: Problem }[];
  /** Events that were passed over because Google's answer for them could not be understood. */
  readonly skipped: number;
}

interface Reading extends CheckWorld {
  onSkipped(): void;
}

/** The truth is read again in full after this long, whatever the bell said. */
const fullReadEveryMs = 7 * 86_400_000;
/** Events that were not sent are forgotten when they ended this long before the window that is kept. */
const keptAfterEndMs = 62 * 86_400_000;

/**
 * Brings the cache up to Google Calendar: by the bell where a sync token is at hand, by a whole-window read otherwise.
 * Deletes nothing anywhere; it only notes which sent events are gone, each confirmed by a read of its own.
 * Rejects when the account as a whole cannot be read.
 */
export async function check(world: CheckWorld): Promise<CheckResult> {
  const calendars = await world.calendar.calendars();
  await world.store.saveCalendars(calendars);
  let changed = false;
  let skipped = 0;
  const reading: Reading = {
    ...world,
    onSkipped: () => {
      skipped += 1;
    },
  };
  const failed: { calendarId: string; problem: Problem }[] = [];
  for (const { id } of calendars.filter(({ mine, shown, primary }) => mine && (shown || primary))) {
    try {
      changed = (await checkCalendar(reading, id)) || changed;
    } catch (error) {
      const problem = problemOf(error);
      if (isPassing(problem) || problem.kind === 'internal') throw error;
      failed.push({ calendarId: id, problem });
    }
  }
  return { changed, failed, skipped };
}

async function checkCalendar(world: Reading, calendarId: string): Promise<boolean> {
  const cursor = await world.store.cursor(calendarId);
  if (!cursor || world.now() - cursor.readAt > fullReadEveryMs)
    return readWindow(world, calendarId);
  try {
    return await hearBell(world, calendarId, cursor);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.kind !== 'token-lost') throw error;
    return readWindow(world, calendarId);
  }
}

/** The truth. The token is taken first, so that what happens during the read rings at the next check. */
async function readWindow(world: Reading, calendarId: string): Promise<boolean> {
  const { calendar, store, window } = world;
  const { syncToken } = await calendar.changesSince(calendarId, undefined, window.startAt);
  const events = (await calendar.eventsIn(calendarId, window)).filter(
    ({ status }) => status !== 'cancelled',
  );
  const present = new Set(events.map(({ eventId }) => eventId));
  const absent = (await store.linkedEventIds(calendarId, window)).filter((id) => !present.has(id));
  await store.replaceWindow(calendarId, window, events);
  // Absence is a hint, not a proof: each sent event that was not in the listing is asked for by itself.
  for (const eventId of absent) await readOne(world, calendarId, eventId);
  await store.markGone(calendarId, [...present], false);
  await store.prune(window.startAt - keptAfterEndMs);
  await store.saveCursor(calendarId, { syncToken, window, readAt: world.now() });
  return true;
}

async function hearBell(world: Reading, calendarId: string, cursor: Cursor): Promise<boolean> {
  const { calendar, store, window } = world;
  const delta = await calendar.changesSince(calendarId, cursor.syncToken, window.startAt);
  const { series, singles, tombstones } = sortOut(delta);
  for (const seriesId of series) await readSeries(world, calendarId, seriesId);
  for (const eventId of singles) await readOne(world, calendarId, eventId);
  for (const id of tombstones) await bury(world, calendarId, id);
  const edge = { startAt: cursor.window.endAt, endAt: window.endAt };
  // Nothing rings when time passes: the window's new edge is read once a day.
  const grown = edge.endAt - edge.startAt >= 86_400_000;
  if (grown) await store.putEvents(await calendar.eventsIn(calendarId, edge));
  await store.saveCursor(calendarId, {
    ...cursor,
    syncToken: delta.syncToken,
    ...(grown && { window }),
  });
  return grown || delta.changed.length > 0;
}

/** One edit of an occurrence names the series and all its exceptions; each series is read once. */
function sortOut({
  changed,
}: CalendarDelta): Record<'series' | 'singles' | 'tombstones', Set<string>> {
  const sorted = {
    series: new Set<string>(),
    singles: new Set<string>(),
    tombstones: new Set<string>(),
  };
  for (const { eventId, seriesId, isSeries, cancelled } of changed) {
    if (seriesId !== undefined) sorted.series.add(seriesId);
    else if (cancelled) sorted.tombstones.add(eventId);
    else (isSeries ? sorted.series : sorted.singles).add(eventId);
  }
  return sorted;
}

/** A bare tombstone does not say whether it stood for an event or for a whole series. */
async function bury(world: Reading, calendarId: string, id: string): Promise<void> {
  const occurrences = await world.store.occurrenceIds(calendarId, id);
  if (occurrences.length > 0) await readSeries(world, calendarId, id);
  else await readOne(world, calendarId, id);
}

async function readSeries(world: Reading, calendarId: string, seriesId: string): Promise<void> {
  const { calendar, store, window } = world;
  const known = await store.occurrenceIds(calendarId, seriesId);
  const occurrences = await occurrencesOrNone(calendar, calendarId, seriesId, window);
  for (const event of occurrences) await keep(world, event);
  const present = new Set(occurrences.map(({ eventId }) => eventId));
  const linked = new Set(await store.linkedEventIds(calendarId, window));
  for (const eventId of known.filter((id) => !present.has(id))) {
    if (linked.has(eventId)) await readOne(world, calendarId, eventId);
    else await store.removeEvent(calendarId, eventId);
  }
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

async function readOne(world: Reading, calendarId: string, eventId: string): Promise<void> {
  try {
    const event = await world.calendar.event(calendarId, eventId);
    await (event ? keep(world, event) : forget(world, calendarId, eventId));
  } catch (error) {
    // It would fail at every check, and the calendar's token would never advance.
    if (problemOf(error).kind !== 'unexpected-answer') throw error;
    world.onSkipped();
  }
}

async function forget({ store }: CheckWorld, calendarId: string, eventId: string): Promise<void> {
  await store.removeEvent(calendarId, eventId);
  await store.markGone(calendarId, [eventId], true);
}

async function keep(world: CheckWorld, event: CalendarEvent): Promise<void> {
  const { calendarId, eventId, status } = event;
  if (status === 'cancelled') return forget(world, calendarId, eventId);
  await world.store.putEvents([event]);
  await world.store.markGone(calendarId, [eventId], false);
}
