import type { Cursor } from '@/lib/domain/stores';
import type { MerkkiDatabase } from '@/lib/store/database';
import { eraseMemory } from '@/lib/store/memory';

/** Where the reading of a calendar stands, and when the last one that told of all its changes began, epoch milliseconds. */
interface CursorRow extends Cursor {
  readonly heardAt?: number;
}

const prefix = 'cursor';
const keyOf = (calendarId: string) => `${prefix}/${calendarId}`;

/** Undefined for a calendar that is not listened to. */
export async function readCursor(
  db: MerkkiDatabase,
  calendarId: string,
): Promise<CursorRow | undefined> {
  return (await db.memory.get(keyOf(calendarId)))?.value as CursorRow | undefined;
}

/** @param heardAt undefined: as it was */
export async function saveCursor(
  db: MerkkiDatabase,
  calendarId: string,
  cursor: Cursor,
  heardAt: number | undefined,
): Promise<void> {
  const last = heardAt ?? (await readCursor(db, calendarId))?.heardAt;
  const value: CursorRow = { ...cursor, ...(last !== undefined && { heardAt: last }) };
  await db.memory.put({ key: keyOf(calendarId), value });
}

export async function forgetCursor(db: MerkkiDatabase, calendarId: string): Promise<void> {
  await db.memory.delete(keyOf(calendarId));
}

/** Forgets where the reading of every other calendar stands: nobody listens to them any more. */
export async function keepCursors(
  db: MerkkiDatabase,
  calendarIds: readonly string[],
): Promise<void> {
  const kept = new Set(calendarIds.map(keyOf));
  const all = db.memory.where('key').startsWith(`${prefix}/`);
  await all.and(({ key }) => !kept.has(key)).delete();
}

export function forgetCursors(db: MerkkiDatabase): Promise<void> {
  return eraseMemory(db, prefix);
}

/** When the last readings that told of everything began, of those calendars that are listened to. */
export async function heardTimes(
  db: MerkkiDatabase,
  calendarIds: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(calendarIds)];
  const cursors = await Promise.all(ids.map((id) => readCursor(db, id)));
  return new Map(
    cursors.flatMap((cursor, index) =>
      cursor?.heardAt === undefined ? [] : [[ids[index] ?? '', cursor.heardAt] as const],
    ),
  );
}
