import { activityKeyOfLink } from '@/lib/domain/activity-key';
import { surelyTouches, type Window } from '@/lib/domain/timespan';
import { activitiesByKey, activitiesIn } from '@/lib/store/activities';
import type { MerkkiDatabase } from '@/lib/store/database';
import { linksOn } from '@/lib/store/links';

/** Ids of activities, linked or cached, that stand in the window for sure. Reads all links of the connection. */
export async function activityIdsIn(
  db: MerkkiDatabase,
  connectionId: string,
  window: Window,
): Promise<string[]> {
  return db.transaction('r', db.activities, db.links, async () => {
    const [cached, links] = await Promise.all([
      activitiesIn(db, connectionId, window),
      linksOn(db, connectionId).toArray(),
    ]);
    const linked = links.filter(
      ({ activityGone, formerUserId, agreement }) =>
        !activityGone && formerUserId === undefined && surelyTouches(agreement.echo.when, window),
    );
    // The cache is newer than the agreement: what it holds elsewhere is not expected here.
    const known = await activitiesByKey(db, connectionId, linked.map(activityKeyOfLink));
    const knownKeys = new Set(known.map(({ key }) => key));
    return [
      ...new Set([
        ...cached
          .filter(({ activity }) => surelyTouches(activity.when, window))
          .map(({ id }) => id),
        ...linked
          .filter((link) => !knownKeys.has(activityKeyOfLink(link)))
          .map(({ activityId }) => activityId),
      ]),
    ];
  });
}
