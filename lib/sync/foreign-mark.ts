import { type Activity, workedTimeOf } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { readStanding } from '@/lib/sync/find-event';
import { waitOutGrace } from '@/lib/sync/wait-out-grace';
import type { SendWorld } from '@/lib/sync/world';

/**
 * What to do with an event whose mark stands in an activity that is linked to another event: links follow their event
 * to another calendar or series and keep the mark, and the former place may be filled again. Answers whether the
 * event may have an activity of its own. While the other event may be gone it may not, as the link may still follow
 * it here: the row then waits as long as planning does. Rejects with a problem of side `google`.
 */
export async function mayHaveOwn(
  world: SendWorld,
  row: OutboxRow,
  activity: Activity,
  holder: Link,
): Promise<boolean> {
  const read = holder.eventGone
    ? undefined
    : await readStanding((await world.reconciling()).writer, holder);
  if (read) {
    await renewMark(world, activity, holder, read.event.eid);
    return true;
  }
  return !(await waitOutGrace(world, row, holder));
}

/**
 * Planning finds the notes edited and writes the new mark, so that a browser without memory finds each event its own
 * activity. Worked time would have to be asked for; there the old mark stays, and only the link tells.
 */
async function renewMark(
  world: SendWorld,
  activity: Activity,
  holder: Link,
  eid: string,
): Promise<void> {
  if (holder.eid === eid || workedTimeOf(activity) !== undefined) return;
  await world.store.commit({ putLink: { ...holder, eid } });
}
