import { activityKeyOfLink } from '@/lib/domain/activity-key';
import type { Commit } from '@/lib/domain/commit';
import type { Link } from '@/lib/domain/link';
import { tagOver } from '@/lib/domain/tag';
import { forgetActivities, keepActivities } from '@/lib/store/activities';
import { beginUndo, endUndo } from '@/lib/store/begun-undos';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents, removeEvent } from '@/lib/store/events';
import { addEntry, markUndone } from '@/lib/store/history';
import { type Note, noteChanges } from '@/lib/store/journal';
import { forgetLeftUndone } from '@/lib/store/left-undone';
import { noteActivitiesThere } from '@/lib/store/linked-activities';
import { readOwnTag, tagTables, writeTag } from '@/lib/store/tags';
import { touchLinks } from '@/lib/store/touched-links';

/** Stores all parts of a step, or none of them. */
export async function commit(db: MerkkiDatabase, step: Commit, now: number): Promise<void> {
  const stepTables = [db.outbox, db.activities, db.tombstones, db.history, db.memory];
  const tables = [...tagTables(db), ...stepTables];
  await db.transaction('rw', tables, async () => {
    const connectionId = await connectionOf(db, step);
    await commitLink(db, step);
    await commitRow(db, step);
    if (step.putTag) await commitTag(db, step.putTag, now);
    await commitEvent(db, step, now);
    await commitActivity(db, step, connectionId, now);
    if (step.replan !== undefined)
      await noteChanges(db, [
        { itemKey: step.replan, ...(connectionId !== undefined && { connectionId }) },
      ]);
    if (step.history) await addEntry(db, step.history);
    await commitUndo(db, step);
    await endLeaving(db, step);
  });
}

/** Without a tag here there is none that was made meanwhile: what it was worked out on came with the event. */
async function commitTag(
  db: MerkkiDatabase,
  { connectionId, tag, over, ...at }: NonNullable<Commit['putTag']>,
  now: number,
): Promise<void> {
  const present = over && (await readOwnTag(db, connectionId, at));
  await writeTag(db, connectionId, at, present ? tagOver(tag, over, present) : tag, now);
}

/** Whose step it is: every part that says so says the same. */
async function connectionOf(db: MerkkiDatabase, step: Commit): Promise<string | undefined> {
  const { putLink, putRow, putTag, putTombstone, history, removeRow } = step;
  const named = putLink ?? putRow ?? putTag ?? putTombstone ?? history;
  if (named || removeRow === undefined) return named?.connectionId;
  return (await db.outbox.get(removeRow))?.connectionId;
}

async function commitLink(db: MerkkiDatabase, step: Commit): Promise<void> {
  const { putLink, removeLink, putTombstone, removeTombstone } = step;
  if (removeTombstone !== undefined) await raise(db, removeTombstone);
  if (putTombstone) await db.tombstones.put(putTombstone);
  if (removeLink !== undefined) await endLink(db, removeLink);
  if (putLink) await putAgreed(db, putLink);
}

/** What a cancelled run was in the middle of is done or in line again all the same: it was not left. */
async function endLeaving(db: MerkkiDatabase, { putRow, history }: Commit): Promise<void> {
  const settled = putRow ?? (history?.outcome === 'done' ? history : undefined);
  if (settled) await forgetLeftUndone(db, [settled]);
}

async function raise(db: MerkkiDatabase, id: string): Promise<void> {
  const tombstone = await db.tombstones.get(id);
  if (!tombstone) return;
  await db.tombstones.delete(id);
  await noteChanges(db, bothSides(tombstone));
}

async function endLink(db: MerkkiDatabase, id: string): Promise<void> {
  const link = await db.links.get(id);
  if (!link) return;
  await db.links.delete(id);
  await noteChanges(db, bothSides({ ...link, activityKey: activityKeyOfLink(link) }));
}

/** An item and an activity that stand on their own from now on. */
function bothSides(of: {
  readonly connectionId: string;
  readonly itemKey: string;
  readonly activityKey: string;
}): Note[] {
  const { connectionId, itemKey, activityKey } = of;
  return [
    { connectionId, itemKey },
    { connectionId, itemKey: `activity:${activityKey}` },
  ];
}

async function putAgreed(db: MerkkiDatabase, link: Link): Promise<void> {
  const { connectionId, itemKey, calendarId, eventId } = link;
  await db.links.put(link);
  // The event may have changed since the agreement was made of it.
  await touchLinks(db, [link]);
  await noteChanges(db, [{ connectionId, itemKey }]);
  // A side that is gone must not be found in the cache once the link has ended, as if it were new.
  if (link.eventGone) await removeEvent(db, calendarId, eventId);
  if (link.activityGone) await db.activities.delete([connectionId, activityKeyOfLink(link)]);
}

async function commitUndo(db: MerkkiDatabase, { undoBegins, undoEnds }: Commit): Promise<void> {
  if (undoBegins) await beginUndo(db, undoBegins);
  if (!undoEnds) return;
  const { entryId, undoneAt } = undoEnds;
  await endUndo(db, entryId);
  if (undoneAt !== undefined) await markUndone(db, entryId, undoneAt);
}

async function commitRow(
  db: MerkkiDatabase,
  { removeRow, putRow, worksOn }: Commit,
): Promise<void> {
  const present = worksOn && (await db.outbox.get(worksOn.id));
  const replaced = present?.kind === worksOn?.kind ? undefined : present?.id;
  if (removeRow !== undefined && removeRow !== replaced) await db.outbox.delete(removeRow);
  if (putRow && putRow.id !== replaced) await db.outbox.put(putRow);
}

async function commitEvent(
  db: MerkkiDatabase,
  { putEvent, removeEvent: removed }: Commit,
  now: number,
): Promise<void> {
  if (removed) await removeEvent(db, removed.calendarId, removed.eventId);
  if (putEvent) await putEvents(db, [putEvent], now);
}

async function commitActivity(
  db: MerkkiDatabase,
  { putActivity, removeActivity }: Commit,
  connectionId: string | undefined,
  now: number,
): Promise<void> {
  if (putActivity === undefined && removeActivity === undefined) return;
  if (connectionId === undefined)
    throw new Error('a commit of an activity that names no connection');
  if (removeActivity !== undefined) await forgetActivities(db, connectionId, [removeActivity]);
  if (putActivity === undefined) return;
  const differing = await keepActivities(db, connectionId, [putActivity], now);
  await noteActivitiesThere(db, connectionId, differing);
}
