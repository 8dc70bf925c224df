import type { Brakes } from '@/entrypoints/background/brakes';
import type { LeftOut } from '@/entrypoints/background/left-out';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import type { Link } from '@/lib/domain/link';
import type { ListWatch } from '@/lib/domain/ports';
import type { ReadingWatch } from '@/lib/domain/reading';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { spanOf, surelyTouches, type Window } from '@/lib/domain/timespan';
import { linksOn } from '@/lib/store/links';
import { createPullStore } from '@/lib/store/pull-store';
import { pullEveryMs } from '@/lib/sync/cadence';
import { windowOfMonths } from '@/lib/sync/month-range';
import { pull } from '@/lib/sync/pull';

export interface PullChoice {
  readonly isAsked: boolean;
  readonly watch: ReadingWatch;
}

/** Keeps the cache of activities in step with a PSA. */
export interface Pulling {
  /**
   * Reads what changed, unless it was read within the interval that the number of users asks for, counted from the
   * attempt, or the PSA is in trouble. Rejects when it cannot be read; nothing is concluded then.
   * @param how.isAsked somebody waits for it: now
   */
  pull(connection: Connection, sync: SyncSettings, how: PullChoice): Promise<void>;
}

export interface PullingParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly brakes: Brakes;
  readonly leftOut: LeftOut;
}

export function createPulling({ tools, psa, brakes, leftOut }: PullingParts): Pulling {
  const { db, now } = tools;
  const attempts = tools.memory('psa-attempt');
  const store = createPullStore(db);

  async function isDue(connectionId: string, sync: SyncSettings): Promise<boolean> {
    const attemptedAt = await attempts.get(connectionId);
    const isRecent =
      typeof attemptedAt === 'number' &&
      isWithin(attemptedAt, pullEveryMs(sync.usersSharingKey), now());
    return !isRecent;
  }

  async function read(
    connection: Connection,
    sync: SyncSettings,
    watch: ReadingWatch,
  ): Promise<void> {
    const { id: connectionId } = connection;
    const window = pulledWindow(sync, now());
    const emptyRead = await brakes.emptyRead(connectionId, 'psa');
    const left: string[] = [];
    const heard: ListWatch = {
      onLeftOut: (ids) => left.push(...ids),
      onRows: (count) => watch.tell({ what: 'activities', count }),
    };
    const world = {
      connectionId,
      psa: psa.port(connection, { watch: heard }),
      store,
      window,
      watchesDeletions: sync.incoming.delete !== 'ignore',
      mayBeEmpty: emptyRead === 'believed',
      watch,
      now,
    };
    await watch.tell({ what: 'activities', count: 0 });
    const { isSuspicious, isWhole } = await psa.backOff(connectionId).watch(() => pull(world));
    await leftOut.note(connectionId, left, isWhole);
    if (!isSuspicious) await brakes.settleEmpty(connectionId, 'psa');
    else if (emptyRead === undefined)
      await brakes.raiseEmpty(connectionId, 'psa', await linksIn(connectionId, window));
  }

  function linksIn(connectionId: string, window: Window): Promise<Link[]> {
    return linksOn(db, connectionId)
      .filter(({ agreement }) => surelyTouches(agreement.echo.when, window))
      .toArray();
  }

  return {
    async pull(connection, sync, { isAsked, watch }) {
      if (sync.incoming.select === 'none') return;
      if (!isAsked && !(await isDue(connection.id, sync))) return;
      await attempts.set(connection.id, now());
      await read(connection, sync, watch);
    },
  };
}

/** What was sent is watched as well as what is to come. */
function pulledWindow({ incoming, outgoing }: SyncSettings, now: number): Window {
  const window = windowOfMonths(incoming.range, now);
  return spanOf([window, windowOfMonths(outgoing.range, now)]) ?? window;
}
