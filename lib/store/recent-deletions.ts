import type { HistoryEntry } from '@/lib/domain/history';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { RecentDeletions } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import type { MerkkiDatabase } from '@/lib/store/database';

/** See `PlanStore.recentDeletions`. */
export async function recentDeletions(
  db: MerkkiDatabase,
  connectionId: string,
  span: Window,
): Promise<RecentDeletions> {
  return db.transaction('r', db.history, db.runs, db.outbox, async () => {
    const [entries, rows] = await Promise.all([
      db.history.where('at').between(span.startAt, span.endAt).toArray(),
      db.outbox.where({ connectionId }).toArray(),
    ]);
    const deleted = entries.filter((entry) => entry.connectionId === connectionId && isDone(entry));
    const runs = await db.runs.bulkGet(deleted.map(({ runId = '' }) => runId));
    const done = deleted.filter((_, index) => isIn(span, runs[index]?.startedAt));
    const inLine = rows.filter((row) => isIn(span, row.queuedAt) && isInLine(row));
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

function isIn({ startAt, endAt }: Window, at = 0): boolean {
  return startAt <= at && at < endAt;
}

function toItemKey({ itemKey }: { readonly itemKey: string }): string {
  return itemKey;
}
