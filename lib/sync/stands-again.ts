import { type Activity, type ActivityFields, workedTimeOf } from '@/lib/domain/activity';
import { readMark } from '@/lib/domain/event-mark';
import { fieldsOf } from '@/lib/sync/agree';
import { lookWindow } from '@/lib/sync/look-window';
import { isOurs } from '@/lib/sync/match';
import { differingFields } from '@/lib/sync/standing';
import type { UndoTask } from '@/lib/sync/undo-task';

/** What stands by now in the place of something that was deleted. */
export interface StandsAgain {
  /** The item has another activity, or the activity another event. */
  readonly isReplaced: boolean;
  /** Else one that says what the deleted one said and is linked to nothing, as an earlier try may have made it. */
  readonly twin?: Activity | undefined;
}

type Look = Omit<UndoTask, 'again'>;

const nothing: StandsAgain = { isReplaced: false };

/** Looks for what would be doubled if the deletion were undone. Rejects when a system cannot be read. */
export async function standsAgain(task: Look): Promise<StandsAgain> {
  const { operation, before } = task.entry;
  if (operation === 'delete' && before) return activityAgain(task, before);
  return operation === 'delete-event' ? { isReplaced: await hasOtherEvent(task) } : nothing;
}

async function activityAgain(task: Look, draft: ActivityFields): Promise<StandsAgain> {
  const { world, event } = task;
  if (await hasOtherActivity(task)) return { isReplaced: true };
  const window = lookWindow([draft.when, ...(event ? [event.event.when] : [])]);
  const near = window ? await world.psa.activitiesIn(window) : [];
  const marked = near.filter((activity) => isMarked(activity, task));
  const alike = near.filter((activity) => isAlike(activity, draft, world.userId));
  const linked = await world.store.linkedAmong(
    world.connectionId,
    [...marked, ...alike].map(({ id }) => id),
  );
  const free = alike.filter(({ id }) => !linked.has(id));
  const twin = free.find((activity) => marked.includes(activity)) ?? free[0];
  const isReplaced = marked.some((activity) => !free.includes(activity));
  return { isReplaced, ...(!isReplaced && { twin }) };
}

/** One that was given to somebody else is gone from here; a colleague's never was the person's. */
async function hasOtherActivity({ world, entry, link }: Look): Promise<boolean> {
  if (!link || link.activityId === entry.activityId) return false;
  const activity = await world.psa.activity(link.activityId);
  return activity?.ownerId === world.userId || (!!activity && link.origin === 'colleague');
}

function isMarked(activity: Activity, { world, entry, place }: Look): boolean {
  const eventIds = [readMark(entry.before?.notes ?? '')?.eventId, place?.eventId];
  const { userId } = world;
  return eventIds.some((eventId) => eventId !== undefined && isOurs(activity, { userId, eventId }));
}

function isAlike(activity: Activity, draft: ActivityFields, userId: string): boolean {
  const isFree = activity.ownerId === userId && workedTimeOf(activity) === undefined;
  return isFree && differingFields(fieldsOf(activity), draft).length === 0;
}

async function hasOtherEvent({ world, parts, entry }: Look): Promise<boolean> {
  const { connectionId, activityId, itemKey } = entry;
  const link =
    activityId === undefined ? undefined : await world.store.linkTo(connectionId, activityId);
  if (!link || link.itemKey === itemKey) return false;
  const read = await parts.writer.read(link.calendarId, link.eventId);
  return read !== undefined && read.event.status !== 'cancelled';
}
