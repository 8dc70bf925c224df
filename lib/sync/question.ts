import type { OutboxRow } from '@/lib/domain/outbox';
import type { ProblemKind } from '@/lib/domain/problem';

/** What a decision asks the person; every other problem of a run's row is a failure. */
const askedKinds: ReadonlySet<ProblemKind> = new Set([
  'conflict',
  'psa-differs',
  'series-read-only',
  'deleted-in-calendar',
  'activity-gone',
  'edited-in-psa',
  'worked-time',
  'not-sendable',
]);

/** Whether the row waits for an answer, and not for a retry. */
export function isQuestion({ kind, state, problem }: OutboxRow): boolean {
  if (kind === 'create-event') return state === 'found';
  if (kind !== 'reconcile' || state !== 'parked') return false;
  return problem !== undefined && askedKinds.has(problem.kind);
}
