import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { emptyTag, type Tag, type TagScope, withoutPsaParts } from '@/lib/domain/tag';
import type { EventRow, FollowingTag, MerkkiDatabase, TagRow } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { noteItems } from '@/lib/store/journal';
import {
  eidKey,
  followingKey,
  ofSeriesOf,
  seriesKey,
  type TagAddress,
  tagKeysOf,
} from '@/lib/store/tag-keys';
import { touchItems } from '@/lib/store/touched-links';

/**
 * What a tag is made for; `series`: for all occurrences of the item's series that have none of their own; `following`:
 * for those of them that stood no earlier in it at first.
 */
export type TagTarget =
  | { readonly eid: string; readonly itemKey?: string | undefined; readonly scope?: 'item' }
  | { readonly eid: string; readonly itemKey: string; readonly scope: 'series' | 'following' };

/** What the event itself carries along, as it reads on a connection; undefined for nothing. */
export type ReadCarried = (event: CalendarEvent, connectionId: string) => Tag | undefined;

/** The tag of an event as it reads on this connection; the empty one when it has none. */
export async function readTag(
  db: MerkkiDatabase,
  connectionId: string,
  address: TagAddress,
  readCarried?: ReadCarried,
): Promise<Tag> {
  const [tag = emptyTag] = await readTags(db, connectionId, [address], readCarried);
  return tag;
}

/**
 * The tags of many events, in the order asked: the item's own, else its series', else what a copy of the event
 * carries along, else the empty one.
 */
export async function readTags(
  db: MerkkiDatabase,
  connectionId: string,
  addresses: readonly TagAddress[],
  readCarried?: ReadCarried,
): Promise<Tag[]> {
  const found = await countedRows(db, addresses);
  const bare = addresses.flatMap(({ itemKey }, index) => (found[index] ? [] : (itemKey ?? [])));
  const carried = readCarried && (await carriedTags(db, connectionId, bare, readCarried));
  return addresses.map(({ itemKey = '' }, index) => {
    const row = found[index];
    return row ? tagOn(connectionId, row) : (carried?.get(itemKey) ?? emptyTag);
  });
}

/** A series' own tag as it reads on this connection; the empty one when it has none. */
export async function readSeriesTag(
  db: MerkkiDatabase,
  connectionId: string,
  iCalUid: string,
): Promise<Tag> {
  const row = await db.tags.get(seriesKey(iCalUid));
  return row ? tagOn(connectionId, row) : emptyTag;
}

/** The tag that was made here and counts for an event, as it reads on this connection; undefined when none was made. */
export async function readOwnTag(
  db: MerkkiDatabase,
  connectionId: string,
  address: TagAddress,
): Promise<Tag | undefined> {
  const [row] = await countedRows(db, [address]);
  return row && tagOn(connectionId, row);
}

/** What the tag that counts for an event was made for; undefined when none was made here. */
export async function readTagScope(
  db: MerkkiDatabase,
  address: TagAddress,
): Promise<TagScope | undefined> {
  const [row] = await countedRows(db, [address]);
  if (!row) return undefined;
  if (row.key.startsWith(followingKey(''))) return 'following';
  return row.key.startsWith(seriesKey('')) ? 'series' : 'event';
}

/** For each address the row that counts for it. */
export async function countedRows(
  db: MerkkiDatabase,
  addresses: readonly TagAddress[],
): Promise<(TagRow | undefined)[]> {
  const rows = await db.tags.bulkGet(addresses.flatMap(tagKeysOf));
  const stored = new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
  return addresses.map((address) => countedOf(address, stored));
}

/** The first of the rows that counts for the item, with the tag that it has for it. */
function countedOf(address: TagAddress, stored: ReadonlyMap<string, TagRow>): TagRow | undefined {
  const { itemKey = '' } = address;
  const original = itemKey.slice(itemKey.lastIndexOf('#') + 1);
  const counted = tagKeysOf(address).map((key) => {
    const row = stored.get(key);
    if (!row?.following) return row;
    const last = row.following.findLast(({ from }) => from <= original);
    return last && { ...row, ...last };
  });
  return counted.find((row) => row !== undefined);
}

