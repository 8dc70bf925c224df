import { isWithin } from '@/lib/domain/elapsed';
import type { CalendarDelta } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import type { Cursor, PassedOver } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import {
  type CalendarReading,
  confirmGone,
  type Reading,
  readOne,
} from '@/lib/sync/calendar-reading';
import { createPatience } from '@/lib/sync/patience';
import { readSeries } from '@/lib/sync/read-series';

/** `suspicious`: a full read came back empty although events were expected; nothing was concluded from it. */
export type Outcome = 'changed' | 'same' | 'suspicious';

/** The truth is read again in full after this long, whatever the bell said. */
const fullReadEveryMs = 7 * 86_400_000;
/** So many that were sent are asked for one by one, should a full read come back without any event. */
const fewExpected = 2;
/** Events that were not sent are forgotten when they ended this long before the window that is kept. */
const keptAfterEndMs = 62 * 86_400_000;
/** What Google stumbles at for longer than this keeps nothing else waiting. */
const waitedForMs = 86_400_000;

/**
 * Brings the cache up to one calendar: by the bell where a sync token is at hand, by a whole-window read otherwise. Notes
 * which sent events are gone all at once in the end. Rejects without concluding anything when a read ends halfway.
 */
export async function checkCalendar(
  account: CalendarReading,
  calendarId: string,
): Promise<Outcome> {
  const cursor = await account.store.cursor(calendarId);
  const world: Reading = {
    ...account,
    gone: new Set(),
    leaving: new Set(),
    passedOver: new Map(),
    patience: createPatience(),
  };
  if (!cursor || isOutgrown(world, cursor)) return readWindow(world, calendarId);
  try {
    return await hearBell(world, calendarId, cursor);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.kind !== 'token-lost') throw error;
    return readWindow(world, calendarId);
  }
}

/** Nothing rings for what lies before the span that was read, should the person want to look further back. */
function isOutgrown({ now, window }: Reading, cursor: Cursor): boolean {
  const isOld = !isWithin(cursor.readAt, fullReadEveryMs, now());
  return isOld || window.startAt < cursor.window.startAt;
}

/** The truth. The token is taken first, so that what happens during the read rings at the next check. */
async function readWindow(world: Reading, calendarId: string): Promise<Outcome> {
  const { calendar, store, window } = world;
  const { syncToken } = await calendar.changesSince(calendarId, undefined, window.startAt);
  const events = (await calendar.eventsIn(calendarId, window)).filter(
    ({ status }) => status !== 'cancelled',
  );
  const present = new Set(events.map(({ eventId }) => eventId));
  const absent = (await store.linkedEventIds(calendarId, window)).filter((id) => !present.has(id));
  const isSuspicious = events.length === 0 && absent.length > fewExpected && !world.mayBeEmpty;
  if (isSuspicious) return 'suspicious';
  await store.replaceWindow(calendarId, window, events);
  // Absence is a hint, not a proof: each sent event that was not in the listing is asked for by itself.
  await confirmGone(world, calendarId, absent);
  await store.forgetGone(calendarId, [...world.gone]);
  await store.markThere(calendarId, [...present]);
  await store.prune(window.startAt - keptAfterEndMs);
  await save(world, calendarId, { syncToken, window, readAt: world.now() });
  return 'changed';
}

/**
 * Notes how far the reading came, and what it passed over; while that is fresh, the calendar has not told everything.
 * @param before what the last reading passed over
 */
async function save(
  { store, passedOver, now }: Reading,
  calendarId: string,
  cursor: Cursor,
  before: readonly PassedOver[] = [],
): Promise<void> {
  const sinceWhen = new Map(before.map(({ eventId, since }) => [eventId, since]));
  const open = [...passedOver.values()].map((one) => ({
    ...one,
    since: sinceWhen.get(one.eventId) ?? one.since,
  }));
  const toldAll = open.every(({ since }) => !isWithin(since, waitedForMs, now()));
  const { passedOver: _, ...rest } = cursor;
  const next = open.length > 0 ? { ...rest, passedOver: open } : rest;
  await store.saveCursor(calendarId, next, toldAll);
}

