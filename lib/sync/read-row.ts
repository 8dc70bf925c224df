import type { ActivityFields } from '@/lib/domain/activity';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import type { Item } from '@/lib/sync/item';
import type { SendWorld } from '@/lib/sync/world';

/** A create row whose event was just read and may be sent. */
export interface ReadRow {
  readonly row: OutboxRow;
  readonly item: Item;
  readonly desired: ActivityFields;
}

/**
 * Reads the event of a row as it is now: it may have changed since it was put in line. What must not leave is held back
 * here: rejects with `event-gone`, `not-sendable` or `incomplete`, or with a problem of side `google`.
 */
export async function readRow(world: SendWorld, row: OutboxRow): Promise<ReadRow> {
  const item = await world.readItem(row);
  if (item.event === undefined || item.isGone) throw new ProblemError({ kind: 'event-gone' });
  if (item.notSendable) throw new ProblemError({ kind: 'not-sendable', reason: item.notSendable });
  if (item.missing.length > 0 || item.desired === undefined) {
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  }
  return { row, item, desired: item.desired };
}
