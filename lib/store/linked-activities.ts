import { activityKeyOf } from '@/lib/domain/activity-key';
import type { Link } from '@/lib/domain/link';
import type { ActivityRow, MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';

/**
 * The links of a connection to these activities: by their ids, or by their keys where the ids changed, or were never
 * known.
 */
export async function linksToActivities(
  db: MerkkiDatabase,
  connectionId: string,
  activities: readonly Pick<ActivityRow, 'id' | 'key'>[],
): Promise<Link[]> {
  const names = activities.flatMap(({ id, key }) => [id, key]);
  const keys = activities.map(({ key }) => key);
  const [byId, byKey] = await Promise.all([
    linksTo(db, 'activityId', connectionId, names),
    linksTo(db, 'activityKey', connectionId, keys),
  ]);
  return [...new Map([...byId, ...byKey].map((link) => [link.id, link])).values()];
}

function linksTo(
  db: MerkkiDatabase,
  by: 'activityId' | 'activityKey',
  connectionId: string,
  values: readonly string[],
): Promise<Link[]> {
  return findByKeys(
    db.links,
    `[connectionId+${by}]`,
    values.map((value) => [connectionId, value]),
  );
}

/**
 * Notes in the links to these activities that they are there, and under which key: a link stays with its activity
 * when that is moved within its series.
 */
export async function noteActivitiesThere(
  db: MerkkiDatabase,
  connectionId: string,
  rows: readonly ActivityRow[],
): Promise<void> {
  const links = await linksToActivities(db, connectionId, rows);
  const keyOf = new Map(rows.map(({ id, activity }) => [id, activityKeyOf(activity)]));
  const renewed = links.map((link) => withActivityThere(link, keyOf.get(link.activityId)));
  const changed = renewed.filter((link, index) => link !== links[index]);
  await db.links.bulkPut(changed);
}

/** The link itself when it says so already. */
function withActivityThere(link: Link, key = link.activityKey ?? link.activityId): Link {
  const isSameKey = key === (link.activityKey ?? link.activityId);
  if (isSameKey && !link.activityGone) return link;
  const { activityGone: _, activityKey: __, ...rest } = link;
  return { ...rest, ...(key !== link.activityId && { activityKey: key }) };
}
