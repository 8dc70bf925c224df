import type { HistoryEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';

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

/** What asked for the row's work. */
export function sourceOf({ runId, trigger }: OutboxRow): Pick<HistoryEntry, 'trigger' | 'runId'> {
  return { trigger: trigger ?? 'click', ...(runId !== undefined && { runId }) };
}
