import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import type { Window } from '@/lib/domain/timespan';
import { isSameActivity } from '@/lib/store/content';
import type { ActivityRow, MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { reachOf, rowsTouching, spanKeysOf } from '@/lib/store/span-keys';

/** Keeps activities as they are. Answers those that were not known so, as they are kept now. */
export async function keepActivities(
  db: MerkkiDatabase,
  connectionId: string,
  activities: readonly Activity[],
  readAt: number,
): Promise<ActivityRow[]> {
  const byKey = new Map(activities.map((activity) => [activityKeyOf(activity), activity]));
  const kept = await db.activities.bulkGet([...byKey.keys()].map((key) => [connectionId, key]));
  const rows = [...byKey].map(([key, activity], index) =>
    toRow({ connectionId, key, activity, readAt }, kept[index]),
  );
  const differing = rows.filter(
    ({ activity }, index) => !isSameActivity(activity, kept[index]?.activity),
  );
  await forgetFormerKeys(db, connectionId, differing);
  await db.activities.bulkPut(rows);
  return differing;
}

function toRow(
  fresh: Pick<ActivityRow, 'connectionId' | 'key' | 'activity' | 'readAt'>,
  kept: ActivityRow | undefined,
): ActivityRow {
  const { activity, readAt } = fresh;
  const seenAt = kept && isSameActivity(activity, kept.activity) ? kept.seenAt : readAt;
  return { ...fresh, id: activity.id, ...spanKeysOf(activity.when), seenAt };
}

/** An occurrence that was moved within its series has another key: what is kept under the former one is it as well. */
async function forgetFormerKeys(
  db: MerkkiDatabase,
  connectionId: string,
  rows: readonly ActivityRow[],
): Promise<void> {
  const keyOf = new Map(rows.map(({ id, key }) => [id, key]));
  const same = await activitiesById(db, connectionId, [...keyOf.keys()]);
  const former = same.filter(({ id, key }) => keyOf.get(id) !== key);
  await db.activities.bulkDelete(former.map(({ key }) => [connectionId, key]));
}

/** What the cache holds under these ids. */
export function activitiesById(
  db: MerkkiDatabase,
  connectionId: string,
  ids: readonly string[],
): Promise<ActivityRow[]> {
  return findByKeys(
    db.activities,
    '[connectionId+id]',
    ids.map((id) => [connectionId, id]),
  );
}

/** What the cache holds under these keys (see `activityKeyOf`). */
export async function activitiesByKey(
  db: MerkkiDatabase,
  connectionId: string,
  keys: readonly string[],
): Promise<ActivityRow[]> {
  const rows = await db.activities.bulkGet(keys.map((key) => [connectionId, key]));
  return rows.filter((row) => row !== undefined);
}

/** What the cache holds of a connection that touches the window. */
export function activitiesIn(
  db: MerkkiDatabase,
  connectionId: string,
  window: Window,
): Promise<ActivityRow[]> {
  return rowsTouching(
    window,
    db.activities
      .where('[connectionId+startAt]')
      .between([connectionId, reachOf(window)], [connectionId, window.endAt]),
    db.activities
      .where('[connectionId+longUntil]')
      .between([connectionId, window.startAt], [connectionId, Number.POSITIVE_INFINITY]),
  );
}

/** Every cached activity of a connection. */
export function activitiesOn(db: MerkkiDatabase, connectionId: string) {
  return db.activities
    .where('[connectionId+key]')
    .between([connectionId, ''], [connectionId, '\uffff'], true, true);
}

/** Forgets cached activities of a connection by their ids. */
export async function forgetActivities(
  db: MerkkiDatabase,
  connectionId: string,
  ids: readonly string[],
): Promise<void> {
  const rows = await activitiesById(db, connectionId, ids);
  await db.activities.bulkDelete(rows.map(({ key }) => [connectionId, key]));
}
