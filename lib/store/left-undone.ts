import type { OutboxRow } from '@/lib/domain/outbox';
import type { MerkkiDatabase } from '@/lib/store/database';

/** Under which prefix of the memory it is kept, by connection and item, that a run was cancelled before it came to it. */
const prefix = 'left-undone';

type Place = Pick<OutboxRow, 'connectionId' | 'itemKey'>;

/** May be part of a transaction that covers the memory, as all here. */
export async function noteLeftUndone(db: MerkkiDatabase, rows: readonly Place[]): Promise<void> {
  await db.memory.bulkPut(rows.map((row) => ({ key: keyOf(row), value: true })));
}

/** They are in line again. */
export async function forgetLeftUndone(db: MerkkiDatabase, rows: readonly Place[]): Promise<void> {
  await db.memory.bulkDelete(rows.map(keyOf));
}

export async function isLeftUndone(db: MerkkiDatabase, place: Place): Promise<boolean> {
  return (await db.memory.get(keyOf(place))) !== undefined;
}

/** How many items of a connection cancelled runs have left, and nothing has taken since. */
export function countLeftUndone(db: MerkkiDatabase, connectionId: string): Promise<number> {
  return ofConnection(db, connectionId).count();
}

export async function forgetAllLeftUndone(db: MerkkiDatabase, connectionId: string): Promise<void> {
  await ofConnection(db, connectionId).delete();
}

function ofConnection(db: MerkkiDatabase, connectionId: string) {
  return db.memory.where('key').startsWith(keyOf({ connectionId, itemKey: '' }));
}

function keyOf({ connectionId, itemKey }: Place): string {
  return `${prefix}/${connectionId}/${itemKey}`;
}
