import type { SendStore } from '@/lib/domain/stores';
import { commit } from '@/lib/store/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { linkedAmong, readLink } from '@/lib/store/links';
import { dueRows } from '@/lib/store/outbox';

/** The database as sending sees it. `onCommit` hears of every stored step. */
export function createSendStore(
  db: MerkkiDatabase,
  now: () => number,
  onCommit: () => void = () => undefined,
): SendStore {
  return {
    dueRows: (connectionId, at) => dueRows(db, connectionId, at),
    row: (id) => db.outbox.get(id),
    link: (connectionId, itemKey) => readLink(db, connectionId, itemKey),
    linkedAmong: (connectionId, activityIds) => linkedAmong(db, connectionId, activityIds),
    commit: async (change) => {
      await commit(db, change, now());
      onCommit();
    },
  };
}
