import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { clicked } from '@/lib/sync/clicked';
import type { Item } from '@/lib/sync/item';
import { again, newRow, rowId, type Wish } from '@/lib/sync/outbox';

/** What a press of *Send* is judged by. */
interface Sendable {
  readonly eid: string;
  readonly itemKey: string;
  readonly item: Pick<Item, 'notSendable' | 'missing' | 'tag'>;
}

/** What a press of *Send* wishes of an event. Throws why it cannot be sent: `not-sendable`, `incomplete`. */
export function wishToSend(connectionId: string, { eid, itemKey, item }: Sendable): Wish {
  const reason = item.notSendable ?? (item.tag.sending === 'never' ? 'set-aside' : undefined);
  if (reason) throw new ProblemError({ kind: 'not-sendable', reason });
  if (item.missing.length > 0)
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  return { connectionId, itemKey, eid, kind: 'create' };
}

/** Where the outbox keeps a wish. */
export function placeOf({ connectionId, itemKey }: Wish) {
  return { connectionId, itemKey, rowId: rowId(connectionId, itemKey) };
}

/**
 * The row that a wish to send leads to, given what the outbox has of the item and its link; none for what was sent.
 * @param anyway an activity of its own is wanted although the PSA seems to have one already
 */
export function rowToSend(wish: Wish, now: number, anyway: boolean) {
  return (row: OutboxRow | undefined, link: Link | undefined): OutboxRow | undefined => {
    // Sent already; unless the activity turned out to be deleted in the PSA.
    if (link && row?.problem?.kind !== 'activity-gone') return undefined;
    // Without a link, a failed adoption is all that can stand in the way: the wish to send replaces it.
    return row?.kind === 'create'
      ? clicked(again(row, now, anyway ? { ignoreCandidates: true } : {}))
      : newRow(wish, now);
  };
}
