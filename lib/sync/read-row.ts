import type { ActivityFields } from '@/lib/domain/activity';
import { decodeEid } from '@/lib/domain/event-identity';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import type { Attempt, Tried } from '@/lib/sync/attempt';
import { findEvent } from '@/lib/sync/find-event';
import type { Item } from '@/lib/sync/item';

/** A create row whose event was just read and may be sent. */
export interface ReadRow {
  readonly row: OutboxRow;
  readonly item: Item;
  readonly desired: ActivityFields;
}

/** A row whose event stands where the row says. */
export type RowWithItem = Pick<ReadRow, 'row' | 'item'>;

/** As {@link readEvent}; rejects as {@link toSend} does. */
export async function readRow(world: Attempt, queued: OutboxRow): Promise<ReadRow> {
  return toSend(world, await readEvent(world, queued));
}

/**
 * Reads the event of a row as it is now: it may have changed since it was put in line, and stand on another calendar
 * of the person's by now; the row then names that one. Undefined when it is gone. Rejects with a problem of side
 * `google`.
 */
export async function readEvent(
  world: Attempt,
  queued: OutboxRow,
): Promise<RowWithItem | undefined> {
  return (await readThere(world, queued)) ?? (await readMoved(world, queued));
}

/** Holds back what must not leave: throws `event-gone`, `not-sendable` or `incomplete`. */
export function toSend(world: Attempt, read: RowWithItem | undefined): ReadRow {
  if (!read) throw new ProblemError({ kind: 'event-gone' });
  const { row, item } = read;
  world.tries({ operation: 'create', ...toBeSent(item) });
  if (item.notSendable) throw new ProblemError({ kind: 'not-sendable', reason: item.notSendable });
  if (item.missing.length > 0 || item.desired === undefined) {
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  }
  return { row, item, desired: item.desired };
}

/** Undefined when it does not stand there any more. */
async function readThere(world: Attempt, row: OutboxRow): Promise<RowWithItem | undefined> {
  try {
    const item = await world.readItem(row);
    return item.event === undefined || item.isGone ? undefined : { row, item };
  } catch (error) {
    if (problemOf(error).kind === 'event-gone') return undefined;
    throw error;
  }
}

/** A move to another calendar keeps the id, and is no reason to forget what was to be sent. */
async function readMoved(world: Attempt, row: OutboxRow): Promise<RowWithItem | undefined> {
  const identity = decodeEid(row.eid);
  const found = identity && (await findEvent(await world.reconciling(), identity));
  if (found?.kind !== 'there') return undefined;
  const followed = { ...row, eid: found.read.event.eid };
  await world.store.commit({ putEvent: found.read.event, putRow: followed });
  return readThere(world, followed);
}

/** Without an activity type nothing says what would be sent; the event has a title all the same, which may be told. */
function toBeSent({ event, desired, isRedacted }: Item): Pick<Tried, 'title' | 'after'> {
  if (desired) return { after: desired };
  return event && !isRedacted ? { title: event.title } : {};
}
