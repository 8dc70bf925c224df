import type { SendStore } from '@/lib/domain/stores';
import { commit } from '@/lib/store/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { activityIdsIn } from '@/lib/store/expected-activities';
import { firstSeen } from '@/lib/store/first-seen';
import { linkedAmong, readLink, readLinkAt, readLinkNamed, readLinkTo } from '@/lib/store/links';
import { dueRows } from '@/lib/store/outbox';
import { type ReadCarried, readTag } from '@/lib/store/tags';

/** The database as sending sees it. `onCommit` hears of every stored step; `readCarried`: see `createPlanStore`. */
export function createSendStore(
  db: MerkkiDatabase,
  now: () => number,
  onCommit: () => void = () => undefined,
  readCarried?: ReadCarried,
): SendStore {
  return {
    dueRows: (connectionId, at, limit) => dueRows(db, connectionId, at, limit),
    row: (id) => db.outbox.get(id),
    link: (connectionId, itemKey) => readLink(db, connectionId, itemKey),
    linkTo: (connectionId, activityId) => readLinkTo(db, connectionId, activityId),
    linkAt: (connectionId, at) => readLinkAt(db, connectionId, at),
    linkNamed: (connectionId, eid) => readLinkNamed(db, connectionId, eid),
    linkedAmong: (connectionId, activityIds) => linkedAmong(db, connectionId, activityIds),
    activityIdsIn: (connectionId, window) => activityIdsIn(db, connectionId, window),
    tag: (connectionId, at) => readTag(db, connectionId, at, readCarried),
    firstSeen: (link, fresh, at) => firstSeen(db, link, fresh, at),
    commit: async (change) => {
      await commit(db, change, now());
      onCommit();
    },
  };
}
