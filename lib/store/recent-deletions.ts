import type { HistoryEntry } from '@/lib/domain/history';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { RecentDeletions } from '@/lib/domain/stores';
import type { MerkkiDatabase } from '@/lib/store/database';

/** See `PlanStore.recentDeletions`. */
export async function recentDeletions(
  db: MerkkiDatabase,
  connectionId: string,
  since: number,
): Promise<RecentDeletions> {
  return db.transaction('r', db.history, db.runs, db.outbox, async () => {
    const [entries, rows] = await Promise.all([
      db.history.where('at').aboveOrEqual(since).toArray(),
      db.outbox.where({ connectionId }).toArray(),
    ]);
    const deleted = entries.filter((entry) => entry.connectionId === connectionId && isDone(entry));
    const runs = await db.runs.bulkGet(deleted.map(({ runId = '' }) => runId));
    const done = deleted.filter((_, index) => (runs[index]?.startedAt ?? 0) >= since);
    const inLine = rows.filter((row) => row.queuedAt >= since && isInLine(row));
    return { done: done.map(toItemKey), inLine: inLine.map(toItemKey) };
  });
}

/** A deletion, on either side, that the clock or *Sync now* decided: what was clicked names no run. */
function isDone({ operation, outcome, runId }: HistoryEntry): boolean {
  const isDeletion = operation === 'delete' || operation === 'delete-event';
  return isDeletion && outcome === 'done' && runId !== undefined;
}

function isInLine({ planned, state, runId, answer }: OutboxRow): boolean {
  const isDeletion = planned === 'delete-activity' || planned === 'delete-event';
  return isDeletion && state === 'waiting' && runId !== undefined && answer === undefined;
}

function toItemKey({ itemKey }: { readonly itemKey: string }): string {
  return itemKey;
}
