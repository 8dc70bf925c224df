import type { Memory } from '@/lib/domain/ports';
import type { MerkkiDatabase } from '@/lib/store/database';

/** Durable memory under a prefix of its own, so that two users of it cannot meet. */
export function createMemory(db: MerkkiDatabase, prefix: string): Memory {
  const full = (key: string) => `${prefix}/${key}`;
  return {
    get: async (key) => (await db.memory.get(full(key)))?.value,
    set: async (key, value) => {
      await db.memory.put({ key: full(key), value });
    },
    remove: (key) => db.memory.delete(full(key)),
  };
}

/** Forgets everything under the prefix. */
export async function eraseMemory(db: MerkkiDatabase, prefix: string): Promise<void> {
  await db.memory.where('key').startsWith(`${prefix}/`).delete();
}
