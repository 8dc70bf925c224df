import type { Activity } from '@/lib/domain/activity';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import { decodeEid } from '@/lib/domain/event-identity';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { OutboxRow } from '@/lib/domain/outbox';
import { problemOf } from '@/lib/domain/problem';
import { fieldsOf } from '@/lib/sync/agree';
import type { Attempt } from '@/lib/sync/attempt';
import { baseline } from '@/lib/sync/baseline';
import { readIfOpen } from '@/lib/sync/find-event';
import { entryOf } from '@/lib/sync/history-entry';
import { type MadeEvent, makeEvent } from '@/lib/sync/make-event';
import { beforeWrite } from '@/lib/sync/outbox';
import { seriesKey } from '@/lib/sync/series-key';
import { isEventWanted } from '@/lib/sync/still-wanted';
import { tagOfActivity } from '@/lib/sync/tag-of-activity';
import type { ReconcileWorld, SendWorld } from '@/lib/sync/world';

/**
 * Makes the event of an activity and links them. Its id follows from the activity, so that a repeat, or another
 * browser, finds the event instead of making a second. One that the person deleted meanwhile is not made again: the
 * link says that it is gone, and planning decides.
 */
export async function createEvent(world: Attempt, row: OutboxRow): Promise<void> {
  const activity = await wantedActivity(world, row);
  if (!activity) return world.store.commit({ removeRow: row.id });
  world.tries({ operation: 'create-event', activityId: activity.id, after: fieldsOf(activity) });
  const parts = await world.reconciling();
  // What may have been made already is looked for all the same.
  if (row.unclearSince === undefined && !isEventWanted(row, activity, parts))
    return world.store.commit({ removeRow: row.id });
  await world.store.commit({ putRow: beforeWrite(row, world.now()) });
  const isFirstTry = row.unclearSince === undefined;
  const hidden = isFirstTry ? await onHiddenCalendar(parts, row.eid) : undefined;
  const made = hidden ?? (await makeIfTaken(parts, row, activity, isFirstTry));
  // That there is no place is told once for all; the activity is planned anew when there is one.
  if (!made) return world.store.commit({ removeRow: row.id });
  const link = linkTo(world, parts, row, activity, made);
  await world.store.commit({
    putLink: link,
    putTag: { ...link, tag: tagOf(activity) },
    putActivity: activity,
    ...(made.event.status === 'cancelled' ? {} : { putEvent: made.event }),
    removeRow: row.id,
    history: {
      ...entryOf(row, link, world.now()),
      operation: made.isNew ? 'create-event' : 'relink',
      after: link.agreement.sent,
    },
  });
}

/** Undefined when the calendar takes no events any more. */
async function makeIfTaken(
  { writer }: ReconcileWorld,
  { eid }: OutboxRow,
  activity: Activity,
  isFirstTry: boolean,
): Promise<MadeEvent | undefined> {
  try {
    return await makeEvent(writer, eid, activity, 'stop', isFirstTry);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'forbidden' && problem.place === 'calendar') return undefined;
    throw error;
  }
}

/** What another browser, or one before, made of it on a calendar that is not read here: it was sent elsewhere then. */
async function onHiddenCalendar(
  { writer, judging }: ReconcileWorld,
  eid: string,
): Promise<MadeEvent | undefined> {
  const place = decodeEid(eid);
  const made = place && readMadeEventId(place.eventId);
  if (!made) return undefined;
  const hidden = [...judging.calendars.values()].filter(
    ({ id, mine, shown, primary }) => mine && !shown && !primary && id !== place.calendarId,
  );
  for (const { id } of hidden) {
    const found = await readIfOpen(writer, id, place.eventId);
    if (found) return { event: found.event, generation: made.generation, isNew: false };
  }
  return undefined;
}

/** Undefined when it is gone, somebody else's by now, or linked by another row's work. */
async function wantedActivity(world: SendWorld, row: OutboxRow): Promise<Activity | undefined> {
  const activity = await world.psa.activity(row.activityId ?? '');
  if (activity?.ownerId !== world.userId) return undefined;
  const linked = await world.store.linkedAmong(world.connectionId, [activity.id]);
  return linked.has(activity.id) ? undefined : activity;
}

function tagOf(activity: Activity) {
  return tagOfActivity({ note: '', sending: 'manual' }, activity);
}

function linkTo(
  world: SendWorld,
  { judging }: ReconcileWorld,
  row: OutboxRow,
  activity: Activity,
  { event, generation, isNew }: MadeEvent,
): Link {
  const isGone = event.status === 'cancelled';
  const now = world.now();
  const echo = fieldsOf(activity);
  const link: Link = {
    id: world.newId(),
    connectionId: row.connectionId,
    itemKey: isGone ? row.itemKey : itemKeyOf(event),
    eid: isGone ? row.eid : event.eid,
    calendarId: event.calendarId,
    eventId: event.eventId,
    activityId: activity.id,
    agreement: { sent: echo, echo, wasRedacted: false, agreedAt: now },
    origin: 'from-psa',
    eventGone: isGone,
    generation,
    // Whoever made it before may have seen the activity in another version.
    ...(isGone && { eventGoneAt: now, foundHalf: true }),
    ...seriesKey(activity),
  };
  const { desired, isRedacted } = judging.judge(event, tagOf(activity), link);
  if (isGone || desired === undefined) return link;
  const agreed = isNew ? { sent: desired, echo } : baseline({ desired, isRedacted }, activity);
  return { ...link, agreement: { ...link.agreement, ...agreed } };
}
