import type { ItemState } from '@/lib/domain/item-state';
import type { OutboxRow } from '@/lib/domain/outbox';

/** Why an event among many is passed over without anything being wrong with it. */
export type LeftOut = 'sent' | 'set-aside' | 'queued' | 'already-there';

type Reasons = Partial<Record<ItemState['kind'], LeftOut>>;

// One being sent is no exception to sending: a question that is asked twice must not pass over what it did itself.
const reasons: Readonly<Record<'tag' | 'send', Reasons>> = {
  tag: { ignored: 'set-aside', queued: 'queued', 'already-there': 'already-there' },
  send: { ignored: 'set-aside', sent: 'sent', changed: 'sent', 'already-there': 'already-there' },
};

/** Why tagging or sending many at once passes over an event that stands so; undefined when it does not. */
export function whyLeftOut(doing: 'tag' | 'send', { kind }: ItemState): LeftOut | undefined {
  return reasons[doing][kind];
}

/**
 * Whether sending many at once may put its wish in the place of what is in line: a send, or an adoption that failed. All
 * else concerns what was sent before, or asks the person something about this one event.
 */
export function yieldsToSend({ kind, state }: Pick<OutboxRow, 'kind' | 'state'>): boolean {
  return kind === 'create' || (kind === 'adopt' && state === 'parked');
}
