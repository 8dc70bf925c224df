import type { Belongings } from '@/lib/domain/former-connection';
import type { StoredEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { FollowingTag, MerkkiDatabase, TagRow } from '@/lib/store/database';
import { linksOn } from '@/lib/store/links';
import { readRules } from '@/lib/store/rules';
import { type RowKey, rowPage, type TablePage } from '@/lib/store/stored-tables';

/** How much of a connection is kept. */
export async function countBelongings(
  db: MerkkiDatabase,
  connectionId: string,
): Promise<Belongings> {
  const [links, tags, history, waiting, rules] = await Promise.all([
    linksOn(db, connectionId).count(),
    tagsOf(db, connectionId).count(),
    historyOf(db, connectionId).count(),
    db.outbox.where({ connectionId }).count(),
    readRules(db, connectionId),
  ]);
  return { links, tags, history, waiting, rules: rules.length };
}

/** Whether anything outlives the connection. Stops at the first of it. */
export async function isAnythingKept(db: MerkkiDatabase, connectionId: string): Promise<boolean> {
  const first = await Promise.all([
    linksOn(db, connectionId).first(),
    tagsOf(db, connectionId).first(),
    historyOf(db, connectionId).first(),
  ]);
  return first.some((row) => row !== undefined);
}

/** A part of the links that outlive a connection, in the order of their keys. */
export function linkPage(
  db: MerkkiDatabase,
  connectionId: string,
  after?: RowKey,
): Promise<TablePage<Link>> {
  return rowPage<Link>(db, 'links', after, (link) => link.connectionId === connectionId);
}

/** A part of its tags; a tag of a series alone, where its later ones are another connection's. */
export async function tagPage(
  db: MerkkiDatabase,
  connectionId: string,
  after?: RowKey,
): Promise<TablePage<TagRow>> {
  const page = await rowPage<TagRow>(db, 'tags', after, (row) => isTagOf(row, connectionId));
  return { ...page, rows: page.rows.map((row) => onlyOf(row, connectionId)) };
}

/** A part of its history, oldest first. */
export function historyPage(
  db: MerkkiDatabase,
  connectionId: string,
  after?: RowKey,
): Promise<TablePage<StoredEntry>> {
  return rowPage<StoredEntry>(db, 'history', after, (entry) => entry.connectionId === connectionId);
}

/** Deletes all of it for good, and what it would be known by later. Tags that name another connection stay. */
export async function deleteBelongings(db: MerkkiDatabase, connectionId: string): Promise<void> {
  const tables = [db.links, db.tags, db.history, db.runs, db.tombstones, db.touched];
  await db.transaction('rw', tables, async () => {
    await linksOn(db, connectionId).delete();
    await historyOf(db, connectionId).delete();
    await db.runs.filter((run) => run.connectionId === connectionId).delete();
    await db.tombstones.filter((stone) => stone.connectionId === connectionId).delete();
    await db.touched.where({ connectionId }).delete();
    for (const row of await tagsOf(db, connectionId).toArray()) {
      const rest = withoutTagsOf(row, connectionId);
      if (rest) await db.tags.put(rest);
      else await db.tags.delete(row.key);
    }
  });
}

function historyOf(db: MerkkiDatabase, connectionId: string) {
  return db.history.orderBy('id').filter((entry) => entry.connectionId === connectionId);
}

function tagsOf(db: MerkkiDatabase, connectionId: string) {
  return db.tags.filter((row) => isTagOf(row, connectionId));
}

function isTagOf(row: TagRow, connectionId: string): boolean {
  return partsOf(row).some((part) => part.connectionId === connectionId);
}

/** Of a series whose tags count from an occurrence on, those; the row itself says nothing then. */
function partsOf(row: TagRow): readonly Pick<FollowingTag, 'connectionId' | 'tag'>[] {
  return row.following ?? [row];
}

function onlyOf(row: TagRow, connectionId: string): TagRow {
  const { following } = row;
  return following
    ? { ...row, following: following.filter((part) => part.connectionId === connectionId) }
    : row;
}

function withoutTagsOf(row: TagRow, connectionId: string): TagRow | undefined {
  const following = row.following?.filter((part) => part.connectionId !== connectionId) ?? [];
  return following.length > 0 ? { ...row, following } : undefined;
}
