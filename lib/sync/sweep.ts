import type { Activity } from '@/lib/domain/activity';
import { readMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { fieldsOf } from '@/lib/sync/agree';
import { lookWindow } from '@/lib/sync/look-window';
import { judgeTwins } from '@/lib/sync/twins';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Reads the PSA again after a batch of creates. Another installation may have created the same item in the same
 * moment: all keep the oldest of the twins, and the younger ones that nobody touched are deleted.
 */
export async function sweep(world: SendWorld, rows: readonly OutboxRow[]): Promise<void> {
  const linked = await Promise.all(
    rows.map(async (row) => ({ row, link: await world.store.link(row.connectionId, row.itemKey) })),
  );
  const window = lookWindow(linked.flatMap(({ link }) => (link ? [link.agreement.echo.when] : [])));
  const present = window ? await world.psa.activitiesIn(window) : [];
  for (const { row, link } of linked) {
    if (link) await keepOne(world, link, present);
    await world.store.commit({ removeRow: row.id });
  }
}

async function keepOne(world: SendWorld, link: Link, present: readonly Activity[]): Promise<void> {
  const twins = present.filter(
    (activity) =>
      activity.ownerId === world.userId && readMark(activity.notes)?.eventId === link.eventId,
  );
  const verdict = judgeTwins(twins);
  if (!verdict) return;
  // The link moves first: a death after the deletion would leave it pointing at nothing.
  if (verdict.keep.id !== link.activityId) await relink(world, link, verdict.keep);
  for (const twin of verdict.remove) await removeTwin(world, link, twin);
}

function relink(world: SendWorld, link: Link, activity: Activity): Promise<void> {
  return world.store.commit({
    putLink: {
      ...link,
      activityId: activity.id,
      agreement: { ...link.agreement, echo: fieldsOf(activity) },
    },
    history: entry(world, link, activity, 'relink'),
  });
}

async function removeTwin(world: SendWorld, link: Link, twin: Activity): Promise<void> {
  await world.psa.delete(twin.id);
  await world.store.commit({
    history: { ...entry(world, link, twin, 'remove-twin'), before: fieldsOf(twin) },
  });
}

function entry(
  world: SendWorld,
  link: Link,
  activity: Activity,
  operation: 'relink' | 'remove-twin',
) {
  const { connectionId, itemKey } = link;
  return {
    at: world.now(),
    connectionId,
    itemKey,
    activityId: activity.id,
    operation,
    outcome: 'done',
  } as const;
}
