import { afterEach } from 'vitest';
import { MerkkiDatabase } from '@/lib/store/database';
import type { SchemaStep } from '@/lib/store/schema';

const opened = new Set<MerkkiDatabase>();
let serial = 0;

/** A database of its own, gone after the test. */
export function openDatabase(name = `store-${++serial}`, steps?: readonly SchemaStep[]) {
  const db = new MerkkiDatabase(name, steps);
  opened.add(db);
  return db;
}

afterEach(async () => {
  await Promise.all([...opened].map((db) => db.delete()));
  opened.clear();
});