async function carriedTags(
  db: MerkkiDatabase,
  connectionId: string,
  itemKeys: readonly string[],
  readCarried: ReadCarried,
): Promise<ReadonlyMap<string, Tag>> {
  const copies = await findByKeys(db.events, 'itemKey', itemKeys);
  return new Map(
    copies.flatMap(({ itemKey, event }) => {
      const tag = event.carriedTag === undefined ? undefined : readCarried(event, connectionId);
      return tag ? [[itemKey, tag] as const] : [];
    }),
  );
}

function tagOn(connectionId: string, row: TagRow): Tag {
  const isOwn = row.connectionId === undefined || row.connectionId === connectionId;
  return isOwn ? row.tag : withoutPsaParts(row.tag);
}

/** The tables that a change of tags is written to, for transactions around it. */
export function tagTables(db: MerkkiDatabase) {
  return [db.tags, db.events, db.links, db.touched, db.journal];
}

/**
 * Stores the tag, made for this connection, under the item's key when that is known; a tag made before moves along.
 * A series' tag counts for the occurrence it was made at too: that one's own gives way.
 */
export async function writeTag(
  db: MerkkiDatabase,
  connectionId: string,
  { eid, itemKey, scope }: TagTarget,
  tag: Tag,
  now: number,
): Promise<void> {
  await db.transaction('rw', tagTables(db), async () => {
    if (itemKey !== undefined) await db.tags.delete(eidKey(eid));
    const row = { connectionId, tag, changedAt: now };
    const ofSeries = itemKey !== undefined && ofSeriesOf(itemKey, seriesKey);
    const isOwn = !ofSeries || (scope !== 'series' && scope !== 'following');
    if (isOwn) return putTag(db, { ...row, key: itemKey ?? eidKey(eid) });
    await db.tags.delete(itemKey);
    if (scope === 'following') return putFollowing(db, itemKey, row);
    await db.tags.delete(ofSeriesOf(itemKey, followingKey) ?? '');
    await putTag(db, { ...row, key: ofSeries });
  });
}

async function putTag(db: MerkkiDatabase, row: TagRow): Promise<void> {
  await db.tags.put(row);
  await noteTagged(db, row.key);
}

/** What was to count from a later occurrence on gives way. */
async function putFollowing(
  db: MerkkiDatabase,
  itemKey: string,
  row: Omit<FollowingTag, 'from'>,
): Promise<void> {
  const key = ofSeriesOf(itemKey, followingKey) ?? '';
  const from = itemKey.slice(itemKey.lastIndexOf('#') + 1);
  const former = (await db.tags.get(key))?.following ?? [];
  const earlier = former.filter((one) => one.from < from);
  const { changedAt } = row;
  const following = [...earlier, { ...row, from }];
  await putTag(db, { key, tag: emptyTag, changedAt, following });
}

/** Has what depends on the tag under this key judged and planned anew. */
export async function noteTagged(db: MerkkiDatabase, key: string): Promise<void> {
  if (key.startsWith(eidKey(''))) return;
  const prefix = [seriesKey(''), followingKey('')].find((one) => key.startsWith(one));
  const itemKeys = prefix ? await occurrencesOf(db, key.slice(prefix.length)) : [key];
  await touchItems(db, itemKeys);
  await noteItems(db, itemKeys);
}

/** Item keys of the occurrences, cached or sent, that a series' tag may count for. */
async function occurrencesOf(db: MerkkiDatabase, iCalUid: string): Promise<string[]> {
  const prefix = `${iCalUid}#`;
  const [events, links] = await Promise.all([
    db.events.where('itemKey').startsWith(prefix).toArray(),
    db.links.where('itemKey').startsWith(prefix).toArray(),
  ]);
  return [...new Set([...events, ...links].map(({ itemKey }) => itemKey))];
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
    await noteTagged(db, itemKey);
  }
}

/**
 * Takes the tags along when an item goes on under another key: its own, and its series' when the other series has
 * none. What is tagged there already stays.
 */
export async function copyTags(db: MerkkiDatabase, from: string, to: string): Promise<void> {
  const pairs = [
    [from, to],
    [ofSeriesOf(from, followingKey), ofSeriesOf(to, followingKey)],
    [ofSeriesOf(from, seriesKey), ofSeriesOf(to, seriesKey)],
  ] as const;
  for (const [former, next] of pairs) {
    if (former === undefined || next === undefined) continue;
    const [row, present] = await db.tags.bulkGet([former, next]);
    if (row && !present) await db.tags.put({ ...row, key: next });
  }
}
