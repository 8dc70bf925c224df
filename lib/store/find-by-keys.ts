import Dexie, { cmp, type IndexableType, type Table } from 'dexie';

/** From so many keys on it is worth counting what lies between them. */
const many = 100;
/** Reading on from key to key costs less than a request for each, though it meets so many rows per key in vain. */
const rowsPerKey = 4;

/**
 * All rows that have one of these keys in the index, each row once, in no order worth relying on. Few keys are asked
 * for one by one, all at once: a cursor that jumps from key to key would wait for each. Where the keys are most of
 * what lies between the first and the last, that is read as a whole.
 */
export async function findByKeys<T, K, I>(
  table: Table<T, K, I>,
  index: string,
  keys: Iterable<IndexableType>,
): Promise<T[]> {
  const unique = new Map([...keys].map((key) => [JSON.stringify(key), key]));
  const sorted = [...unique.values()].toSorted(cmp);
  if (sorted.length >= many) {
    const range = table.where(index).between(sorted[0], sorted.at(-1), true, true);
    if ((await range.count()) <= sorted.length * rowsPerKey) {
      const keyOf = keyReader(table, index);
      return (await range.toArray()).filter((row) => unique.has(JSON.stringify(keyOf(row))));
    }
  }
  const found = await Promise.all(sorted.map((key) => table.where(index).equals(key).toArray()));
  return found.flat();
}

/** Tells which key a row has in the index. */
function keyReader<T, K, I>(table: Table<T, K, I>, index: string): (row: T) => unknown {
  const path = table.schema.idxByName[index]?.keyPath ?? index;
  return typeof path === 'string'
    ? (row) => Dexie.getByKeyPath(row as object, path)
    : (row) => path.map((part) => Dexie.getByKeyPath(row as object, part));
}
