import { emptyTag, type Tag, withoutPsaParts } from '@/lib/domain/tag';
import type { EventRow, MerkkiDatabase, TagRow } from '@/lib/store/database';
import { touchItems } from '@/lib/store/touched-links';

/** How a tag is found: by the item once its event is known, by the page's eid before. */
export interface TagAddress {
  readonly eid: string;
  readonly itemKey?: string | undefined;
}

/** The tag of an event as it reads on this connection; the empty one when it has none. */
export async function readTag(
  db: MerkkiDatabase,
  connectionId: string,
  { eid, itemKey }: TagAddress,
): Promise<Tag> {
  const keys = [itemKey, eidKey(eid)].filter((key) => key !== undefined);
  const rows = await db.tags.bulkGet(keys);
  return tagOn(
    connectionId,
    rows.find((row) => row !== undefined),
  );
}

/** The tags of many events in one read, in the order asked. */
export async function readTags(
  db: MerkkiDatabase,
  connectionId: string,
  addresses: readonly TagAddress[],
): Promise<Tag[]> {
  const keys = addresses.flatMap(({ eid, itemKey }) => [itemKey ?? eidKey(eid), eidKey(eid)]);
  const rows = await db.tags.bulkGet(keys);
  return addresses.map((_, index) => tagOn(connectionId, rows[2 * index] ?? rows[2 * index + 1]));
}

function tagOn(connectionId: string, row: TagRow | undefined): Tag {
  if (!row) return emptyTag;
  const isOwn = row.connectionId === undefined || row.connectionId === connectionId;
  return isOwn ? row.tag : withoutPsaParts(row.tag);
}

/** Stores the tag, made for this connection, under the item's key when that is known; a tag made before moves along. */
export async function writeTag(
  db: MerkkiDatabase,
  connectionId: string,
  { eid, itemKey }: TagAddress,
  tag: Tag,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.tags, db.links, db.touched, async () => {
    if (itemKey !== undefined) await db.tags.delete(eidKey(eid));
    await db.tags.put({ key: itemKey ?? eidKey(eid), connectionId, tag, changedAt: now });
    if (itemKey !== undefined) await touchItems(db, [itemKey]);
  });
}

/** Gives tags that were made before their events were known to the events' items. Of two tags the newer stays. */
export async function claimTags(
  db: MerkkiDatabase,
  events: readonly Pick<EventRow, 'itemKey' | 'event'>[],
): Promise<void> {
  const early = await db.tags.where('key').startsWith(eidKey('')).toArray();
  if (early.length === 0) return;
  const itemKeys = new Map(events.map(({ itemKey, event }) => [eidKey(event.eid), itemKey]));
  for (const row of early) {
    const itemKey = itemKeys.get(row.key);
    if (itemKey === undefined) continue;
    const present = await db.tags.get(itemKey);
    await db.tags.delete(row.key);
    if (present && present.changedAt >= row.changedAt) continue;
    await db.tags.put({ ...row, key: itemKey });
    await touchItems(db, [itemKey]);
  }
}

function eidKey(eid: string): string {
  return `eid:${eid}`;
}
