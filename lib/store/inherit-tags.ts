import type { EventRow, MerkkiDatabase, TagRow } from '@/lib/store/database';
import { isRestraining, restraining, restraintFor } from '@/lib/store/restraint';
import { familyOf, isSamePlace, partsOf } from '@/lib/store/same-meeting';
import { followingKey, seriesKey } from '@/lib/store/tag-keys';
import { countedRows } from '@/lib/store/tags';

/**
 * Has events that are new here take over what the person said of the same meeting under another key: no link follows
 * what was never sent. A series that is moved or split keeps its tags and those of its occurrences. Where only title and
 * time tell that it is the same, or a single event began to repeat, it takes over what keeps the meeting or its words
 * here, and nothing that would send it.
 */
export async function inheritTags(
  db: MerkkiDatabase,
  newcomers: readonly EventRow[],
): Promise<void> {
  if (newcomers.length === 0 || (await db.tags.count()) === 0) return;
  const tagged = await countedRows(db, newcomers);
  const bare = newcomers.filter((_, index) => tagged[index] === undefined);
  const familyIn = createFamilies(db);
  const given = new Map<string, TagRow>();
  for (const newcomer of bare) {
    const family = await familyIn(newcomer.itemKey);
    const heritage = inFamily(family, newcomer) ?? (await ofTwin(db, newcomer));
    if (heritage) given.set(heritage.key, heritage);
  }
  await db.tags.bulkPut([...given.values()]);
}

/** Reads once for each series what may be inherited from it; of an event that stopped repeating, what its series had. */
function createFamilies(db: MerkkiDatabase): (itemKey: string) => Promise<TagRow[]> {
  const families = new Map<string, Promise<TagRow[]>>();
  return (itemKey) => {
    const { uid, start } = partsOf(itemKey);
    if (start === '') return ofSeries(db, uid);
    const { base } = familyOf(itemKey);
    const family = families.get(base) ?? familyRows(db, itemKey);
    families.set(base, family);
    return family;
  };
}

async function ofSeries(db: MerkkiDatabase, uid: string): Promise<TagRow[]> {
  const row = await db.tags.get(seriesKey(uid));
  return row ? [row] : [];
}

/** All that is tagged of a series and of what was split off it. */
async function familyRows(db: MerkkiDatabase, itemKey: string): Promise<TagRow[]> {
  const { base, name } = familyOf(itemKey);
  const starts = [name, seriesKey(name), followingKey(name)];
  const rows = await db.tags.where('key').startsWithAnyOf(starts).toArray();
  return rows.filter(({ key }) => familyOf(withoutPrefix(key)).base === base);
}

function withoutPrefix(key: string): string {
  return key.replace(/^(series|following):/, '');
}

function inFamily(family: readonly TagRow[], { itemKey }: EventRow): TagRow | undefined {
  const { uid, start } = partsOf(itemKey);
  const others = family.filter(({ key }) => key !== itemKey);
  const ofItems = others.filter(({ key }) => key.includes('#'));
  const series = newest(others.filter(({ key }) => key.startsWith(seriesKey(''))));
  if (start === '') return series && { ...series, key: itemKey };
  const sameDay = ofItems.find(({ key }) => isSamePlace(partsOf(key).start, start));
  if (sameDay) return { ...sameDay, key: itemKey };
  const following = newest(others.filter((row) => row.following));
  const last = following?.following?.findLast(
    ({ from }) => from <= start || isSamePlace(from, start),
  );
  if (last) {
    const { from: _, ...row } = last;
    return { ...row, key: itemKey };
  }
  if (series) return { ...series, key: seriesKey(uid) };
  const single = ofItems.find(({ key }) => partsOf(key).start === '');
  return single && restraining(single, seriesKey(uid));
}

/** Another event of the same title at the same time, as Google leaves one beside the other when it splits under new ids. */
async function ofTwin(db: MerkkiDatabase, newcomer: EventRow): Promise<TagRow | undefined> {
  const { calendarId, startAt, itemKey, event } = newcomer;
  const there = await db.events
    .where('[calendarId+startAt]')
    .equals([calendarId, startAt])
    .filter((row) => row.itemKey !== itemKey && row.event.title === event.title)
    .toArray();
  const rows = await countedRows(db, there);
  const row = rows.find((one) => one && isRestraining(one.tag));
  return row && restraintFor(itemKey, row);
}

function newest(rows: readonly TagRow[]): TagRow | undefined {
  return rows.toSorted((a, b) => b.changedAt - a.changedAt)[0];
}
