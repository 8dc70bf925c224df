import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf, activityKeyOfLink } from '@/lib/domain/activity-key';
import type { Link } from '@/lib/domain/link';
import type { PsaCursor, PullStore } from '@/lib/domain/stores';
import {
  forgetAbsences,
  noteAbsence,
  psaAbsencesPrefix,
  readAbsences,
  type Whose,
} from '@/lib/store/absences';
import {
  activitiesById,
  activitiesByKey,
  forgetActivities,
  keepActivities,
} from '@/lib/store/activities';
import type { MerkkiDatabase } from '@/lib/store/database';
import { activityIdsIn } from '@/lib/store/expected-activities';
import { noteChanges } from '@/lib/store/journal';
import { linksToActivities, noteActivitiesThere } from '@/lib/store/linked-activities';
import { createMemory } from '@/lib/store/memory';
import { dropRowsOfActivities } from '@/lib/store/orphaned-rows';

/** The database as the reading of a PSA sees it. */
export function createPullStore(db: MerkkiDatabase): PullStore {
  const cursors = createMemory(db, psaCursorPrefix);
  return {
    psaCursor: async (connectionId) => (await cursors.get(connectionId)) as PsaCursor | undefined,
    savePsaCursor: (connectionId, cursor) => cursors.set(connectionId, cursor),
    putActivities: (connectionId, activities, seenAt) =>
      putActivities(db, connectionId, activities, seenAt),
    putUnlisted: (connectionId, activity, seenAt) =>
      putUnlisted(db, connectionId, activity, seenAt),
    putUnlinked: (connectionId, activities, seenAt) =>
      putUnlinked(db, connectionId, activities, seenAt),
    activityIdsIn: (connectionId, window) => activityIdsIn(db, connectionId, window),
    absences: (connectionId) => readAbsences(db, absentOn(connectionId)),
    noteAbsence: (connectionId, id, at) => noteAbsence(db, absentOn(connectionId), id, at),
    forgetAbsences: (connectionId) => forgetAbsences(db, absentOn(connectionId)),
    markActivitiesGone: (connectionId, ids) => markActivitiesGone(db, connectionId, ids),
  };
}

/** Under which prefix of the memory the cursors are kept, by connection. */
export const psaCursorPrefix = 'psa-cursor';

/** Where it is noted which of its activities were found gone. */
export function absentOn(connectionId: string): Whose {
  return `${psaAbsencesPrefix}/${connectionId}`;
}

async function putActivities(
  db: MerkkiDatabase,
  connectionId: string,
  activities: readonly Activity[],
  seenAt: number,
): Promise<void> {
  await db.transaction('rw', db.activities, db.links, db.journal, async () => {
    const differing = await keepActivities(db, connectionId, activities, seenAt);
    await noteActivitiesThere(db, connectionId, differing);
    await noteChanges(
      db,
      differing.map(({ id }) => ({ connectionId, activityId: id })),
    );
  });
}

function tablesOfGone(db: MerkkiDatabase) {
  return [db.activities, db.links, db.outbox, db.journal];
}

async function putUnlisted(
  db: MerkkiDatabase,
  connectionId: string,
  activity: Activity,
  seenAt: number,
): Promise<void> {
  await db.transaction('rw', tablesOfGone(db), async () => {
    const { id } = activity;
    const links = await linksToActivities(db, connectionId, [{ id, key: activityKeyOf(activity) }]);
    if (links.length > 0) return putActivities(db, connectionId, [activity], seenAt);
    await forgetActivities(db, connectionId, [id]);
    await dropRowsOfActivities(db, connectionId, [{ id, key: activityKeyOf(activity) }]);
    await noteChanges(db, [{ connectionId, activityId: id }]);
  });
}

async function putUnlinked(
  db: MerkkiDatabase,
  connectionId: string,
  activities: readonly Activity[],
  seenAt: number,
): Promise<void> {
  await db.transaction('rw', db.activities, db.links, db.journal, async () => {
    const named = activities.map((activity) => ({ id: activity.id, key: activityKeyOf(activity) }));
    const links = await linksToActivities(db, connectionId, named);
    const linked = new Set(links.map(activityKeyOfLink));
    const free = activities.filter((activity) => !linked.has(activityKeyOf(activity)));
    await keepActivities(db, connectionId, free, seenAt);
    await noteChanges(
      db,
      free.map(({ id }) => ({ connectionId, activityId: id })),
    );
  });
}

async function markActivitiesGone(
  db: MerkkiDatabase,
  connectionId: string,
  ids: readonly string[],
): Promise<void> {
  await db.transaction('rw', [...tablesOfGone(db), db.memory], async () => {
    await forgetAbsences(db, absentOn(connectionId));
    const cached = await activitiesById(db, connectionId, ids);
    await forgetActivities(db, connectionId, ids);
    const keys = new Map(cached.map(({ id, key }) => [id, key]));
    const named = ids.map((id) => ({ id, key: keys.get(id) ?? id }));
    await dropRowsOfActivities(db, connectionId, named);
    const links = await linksToActivities(db, connectionId, named);
    const gone = await withoutAnother(db, connectionId, links);
    await db.links.bulkPut(gone.map((link) => ({ ...link, activityGone: true })));
    await noteChanges(db, [
      ...gone.map(({ itemKey }) => ({ connectionId, itemKey })),
      ...ids.map((activityId) => ({ connectionId, activityId })),
    ]);
  });
}

/** Those whose activity is not there under another id: occurrences of a series may get new ones. */
async function withoutAnother(
  db: MerkkiDatabase,
  connectionId: string,
  links: readonly Link[],
): Promise<Link[]> {
  const present = await activitiesByKey(db, connectionId, links.map(activityKeyOfLink));
  const keys = new Set(present.map(({ key }) => key));
  return links.filter((link) => !link.activityGone && !keys.has(activityKeyOfLink(link)));
}
