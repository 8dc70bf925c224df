import { activityKeyOfLink } from '@/lib/domain/activity-key';
import { readMark } from '@/lib/domain/event-mark';
import type { Known, KnownActivity } from '@/lib/domain/stores';

/** An activity that is linked to nothing, and the event that its mark names. */
export interface FreeMark {
  readonly known: KnownActivity;
  readonly mark: NonNullable<ReturnType<typeof readMark>>;
}

/** The marks of activities that are linked to nothing. After a link that ended, a mark means nothing any more. */
export function freeMarks({ links, activities, tombstones }: Known): FreeMark[] {
  const linked = new Set(links.map(activityKeyOfLink));
  const ended = new Set(tombstones.map(({ activityKey }) => activityKey));
  return activities
    .filter(({ key }) => !linked.has(key) && !ended.has(key))
    .flatMap((known) => {
      const mark = readMark(known.activity.notes);
      return mark ? [{ known, mark }] : [];
    });
}
