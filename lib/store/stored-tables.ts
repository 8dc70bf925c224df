import type { MerkkiDatabase } from '@/lib/store/database';

/** So many rows are in memory at once. */
const pageSize = 500;

/** What a row is found by: as IndexedDB orders keys, and as a message can carry them. */
export type RowKey = string | number | readonly (string | number)[];

/** A part of a table, in the order of its keys. */
export interface TablePage<Row = unknown> {
  readonly rows: readonly Row[];
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
  return db.tables.some((table) => table.name === name) ? rowPage(db, name, after) : undefined;
}

/** As `tablePage`, of the rows that are wanted alone. */
export async function rowPage<Row>(
  db: MerkkiDatabase,
  name: string,
  after?: RowKey,
  isWanted: (row: Row) => boolean = () => true,
): Promise<TablePage<Row>> {
  const table = db.table<Row, RowKey>(name);
  return db.transaction('r', table, async () => {
    const rest = after === undefined ? table.toCollection() : table.where(':id').above(after);
    const part = rest.filter(isWanted).limit(pageSize);
    const [rows, keys] = await Promise.all([part.clone().toArray(), part.clone().primaryKeys()]);
    const next = keys.length === pageSize ? keys.at(-1) : undefined;
    return { rows, ...(next !== undefined && { next }) };
  });
}

/** A key as a message takes it. */
export function copiedKey(key: RowKey): string | number | (string | number)[] {
  return typeof key === 'object' ? [...key] : key;
}
