import { type Activity, type ActivityFields, activityFieldsSchema } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import type { Commit } from '@/lib/domain/commit';
import { encodeEid } from '@/lib/domain/event-identity';
import { type Agreement, type Link, type SharedField, sharedFields } from '@/lib/domain/link';
import type { ActivityChange } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import type { Tag } from '@/lib/domain/tag';
import { fieldsOf, withFields } from '@/lib/sync/agree';
import { mix } from '@/lib/sync/agreement-after';
import { wordFields } from '@/lib/sync/field-guards';
import { isRedactedActivity } from '@/lib/sync/redaction';
import { seriesKey } from '@/lib/sync/series-key';
import { differingFields } from '@/lib/sync/standing';
import {
  parting,
  restingStone,
  type UndoSteps,
  type UndoTask,
  undoingEntry,
} from '@/lib/sync/undo-task';

/** Deletes the activity that was created; its event stays, and is not sent again by itself. */
export function removeCreatedActivity(task: UndoTask): UndoSteps {
  const { world, entry, link, activity } = task;
  const { first, back } = parting(task, link?.activityKey ?? entry.activityId ?? '');
  const write = async (): Promise<Commit> => {
    if (activity) await world.psa.delete(activity.id);
    const before = activity ? fieldsOf(activity) : entry.after;
    return {
      ...(entry.activityId !== undefined && { removeActivity: entry.activityId }),
      history: { ...undoingEntry(task), operation: 'delete', ...(before && { before }) },
    };
  };
  const never: Tag = { ...task.tag, sending: 'never' };
  return {
    first: { ...first, takesOut: true, ...tagging(task, never, task.tag) },
    back: { ...back, ...tagging(task, task.tag, never) },
    write,
  };
}

/** Where runs choose events by themselves, a tag keeps this one from being chosen. */
function tagging({ parts, entry, link }: UndoTask, tag: Tag, over: Tag): Pick<Commit, 'putTag'> {
  const { connectionId, itemKey } = entry;
  const eid = entry.eid ?? link?.eid;
  const isChosen = parts.sync.automatic && parts.sync.outgoing.select !== 'sent';
  return isChosen && eid !== undefined ? { putTag: { connectionId, eid, itemKey, tag, over } } : {};
}

/**
 * Writes fields as they were; both sides are then taken to agree as they are, or the next run would repeat it. They
 * are taken to agree before the writing: a run that meets what is still to be overwritten finds it on both sides.
 * @param fields none when an earlier try wrote them
 */
export function writeActivityBack(task: UndoTask, fields: readonly SharedField[]): UndoSteps {
  const { world, entry, link, activity } = task;
  const now = present(activity);
  const change = Object.fromEntries(fields.map((field) => [field, entry.before?.[field] ?? null]));
  const expected = { ...fieldsOf(now), ...pick(entry.before, fields) };
  const undone = undoneFields(task, fields);
  const write = async (): Promise<Commit> => {
    const after =
      fields.length > 0 ? await world.psa.update(now.id, change as ActivityChange) : now;
    return {
      ...(link && { putLink: agreedAsIs(task, link, fieldsOf(after), 'activity', undone) }),
      putActivity: after,
      history: {
        ...undoingEntry(task),
        operation: 'update',
        before: fields.length > 0 ? fieldsOf(now) : (entry.after ?? fieldsOf(now)),
        after: fieldsOf(after),
      },
    };
  };
  return {
    first: link
      ? {
          putLink: agreedAsIs(task, link, activityFieldsSchema.parse(expected), 'activity', undone),
        }
      : {},
    back: link ? { putLink: link } : {},
    write,
  };
}

function pick(from: ActivityFields | undefined, fields: readonly SharedField[]) {
  return Object.fromEntries(fields.map((field) => [field, from?.[field]]));
}

/**
 * The fields in which an undoing settles both sides: those it writes, as what others edited since is left to travel; or,
 * when an earlier try wrote them, all that the operation did.
 */
export function undoneFields(
  { entry: { before, after } }: UndoTask,
  written: readonly SharedField[],
): readonly SharedField[] {
  if (written.length > 0) return written;
  return before && after ? differingFields(before, after) : sharedFields;
}

/**
 * The link of two sides that may differ by the person's wish in these fields, of which one side is written back. What
 * was edited in others, or on the other side since they agreed, is still to travel; and an event that became private is
 * still to be redacted.
 */
