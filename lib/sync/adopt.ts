import { type Activity, type ActivityFields, workedTimeOf } from '@/lib/domain/activity';
import { withMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import type { Tag } from '@/lib/domain/tag';
import { fieldsOf, linkOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import { baseline } from '@/lib/sync/baseline';
import { sourceOf } from '@/lib/sync/history-entry';
import type { Item } from '@/lib/sync/item';
import { isTagNew, judgedAnew, mergedTag } from '@/lib/sync/merged-tag';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Links the event with an activity that exists already, by the person's choice. Mine gets our mark as its last line
 * of notes, so that other installations recognise it, unless worked time forbids; where the two differ otherwise, the
 * event counts as changed since, as if it had been sent before. A colleague's is left untouched. One that was linked to
 * another event meanwhile is left to that one: the event is sent as if it had not been offered.
 */
export async function adopt(world: Attempt, row: OutboxRow): Promise<void> {
  const item = await world.readItem(row);
  const found = row.activityId === undefined ? undefined : await world.psa.activity(row.activityId);
  if (!found) throw new ProblemError({ kind: 'activity-gone' });
  if (await isTaken(world, row, found)) return lookAgain(world, row);
  world.tries({
    operation: 'adopt',
    activityId: found.id,
    ...(!item.isRedacted && { after: fieldsOf(found) }),
  });
  const { desired } = item;
  if (desired === undefined)
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  const { link, tag } =
    found.ownerId === world.userId
      ? await adoptOwn(world, { row, item, desired }, found)
      : { link: linkOf(row, item, desired, found, 'colleague', at(world)), tag: item.tag };
  const { connectionId, itemKey, eid } = row;
  await world.store.commit({
    putLink: link,
    ...(isTagNew(item, tag) && {
      putTag: { connectionId, eid, itemKey, tag, over: item.tag },
    }),
    removeRow: row.id,
    history: {
      at: link.agreement.agreedAt,
      connectionId,
      itemKey,
      activityId: link.activityId,
      operation: 'adopt',
      outcome: 'done',
      after: link.agreement.echo,
      eid,
      ...sourceOf(row),
    },
  });
}

/** Whether the activity was linked to another item since it was offered. */
async function isTaken(
  { connectionId, store }: SendWorld,
  { itemKey }: OutboxRow,
  { id }: Activity,
) {
  const holder = await store.linkTo(connectionId, id);
  return holder !== undefined && holder.itemKey !== itemKey;
}

/** What else there may be for the event is looked for, as when it was sent. */
function lookAgain(world: SendWorld, row: OutboxRow): Promise<void> {
  const { activityId: _, ...rest } = row;
  return world.store.commit({
    putRow: { ...rest, kind: 'create', candidates: [], nextAttemptAt: world.now() },
  });
}

interface Adopting {
  readonly row: OutboxRow;
  readonly item: Item;
  readonly desired: ActivityFields;
}

async function adoptOwn(
  world: SendWorld,
  { row, item, desired }: Adopting,
  found: Activity,
): Promise<{ readonly link: Link; readonly tag: Tag }> {
  const isWorked = workedTimeOf(found) !== undefined;
  const activity = isWorked ? found : await mark(world, found, row.eid, item.tag.isPrivate);
  // What the person chose here holds; what a run found alike is taken as it stands, and no rule talks it over.
  const isChosen = row.runId === undefined && item.rule === undefined;
  const tag = mergedTag(item.tag, found, isChosen ? 'tag' : 'activity', item.phrasing);
  const judged = judgedAnew({ ...item, desired }, tag, activity, row.eid);
  const link = linkOf(row, { ...item, tag }, desired, activity, 'adopted', at(world));
  const agreement = { ...link.agreement, ...baseline(judged, activity) };
  return { link: { ...link, agreement }, tag };
}

function at(world: SendWorld) {
  return { now: world.now(), newId: () => world.newId() };
}

async function mark(
  world: SendWorld,
  activity: Activity,
  eid: string,
  isPrivate: boolean | undefined,
): Promise<Activity> {
  const notes = withMark(activity.notes, eid, isPrivate);
  return notes === activity.notes ? activity : world.psa.update(activity.id, { notes });
}
