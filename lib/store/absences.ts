import type { MerkkiDatabase } from '@/lib/store/database';

/** Under which prefix of the memory it is kept, by connection and activity, when a read by itself found it gone. */
const prefix = 'psa-absent';

/** When activities of a connection were found gone while a full read was confirming absences, epoch milliseconds, by id. */
export async function readAbsences(
  db: MerkkiDatabase,
  connectionId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf(db, connectionId).toArray();
  const start = keyOf(connectionId, '').length;
  return new Map(rows.map(({ key, value }) => [key.slice(start), Number(value)]));
}

export async function noteAbsence(
  db: MerkkiDatabase,
  connectionId: string,
  activityId: string,
  at: number,
): Promise<void> {
  await db.memory.put({ key: keyOf(connectionId, activityId), value: at });
}

export async function forgetAbsences(db: MerkkiDatabase, connectionId: string): Promise<void> {
  await rowsOf(db, connectionId).delete();
}

function rowsOf(db: MerkkiDatabase, connectionId: string) {
  return db.memory.where('key').startsWith(keyOf(connectionId, ''));
}

function keyOf(connectionId: string, activityId: string): string {
  return `${prefix}/${connectionId}/${activityId}`;
}
