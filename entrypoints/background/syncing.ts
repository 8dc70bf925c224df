import type { Brakes } from '@/entrypoints/background/brakes';
import type { Checking } from '@/entrypoints/background/checking';
import { readDedicated } from '@/entrypoints/background/dedicated-ids';
import { noteIdleRun } from '@/entrypoints/background/idle-runs';
import { readJudging } from '@/entrypoints/background/judging';
import { readPlanWorld } from '@/entrypoints/background/plan-world';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { PullChoice, Pulling } from '@/entrypoints/background/pulling';
import type { Reading, Readings } from '@/entrypoints/background/readings';
import type { Recalling } from '@/entrypoints/background/recalling';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { SyncRun, Unread } from '@/lib/domain/history';
import type { Chosen } from '@/lib/domain/named-settings';
import { problemOf } from '@/lib/domain/problem';
import { ReadingCancelled } from '@/lib/domain/reading';
import type { Window } from '@/lib/domain/timespan';
import { createTurns } from '@/lib/domain/turns';
import { planBasisPrefix } from '@/lib/store/forget-connection';
import { noteEverything, pruneJournal } from '@/lib/store/journal';
import { linksOn } from '@/lib/store/links';
import { cancelRun } from '@/lib/store/planned-rows';
import { readSettings } from '@/lib/store/settings';
import { followEvents } from '@/lib/sync/follow-events';
import { windowOfMonths } from '@/lib/sync/month-range';
import type { PlanContext } from '@/lib/sync/plan';
import { type PlannedRun, planRun, previewRun } from '@/lib/sync/plan-run';

/** Plans what connections do by themselves, and puts it in line; carrying it out is `Sending`'s. */
export interface Syncing {
  /**
   * A pass over every connection that syncs by itself; in the others what was sent before is found again, and events
   * that were sent are followed to where they were moved. Never rejects: one that fails leaves the others alone.
   */
  runAll(): Promise<void>;
  /**
   * A pass over one connection because somebody asked for it, by itself or not.
   * Rejects with `ReadingCancelled` when the person ends the reading; nothing of it is in line then.
   * @param within only what takes place there; else everything
   */
  runNow(connection: Connection, within: Window | undefined, reading: Reading): Promise<void>;
  /** What a pass would do under these settings. Writes to neither side. */
  preview(connection: Connection, chosen: Tried): Promise<PlannedRun>;
}

/** What is tried; what is left out is as it is. */
type Tried = Pick<Chosen, 'sync'> & Partial<Chosen>;

export interface SyncingParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly checking: Checking;
  readonly pulling: Pulling;
  readonly recalling: Recalling;
  readonly brakes: Brakes;
  readonly readings: Readings;
  readonly onChange: () => void;
}

interface Pass {
  readonly trigger: SyncRun['trigger'];
  readonly within?: Window | undefined;
  readonly reading: Reading;
}

