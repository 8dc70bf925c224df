import type { Table } from 'dexie';
import type { MerkkiDatabase } from '@/lib/store/database';

/** So many rows are in memory at once. */
const pageSize = 500;

/** What a row is found by: as IndexedDB orders keys, and as a message can carry them. */
export type RowKey = string | number | readonly (string | number)[];

/** A part of a table, in the order of its keys. */
export interface TablePage {
  readonly rows: readonly unknown[];
  /** The key after which the next part begins; absent at the end. */
  readonly next?: RowKey;
}

/** Every table there is, with how many rows it holds. */
export async function countTables(
  db: MerkkiDatabase,
): Promise<{ readonly name: string; readonly count: number }[]> {
  return Promise.all(
    db.tables.map(async (table) => ({ name: table.name, count: await table.count() })),
  );
}

/** The rows of a table that come after a key, or its first ones; undefined where there is no such table. */
export async function tablePage(
  db: MerkkiDatabase,
  name: string,
  after?: RowKey,
): Promise<TablePage | undefined> {
  const table: Table<unknown, RowKey> | undefined = db.tables.find((one) => one.name === name);
  if (!table) return undefined;
  return db.transaction('r', table, async () => {
    const part = () =>
      (after === undefined ? table.toCollection() : table.where(':id').above(after)).limit(
        pageSize,
      );
    const [rows, keys] = await Promise.all([part().toArray(), part().primaryKeys()]);
    const next = keys.length === pageSize ? keys.at(-1) : undefined;
    return { rows, ...(next !== undefined && { next }) };
  });
}
