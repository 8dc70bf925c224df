import type { HistoryEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow, Planned } from '@/lib/domain/outbox';

/**
 * The part of a history entry that is the same for every operation on a link.
 * @param at epoch milliseconds
 */
export function entryOf(
  row: OutboxRow,
  link: Pick<Link, 'itemKey' | 'eid' | 'activityId' | 'calendarId' | 'eventId'>,
  at: number,
): Omit<HistoryEntry, 'operation'> {
  const { itemKey, eid, activityId, calendarId, eventId } = link;
  return {
    at,
    connectionId: row.connectionId,
    itemKey,
    eid,
    activityId,
    outcome: 'done',
    event: { calendarId, eventId },
    ...sourceOf(row),
  };
}

/** What a link is about, for what is tried on it. */
export function placesOf({ activityId, calendarId, eventId }: Link) {
  return { activityId, event: { calendarId, eventId } };
}

/** What the history calls the work of a row. */
export function operationOf({ kind, planned = 'write' }: OutboxRow): HistoryEntry['operation'] {
  return kind === 'reconcile' ? operationOfPlanned[planned] : kind;
}

const operationOfPlanned: Readonly<Record<Planned, HistoryEntry['operation']>> = {
  write: 'update',
  'delete-activity': 'delete',
  'delete-event': 'delete-event',
  'recreate-activity': 'create',
  'recreate-event': 'create-event',
  end: 'end',
  ask: 'update',
};

/** What asked for the row's work. */
export function sourceOf({ runId, trigger }: OutboxRow): Pick<HistoryEntry, 'trigger' | 'runId'> {
  return { trigger: trigger ?? 'click', ...(runId !== undefined && { runId }) };
}
