import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { graceMs } from '@/lib/sync/plan';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Puts a row off while a link that lost its event may still follow it to the row's, and notes in the link since when
 * it is gone. Answers whether the row waits: false once the grace is over. By a clock that was set back since, the
 * grace begins anew, once.
 */
export async function waitOutGrace(
  world: SendWorld,
  row: OutboxRow,
  holder: Link,
): Promise<boolean> {
  const now = world.now();
  const eventGoneAt = Math.min(holder.eventGoneAt ?? now, now);
  const decidedAt = eventGoneAt + graceMs;
  if (holder.eventGone && decidedAt <= now) return false;
  await world.store.commit({
    ...(holder.eventGoneAt !== eventGoneAt && {
      putLink: { ...holder, eventGone: true, eventGoneAt },
    }),
    putRow: { ...row, step: 'look', nextAttemptAt: decidedAt },
  });
  return true;
}
