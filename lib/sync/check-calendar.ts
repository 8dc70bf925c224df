import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { isWithin } from '@/lib/domain/elapsed';
import type { CalendarDelta, CalendarPort } from '@/lib/domain/ports';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import type { Cursor, PassedOver } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import type { CheckWorld } from '@/lib/sync/check';
import { createPatience, type Patience } from '@/lib/sync/patience';

/** What reading one calendar needs. */
export interface CalendarReading
  extends Pick<CheckWorld, 'calendar' | 'store' | 'window' | 'mayBeEmpty' | 'now'> {
  /** An event was passed over: Google stumbled at it, or its answer could not be understood. */
  onSkipped(): void;
}

interface Reading extends CalendarReading {
  /** Ids of this calendar's events that are not there any more; nothing is concluded before the reading is complete. */
  readonly gone: Set<string>;
  /** Occurrences that nobody sent and that are not there any more; what comes in their place takes over their tags first. */
  readonly leaving: Set<string>;
  /** What Google stumbled at, by id. */
  readonly passedOver: Map<string, PassedOver>;
  readonly patience: Patience;
}

/** `suspicious`: a full read came back empty although events were expected; nothing was concluded from it. */
export type Outcome = 'changed' | 'same' | 'suspicious';

/** The truth is read again in full after this long, whatever the bell said. */
const fullReadEveryMs = 7 * 86_400_000;
/** So many that were sent are asked for one by one, should a full read come back without any event. */
const fewExpected = 2;
/** What a reading that ended halfway found gone holds for so long, lest the next one ask for all of it again. */
const absenceHoldsMs = 30 * 60_000;
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
    await readSeries(world, calendarId, seriesId, exceptions);
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
  return grown || again.length + delta.changed.length > 0 ? 'changed' : 'same';
}

/** What was sent and is not there any more may have gone while the window was narrower: it is asked for by itself. */
async function readEdge(world: Reading, calendarId: string, edge: Window): Promise<void> {
  const { calendar, store } = world;
  const events = await calendar.eventsIn(calendarId, edge);
  await store.putEvents(events);
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
    if (occurrences.length > 0) await readSeries(world, calendarId, id);
    else singles.push(id);
  }
  await confirmGone(world, calendarId, singles);
}

async function readSeries(
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

/**
 * Asks for each event by itself that a listing lacks, or calls cancelled. What is found gone is remembered, so that
 * readings that end halfway come to the end all the same.
 */
async function confirmGone(
  world: Reading,
  calendarId: string,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const { store, gone, now } = world;
  const found = await store.absences(calendarId);
  for (const eventId of eventIds) {
    if (isWithin(found.get(eventId) ?? 0, absenceHoldsMs, now())) gone.add(eventId);
    else {
      await readOne(world, calendarId, eventId);
      if (gone.has(eventId)) await store.noteAbsence(calendarId, eventId, now());
    }
  }
}

async function readOne(world: Reading, calendarId: string, eventId: string): Promise<void> {
  const answer = await patiently(world, { eventId, isSeries: false }, () =>
    world.calendar.event(calendarId, eventId),
  );
  if (answer?.found) await keep(world, answer.found);
  else if (answer) world.gone.add(eventId);
}

/** Undefined when the reading failed for this one alone; asked for again by the next reading, where that may help. */
async function patiently<T>(
  { patience, passedOver, onSkipped, now }: Reading,
  what: Omit<PassedOver, 'since'>,
  read: () => Promise<T>,
): Promise<{ readonly found: T } | undefined> {
  const answer = await patience(async () => ({ found: await read() }));
  if (typeof answer === 'object') return answer;
  if (answer === 'stumbled') passedOver.set(what.eventId, { ...what, since: now() });
  onSkipped();
  return undefined;
}

async function keep({ store, gone, leaving }: Reading, event: CalendarEvent): Promise<void> {
  const { calendarId, eventId, status } = event;
  if (status === 'cancelled') {
    gone.add(eventId);
    return;
  }
  gone.delete(eventId);
  leaving.delete(eventId);
  await store.putEvents([event]);
  await store.markThere(calendarId, [eventId]);
}
