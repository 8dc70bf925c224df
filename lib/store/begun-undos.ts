import { type BegunUndo, begunUndoSchema } from '@/lib/domain/begun-undo';
import type { MerkkiDatabase } from '@/lib/store/database';

const prefix = 'begun-undo/';

/** Remembers an undo until `endUndo`, through the death of the worker. */
export async function beginUndo(db: MerkkiDatabase, begun: BegunUndo): Promise<void> {
  await db.memory.put({ key: keyOf(begun.entryId), value: begun });
}

/** The undo is not to be done again. */
export async function endUndo(db: MerkkiDatabase, entryId: number): Promise<void> {
  await db.memory.delete(keyOf(entryId));
}

/** Those that began and are not known to have ended, oldest entry first. */
export async function begunUndos(db: MerkkiDatabase): Promise<BegunUndo[]> {
  const rows = await db.memory.where('key').startsWith(prefix).toArray();
  return rows
    .flatMap(({ value }) => begunUndoSchema.safeParse(value).data ?? [])
    .toSorted((a, b) => a.entryId - b.entryId);
}

function keyOf(entryId: number): string {
  return `${prefix}${entryId}`;
}
