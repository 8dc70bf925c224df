import type { Activity } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';

/**
 * Names an activity for good. An occurrence of a PSA series is named by its series and start, as the ids of
 * occurrences are not promised to stay (Severa's API description says nothing of it).
 */
export function activityKeyOf(activity: Pick<Activity, 'id' | 'seriesParentId' | 'when'>): string {
  const { id, seriesParentId, when } = activity;
  if (seriesParentId === undefined) return id;
  return `${seriesParentId}@${when.kind === 'timed' ? when.startAt : when.startDate}`;
}

/** Under which key a link's activity is kept, see {@link activityKeyOf}. */
export function activityKeyOfLink({
  activityKey,
  activityId,
}: Pick<Link, 'activityKey' | 'activityId'>): string {
  return activityKey ?? activityId;
}
