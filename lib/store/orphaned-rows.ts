import { isIdle, type OutboxRow } from '@/lib/domain/outbox';
import type { MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { noteChanges } from '@/lib/store/journal';

/** Has decided anew what is asked about these events: whether one of them is an activity's. */
export async function noteAskedAbout(db: MerkkiDatabase, eids: readonly string[]): Promise<void> {
  const changed = new Set(eids);
  const asked = await foundRows(db, ({ candidates }) =>
    candidates.some(({ eid = '' }) => changed.has(eid)),
  );
  await noteChanges(db, asked.map(named));
}

/** Takes out of line, begun by nobody, the sending of items of which no event is left. */
export async function dropSends(db: MerkkiDatabase, itemKeys: readonly string[]): Promise<void> {
  const left = await findByKeys(db.events, 'itemKey', itemKeys);
  const present = new Set(left.map(({ itemKey }) => itemKey));
  const gone = itemKeys.filter((itemKey) => !present.has(itemKey));
  for (const connectionId of await connectionsInLine(db)) {
    const rows = await rowsOf(db, connectionId, gone);
    await drop(
      db,
      rows.filter(({ kind }) => kind === 'create'),
    );
  }
}

/**
 * Takes out of line, begun by nobody, what was to be made of activities that are gone, and has decided anew what was
 * asked about them: whether one of them is an event's.
 */
export async function dropRowsOfActivities(
  db: MerkkiDatabase,
  connectionId: string,
  activities: readonly { readonly id: string; readonly key: string }[],
): Promise<void> {
  const keys = activities.map(({ key }) => `activity:${key}`);
  await drop(db, await rowsOf(db, connectionId, keys));
  const gone = new Set(activities.map(({ id }) => id));
  const asked = await foundRows(
    db,
    (row) =>
      row.kind === 'create' &&
      row.connectionId === connectionId &&
      row.candidates.some(({ activityId }) => gone.has(activityId)),
  );
  await drop(db, asked);
  await noteChanges(db, asked.map(named));
}

function named({ connectionId, itemKey }: OutboxRow) {
  return { connectionId, itemKey };
}

function rowsOf(db: MerkkiDatabase, connectionId: string, itemKeys: readonly string[]) {
  return findByKeys(
    db.outbox,
    '[connectionId+itemKey]',
    itemKeys.map((itemKey) => [connectionId, itemKey]),
  );
}

async function foundRows(
  db: MerkkiDatabase,
  isWanted: (row: OutboxRow) => boolean,
): Promise<OutboxRow[]> {
  const states = (await connectionsInLine(db)).map((id) => [id, 'found']);
  return db.outbox.where('[connectionId+state]').anyOf(states).filter(isWanted).toArray();
}

async function connectionsInLine(db: MerkkiDatabase): Promise<string[]> {
  return (await db.outbox.orderBy('connectionId').uniqueKeys()) as string[];
}

async function drop(db: MerkkiDatabase, rows: readonly OutboxRow[]): Promise<void> {
  const idle = rows.filter((row) => isIdle(row) && row.unclearSince === undefined);
  await db.outbox.bulkDelete(idle.map(({ id }) => id));
}
