import { addDays, addWeeks, startOfDay, startOfWeek } from 'date-fns';
import { createAttention } from '@/entrypoints/background/attention';
import type { Brakes } from '@/entrypoints/background/brakes';
import type { Checking } from '@/entrypoints/background/checking';
import { dedicatedPrefix, readDedicated } from '@/entrypoints/background/dedicated-ids';
import { createDestinations } from '@/entrypoints/background/destinations';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Items, LoadedItem } from '@/entrypoints/background/items';
import type { LeftOut } from '@/entrypoints/background/left-out';
import { type Needs, needsPerson } from '@/entrypoints/background/needs';
import { onePerItem } from '@/entrypoints/background/one-per-item';
import type { PageHealth } from '@/entrypoints/background/page-health';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Readings } from '@/entrypoints/background/readings';
import type { RunLog } from '@/entrypoints/background/run-log';
import type { SelfTesting } from '@/entrypoints/background/self-testing';
import { isCalendarOpen } from '@/entrypoints/background/tabs';
import type { Tools } from '@/entrypoints/background/tools';
import type { SyncRun } from '@/lib/domain/history';
import type { ItemState } from '@/lib/domain/item-state';
import { ownInstantsOf, type Timespan, type Window } from '@/lib/domain/timespan';
import type { ConnectionView, Counts, Overview } from '@/lib/messages/questions';
import type { Brake } from '@/lib/messages/sync-schemas';
import { eventsIn } from '@/lib/store/events';
import { countLeftUndone } from '@/lib/store/left-undone';
import { byEnd, lastRuns } from '@/lib/store/runs';
import { readSettings } from '@/lib/store/settings';

export interface OverviewParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly checking: Checking;
  readonly pageHealth: PageHealth;
  readonly brakes: Brakes;
  readonly runLog: RunLog;
  readonly readings: Readings;
  readonly leftOut: LeftOut;
  readonly selfTesting: SelfTesting;
}

/** What the popup shows, and the badge counts. */
export interface OverviewReader {
  overview(): Promise<Overview>;
  /** What waits for the person. */
  needs(): Promise<Needs>;
}

