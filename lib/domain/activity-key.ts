import type { Activity } from '@/lib/domain/activity';

/**
 * Names an activity for good. An occurrence of a PSA series is named by its series and start, as the ids of
 * occurrences are not promised to stay (Severa's API description says nothing of it).
 */
export function activityKeyOf(activity: Pick<Activity, 'id' | 'seriesParentId' | 'when'>): string {
  const { id, seriesParentId, when } = activity;
  if (seriesParentId === undefined) return id;
  return `${seriesParentId}@${when.kind === 'timed' ? when.startAt : when.startDate}`;
}
