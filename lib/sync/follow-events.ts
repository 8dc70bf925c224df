import { gather } from '@/lib/sync/gather';
import { isInGrace } from '@/lib/sync/plan';
import type { PlanWorld } from '@/lib/sync/plan-run';

/**
 * Lets links follow their events to where these stand by now, and plans nothing: for a connection whose events are sent by
 * clicks alone. An event that was only moved, or split off, would else look deleted. Costs as much as changed since the
 * last time. Answers whether any link followed.
 */
export async function followEvents({
  store,
  context: { connectionId, now },
  judging,
}: Pick<PlanWorld, 'store' | 'context' | 'judging'>): Promise<boolean> {
  const news = await store.news(connectionId);
  const { subjects, rejoined } = gather(await store.known(connectionId, news), judging);
  // The event may turn up elsewhere in the next reading.
  const homeless = subjects.pairs.filter(({ pair }) => isInGrace(pair.link, now));
  await store.accept(connectionId, {
    putRows: [],
    removeRows: [],
    putLinks: rejoined,
    again: homeless.map(({ pair }) => pair.link.itemKey),
    readUpTo: news.upTo,
  });
  return rejoined.length > 0;
}
