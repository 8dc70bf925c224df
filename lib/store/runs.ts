import { isWithin } from '@/lib/domain/elapsed';
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

/** Runs that have the same trouble with no more than this between them are one in the list. */
const inARowMs = 3_600_000;

/**
 * Keeps a run that came to nothing because of its trouble. When the latest run of the connection had the same not long
 * ago, that one is made to last until now instead: a system that is down for a day would fill the list.
 */
export async function putTroubledRun(
  db: MerkkiDatabase,
  run: SyncRun & { readonly endedAt: number },
): Promise<void> {
  await db.transaction('rw', db.runs, async () => {
    const [latest] = await latestRuns(db, 1, run.connectionId);
    const isSame = latest?.trigger === run.trigger && troubleOf(latest) === troubleOf(run);
    const isInARow = run.startedAt - (latest?.endedAt ?? 0) <= inARowMs;
    if (latest && isSame && isInARow) await patchRun(db, latest.id, { endedAt: run.endedAt });
    else await putRun(db, run);
  });
}

/** When to try again, and other details, differ from run to run. */
function troubleOf({ planned, problem, brake, unread = [] }: SyncRun): string {
  const missed = unread.map(({ side, calendar, problem: { kind } }) => [side, calendar, kind]);
  return JSON.stringify([planned, problem?.kind, brake, missed]);
}

/**
 * Counts a run that found nothing to do with the others of its day: one short write, and one row for each day.
 * @param day the date of the run, as it sorts
 */
export async function countQuietRun(
  db: MerkkiDatabase,
  run: Omit<SyncRun, 'id'> & { readonly endedAt: number },
  day: string,
): Promise<void> {
  const id = `${quietPrefix(run.connectionId)}${day}`;
  await db.transaction('rw', db.runs, async () => {
    const { quiet = 0, startedAt = run.startedAt, endedAt = 0 } = (await db.runs.get(id)) ?? {};
    await db.runs.put({
      ...run,
      id,
      quiet: quiet + 1,
      // The clock may have been set back meanwhile.
      startedAt: Math.min(startedAt, run.startedAt),
      endedAt: Math.max(endedAt, run.endedAt),
    });
  });
}

function quietPrefix(connectionId: string): string {
  return `quiet/${connectionId}/`;
}

/** What a connection did last: the run that stands for itself, and those that found nothing to do on their last day. */
export interface LastRuns {
  readonly run: SyncRun | undefined;
  readonly quiet: SyncRun | undefined;
}

/** @param now epoch milliseconds; what lies ahead of it stems from a clock that was set back since, and is passed over */
export async function lastRuns(
  db: MerkkiDatabase,
  connectionId: string,
  now: number,
): Promise<LastRuns> {
  const [run, quiet] = await Promise.all([
    runsOf(db, connectionId)
      .reverse()
      .filter((one) => one.quiet === undefined && isPast(one, now))
      .first(),
    db.runs
      .where('id')
      .startsWith(quietPrefix(connectionId))
      .reverse()
      .filter((one) => isPast(one, now))
      .first(),
  ]);
  return { run, quiet };
}

/** So much ahead counts as just now. */
const justNowMs = 60_000;

function isPast({ startedAt, endedAt = startedAt }: SyncRun, now: number): boolean {
  return endedAt <= now || isWithin(endedAt, justNowMs, now);
}

/** Those that go on first, then by when they ended, the last one first. */
export function byEnd(runs: readonly SyncRun[]): SyncRun[] {
  const end = ({ endedAt = Number.POSITIVE_INFINITY }: SyncRun) => endedAt;
  return runs.toSorted((a, b) => (end(a) === end(b) ? b.startedAt - a.startedAt : end(b) - end(a)));
}

/** The latest runs, newest first, of one connection or of all. */
export function latestRuns(
  db: MerkkiDatabase,
  limit: number,
  connectionId?: string,
): Promise<SyncRun[]> {
  const runs = connectionId === undefined ? db.runs.orderBy('startedAt') : runsOf(db, connectionId);
  return runs.reverse().limit(limit).toArray();
}

/** As they began. */
function runsOf(db: MerkkiDatabase, connectionId: string) {
  return db.runs
    .where('[connectionId+startedAt]')
    .between([connectionId, Number.NEGATIVE_INFINITY], [connectionId, Number.POSITIVE_INFINITY]);
}
