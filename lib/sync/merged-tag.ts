import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { isMarkedPrivate, withMark, withoutMark } from '@/lib/domain/event-mark';
import type { Tag } from '@/lib/domain/tag';
import type { Item } from '@/lib/sync/item';
import { heard, type Phrasing } from '@/lib/sync/phrasing';
import { tagOfActivity } from '@/lib/sync/tag-of-activity';

const tagFields = ['activityTypeId', 'customerId', 'projectId', 'notes'] as const;
type TagField = (typeof tagFields)[number];

/**
 * The tag of an event that is found to be one with an activity, while nobody remembers what was agreed. A part that
 * one of them lacks is taken from the other, for a missing part is no wish; where both have one, the winner's holds.
 * What another installation hid stays hidden, whoever wins.
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
  const merged = tagOfActivity(tag, activity, taken);
  return isMarkedPrivate(found.notes) ? { ...merged, isPrivate: true } : merged;
}

/** An event as it was judged by its tag so far. */
export type Judged = Pick<Item, 'tag' | 'isRedacted' | 'phrasing'> & {
  readonly desired: ActivityFields;
};

/**
 * What the activity of an event should hold once its tag is the merged one. What another installation hid is to stay
 * as it is there.
 * @param eid for the mark
 */
export function judgedAnew(
  { desired, isRedacted, phrasing, tag: former }: Judged,
  tag: Tag,
  { title, location, notes }: Activity,
  eid: string,
): Pick<Judged, 'desired' | 'isRedacted'> {
  const parts = { ...desired, ...partsOf(tag) };
  if (tag.isPrivate && !former.isPrivate)
    return { desired: { ...parts, title, location, notes }, isRedacted: true };
  if (isRedacted) return { desired: parts, isRedacted };
  const note = phrasing ? phrasing.notes.say(withoutMark(tag.note)) : tag.note;
  return { desired: { ...parts, notes: withMark(note, eid) }, isRedacted };
}

function partsOf({ activityTypeId, customer, project }: Tag): Partial<ActivityFields> {
  return {
    ...(activityTypeId !== undefined && { activityTypeId }),
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
    a.isNoteElsewhere === b.isNoteElsewhere &&
    a.isPrivate === b.isPrivate
  );
}

/** Whether this tag of a linked event is still to be stored. What a rule said holds from then on, whatever becomes of the rule. */
export function isTagNew(item: Pick<Item, 'tag' | 'rule'>, tag: Tag): boolean {
  return item.rule !== undefined || !isSameTag(tag, item.tag);
}
