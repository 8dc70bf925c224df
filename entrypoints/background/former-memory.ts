import { type FormerConnection, formerConnectionSchema } from '@/lib/domain/former-connection';
import type { MerkkiDatabase } from '@/lib/store/database';

/** Under which prefix of the memory it is kept, by its id, that a connection was disconnected. */
export const formerPrefix = 'former-connection';

/** Every connection that was disconnected and not deleted since, also those that are connected again. */
export async function readFormer(db: MerkkiDatabase): Promise<FormerConnection[]> {
  const rows = await db.memory.where('key').startsWith(`${formerPrefix}/`).toArray();
  return rows.flatMap(({ value }) => formerConnectionSchema.safeParse(value).data ?? []);
}
