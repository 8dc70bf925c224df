import type { Link } from '@/lib/domain/link';
import { isIdle, type OutboxRow } from '@/lib/domain/outbox';
import type { Accepted } from '@/lib/domain/stores';
import type { MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { moveOffset, noteChanges } from '@/lib/store/journal';
import { forgetLeftUndone } from '@/lib/store/left-undone';
import { readLink } from '@/lib/store/links';
import { copyTags } from '@/lib/store/tags';
import { touchLinks } from '@/lib/store/touched-links';

/** See `PlanStore.accept`. Each part is looked at again: a click or a write may have come in between. */
export async function accept(
  db: MerkkiDatabase,
  connectionId: string,
  { putRows, removeRows, putLinks, again, readUpTo, run }: Accepted,
): Promise<void> {
  const tables = [db.outbox, db.links, db.tags, db.touched, db.journal, db.memory, db.runs];
  await db.transaction('rw', tables, async () => {
    for (const link of putLinks) await moveLink(db, link);
    await withdraw(db, removeRows);
    await putPlanned(db, connectionId, putRows);
    await noteChanges(
      db,
      again.map((itemKey) => ({ connectionId, itemKey })),
    );
    await moveOffset(db, connectionId, readUpTo);
    if (run) await db.runs.put(run);
  });
}

async function withdraw(db: MerkkiDatabase, ids: readonly string[]): Promise<void> {
  const rows = await db.outbox.bulkGet([...ids]);
  const idle = rows.filter((row) => row !== undefined).filter(isIdle);
  const withdrawn = idle.filter(({ state }) => state !== 'found');
  await db.outbox.bulkDelete(withdrawn.map(({ id }) => id));
}

async function putPlanned(
  db: MerkkiDatabase,
  connectionId: string,
  rows: readonly OutboxRow[],
): Promise<void> {
  const present = await db.outbox.bulkGet(rows.map(({ id }) => id));
  const linked = await linkedOfSends(db, connectionId, rows);
  const next = rows.flatMap((row, index) => {
    const former = present[index];
    const isSent = row.kind === 'create' && linked.has(row.itemKey);
    return isSent || (former && !isIdle(former)) ? [] : [withUnclear(row, former)];
  });
  await db.outbox.bulkPut(next);
  await forgetLeftUndone(db, next);
}

/** Items to be sent that were linked while the plan was made. */
async function linkedOfSends(
  db: MerkkiDatabase,
  connectionId: string,
  rows: readonly OutboxRow[],
): Promise<ReadonlySet<string>> {
  const sends = rows.filter(({ kind }) => kind === 'create');
  const keys = sends.map(({ itemKey }) => [connectionId, itemKey]);
  const links = await findByKeys(db.links, '[connectionId+itemKey]', keys);
  return new Set(links.map(({ itemKey }) => itemKey));
}

/** What is known about an earlier write of unclear outcome stays known, or the next one would repeat it blindly. */
export function withUnclear(row: OutboxRow, former: OutboxRow | undefined): OutboxRow {
  if (former?.kind !== row.kind || former.unclearSince === undefined) return row;
  const { unclearSince, attempted } = former;
  return { ...row, unclearSince, ...(attempted && { attempted }) };
}

/**
 * Lets a link follow its event, with its tags, or sends it back; unless it ended meanwhile, its event came back, or another
 * link stands there. What was asked about it under its former key is asked no more.
 */
async function moveLink(db: MerkkiDatabase, moved: Link): Promise<void> {
  const former = await db.links.get(moved.id);
  const isSamePlace = former?.calendarId === moved.calendarId && former.eventId === moved.eventId;
  // What is sent back lets go of an event that is there.
  if (!former || !(former.eventGone || isSamePlace || moved.eventGone)) return;
  const { connectionId, itemKey } = moved;
  const other = await readLink(db, connectionId, itemKey);
  if (other && other.id !== moved.id) return;
  const { eventGoneAt: _, ...rest } = former;
  const { calendarId, eventId, eventGone, eventGoneAt, eid, seriesId, generation } = moved;
  const link = {
    ...rest,
    ...{ itemKey, calendarId, eventId, eventGone, eid },
    ...(eventGoneAt !== undefined && { eventGoneAt }),
    ...(seriesId !== undefined && { seriesId }),
    ...(generation !== undefined && { generation }),
  };
  await db.links.put(link);
  await touchLinks(db, [link]);
  if (itemKey === former.itemKey) return;
  await copyTags(db, former.itemKey, itemKey);
  await dropQuestion(db, former);
  // It was planned without the tags.
  await noteChanges(db, [{ connectionId, itemKey }]);
}

async function dropQuestion(db: MerkkiDatabase, { connectionId, itemKey }: Link): Promise<void> {
  const rows = await db.outbox.where({ connectionId, itemKey }).toArray();
  const idle = rows.filter((row) => row.kind === 'reconcile' && isIdle(row));
  await db.outbox.bulkDelete(idle.map(({ id }) => id));
}
