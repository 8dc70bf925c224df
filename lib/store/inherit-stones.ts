import type { Tombstone } from '@/lib/domain/tombstone';
import type { EventRow, MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { familyOf, isSamePlace, partsOf } from '@/lib/store/same-meeting';

/** Sorts after whatever a key goes on with. */
const last = '\uffff';

/**
 * Has occurrences that are new here take over what the person decided of the same ones under another key: what was
 * taken out of the PSA is not sent again because its series was moved or split.
 */
export async function inheritStones(
  db: MerkkiDatabase,
  newcomers: readonly EventRow[],
): Promise<void> {
  const occurrences = newcomers.filter(({ itemKey }) => partsOf(itemKey).start !== '');
  const families = Map.groupBy(occurrences, ({ itemKey }) => familyOf(itemKey).base);
  for (const connectionId of families.size > 0 ? await connectionsWithStones(db) : [])
    for (const family of families.values()) await inheritIn(db, connectionId, family);
}

async function inheritIn(
  db: MerkkiDatabase,
  connectionId: string,
  family: readonly EventRow[],
): Promise<void> {
  for (const stone of await stonesOf(db, connectionId, family[0]?.itemKey ?? '')) {
    const { start } = partsOf(stone.itemKey);
    const heir = family.find(({ itemKey }) => isSamePlace(partsOf(itemKey).start, start));
    if (!heir || heir.itemKey === stone.itemKey) continue;
    const { itemKey, calendarId, eventId } = heir;
    await db.tombstones.update(stone.id, { itemKey, calendarId, eventId });
  }
}

/** Those of these items that stay by the person's choice. */
export async function keptStones(
  db: MerkkiDatabase,
  itemKeys: readonly string[],
): Promise<Tombstone[]> {
  if (itemKeys.length === 0) return [];
  const found: Tombstone[] = [];
  for (const connectionId of await connectionsWithStones(db)) {
    const keys = itemKeys.map((itemKey) => [connectionId, itemKey]);
    found.push(...(await findByKeys(db.tombstones, '[connectionId+itemKey]', keys)));
  }
  return found.filter(({ fate }) => fate === 'kept');
}

/** Those of what stays by the person's choice, of a series and of what was split off it. */
async function stonesOf(
  db: MerkkiDatabase,
  connectionId: string,
  itemKey: string,
): Promise<Tombstone[]> {
  const { base, name } = familyOf(itemKey);
  const stones = await db.tombstones
    .where('[connectionId+itemKey]')
    .between([connectionId, name], [connectionId, name + last])
    .toArray();
  return stones.filter((stone) => stone.fate === 'kept' && familyOf(stone.itemKey).base === base);
}

/** Asks for the next one each time: there are few, and many stones. */
async function connectionsWithStones(db: MerkkiDatabase): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const next = await db.tombstones
      .where('[connectionId+itemKey]')
      .above([found.at(-1) ?? '', last])
      .first();
    if (!next) return found;
    found.push(next.connectionId);
  }
}
