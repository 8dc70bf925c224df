import type { ActivityFields } from '@/lib/domain/activity';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import type { Attempt, Tried } from '@/lib/sync/attempt';
import type { Item } from '@/lib/sync/item';

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
export async function readRow(world: Attempt, row: OutboxRow): Promise<ReadRow> {
  const item = await world.readItem(row);
  world.tries({ operation: 'create', ...toBeSent(item) });
  if (item.event === undefined || item.isGone) throw new ProblemError({ kind: 'event-gone' });
  if (item.notSendable) throw new ProblemError({ kind: 'not-sendable', reason: item.notSendable });
  if (item.missing.length > 0 || item.desired === undefined) {
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  }
  return { row, item, desired: item.desired };
}

/** Without an activity type nothing says what would be sent; the event has a title all the same, which may be told. */
function toBeSent({ event, desired, isRedacted }: Item): Pick<Tried, 'title' | 'after'> {
  if (desired) return { after: desired };
  return event && !isRedacted ? { title: event.title } : {};
}
