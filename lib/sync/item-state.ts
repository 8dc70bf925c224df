import type { ItemState } from '@/lib/domain/item-state';
import type { Link } from '@/lib/domain/link';
import type { MarkState } from '@/lib/domain/mark-state';
import type { OutboxRow } from '@/lib/domain/outbox';
import { areContactsChanged, wantedContacts } from '@/lib/sync/contacts';
import type { Item } from '@/lib/sync/item';
import { changesSince, fingerprint } from '@/lib/sync/standing';

/** Where an item stands, from its event and tag, its link and what the outbox holds of it. */
export function itemStateOf(
  item: Item,
  link: Link | undefined,
  row: OutboxRow | undefined,
  activityUrl?: string,
): ItemState {
  if (row) return pendingState(row);
  if (link) return linkedState(item, link, activityUrl);
  if (item.notSendable) return { kind: 'not-sendable', reason: item.notSendable };
  if (item.tag.sending === 'never') return { kind: 'ignored' };
  if (item.tag.activityTypeId === undefined) return { kind: 'untagged' };
  return { kind: 'tagged', missing: [...item.missing] };
}

/** Where an item stands while the outbox holds something of it. */
export function pendingState(row: OutboxRow): ItemState {
  if (row.state === 'found') return { kind: 'already-there', candidates: row.candidates };
  if (row.state === 'parked')
    return { kind: 'failed', problem: row.problem ?? { kind: 'internal' }, operation: row.kind };
  return {
    kind: 'queued',
    nextAttemptAt: row.nextAttemptAt,
    ...(row.problem && { problem: row.problem }),
  };
}

function linkedState(item: Item, link: Link, activityUrl: string | undefined): ItemState {
  const url = activityUrl === undefined ? {} : { activityUrl };
  const changes = openChanges(item, link);
  if (changes.length > 0) return { kind: 'changed', changes, ...url };
  return { kind: 'sent', sentAt: link.agreement.agreedAt, ...url };
}

/** How the event differs from what was sent, unless the person waved exactly this version through. */
function openChanges(item: Item, link: Link): ReturnType<typeof changesSince> {
  if (link.origin === 'colleague') return [];
  const isGone = item.isGone || link.eventGone;
  const version = isGone ? 'gone' : item.desired;
  const isDismissed = version !== undefined && link.dismissed === fingerprint(version);
  const { isRedacted, desired } = item;
  const changes = isDismissed ? [] : changesSince(link.agreement, { isGone, isRedacted, desired });
  const isOfContacts = !isGone && areContactsChanged(link, wantedContacts(item));
  return isOfContacts ? [...new Set([...changes, 'tag' as const])] : changes;
}

const marks: Record<ItemState['kind'], MarkState> = {
  'not-sendable': 'none',
  untagged: 'untagged',
  tagged: 'tagged',
  ignored: 'ignored',
  queued: 'queued',
  sent: 'sent',
  // Both wait for a choice of the person about something that exists in the PSA.
  'already-there': 'changed',
  changed: 'changed',
  failed: 'failed',
};

/** What the chip shows of a state. */
export function markOf(state: ItemState): MarkState {
  return marks[state.kind];
}