export function createSyncing(parts: SyncingParts): Syncing {
  const { tools, psa, checking, pulling, recalling, brakes, readings, onChange } = parts;
  const { db, now } = tools;
  const bases = tools.memory(planBasisPrefix);
  const inTurn = createTurns();
  const byClock = new Map<string, Promise<void>>();

  async function runAll(): Promise<void> {
    const { sync } = await readSettings(db);
    const all = await psa.working();
    const automatic = all.filter(({ id }) => sync[id]?.automatic);
    const others = all.filter(({ id }) => !sync[id]?.automatic);
    await Promise.all([...automatic.map(runByClock), ...others.map(findByClock)]);
    await pruneJournal(
      db,
      all.map(({ id }) => id),
    ).catch(report);
  }

  /** A pass that is under way serves whoever comes meanwhile. */
  function runByClock(connection: Connection): Promise<void> {
    const { id } = connection;
    const underWay = byClock.get(id);
    if (underWay) return underWay;
    const turn = inTurn(id, () => passByClock(connection)).finally(() => byClock.delete(id));
    byClock.set(id, turn);
    return turn;
  }

  async function passByClock(connection: Connection): Promise<void> {
    const startedAt = now();
    const reading = readings.begin({ connectionId: connection.id, kind: 'clock' });
    try {
      await pass(connection, { trigger: 'clock', reading });
    } catch (error) {
      report(error);
      const problem = problemOf(error);
      await noteIdleRun(tools, connection.id, { trigger: 'clock', startedAt, problem });
    } finally {
      reading.end();
    }
  }

  function findByClock(connection: Connection): Promise<void> {
    return inTurn(connection.id, async () => {
      await follow(connection);
      await recalling.alone(connection);
    }).catch(report);
  }

  async function follow(connection: Connection): Promise<void> {
    const run = { now: now(), runId: tools.newId() };
    if (await followEvents(await readPlanWorld(parts, connection, run))) onChange();
  }

  function runNow(
    connection: Connection,
    within: Window | undefined,
    reading: Reading,
  ): Promise<void> {
    return inTurn(connection.id, async () => {
      if (!within) await noteEverything(db, connection.id);
      await pass(connection, { trigger: 'sync-now', within, reading });
    });
  }

  async function pass(connection: Connection, choice: Pass): Promise<void> {
    const { trigger, reading } = choice;
    const { id: connectionId, user } = connection;
    if (!user) return;
    const isAsked = trigger !== 'clock';
    const startedAt = now();
    const read = await bringUpToDate(connection, { isAsked, watch: reading });
    const unread = [...(await checking.unread()), ...read];
    await noteEmptyCalendars(connectionId);
    if (reading.isCancelled) throw new ReadingCancelled();
    const planned = await planOnce(connection, { ...choice, unread });
    if (reading.isCancelled) await cancelRun(db, reading.runId);
    const brake = (await brakes.standing(connectionId))?.reason;
    if (brake !== undefined || planned?.changes.operations.length === 0)
      await noteIdleRun(tools, connectionId, { trigger, startedAt, unread, brake });
    if (isAsked || planned?.changes.operations.length !== 0) onChange();
  }

  /** Not under the brake; nor by the clock once it was switched off, which may have been while it was being read. */
  async function mayPlan(connectionId: string, trigger: Pass['trigger']): Promise<boolean> {
    if ((await brakes.standing(connectionId)) !== undefined) return false;
    if (trigger !== 'clock') return true;
    const { sync, switchedOff } = await readSettings(db);
    return sync[connectionId]?.automatic === true && !switchedOff.includes(connectionId);
  }

  async function planOnce(
    connection: Connection,
    { trigger, within, reading, unread }: Pass & { readonly unread: Unread[] },
  ): Promise<PlannedRun | undefined> {
    if (!(await mayPlan(connection.id, trigger))) return undefined;
    const agreedDeletions = await brakes.agreed(connection.id);
    const world = await readPlanWorld(parts, connection, {
      now: now(),
      runId: reading.runId,
    });
    await noteOtherBasis(connection.id, world.context);
    const planned = await planRun({ ...world, trigger, within, unread, agreedDeletions });
    if (planned.brake) await brakes.raise(connection.id, planned.brake);
    return planned;
  }

  /** By another month, default or calendar of ours, other items are chosen, although nothing of them changed. */
  async function noteOtherBasis(connectionId: string, context: PlanContext): Promise<void> {
    const { defaultActivityTypeIds } = await readSettings(db);
    const { outgoing, incoming } = context.sync;
    const basis = JSON.stringify([
      windowOfMonths(outgoing.range, context.now),
      windowOfMonths(incoming.range, context.now),
      defaultActivityTypeIds[connectionId],
      await readDedicated(tools.memory('dedicated'), connectionId),
    ]);
    if ((await bases.get(connectionId)) === basis) return;
    await noteEverything(db, connectionId);
    await bases.set(connectionId, basis);
  }

  /** What a failed reading leaves out is known later; what is known already goes on, with a PSA in trouble as well. */
  async function bringUpToDate(connection: Connection, how: PullChoice): Promise<Unread[]> {
    if (!how.isAsked && (await psa.backOff(connection.id).isOn())) return [leftAlone(connection)];
    try {
      const { sync } = await readJudging(tools, psa, connection);
      if ((await psa.activityTypes(connection, false)).length === 0)
        await psa.activityTypes(connection);
      if (sync.incoming.select === 'none') await recalling.forPass(connection, sync);
      else await pulling.pull(connection, sync, how);
      return [];
    } catch (error) {
      if (error instanceof ReadingCancelled) throw error;
      report(error);
      return [{ side: 'psa', problem: problemOf(error) }];
    }
  }

  /** Whose links stand on a calendar that suddenly is empty, is asked about it. */
  async function noteEmptyCalendars(id: string): Promise<void> {
    const suspicious = await checking.suspicious();
    const emptyRead = await brakes.emptyRead(id, 'google');
    if (suspicious.length === 0) return brakes.settleEmpty(id, 'google');
    if (emptyRead !== undefined) return;
    const links = await linksOn(db, id)
      .filter(({ calendarId }) => suspicious.includes(calendarId))
      .toArray();
    if (links.length > 0) await brakes.raiseEmpty(id, 'google', links);
  }

  async function preview(connection: Connection, chosen: Tried): Promise<PlannedRun> {
    const { sync } = chosen;
    const reading = readings.begin({ connectionId: connection.id, kind: 'preview' });
    try {
      await checking.run(sync, reading);
      await psa.activityTypes(connection);
      await pulling.pull(connection, sync, { isAsked: true, watch: reading });
    } finally {
      reading.end();
    }
    const world = await readPlanWorld(parts, connection, { now: now(), runId: 'preview' }, chosen);
    return previewRun({
      ...world,
      trigger: 'sync-now',
      within: always,
      agreedDeletions: new Set(),
    });
  }

  return { runAll, runNow, preview };
}

/** From before there were calendars until after the last month that can be chosen. */
const always: Window = { startAt: 0, endAt: Date.UTC(9999, 0) };

function report(error: unknown): void {
  if (problemOf(error).kind === 'internal') console.error('Merkki: a sync run failed', error);
}

/** What is said of a PSA that is not asked for now, because it was in trouble when it was. */
function leftAlone({ health: { problem } }: Connection): Unread {
  return { side: 'psa', problem: problem ?? { kind: 'unavailable', side: 'psa' } };
}
