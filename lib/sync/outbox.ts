import type { Candidate, OutboxRow } from '@/lib/domain/outbox';
import { isPassing, isTriedAgain, isUnclear, type Problem } from '@/lib/domain/problem';
import { nextAttempt } from '@/lib/sync/backoff';

/** After an unclear write the PSA gets this long to show its outcome before the write is repeated. */
const settleMs = 60_000;

/** A browser that is about to end, or to load the extension anew, fails what is asked of it; a bug of ours fails again. */
const mostInternalAttempts = 3;

/** What a click asks for. */
export type Wish = Pick<OutboxRow, 'connectionId' | 'itemKey' | 'eid' | 'kind'> &
  Partial<Pick<OutboxRow, 'consented' | 'ignoreCandidates' | 'activityId'>>;

/** A fresh row. Its id is the item's, so that a second click or a second tab finds the same row. */
export function newRow(wish: Wish, now: number): OutboxRow {
  return {
    consented: false,
    ignoreCandidates: false,
    ...wish,
    id: rowId(wish.connectionId, wish.itemKey),
    step: 'look',
    state: 'waiting',
    candidates: [],
    attempts: 0,
    queuedAt: now,
    nextAttemptAt: now,
  };
}

export function rowId(connectionId: string, itemKey: string): string {
  return `${connectionId}|${itemKey}`;
}

/** The row again in line, at once. What is known about an unclear write stays known. */
export function again(
  row: OutboxRow,
  now: number,
  choice: Partial<Pick<OutboxRow, 'consented' | 'ignoreCandidates'>> = {},
): OutboxRow {
  const { problem: _, ...rest } = row;
  return { ...rest, ...choice, state: 'waiting', attempts: 0, nextAttemptAt: now };
}

/** The row just before a write: whoever finds it so after a death knows that the outcome is unclear. */
export function beforeWrite(row: OutboxRow, now: number): OutboxRow {
  return { ...row, step: 'write', unclearSince: now };
}

/** The row after a failure: again later when waiting can help, else parked with its reason. */
export function afterFailure(
  row: OutboxRow,
  problem: Problem,
  now: number,
  random?: () => number,
): OutboxRow {
  const attempts = row.attempts + 1;
  const base: OutboxRow = {
    ...row,
    step: row.step === 'sweep' ? 'sweep' : 'look',
    attempts,
    problem,
  };
  if (row.step === 'write' && !isUnclear(problem)) delete base.unclearSince;
  // A sweep that was not understood is let be: the sending itself is done.
  const waits = row.step === 'sweep' ? isPassing(problem) : isTriedOnceMore(problem, attempts);
  if (!waits) return { ...base, state: 'parked' };
  return { ...base, state: 'waiting', nextAttemptAt: nextAttempt(problem, attempts, now, random) };
}

/** Whether the row is tried again by itself after so many failures, this one included. */
function isTriedOnceMore(problem: Problem, attempts: number): boolean {
  return isTriedAgain(problem) || (problem.kind === 'internal' && attempts < mostInternalAttempts);
}

/** The row that is looked at again later, though nothing failed that is its own. */
export function putOff(
  row: OutboxRow,
  problem: Problem,
  now: number,
  random?: () => number,
): OutboxRow {
  const attempts = row.attempts + 1;
  return { ...row, attempts, problem, nextAttemptAt: nextAttempt(problem, attempts, now, random) };
}

/** The row that waits with another one for a problem which that one met: it has not failed itself. */
export function waitWith({ problem, nextAttemptAt }: OutboxRow, row: OutboxRow): OutboxRow {
  return { ...row, ...(problem && { problem }), nextAttemptAt };
}

/** The row once the look-up found what only the person can judge. */
export function withCandidates(row: OutboxRow, candidates: readonly Candidate[]): OutboxRow {
  return { ...settled(row), state: 'found', candidates: [...candidates] };
}

/** The row after its link is stored: only twins remain to be looked for. It makes room for an update of the same item. */
export function afterLink(row: OutboxRow): OutboxRow {
  return { ...settled(row), id: sweepId(row.id), step: 'sweep', attempts: 0 };
}

export function sweepId(id: string): string {
  return `${id}|sweep`;
}

/**
 * The row that waits until what an earlier, unclear write may have made would be found; undefined when a look that found
 * nothing may be followed by the write.
 */
export function untilSettled(row: OutboxRow, now: number): OutboxRow | undefined {
  if (row.unclearSince === undefined) return undefined;
  // By a clock that was set back since, the wait begins anew, once.
  const unclearSince = Math.min(row.unclearSince, now);
  const nextAttemptAt = unclearSince + settleMs;
  return nextAttemptAt > now ? { ...row, step: 'look', unclearSince, nextAttemptAt } : undefined;
}

/** The row without what was known of an unclear write: a look has cleared it up. */
export function settled(row: OutboxRow): OutboxRow {
  const { problem: _, unclearSince: __, attempted: ___, ...rest } = row;
  return rest;
}
