import type { SyncRun } from '@/lib/domain/history';
import type { MerkkiDatabase } from '@/lib/store/database';

/** Adds what became of a run. Of a run that is not there (any more), nothing is kept. */
export async function patchRun(
  db: MerkkiDatabase,
  id: string,
  change: Partial<Omit<SyncRun, 'id'>>,
): Promise<void> {
  await db.runs.update(id, change);
}

export async function putRun(db: MerkkiDatabase, run: SyncRun): Promise<void> {
  await db.runs.put(run);
}

/** The latest runs, newest first, of one connection or of all. */
export function latestRuns(
  db: MerkkiDatabase,
  limit: number,
  connectionId?: string,
): Promise<SyncRun[]> {
  const runs =
    connectionId === undefined
      ? db.runs.orderBy('startedAt')
      : db.runs
          .where('[connectionId+startedAt]')
          .between(
            [connectionId, Number.NEGATIVE_INFINITY],
            [connectionId, Number.POSITIVE_INFINITY],
          );
  return runs.reverse().limit(limit).toArray();
}
