import { readPolicy, underPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { SyncRun } from '@/lib/domain/history';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { RunProgress } from '@/lib/messages/sync-schemas';
import { backgroundRate } from '@/lib/psa/connect-psa';
import { runProgress } from '@/lib/store/planned-rows';
import { latestRuns, patchRun } from '@/lib/store/runs';
import { readSettings } from '@/lib/store/settings';
import { isQuestion } from '@/lib/sync/question';

/** How far runs have come; told by what is left of them in the outbox, so that it survives the worker. */
export interface RunLog {
  /** Runs that have not come to their end. */
  open(): Promise<RunProgress[]>;
  /** Notes the end and the outcome of runs that have come to it. */
  settle(): Promise<void>;
}

/** More runs than this are never open at once: a later one takes over what an earlier one has left. */
const looksBack = 50;
/** An operation reads its item before it writes, more often than not. */
const requestsPerOperation = 1.5;

export function createRunLog({ db, now }: Tools, psa: PsaSide): RunLog {
  async function unended(): Promise<SyncRun[]> {
    const runs = await latestRuns(db, looksBack);
    return runs.filter(({ endedAt }) => endedAt === undefined);
  }

  /** Asked after every step that is stored: it ends at the first row in line. */
  async function isUnderWay({ id }: SyncRun): Promise<boolean> {
    const first = await db.outbox
      .where({ runId: id })
      .filter(({ state, step }) => state === 'waiting' && step !== 'sweep')
      .first();
    return first !== undefined;
  }

  /** Those that were given up, without the questions. */
  async function failedOf({ id }: SyncRun): Promise<number> {
    const rows = await db.outbox.where({ runId: id }).toArray();
    return rows.filter((row) => row.state === 'parked' && !isQuestion(row)).length;
  }

  async function open(): Promise<RunProgress[]> {
    const [runs, connections, { sync }, policy] = await Promise.all([
      unended(),
      psa.connections(),
      readSettings(db),
      readPolicy(),
    ]);
    const found = await Promise.all(
      runs.map(async (run): Promise<RunProgress[]> => {
        const { waiting } = await runProgress(db, run.id);
        const connection = connections.find(({ id }) => id === run.connectionId);
        if (waiting === 0 || !connection) return [];
        const chosen = sync[connection.id] ?? defaultSyncSettings;
        const { usersSharingKey } = underPolicy(chosen, policy);
        const rate = backgroundRate(connection, usersSharingKey);
        const remainingMs =
          rate === undefined ? 0 : Math.ceil((waiting * requestsPerOperation * 1000) / rate);
        const total = Math.max(run.planned, waiting);
        const { id: runId, connectionId } = run;
        const counts = { done: total - waiting, total, remainingMs };
        return [{ runId, connectionId, ...counts, isCancellable: true }];
      }),
    );
    return found.flat();
  }

  async function settle(): Promise<void> {
    for (const run of await unended()) {
      if (await isUnderWay(run)) continue;
      const failed = await failedOf(run);
      const done = Math.max(0, run.planned - failed - (run.leftUndone ?? 0));
      await patchRun(db, run.id, { done, failed, endedAt: now() });
    }
  }

  return { open, settle };
}
