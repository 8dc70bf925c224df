import type { MerkkiDatabase } from '@/lib/store/database';

/**
 * Something that can change what a run decides was written. Stored together with what was written, in the order of
 * the writing, and there until every connection has read it.
 */
export interface JournalRow extends Note {
  readonly id: number;
}

/** What a change was about. Naming neither item nor activity, it is about everything. */
export interface Note {
  /** Whose plans it concerns; absent: everybody's. */
  readonly connectionId?: string;
  /** An item's key; `activity:<key>` for an activity known by its key alone. */
  readonly itemKey?: string;
  readonly activityId?: string;
}

/** Notes changes, each once. Call inside the transaction of the changes. */
export async function noteChanges(db: MerkkiDatabase, notes: readonly Note[]): Promise<void> {
  const unique = new Map(
    notes.map((note) => [JSON.stringify([note.connectionId, note.itemKey, note.activityId]), note]),
  );
  // Copies: the database notes the number of each in what it is given.
  if (unique.size > 0) await db.journal.bulkAdd([...unique.values()].map((note) => ({ ...note })));
}

/** As `noteChanges`, for items that all connections share. */
export function noteItems(db: MerkkiDatabase, itemKeys: readonly string[]): Promise<void> {
  return noteChanges(
    db,
    itemKeys.map((itemKey) => ({ itemKey })),
  );
}

/** As `noteChanges`, for everything there is, of one connection or of all: a setting, a right, a list of types. */
export function noteEverything(db: MerkkiDatabase, connectionId?: string): Promise<void> {
  return noteChanges(db, [connectionId === undefined ? {} : { connectionId }]);
}

/** What the journal tells a connection that it has not read. */
export interface Unread {
  readonly notes: readonly Note[];
  /** The last row there is, read or passed over. */
  readonly upTo: number;
}

/** Undefined when that cannot be told: the connection never read, or what it missed was pruned. */
export async function unreadBy(
  db: MerkkiDatabase,
  connectionId: string,
): Promise<Unread | undefined> {
  const [readUpTo, prunedUpTo] = await Promise.all([offsetOf(db, connectionId), pruned(db)]);
  if (readUpTo === undefined || readUpTo < prunedUpTo) return undefined;
  const rows = await db.journal.where('id').above(readUpTo).toArray();
  return {
    notes: rows.filter(
      (row) => row.connectionId === undefined || row.connectionId === connectionId,
    ),
    upTo: rows.at(-1)?.id ?? readUpTo,
  };
}

/** The last row of the journal, pruned or not; 0 when nothing was ever noted. */
export async function endOfJournal(db: MerkkiDatabase): Promise<number> {
  const last = await db.journal.orderBy('id').last();
  return last?.id ?? (await pruned(db));
}

/** How far a connection has read; undefined when it never did. */
export function offsetOf(db: MerkkiDatabase, connectionId: string): Promise<number | undefined> {
  return numberAt(db, offsetKey(connectionId));
}

/** Notes that a connection has read so far; never moves back. */
export async function moveOffset(
  db: MerkkiDatabase,
  connectionId: string,
  readUpTo: number,
): Promise<void> {
  const former = (await offsetOf(db, connectionId)) ?? -1;
  if (readUpTo > former) await db.memory.put({ key: offsetKey(connectionId), value: readUpTo });
}

/** Forgets how far a connection has read. */
export async function forgetOffset(db: MerkkiDatabase, connectionId: string): Promise<void> {
  await db.memory.delete(offsetKey(connectionId));
}

/** A connection that is so many rows behind does not read: it has no user, or is stopped until the person answers. */
const mostBehind = 20_000;

/**
 * Removes what all of these connections have read; everything when there are none. A connection that is not among
 * them, and is one day, starts over with everything; so does one that is too far behind to be waited for.
 */
export async function pruneJournal(
  db: MerkkiDatabase,
  connectionIds: readonly string[],
): Promise<void> {
  await db.transaction('rw', db.journal, db.memory, async () => {
    const end = await endOfJournal(db);
    const found = await Promise.all(connectionIds.map((id) => offsetOf(db, id)));
    const offsets = found.map((offset) => offset ?? 0);
    const upTo = Math.min(end, ...offsets.filter((offset) => end - offset <= mostBehind));
    if (upTo <= (await pruned(db))) return;
    await db.journal.where('id').belowOrEqual(upTo).delete();
    await db.memory.put({ key: prunedKey, value: upTo });
  });
}

const prunedKey = 'journal-pruned-up-to';

async function pruned(db: MerkkiDatabase): Promise<number> {
  return (await numberAt(db, prunedKey)) ?? 0;
}

function offsetKey(connectionId: string): string {
  return `journal/${connectionId}`;
}

async function numberAt(db: MerkkiDatabase, key: string): Promise<number | undefined> {
  const value = (await db.memory.get(key))?.value;
  return typeof value === 'number' ? value : undefined;
}
