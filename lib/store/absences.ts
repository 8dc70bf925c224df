import type { MerkkiDatabase } from '@/lib/store/database';

/** Under which prefixes of the memory it is kept, by connection or calendar, what was found gone. */
export const psaAbsencesPrefix = 'psa-absent';
export const googleAbsencesPrefix = 'google-absent';

/** Of what something was found gone: the activities of a connection, or the events of a calendar. */
export type Whose = `${typeof psaAbsencesPrefix | typeof googleAbsencesPrefix}/${string}`;

/** When a read by itself found something gone while absences were being confirmed, epoch milliseconds, by id. */
export async function readAbsences(
  db: MerkkiDatabase,
  whose: Whose,
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf(db, whose).toArray();
  const start = keyOf(whose, '').length;
  return new Map(rows.map(({ key, value }) => [key.slice(start), Number(value)]));
}

export async function noteAbsence(
  db: MerkkiDatabase,
  whose: Whose,
  id: string,
  at: number,
): Promise<void> {
  await db.memory.put({ key: keyOf(whose, id), value: at });
}

export async function forgetAbsences(db: MerkkiDatabase, whose: Whose): Promise<void> {
  await rowsOf(db, whose).delete();
}

function rowsOf(db: MerkkiDatabase, whose: Whose) {
  return db.memory.where('key').startsWith(keyOf(whose, ''));
}

function keyOf(whose: Whose, id: string): string {
  return `${whose}/${id}`;
}
