import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import type { Link } from '@/lib/domain/link';
import type { Timespan } from '@/lib/domain/timespan';
import { lookWindow } from '@/lib/sync/look-window';
import { byAge, isOurs } from '@/lib/sync/match';
import type { SendWorld } from '@/lib/sync/world';

/**
 * The linked activity as it is now; undefined when it is gone. Found by its id, else by what outlives ids: the mark,
 * as another browser's sweep may have kept an older twin, or the place in a PSA series.
 * @param times where it may stand
 */
export async function findActivity(
  world: Pick<SendWorld, 'psa' | 'store' | 'userId'>,
  link: Link,
  times: readonly Timespan[],
): Promise<Activity | undefined> {
  const known = await world.psa.activity(link.activityId);
  if (known) return known;
  const window = lookWindow([link.agreement.echo.when, ...times]);
  const near = window ? await world.psa.activitiesIn(window) : [];
  const same = near.filter((activity) => isSame(activity, link, world.userId)).toSorted(byAge);
  // One that went over to another item may carry our mark still.
  const taken = await world.store.linkedAmong(
    link.connectionId,
    same.map(({ id }) => id),
  );
  return same.find(({ id }) => !taken.has(id));
}

function isSame(activity: Activity, { activityKey, eventId }: Link, userId: string): boolean {
  return activityKeyOf(activity) === activityKey || isOurs(activity, { userId, eventId });
}
