import Dexie from 'dexie';
import { MerkkiDatabase } from '@/lib/store/database';

/** The database for as long as nobody ends it. */
export interface MortalDatabase {
  readonly db: MerkkiDatabase;
  hasEnded(): boolean;
  /**
   * Deletes all that is stored, and whatever stands in the database from then on is out of `db`'s reach: what is still at
   * it waits for ever, as where a worker ends.
   */
  end(): Promise<void>;
}

export function createMortalDatabase(): MortalDatabase {
  let isOver = false;
  const hasEnded = () => isOver;
  const db = new MerkkiDatabase(undefined, undefined, untilEnd(hasEnded));
  return {
    db,
    hasEnded,
    end: async () => {
      isOver = true;
      await db.delete({ disableAutoOpen: false });
    },
  };
}

/** Opens nothing any more after the end. */
function untilEnd(hasEnded: () => boolean): IDBFactory {
  const { indexedDB } = Dexie.dependencies;
  return {
    cmp: (first, second) => indexedDB.cmp(first, second),
    databases: () => indexedDB.databases(),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    // A request that is never answered.
    open: (name, version) =>
      hasEnded() ? ({} as IDBOpenDBRequest) : indexedDB.open(name, version),
  };
}
