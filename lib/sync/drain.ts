import type { OutboxRow } from '@/lib/domain/outbox';
import { isPassing, type Problem, problemOf } from '@/lib/domain/problem';
import { adopt } from '@/lib/sync/adopt';
import { type Attempt, type Attempting, attempt } from '@/lib/sync/attempt';
import { lookAndCreate, type Settle } from '@/lib/sync/create';
import { createEvent } from '@/lib/sync/create-event';
import { operationOf, sourceOf } from '@/lib/sync/history-entry';
import { afterFailure, sweepId, waitWith } from '@/lib/sync/outbox';
import type { ReadRow } from '@/lib/sync/read-row';
import { readUnlessWritten } from '@/lib/sync/read-unless-written';
import { reconcile } from '@/lib/sync/reconcile';
import { relink } from '@/lib/sync/relink';
import { remove } from '@/lib/sync/remove';
import { isLinkedWithout, isMoot, isSwitchedOff } from '@/lib/sync/still-wanted';
import { createStopped, type Stopped } from '@/lib/sync/stopped';
import { sweep } from '@/lib/sync/sweep';
import { update } from '@/lib/sync/update';
import type { SendWorld } from '@/lib/sync/world';

/** Rows looked up by one windowed PSA read. */
const batchSize = 100;

/**
 * Works off what is due in one connection's outbox: creates in batches (look, create, sweep), then single operations.
 * Never throws for an item: its failure is stored in its row and the others go on. When the PSA itself fails
 * (throttled, signed out, unreachable) the drain ends, and what was not reached stays in line; when Google does, the
 * rows that need it are put off, and the others go on. What fails again and again, while others do not, is parked.
 */
export async function drain(outside: SendWorld): Promise<void> {
  const world: DrainWorld = { ...outside, stopped: createStopped(), stumbles: new Map() };
  await workOff(world);
  for (const { failed, didOthersWell } of world.stopped.alone())
    await parkPoisoned(world, failed, didOthersWell);
}

async function workOff(world: DrainWorld): Promise<void> {
  const rows = await world.store.dueRows(world.connectionId, world.now());
  for (let first = 0; first < rows.length; first += batchSize) {
    if (!(await drainBatch(world, rows.slice(first, first + batchSize)))) return;
  }
}

type Told = ReturnType<Attempting['told']>;

interface DrainWorld extends SendWorld {
  readonly stopped: Stopped;
  /** What the latest attempt at each failed row came to, by row, and whether it had come to the write. */
  readonly stumbles: Map<string, { readonly told: Told; readonly isAtWrite: boolean }>;
}

async function drainBatch(world: DrainWorld, rows: readonly OutboxRow[]): Promise<boolean> {
  // First of all: what we write ourselves makes a twin look like somebody's work.
  if (!(await sweepLinked(world, rows))) return false;
  for (const row of rows.filter(({ kind }) => kind !== 'create')) {
    if (await waitsForSweep(world, row)) continue;
    if (!(await settleWanted(world, row, (each) => single(each, row)))) return false;
  }
  const creates = rows.filter(({ kind, step }) => kind === 'create' && step !== 'sweep');
  const { read, goOn } = await readItems(world, creates);
  if (!goOn) return false;
  const others = read.slice(1).map(({ row }) => row);
  const look: Settle = (row, work) => settle(world, row, work, others);
  const each: Settle = (row, work) => settleWanted(world, row, work);
  if (!(await lookAndCreate(world, read, look, each))) return false;
  return sweepLinked(world, creates);
}

type Work = (world: Attempt, row: OutboxRow) => Promise<void>;

const workOf: Readonly<Record<OutboxRow['kind'], Work>> = {
  update,
  delete: remove,
  adopt,
  reconcile,
  'create-event': createEvent,
  relink,
  // In batches, see lookAndCreate.
  create: () => Promise.resolve(),
};

function single(world: Attempt, row: OutboxRow): Promise<void> {
  return workOf[row.kind](world, row);
}

async function readItems(
  world: DrainWorld,
  rows: readonly OutboxRow[],
): Promise<{ read: ReadRow[]; goOn: boolean }> {
  const read: ReadRow[] = [];
  for (const row of rows) {
    const goOn = await settleWanted(world, row, async (each) => {
      const toBeSent = await readUnlessWritten(each, row);
      if (toBeSent) read.push(toBeSent);
    });
    if (!goOn) return { read, goOn };
  }
  return { read, goOn: true };
}

/** Sweeps what is in line for it among the rows' items; answers whether the drain may go on. */
async function sweepLinked(world: DrainWorld, rows: readonly OutboxRow[]): Promise<boolean> {
  const ids = new Set(rows.map(({ id, step }) => (step === 'sweep' ? id : sweepId(id))));
  const linked = (await Promise.all([...ids].map((id) => world.store.row(id)))).filter(
    (row) => row !== undefined,
  );
  const [first, ...others] = linked;
  if (!first) return true;
  let reachedEnd = false;
  const each: Settle = (row, work) => settle(world, row, work);
  const all = async (look: SendWorld) => {
    reachedEnd = await sweep(look, linked, each);
  };
  await settle(world, first, all, others);
  return reachedEnd;
}

