import { type Activity, workedTimeOf } from '@/lib/domain/activity';
import { withMark, withoutMark } from '@/lib/domain/event-mark';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { fieldsOf, linkOf } from '@/lib/sync/agree';
import { sourceOf } from '@/lib/sync/history-entry';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Links the event with an activity that exists already, by the person's choice. Mine gets our mark as its last line
 * of notes, so that other installations recognise it, unless worked time forbids; a colleague's is left untouched.
 */
export async function adopt(world: SendWorld, row: OutboxRow): Promise<void> {
  const item = await world.readItem(row);
  const found = row.activityId === undefined ? undefined : await world.psa.activity(row.activityId);
  if (!found) throw new ProblemError({ kind: 'activity-gone' });
  if (item.desired === undefined)
    throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
  const mine = found.ownerId === world.userId;
  const activity =
    mine && workedTimeOf(found) === undefined ? await mark(world, found, row.eid) : found;
  // What stood in its notes becomes the tag's note: a later update must not wipe it.
  const note = item.tag.note || withoutMark(found.notes);
  const desired = { ...item.desired, notes: withMark(note, row.eid) };
  const now = world.now();
  await world.store.commit({
    putLink: linkOf(row, item, desired, activity, mine ? 'adopted' : 'colleague', {
      now,
      newId: () => world.newId(),
    }),
    putTag: {
      connectionId: row.connectionId,
      eid: row.eid,
      itemKey: row.itemKey,
      tag: { ...item.tag, note },
    },
    removeRow: row.id,
    history: {
      at: now,
      connectionId: row.connectionId,
      itemKey: row.itemKey,
      activityId: activity.id,
      operation: 'adopt',
      outcome: 'done',
      after: fieldsOf(activity),
      eid: row.eid,
      ...sourceOf(row),
    },
  });
}

async function mark(world: SendWorld, activity: Activity, eid: string): Promise<Activity> {
  const notes = withMark(activity.notes, eid);
  return notes === activity.notes ? activity : world.psa.update(activity.id, { notes });
}
