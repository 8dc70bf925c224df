import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import type { Link } from '@/lib/domain/link';

/** What a link notes of an activity that is known by more than its id. */
export function seriesKey(activity: Activity): Pick<Link, 'activityKey'> {
  return activity.seriesParentId === undefined ? {} : { activityKey: activityKeyOf(activity) };
}