/** Puts a row off as long as its item was not to be swept yet; answers whether it did. */
async function waitsForSweep(world: DrainWorld, row: OutboxRow): Promise<boolean> {
  const sweeping = await world.store.row(sweepId(row.id));
  if (sweeping) await delay(world, row, sweeping);
  return sweeping !== undefined;
}

/**
 * Like `settle`, but passes over a row that the person took back or changed since the drain began, and puts off one
 * that needs what has failed already.
 */
async function settleWanted(
  world: DrainWorld,
  row: OutboxRow,
  work: (each: Attempt) => Promise<void>,
): Promise<boolean> {
  if (world.isInterrupted?.()) return false;
  const current = await world.store.row(row.id);
  if (current?.state !== 'waiting' || current.kind !== row.kind) return true;
  if (await takenOut(world, current)) return true;
  const failed = world.stopped.stoppedBy(row);
  if (failed === undefined) return settle(world, row, work);
  await delay(world, current, failed);
  return true;
}

/** Takes out of line what nobody has begun and nothing is to do by itself any more; answers whether it did. */
async function takenOut(world: DrainWorld, row: OutboxRow): Promise<boolean> {
  const isIdle = row.step === 'look' && row.unclearSince === undefined;
  if (!isIdle || !(await isSwitchedOff(world, row))) return false;
  await world.store.commit({ removeRow: row.id });
  return true;
}

/**
 * Runs one row's work; answers whether the drain may go on to the next. When the PSA itself failed, the `others` wait
 * for it as well, or each of them would ask it anew in turn.
 */
async function settle(
  world: DrainWorld,
  row: OutboxRow,
  work: (each: Attempt) => Promise<void>,
  others: readonly OutboxRow[] = [],
): Promise<boolean> {
  const each = attempt(world, row);
  try {
    await work(each.world);
    world.stopped.succeeded(row);
    return true;
  } catch (error) {
    const problem = reported(error);
    const told = each.told();
    const isAtWrite = (await world.store.row(row.id))?.step === 'write';
    world.stumbles.set(row.id, { told, isAtWrite });
    const failed = await store(world, row, problem, told);
    if (!failed || !isPassing(problem)) return true;
    if (others.length === 0 && world.stopped.note(failed, problem)) return true;
    for (const other of others) await delay(world, other, failed);
    return false;
  }
}

/** Lets a row wait that was not begun, as long as the one that failed. */
async function delay(world: SendWorld, { id }: OutboxRow, failed: OutboxRow): Promise<void> {
  const current = await world.store.row(id);
  if (current) await world.store.commit({ putRow: waitWith(failed, current) });
}

/** Stores a failure; answers the row as it is in line since, unless it is there no more. */
async function store(
  world: SendWorld,
  row: OutboxRow,
  problem: Problem,
  told: Told,
): Promise<OutboxRow | undefined> {
  // The work may have stored a later step (a write begun) before it failed.
  const current = await world.store.row(row.id);
  // What a click has put in its place did not fail.
  if (current?.kind !== row.kind) return undefined;
  if (isMoot(current, problem) || (await isLinkedWithout(world, current, problem))) {
    await world.store.commit({ removeRow: current.id });
    return undefined;
  }
  const failed = afterFailure(current, problem, world.now(), world.random);
  if (failed.state === 'waiting') await world.store.commit({ putRow: failed });
  else await park(world, failed, problem, told);
  return failed;
}

/** Nobody sees a sweep, so nobody could put a parked one in line again; the sending itself is done. */
function park(
  world: SendWorld,
  row: OutboxRow,
  problem: Problem,
  told: Told | undefined,
): Promise<void> {
  const isSweep = row.step === 'sweep';
  return world.store.commit({
    ...(isSweep ? { removeRow: row.id } : { putRow: { ...row, state: 'parked' } }),
    history: {
      at: world.now(),
      connectionId: row.connectionId,
      itemKey: row.itemKey,
      operation: isSweep ? 'remove-twin' : operationOf(row),
      outcome: 'failed',
      problem,
      eid: row.eid,
      ...sourceOf(row),
      ...told,
    },
  });
}

/** Over an hour of trying; a system that is down for longer fails at all of them. */
const mostAttemptsAmongOthers = 8;
/** Half a day of trying, where nobody else asked and the system answered what was read just before. */
const mostAttemptsAtWrite = 24;

async function parkPoisoned(
  world: DrainWorld,
  { id }: OutboxRow,
  didOthersWell: boolean,
): Promise<void> {
  const row = await world.store.row(id);
  const stumble = world.stumbles.get(id);
  if (row?.state !== 'waiting' || !row.problem || !stumble) return;
  const isPoisoned = didOthersWell
    ? row.attempts >= mostAttemptsAmongOthers
    : stumble.isAtWrite && row.attempts >= mostAttemptsAtWrite;
  if (isPoisoned) await park(world, row, row.problem, stumble.told);
}

function reported(error: unknown): Problem {
  const problem = problemOf(error);
  if (problem.kind === 'internal') console.error('Merkki: an outbox row failed', error);
  return problem;
}