async function hearBell(world: Reading, calendarId: string, cursor: Cursor): Promise<Outcome> {
  const { calendar, store, window } = world;
  const delta = await calendar.changesSince(calendarId, cursor.syncToken, window.startAt);
  const { passedOver = [] } = cursor;
  const again = passedOver.map((one) => ({ ...one, cancelled: false }));
  const { series, singles, tombstones } = sortOut([...again, ...delta.changed]);
  for (const [seriesId, exceptions] of series)
    await readSeries(world, calendarId, seriesId, { exceptions });
  for (const eventId of singles) {
    // A series that stopped repeating stands under its own id now, and its occurrences nowhere.
    for (const id of await store.occurrenceIds(calendarId, eventId)) world.gone.add(id);
    await readOne(world, calendarId, eventId);
  }
  await bury(world, calendarId, tombstones);
  if (world.leaving.size > 0) await store.succeedEvents(calendarId, [...world.leaving]);
  const edge = { startAt: cursor.window.endAt, endAt: window.endAt };
  // Nothing rings when time passes: the window's new edge is read once a day.
  const grown = edge.endAt - edge.startAt >= 86_400_000;
  if (grown) await readEdge(world, calendarId, edge);
  await store.forgetGone(calendarId, [...world.gone]);
  const next: Cursor = {
    ...cursor,
    syncToken: delta.syncToken,
    // What changes beyond a narrower window is not read: should it widen again, it is read anew from there.
    window: {
      startAt: Math.max(cursor.window.startAt, window.startAt),
      endAt: grown ? window.endAt : Math.min(cursor.window.endAt, window.endAt),
    },
  };
  await save(world, calendarId, next, passedOver);
  const isReadAtLast = passedOver.some(({ eventId }) => !world.passedOver.has(eventId));
  return grown || isReadAtLast || delta.changed.length > 0 ? 'changed' : 'same';
}

/** What was sent and is not there any more may have gone while the window was narrower: it is asked for by itself. */
async function readEdge(world: Reading, calendarId: string, edge: Window): Promise<void> {
  const { calendar, store } = world;
  const events = await calendar.eventsIn(calendarId, edge);
  await store.replaceWindow(calendarId, edge, events);
  const present = new Set(events.map(({ eventId }) => eventId));
  const linked = await store.linkedEventIds(calendarId, edge);
  await confirmGone(
    world,
    calendarId,
    linked.filter((id) => !present.has(id)),
  );
}

/** One edit of an occurrence names the series and all its exceptions; each series is read once. */
function sortOut(changed: CalendarDelta['changed']) {
  /** The living exceptions that were named, by series. */
  const series = new Map<string, Set<string>>();
  const singles = new Set<string>();
  const tombstones = new Set<string>();
  const exceptionsOf = (seriesId: string) => {
    const named = series.get(seriesId) ?? new Set();
    series.set(seriesId, named);
    return named;
  };
  for (const { eventId, seriesId, isSeries, cancelled } of changed) {
    if (seriesId !== undefined) {
      const named = exceptionsOf(seriesId);
      if (!cancelled) named.add(eventId);
    } else if (cancelled) tombstones.add(eventId);
    else if (isSeries) exceptionsOf(eventId);
    else singles.add(eventId);
  }
  return { series, singles, tombstones };
}

/** A bare tombstone does not say whether it stood for an event or for a whole series. */
async function bury(world: Reading, calendarId: string, ids: Iterable<string>): Promise<void> {
  const singles: string[] = [];
  for (const id of ids) {
    const occurrences = await world.store.occurrenceIds(calendarId, id);
    if (occurrences.length > 0) await readSeries(world, calendarId, id, { isDeleted: true });
    else singles.push(id);
  }
  await confirmGone(world, calendarId, singles);
}
