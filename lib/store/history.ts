import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import type { MerkkiDatabase } from '@/lib/store/database';

/** One entry; undefined when it was never there, or is too old to be kept. */
export async function historyEntry(
  db: MerkkiDatabase,
  id: number,
): Promise<StoredEntry | undefined> {
  const row = await db.history.get(id);
  return row && { ...row, id };
}

/** The number of the latest entry; 0 for none. */
export async function lastEntryId(db: MerkkiDatabase): Promise<number> {
  return (await db.history.orderBy('id').last())?.id ?? 0;
}

/** The earliest entry after this one that is as asked; undefined for none. */
export function firstEntry(
  db: MerkkiDatabase,
  after: number,
  isWanted: (entry: HistoryEntry) => boolean,
): Promise<HistoryEntry | undefined> {
  return db.history.where('id').above(after).filter(isWanted).first();
}

/** The entries of an item that came after this one, oldest first. */
export async function entriesOfItem(
  db: MerkkiDatabase,
  connectionId: string,
  itemKey: string,
  after: number,
): Promise<StoredEntry[]> {
  const rows = await db.history.where({ itemKey }).toArray();
  return rows
    .filter((row): row is StoredEntry => row.id !== undefined && row.id > after)
    .filter((row) => row.connectionId === connectionId)
    .toSorted((a, b) => a.id - b.id);
}

/** The number of the latest failure of an item; undefined for none that is still kept. */
export async function lastFailureOf(
  db: MerkkiDatabase,
  connectionId: string,
  itemKey: string,
): Promise<number | undefined> {
  const entries = await entriesOfItem(db, connectionId, itemKey, 0);
  return entries.findLast(({ outcome }) => outcome === 'failed')?.id;
}

/** Adds an entry. */
export async function addEntry(db: MerkkiDatabase, entry: HistoryEntry): Promise<void> {
  // A copy: the database notes the number of the entry in what it is given.
  await db.history.add({ ...entry });
}

/** Notes that an entry was undone. */
export async function markUndone(db: MerkkiDatabase, id: number, at: number): Promise<void> {
  await db.history.update(id, { undoneAt: at });
}

const dayMs = 86_400_000;

/** Entries and runs that are older than so many days. */
function olderThan(db: MerkkiDatabase, now: number, keptDays: number) {
  const oldest = now - keptDays * dayMs;
  return {
    entries: db.history.where('at').below(oldest),
    runs: db.runs.where('startedAt').below(oldest),
  };
}

/** Forgets entries and runs that are older than so many days. */
export async function pruneHistory(
  db: MerkkiDatabase,
  now: number,
  keptDays: number,
): Promise<void> {
  await db.transaction('rw', db.history, db.runs, async () => {
    const { entries, runs } = olderThan(db, now, keptDays);
    await entries.delete();
    await runs.delete();
  });
}

/** How many `pruneHistory` would forget. */
export async function countOlder(
  db: MerkkiDatabase,
  now: number,
  keptDays: number,
): Promise<{ readonly entries: number; readonly runs: number }> {
  const { entries, runs } = olderThan(db, now, keptDays);
  return { entries: await entries.count(), runs: await runs.count() };
}