export function agreedAsIs(
  { world, parts, tag, event }: UndoTask,
  link: Link,
  echo: ActivityFields,
  writtenBack: 'activity' | 'event',
  fields: readonly SharedField[] = sharedFields,
): Link {
  const { dismissed: _, ...rest } = link;
  const item = event && parts.judging.judge(event.event, tag, link);
  const isTold = writtenBack === 'activity' && item?.isRedacted === false;
  const agreement = isTold ? toldAgain(link.agreement, echo, fields) : link.agreement;
  const isToBeRedacted = item?.isRedacted === true && !agreement.wasRedacted;
  const desired = item?.desired ?? agreement.sent;
  const editedSince = new Set(
    writtenBack === 'activity'
      ? differingFields(desired, agreement.sent)
      : differingFields(echo, agreement.echo),
  );
  const isAgreed = (field: SharedField) =>
    fields.includes(field) && !(isToBeRedacted && wordFields.has(field));
  const isAgreedOn = (side: typeof writtenBack) => (field: SharedField) =>
    isAgreed(field) && (side === writtenBack || !editedSince.has(field));
  return {
    ...rest,
    agreement: {
      ...agreement,
      sent: mix(agreement.sent, desired, isAgreedOn('event')),
      echo: mix(agreement.echo, echo, isAgreedOn('activity')),
      agreedAt: world.now(),
    },
  };
}

/** What was agreed without words that are told again: they are to be taken out anew when the event becomes private. */
function toldAgain(
  agreement: Agreement,
  echo: ActivityFields,
  fields: readonly SharedField[],
): Agreement {
  const words = fields.filter((field) => wordFields.has(field));
  if (!agreement.wasRedacted || words.length === 0) return agreement;
  return { ...agreement, sent: withFields(agreement.sent, echo, words), wasRedacted: false };
}

/** Makes a new activity that says what the deleted one said; with its event, when that is still there, they are one. */
export function recreateDeleted(task: UndoTask): UndoSteps {
  // Nothing is to be kept from runs until there is an activity; a second try finds what the first one made.
  return { first: {}, back: {}, write: () => createAgain(task) };
}

async function createAgain(task: UndoTask): Promise<Commit> {
  const { world, entry, event, again } = task;
  const draft = entry.before;
  if (!draft) throw new ProblemError({ kind: 'activity-gone' });
  const activity = again.twin ?? (await world.psa.create(draft));
  const history = {
    ...undoingEntry(task),
    activityId: activity.id,
    operation: 'create',
    after: fieldsOf(activity),
  } as const;
  if (!event) {
    // Its mark names an event that is gone: without a stone it would be deleted again after it.
    return {
      putTombstone: restingStone(task, activityKeyOf(activity)),
      putActivity: activity,
      history,
    };
  }
  const link = linkAgain(task, activity);
  return {
    putLink: agreedAsIs(task, link, fieldsOf(activity), 'activity'),
    putTag: {
      ...link,
      tag: sendable({ ...task.tag, activityTypeId: activity.activityTypeId }),
      over: task.tag,
    },
    putActivity: activity,
    history,
    // While they were no pair, nobody looked at what was edited in the event.
    replan: link.itemKey,
  };
}

/** Who takes an undone sending back wants the two kept in step again. */
function sendable(tag: Tag): Tag {
  return tag.sending === 'never' ? { ...tag, sending: 'manual' } : tag;
}

function linkAgain({ world, parts, entry, event, link }: UndoTask, activity: Activity): Link {
  if (link) return { ...link, activityId: activity.id, activityGone: false };
  const { event: read } = event ?? { event: undefined };
  if (!read) throw new ProblemError({ kind: 'event-gone' });
  const { calendarId, eventId, seriesId } = read;
  const echo = fieldsOf(activity);
  const wasRedacted = isRedactedActivity(echo, parts.judging.neutralTitles);
  return {
    id: world.newId(),
    connectionId: entry.connectionId,
    itemKey: itemKeyOf(read),
    eid: entry.eid ?? encodeEid({ calendarId, eventId }),
    calendarId,
    eventId,
    activityId: activity.id,
    agreement: { sent: echo, echo, wasRedacted, agreedAt: world.now() },
    origin: 'created',
    eventGone: false,
    ...(seriesId !== undefined && { seriesId }),
    ...seriesKey(activity),
  };
}

function present(activity: Activity | undefined): Activity {
  if (activity) return activity;
  throw new ProblemError({ kind: 'activity-gone' });
}
