import { readJudging } from '@/entrypoints/background/judging';
import { readPlanWorld } from '@/entrypoints/background/plan-world';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { recalledPrefix } from '@/lib/store/forget-connection';
import { createPullStore } from '@/lib/store/pull-store';
import { pullEveryMs } from '@/lib/sync/cadence';
import { windowOfMonths } from '@/lib/sync/month-range';
import { planRun } from '@/lib/sync/plan-run';
import { recall } from '@/lib/sync/recall';

/**
 * Finds again, once per installation, what another one sent to a PSA that is not read otherwise. Waits until the
 * calendars are known. Rejects when the PSA cannot be read; that is tried again.
 */
export interface Recalling {
  /** For a connection that syncs by itself: the plan that follows links what was found. */
  forPass(connection: Connection, sync: SyncSettings): Promise<void>;
  /** For any other: links what was found and does nothing else. */
  alone(connection: Connection): Promise<void>;
}

/** When it was last tried, epoch milliseconds, and whether it came to its end. */
interface RecallState {
  readonly at: number;
  readonly isDone: boolean;
}

export function createRecalling(tools: Tools, psa: PsaSide, onChange: () => void): Recalling {
  const { db, now } = tools;
  const states = tools.memory(recalledPrefix);

  async function isDue({ id, user }: Connection, sync: SyncSettings): Promise<boolean> {
    if (user === undefined || (await db.calendars.count()) === 0) return false;
    const state = (await states.get(id)) as RecallState | undefined;
    if (state?.isDone || (await psa.backOff(id).isOn())) return false;
    return !state || !isWithin(state.at, pullEveryMs(sync.usersSharingKey), now());
  }

  /** Whoever dies before the plan is kept begins anew. */
  async function once(
    connection: Connection,
    sync: SyncSettings,
    plan: () => Promise<void>,
  ): Promise<void> {
    const { id: connectionId, user } = connection;
    if (!user || !(await isDue(connection, sync))) return;
    await states.set(connectionId, { at: now(), isDone: false } satisfies RecallState);
    const world = {
      connectionId,
      userId: user.id,
      psa: psa.port(connection),
      store: createPullStore(db),
      window: windowOfMonths(sync.outgoing.range, now()),
      now,
    };
    await psa.backOff(connectionId).watch(() => recall(world));
    await plan();
    await states.set(connectionId, { at: now(), isDone: true } satisfies RecallState);
  }

  async function planRelinks(connection: Connection): Promise<void> {
    if ((await psa.activityTypes(connection, false)).length === 0)
      await psa.activityTypes(connection);
    const run = { now: now(), runId: tools.newId() };
    const { context, ...world } = await readPlanWorld({ tools, psa }, connection, run);
    const { changes } = await planRun({
      ...world,
      // What only looks the same is not what was sent.
      context: { ...context, sync: { ...context.sync, adoptMatching: false } },
      trigger: 'recall',
      agreedDeletions: new Set(),
      relinksOnly: true,
    });
    if (changes.operations.length > 0) onChange();
  }

  return {
    forPass: (connection, sync) => once(connection, sync, async () => undefined),
    async alone(connection) {
      const { sync } = await readJudging(tools, psa, connection);
      await once(connection, sync, () => planRelinks(connection));
    },
  };
}