export function createOverview({
  tools,
  google,
  psa,
  items,
  checking,
  pageHealth,
  brakes,
  runLog,
  readings,
  leftOut,
  selfTesting,
}: OverviewParts): OverviewReader {
  const { db } = tools;
  const attention = createAttention({ tools, psa, items });
  const destinations = createDestinations(tools, psa);

  async function overview(): Promise<Overview> {
    // All at once: the popup waits for the slowest alone.
    const [
      googleView,
      connections,
      chosen,
      counted,
      waiting,
      times,
      gaps,
      calendarOpen,
      runs,
      halfRead,
      stopped,
      withCalendars,
    ] = await Promise.all([
      google.view(),
      views(),
      chosenView(),
      counts(),
      attention(),
      checking.times(),
      checking.gaps(),
      isCalendarOpen(),
      runLog.open(),
      halfReadRuns(),
      standing(),
      haveCalendars(),
    ]);
    return {
      google: googleView,
      connections,
      counts: counted,
      ...chosen,
      ...times,
      ...gaps,
      checking: checking.isRunning,
      attention: waiting,
      isCalendarOpen: calendarOpen,
      runs: [...readings.open(), ...runs],
      halfRead: halfRead.flatMap((run) => withoutTold(run, gaps.unread)),
      brakes: stopped,
      withCalendars,
    };
  }

  /** What the settings say that the popup shows. */
  async function chosenView(): Promise<Pick<Overview, 'surfaces' | 'pausedUntil'>> {
    const { surfaces, pausedUntil } = await readSettings(db);
    const standings = await pageHealth.standings(surfaces);
    return { surfaces: standings, ...(pausedUntil !== undefined && { pausedUntil }) };
  }

  /** Of connections that sync by themselves: a later run of the others may never come. */
  async function halfReadRuns(): Promise<SyncRun[]> {
    const [connections, { sync }] = await Promise.all([psa.working(), readSettings(db)]);
    const syncing = connections.filter(({ id }) => sync[id]?.automatic);
    const last = await Promise.all(syncing.map(({ id }) => lastRuns(db, id, tools.now())));
    return last.flatMap(({ run, quiet }) => {
      const [latest] = byEnd([run, quiet].filter((one) => one !== undefined));
      return latest?.unread ? [latest] : [];
    });
  }

  async function haveCalendars(): Promise<string[]> {
    const ids = (await psa.connections()).map(({ id }) => id);
    const found = await Promise.all(
      ids.map((id) => readDedicated(tools.memory(dedicatedPrefix), id)),
    );
    return ids.filter((_, index) => found[index] !== undefined);
  }

  async function views(): Promise<ConnectionView[]> {
    const all = await housedViews();
    const left = await Promise.all(all.map(leftOf));
    return all.map((view, index) => ({ ...view, ...left[index] }));
  }

  /** A connection without a place for what it brings is in trouble, though the PSA answers well. */
  async function housedViews(): Promise<ConnectionView[]> {
    const [all, homeless] = await Promise.all([psa.views(), destinations.missing()]);
    return all.map((view) => {
      const { health } = view;
      const isHomeless = homeless.has(view.id) && !health.problem;
      return {
        ...view,
        health: isHomeless ? { ...health, problem: { kind: 'no-destination' } } : health,
      };
    });
  }

  /** What of a connection was left, by us or by the person's word. */
  async function leftOf({ id }: ConnectionView) {
    const [ids, leftUndone, leftBySelfTest] = await Promise.all([
      leftOut.read(id),
      countLeftUndone(db, id),
      selfTesting.left(id),
    ]);
    return {
      ...(ids.length > 0 && { leftOut: ids.length }),
      ...(leftUndone > 0 && { leftUndone }),
      ...(leftBySelfTest && { leftBySelfTest }),
    };
  }

  async function standing(): Promise<Brake[]> {
    const found = await Promise.all((await psa.connections()).map(({ id }) => brakes.standing(id)));
    return found.filter((brake) => brake !== undefined);
  }

  async function needs(): Promise<Needs> {
    const [googleView, connections, waiting, stopped] = await Promise.all([
      google.view(),
      housedViews(),
      attention(),
      standing(),
    ]);
    return {
      google: googleView,
      connections: connections.filter(needsPerson),
      attention: waiting,
      brakes: stopped,
    };
  }

  async function counts(): Promise<Overview['counts']> {
    const now = tools.now();
    const day = startOfDay(now);
    const monday = startOfWeek(now, { weekStartsOn: 1 });
    const today: Window = { startAt: day.getTime(), endAt: addDays(day, 1).getTime() };
    const week: Window = { startAt: monday.getTime(), endAt: addWeeks(monday, 1).getTime() };
    const rows = await eventsIn(db, week);
    const loaded = onePerItem(
      await items.load(
        rows.map(({ event }) => event.eid),
        await psa.active(),
      ),
    );
    const inside = (window: Window) =>
      loaded.filter(({ event }) => event && isIn(event.when, window));
    return { today: countStates(inside(today)), week: countStates(inside(week)) };
  }

  return { overview, needs };
}

/** The run without the calendars that are told of by themselves; none where nothing else was unread. */
function withoutTold(run: SyncRun, told: Overview['unread']): SyncRun[] {
  const names = new Set<string | undefined>(told.map(({ name }) => name));
  const unread = run.unread?.filter(({ calendar }) => !names.has(calendar)) ?? [];
  return unread.length > 0 ? [{ ...run, unread }] : [];
}

function isIn(when: Timespan, window: Window): boolean {
  const { startAt, endAt } = ownInstantsOf(when);
  return (
    startAt < window.endAt &&
    (endAt > window.startAt || (startAt === endAt && startAt >= window.startAt))
  );
}

const countedAs: Partial<Record<ItemState['kind'], keyof Counts>> = {
  untagged: 'untagged',
  tagged: 'tagged',
  queued: 'queued',
  sent: 'sent',
  failed: 'failed',
  changed: 'failed',
  'already-there': 'failed',
};

function countStates(items: readonly LoadedItem[]): Counts {
  const counts: Counts = { untagged: 0, tagged: 0, queued: 0, sent: 0, failed: 0 };
  for (const { state } of items) {
    const name = countedAs[state.kind];
    if (name) counts[name] += 1;
  }
  return counts;
}
