import type { MerkkiDatabase, TagRow } from '@/lib/store/database';
import { type TagAddress, tagKeysOf } from '@/lib/store/tag-keys';
import { noteTagged, tagTables } from '@/lib/store/tags';

/** All that decides over the tag of an item, as it is stored now, what counts first coming first. */
export async function readTagRows(db: MerkkiDatabase, address: TagAddress): Promise<TagRow[]> {
  const rows = await db.tags.bulkGet(tagKeysOf(address));
  return rows.filter((row) => row !== undefined);
}

/** Whether the same is stored; one that moved along with its event, once that was known, stays the same. */
export function isSameRows(a: readonly TagRow[], b: readonly TagRow[]): boolean {
  const contents = (rows: readonly TagRow[]) => rows.map(({ key: _, ...content }) => content);
  return JSON.stringify(contents(a)) === JSON.stringify(contents(b));
}

/** Puts rows of an item's tag in the place of others, unless something else is stored by now. Answers whether it did. */
export async function swapTagRows(
  db: MerkkiDatabase,
  address: TagAddress,
  { from, to }: { readonly from: readonly TagRow[]; readonly to: readonly TagRow[] },
): Promise<boolean> {
  return db.transaction('rw', tagTables(db), async () => {
    const present = await readTagRows(db, address);
    if (!isSameRows(present, from)) return false;
    await db.tags.bulkDelete(present.map(({ key }) => key));
    await db.tags.bulkPut([...to]);
    const changed = new Set([...present, ...to].map(({ key }) => key));
    for (const key of changed) await noteTagged(db, key);
    return true;
  });
}
