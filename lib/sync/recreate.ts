import { workedTimeOf } from '@/lib/domain/activity';
import { activityKeyOfLink } from '@/lib/domain/activity-key';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import { fieldsOf } from '@/lib/sync/agree';
import { ending } from '@/lib/sync/end-link';
import { entryOf, placesOf } from '@/lib/sync/history-entry';
import { madeEid, makeEvent } from '@/lib/sync/make-event';
import { beforeWrite, newRow } from '@/lib/sync/outbox';
import type { Task } from '@/lib/sync/reconcile';

/** An activity that was edited after its event was deleted gets an event again, of the next generation. */
export async function recreateEvent(task: Task): Promise<void> {
  const { world, parts, row, link, sides } = task;
  if (sides.pair.psa.kind !== 'present') return;
  const { activity } = sides.pair.psa;
  const intended = link.agreement.wasRedacted ? link.agreement.sent : fieldsOf(activity);
  world.tries({ operation: 'create-event', ...placesOf(link), after: intended });
  await world.store.commit({ putRow: beforeWrite(row, world.now()) });
  const generation = link.generation === undefined ? 0 : link.generation + 1;
  const made = { space: parts.space, activityKey: activityKeyOfLink(link), generation };
  const eid = madeEid(link.calendarId, made);
  const { sent, wasRedacted, eventTitle = activity.title } = link.agreement;
  const isAsSent = activity.title === sent.title && !wasRedacted;
  const title = isAsSent ? eventTitle : activity.title;
  const draft = { ...activity, title };
  const { event, ...found } = await makeEvent(parts.writer, eid, draft, 'make-next');
  const { eventGoneAt: _, dismissed: __, seriesId: ___, ...rest } = link;
  const after = {
    ...rest,
    itemKey: itemKeyOf(event),
    eid: event.eid,
    eventId: event.eventId,
    eventGone: event.status === 'cancelled',
    generation: found.generation,
  };
  // What was kept back of a private event stays here: the new one is private no more.
  const { isPrivate: _isPrivate, ...openTag } = sides.tag;
  const tag = wasRedacted ? { ...openTag, note: '' } : sides.tag;
  const { desired = link.agreement.sent } = parts.judging.judge(event, tag, after);
  // The mark still names the former event: planning finds the notes edited and renews it, but for worked time.
  const { notes } = workedTimeOf(activity) ? desired : link.agreement.sent;
  await world.store.commit({
    putLink: { ...after, agreement: { ...link.agreement, sent: { ...desired, notes } } },
    putTag: {
      connectionId: row.connectionId,
      eid: event.eid,
      itemKey: after.itemKey,
      tag,
    },
    putEvent: event,
    removeRow: row.id,
    history: {
      ...entryOf(row, after, world.now()),
      operation: 'create-event',
      after: desired,
    },
  });
}

/** An event that was edited after its activity was deleted is sent again: looked for first, as every send. */
export function recreateActivity({ world, row, link }: Task): Promise<void> {
  const { connectionId, itemKey, calendarId, eventId } = link;
  const eid = encodeEid({ calendarId, eventId });
  const { runId, startAt, trigger } = row;
  const fresh = newRow({ connectionId, itemKey, eid, kind: 'create' }, world.now());
  return world.store.commit({
    // An event of ours is the image of the deleted activity no more.
    ...ending(link, 'deleted', world.now()),
    removeActivity: link.activityId,
    putRow: {
      ...fresh,
      wasSent: true,
      ...(runId !== undefined && { runId }),
      ...(startAt !== undefined && { startAt }),
      ...(trigger && { trigger }),
    },
  });
}
