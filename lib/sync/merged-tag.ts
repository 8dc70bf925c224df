import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { withMark, withoutMark } from '@/lib/domain/event-mark';
import type { Tag } from '@/lib/domain/tag';
import type { Item } from '@/lib/sync/item';
import { heard, type Phrasing } from '@/lib/sync/phrasing';
import { tagOfActivity } from '@/lib/sync/tag-of-activity';

const tagFields = ['activityTypeId', 'customerId', 'projectId', 'notes'] as const;
type TagField = (typeof tagFields)[number];

/**
 * The tag of an event that is found to be one with an activity, while nobody remembers what was agreed. A part that
 * one of them lacks is taken from the other, for a missing part is no wish; where both have one, the winner's holds.
 */
export function mergedTag(
  tag: Tag,
  found: Activity,
  winner: 'activity' | 'tag',
  phrasing?: Phrasing,
): Tag {
  const activity = heard(found, phrasing);
  const said = { ...activity, notes: withoutMark(activity.notes) };
  const own: Record<TagField, string | undefined> = {
    activityTypeId: tag.activityTypeId,
    customerId: tag.customer?.id,
    projectId: tag.project?.id,
    notes: tag.note,
  };
  const taken = tagFields.filter((field) => said[field] && (winner === 'activity' || !own[field]));
  return tagOfActivity(tag, activity, taken);
}

/**
 * What the activity of an event should hold once its tag is the merged one.
 * @param desired by the tag so far
 * @param eid for the mark; undefined where the notes are to stay as they are
 */
export function withTag(
  desired: ActivityFields,
  { activityTypeId = desired.activityTypeId, customer, project, note }: Tag,
  eid: string | undefined,
  phrasing?: Phrasing,
): ActivityFields {
  const notes = phrasing ? phrasing.notes.say(withoutMark(note)) : note;
  return {
    ...desired,
    activityTypeId,
    ...(eid !== undefined && { notes: withMark(notes, eid) }),
    ...(customer && { customerId: customer.id }),
    ...(project && { projectId: project.id }),
  };
}

/** Whether two tags say the same; names of customers and projects aside. */
export function isSameTag(a: Tag, b: Tag): boolean {
  return (
    a.activityTypeId === b.activityTypeId &&
    a.customer?.id === b.customer?.id &&
    a.project?.id === b.project?.id &&
    a.note === b.note &&
    a.isNoteElsewhere === b.isNoteElsewhere
  );
}

/** Whether this tag of a linked event is still to be stored. What a rule said holds from then on, whatever becomes of the rule. */
export function isTagNew(item: Pick<Item, 'tag' | 'rule'>, tag: Tag): boolean {
  return item.rule !== undefined || !isSameTag(tag, item.tag);
}
