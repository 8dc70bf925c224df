import type { ActivityStore } from '@/lib/domain/ports';
import type { MerkkiDatabase } from '@/lib/store/database';

/** Where the practice PSA keeps its activities. */
export function createActivityStore(db: MerkkiDatabase): ActivityStore {
  return {
    all: () => db.practice.toArray(),
    get: (id) => db.practice.get(id),
    put: async (activity) => {
      await db.practice.put(activity);
    },
    remove: (id) => db.practice.delete(id),
  };
}
