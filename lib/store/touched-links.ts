import type { Link } from '@/lib/domain/link';
import type { MerkkiDatabase } from '@/lib/store/database';

/**
 * Something that decides a link's standing was written: its event, its tag, its agreement, a setting. Stored together
 * with what was written, so that a death in between forgets neither, and there until the link was judged.
 */
export interface TouchedRow {
  readonly id: number;
  readonly connectionId: string;
  readonly linkId: string;
}

/** Notes that these links are to be judged anew. Call inside the transaction of the change. */
export async function touchLinks(
  db: MerkkiDatabase,
  links: readonly Pick<Link, 'id' | 'connectionId'>[],
): Promise<void> {
  await db.touched.bulkAdd(links.map(({ id, connectionId }) => ({ linkId: id, connectionId })));
}

/** As `touchLinks`, for whatever was sent of these items, to whichever system. */
export async function touchItems(db: MerkkiDatabase, itemKeys: readonly string[]): Promise<void> {
  if (itemKeys.length === 0) return;
  await touchLinks(db, await db.links.where('itemKey').anyOf(itemKeys).toArray());
}

/** As `touchLinks`, for all that was sent, or all that was sent to one connection. */
export async function touchAll(db: MerkkiDatabase, connectionId?: string): Promise<void> {
  await db.transaction('rw', db.links, db.touched, async () => {
    const links = await db.links.toArray();
    await touchLinks(
      db,
      links.filter((link) => connectionId === undefined || link.connectionId === connectionId),
    );
  });
}

/** A link to be judged, with the rows that say so. */
export interface TouchedLink {
  readonly linkId: string;
  readonly rowIds: readonly number[];
}

/** The links of a connection that were touched since they were last judged. */
export async function touchedLinks(
  db: MerkkiDatabase,
  connectionId: string,
): Promise<TouchedLink[]> {
  const rows = await db.touched.where({ connectionId }).toArray();
  const byLink = Map.groupBy(rows, ({ linkId }) => linkId);
  return [...byLink].map(([linkId, own]) => ({ linkId, rowIds: own.map(({ id }) => id) }));
}

/** Forgets what has been judged: exactly these rows, as a link that was touched meanwhile has got another one. */
export async function forgetTouched(db: MerkkiDatabase, rowIds: readonly number[]): Promise<void> {
  if (rowIds.length > 0) await db.touched.bulkDelete([...rowIds]);
}
