import type { ActivityFields } from '@/lib/domain/activity';
import { activityKeyOfLink } from '@/lib/domain/activity-key';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Link } from '@/lib/domain/link';
import type { Tombstone } from '@/lib/domain/tombstone';
import { fieldsOf } from '@/lib/sync/agree';
import { asAgreed } from '@/lib/sync/as-agreed';
import { entryOf, placesOf } from '@/lib/sync/history-entry';
import { beforeWrite } from '@/lib/sync/outbox';
import { versionOf } from '@/lib/sync/read-sides';
import type { Task } from '@/lib/sync/reconcile';

/** Deletes the activity after its event, and ends the link. */
export async function deleteActivity(task: Task): Promise<void> {
  const { world, row, link, sides } = task;
  if (sides.pair.psa.kind !== 'present') return;
  const { activity } = sides.pair.psa;
  await world.store.commit({ putRow: beforeWrite(row, world.now()) });
  world.tries({ operation: 'delete', ...placesOf(link), before: fieldsOf(activity) });
  await world.psa.delete(activity.id);
  await world.store.commit({
    ...ending(link, 'deleted', world.now()),
    removeActivity: activity.id,
    removeRow: row.id,
    history: {
      ...entryOf(row, link, world.now()),
      operation: 'delete',
      before: fieldsOf(activity),
    },
  });
}

/** Deletes the event after its activity, in the version that was judged, and ends the link. */
export async function deleteEvent(task: Task): Promise<void> {
  const { world, parts, row, link, sides } = task;
  const { calendar } = sides.pair;
  if (calendar.kind !== 'present') return;
  const { calendarId, eventId } = link;
  await world.store.commit({ putRow: beforeWrite(row, world.now()) });
  const before = asAgreed(calendar.event, task);
  world.tries({ operation: 'delete-event', ...placesOf(link), before });
  await parts.writer.remove(calendarId, eventId, versionOf(sides));
  await world.store.commit({
    ...ending(link, 'deleted', world.now()),
    removeEvent: { calendarId, eventId },
    removeRow: row.id,
    history: {
      ...entryOf(row, link, world.now()),
      operation: 'delete-event',
      before: asLastSeen(link, calendar.event),
    },
  });
}

/** The event in the words of the history: its own, which the PSA may never have had. */
function asLastSeen({ agreement }: Link, { title, when, location }: CalendarEvent): ActivityFields {
  return { ...agreement.sent, title, when, location };
}

/** Ends the link without writing to either side. */
export function endLink({ world, row, link }: Task, fate: Tombstone['fate']): Promise<void> {
  const now = world.now();
  return world.store.commit({
    ...ending(link, fate, now),
    removeRow: row.id,
    history: {
      ...entryOf(row, link, now),
      operation: 'end',
      before: link.agreement.sent,
    },
  });
}

/** What is stored when a link ends: it goes, and its tombstone stays. */
export function ending(link: Link, fate: Tombstone['fate'], at: number) {
  const { id, connectionId, itemKey, calendarId, eventId } = link;
  const activityKey = activityKeyOfLink(link);
  const generation = link.generation ?? 0;
  const names = { id, connectionId, itemKey, calendarId, eventId, activityKey };
  return { removeLink: id, putTombstone: { ...names, fate, generation, at } };
}
