import type { OutboxRow } from '@/lib/domain/outbox';
import { isStumble, type Problem, type ProblemKind, type Side } from '@/lib/domain/problem';

/** What a drain leaves undone since a side failed as a whole; grows while the drain goes on. */
export interface Stopped {
  /** The row that met what keeps this one from being begun. */
  stoppedBy(row: OutboxRow): OutboxRow | undefined;
  /** Notes what this row met, as it is in line since; answers whether other rows may still go on. */
  note(failed: OutboxRow, problem: Problem): boolean;
  /** Notes that a row's work went well. */
  succeeded(row: OutboxRow): void;
  /** Rows that failed alone, and whether what they asked of went well for others in the same drain. */
  alone(): readonly { readonly failed: OutboxRow; readonly didOthersWell: boolean }[];
}

/**
 * Every row needs the PSA, so its failure ends the drain. Google's stops as little as it can: a missing right met by
 * a write stops the rows that write to events; trouble with the account stops the rows that runs decided about both
 * sides, while sends go on with events that were just read; anything else, such as too many requests, stops all that
 * may ask Google. What a system fails at may be the one item's own trouble: it fails as a whole when a second one
 * meets the same.
 */
export function createStopped(): Stopped {
  const stops: { readonly failed: OutboxRow; readonly concerns: Concerns }[] = [];
  const single = new Map<Side, OutboxRow>();
  const went: OutboxRow[] = [];
  return {
    stoppedBy: (row) => stops.find(({ concerns }) => concerns(row))?.failed,
    note: (failed, problem) => {
      const side = isStumble(problem) ? problem.side : undefined;
      if (side && !single.has(side)) {
        single.set(side, failed);
        return true;
      }
      if (side) single.delete(side);
      if (!isGoogles(problem)) return false;
      stops.push({ failed, concerns: concernedBy(failed, problem) });
      return true;
    },
    succeeded: (row) => went.push(row),
    alone: () =>
      [...single].map(([side, failed]) => ({
        failed,
        didOthersWell: went.some((row) => side === 'psa' || usesWriter(row)),
      })),
  };
}

type Concerns = (row: OutboxRow) => boolean;

function concernedBy(row: OutboxRow, problem: Problem): Concerns {
  if (problem.kind === 'rights-missing' && writesEvent(row)) return writesEvent;
  return usesWriter(row) && !overloadKinds.has(problem.kind) ? usesWriter : asksGoogle;
}

/** Asking on would make it worse, or be in vain. */
const overloadKinds: ReadonlySet<ProblemKind> = new Set([
  'throttled',
  'quota-exceeded',
  'unreachable',
  'timed-out',
  'unavailable',
]);

/** Of the account's set-up, without a side of their own. */
const accountKinds: ReadonlySet<ProblemKind> = new Set([
  'client-id-missing',
  'client-refused',
  'sign-in-cancelled',
]);

function isGoogles(problem: Problem): boolean {
  return 'side' in problem ? problem.side === 'google' : accountKinds.has(problem.kind);
}

function writesEvent({ kind, answer, writesEvent: isPlanned }: OutboxRow): boolean {
  return kind === 'create-event' || isPlanned === true || answer === 'psa';
}

/** Reads, and may write, through the calendar's writer; the others read the event alone, from the cache where they can. */
function usesWriter({ kind }: OutboxRow): boolean {
  return kind === 'reconcile' || kind === 'create-event' || kind === 'relink';
}

/** Looking for twins is the PSA's alone. */
function asksGoogle({ step }: OutboxRow): boolean {
  return step !== 'sweep';
}
