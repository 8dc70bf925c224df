import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import type { MerkkiDatabase } from '@/lib/store/database';
import { isHeld } from '@/lib/store/held-items';
import { noteChanges } from '@/lib/store/journal';
import { forgetLeftUndone } from '@/lib/store/left-undone';

/** See `SendStore.dueRows`. Without those of items that are held. */
export async function dueRows(
  db: MerkkiDatabase,
  connectionId: string,
  now: number,
  limit?: number,
): Promise<OutboxRow[]> {
  const waiting = await waitingUntil(db, connectionId, now).toArray();
  const due = waiting.filter((row) => !isHeld(db, row));
  const isClick = ({ runId }: OutboxRow) => runId === undefined;
  const distance = ({ startAt = now }: OutboxRow) => Math.abs(startAt - now);
  const clicks = due.filter(isClick).toSorted((a, b) => a.queuedAt - b.queuedAt);
  const planned = due
    .filter((row) => !isClick(row))
    .toSorted((a, b) => distance(a) - distance(b) || a.queuedAt - b.queuedAt);
  return [...clicks, ...planned].slice(0, limit);
}

/** What is in line for an item, but for the sweep after its sending, which is done. */
export async function rowsInLine(
  db: MerkkiDatabase,
  { connectionId, itemKey }: Pick<OutboxRow, 'connectionId' | 'itemKey'>,
): Promise<OutboxRow[]> {
  const rows = await db.outbox.where({ connectionId, itemKey }).toArray();
  return rows.filter(({ state, step }) => state === 'waiting' && step !== 'sweep');
}

/** Rows of a connection that wait for the person: parked, or with candidates to choose from. */
export async function rowsForPerson(
  db: MerkkiDatabase,
  connectionId: string,
): Promise<OutboxRow[]> {
  const states: OutboxRow['state'][] = ['parked', 'found'];
  const keys = states.map((state) => [connectionId, state]);
  return db.outbox.where('[connectionId+state]').anyOf(keys).toArray();
}

/**
 * When the next row in line of these connections is due, epoch milliseconds; undefined when nothing is. A row that
 * was stored after its connection had ended waits for nobody.
 */
export async function nextDueAt(
  db: MerkkiDatabase,
  connectionIds: readonly string[],
): Promise<number | undefined> {
  const next = await Promise.all(
    connectionIds.map((id) => waitingUntil(db, id, Number.POSITIVE_INFINITY).first()),
  );
  const times = next.flatMap((row) => (row ? [row.nextAttemptAt] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Rows in line of a connection that are due by then, the earliest first. */
function waitingUntil(db: MerkkiDatabase, connectionId: string, until: number) {
  const key = [connectionId, 'waiting'];
  return db.outbox
    .where('[connectionId+state+nextAttemptAt]')
    .between([...key, Number.NEGATIVE_INFINITY], [...key, until], true, true);
}

/** Where the outbox keeps what is wished of an item. */
interface RowPlace {
  readonly connectionId: string;
  readonly itemKey: string;
  readonly rowId: string;
}

type MakeRow = (row: OutboxRow | undefined, link: Link | undefined) => OutboxRow | undefined;

function tablesOfWish(db: MerkkiDatabase) {
  return [db.outbox, db.links, db.journal, db.memory];
}

/**
 * Stores a wish unless the item has a row in line already: a second click, from wherever, changes nothing.
 * `make` sees what is there, in one transaction with the storing, and answers the row to store, if any.
 * Answers whether there was one.
 */
export async function enqueue(db: MerkkiDatabase, at: RowPlace, make: MakeRow): Promise<boolean> {
  return db.transaction('rw', tablesOfWish(db), async () => {
    const link = await db.links
      .where({ connectionId: at.connectionId, itemKey: at.itemKey })
      .first();
    const row = make(await db.outbox.get(at.rowId), link);
    // Whoever wishes an item to be created anew knows that its former activity is gone.
    if (row?.kind === 'create' && link) {
      await db.links.delete(link.id);
      await noteChanges(db, [{ connectionId: at.connectionId, itemKey: at.itemKey }]);
    }
    if (!row) return false;
    await db.outbox.put(row);
    await forgetLeftUndone(db, [row]);
    return true;
  });
}

/** As {@link enqueue} for many items, in one transaction: a death leaves all of them in line, or none. */
export async function enqueueAll(
  db: MerkkiDatabase,
  wishes: readonly { readonly at: RowPlace; readonly make: MakeRow }[],
): Promise<boolean[]> {
  return db.transaction('rw', tablesOfWish(db), async () => {
    const stored: boolean[] = [];
    for (const { at, make } of wishes) stored.push(await enqueue(db, at, make));
    return stored;
  });
}

/**
 * Takes back what has not been written: a write under way, or one whose outcome is unclear, stays. A parked send may
 * go all the same: should it have been written after all, a later send finds the activity by its mark.
 * @param kind only what is of this kind
 */
export async function takeBack(
  db: MerkkiDatabase,
  rowId: string,
  kind?: OutboxRow['kind'],
): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(rowId);
    const isMeant = kind === undefined || row?.kind === kind;
    if (row && isMeant && isFree(row)) await db.outbox.delete(rowId);
  });
}

function isFree({ step, kind, state, unclearSince }: OutboxRow): boolean {
  const isParkedSend = kind === 'create' && state === 'parked';
  return step === 'look' && (unclearSince === undefined || isParkedSend);
}

/**
 * Takes back a parked update or deletion: what was sent stays as it is. A send stays in line, unless its event is gone
 * and nothing came of it.
 */
export async function giveUpChange(db: MerkkiDatabase, rowId: string): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(rowId);
    if (row?.state === 'parked' && mayBeGivenUp(row)) await db.outbox.delete(rowId);
  });
}

function mayBeGivenUp({ kind, problem }: OutboxRow): boolean {
  if (kind === 'create') return problem?.kind === 'event-gone';
  return kind === 'update' || kind === 'delete';
}

/** Puts every waiting row of a connection first in line again, after its system came back or its key was mended. */
export async function wakeRows(
  db: MerkkiDatabase,
  connectionId: string | undefined,
  now: number,
): Promise<void> {
  const rows = db.outbox.filter(
    (row) =>
      row.state === 'waiting' && (connectionId === undefined || row.connectionId === connectionId),
  );
  await rows.modify({ nextAttemptAt: now, attempts: 0 });
}

/** Puts what failed in Google first in line again: another account may find it, or be let. */
export async function wakeFailedInGoogle(db: MerkkiDatabase, now: number): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const parked = await db.outbox.filter(({ state }) => state === 'parked').toArray();
    const failed = parked.filter(({ problem }) => isOfGoogle(problem));
    const inLine = { state: 'waiting', attempts: 0, nextAttemptAt: now } as const;
    await db.outbox.bulkPut(failed.map(({ problem: _, ...row }) => ({ ...row, ...inLine })));
  });
}

function isOfGoogle(problem: Problem | undefined): boolean {
  return problem !== undefined && 'side' in problem && problem.side === 'google';
}
