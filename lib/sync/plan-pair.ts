import type { Link } from '@/lib/domain/link';
import type { Planned } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import { type Decision, decide } from '@/lib/sync/decide';
import { eventFields } from '@/lib/sync/field-guards';
import { isReplaceable, type Operation, plannedRow } from '@/lib/sync/operation';
import type { Pair } from '@/lib/sync/pair';
import type { PlanContext } from '@/lib/sync/plan';
import type { PairSubject } from '@/lib/sync/subjects';
import { isSameVersions, versionsOf } from '@/lib/sync/versions';

/** What a linked item needs; undefined for nothing, or when it was decided for these versions already. */
export function planPair({ pair, row }: PairSubject, context: PlanContext): Operation | undefined {
  // Whoever looks for the outcome of its write needs to know what was there before.
  if (row?.kind === 'reconcile' && row.state === 'waiting' && row.unclearSince !== undefined)
    return undefined;
  if (!isReplaceable(row, (decided) => isSameVersions(decided, versionsOf(pair)))) return undefined;
  const decision = decide(pair, context);
  if (decision.kind === 'nothing') return undefined;
  const { link } = pair;
  const { sent } = link.agreement;
  const problem = questionOf(decision);
  const wish = { ...namesOf(link), kind: 'reconcile' } as const;
  const shown = shownOf(pair);
  return {
    kind: decision.kind,
    title: shown?.title ?? sent.title,
    when: shown?.when ?? sent.when,
    row: plannedRow(wish, shown?.when ?? sent.when, context, {
      planned: decision.kind,
      versions: versionsOf(pair),
      ...(writesEvent(decision) && { writesEvent: true }),
      ...(decision.kind === 'ask' && { state: 'parked', problem: decision.problem }),
    }),
    ...(decision.kind === 'write' && {
      toActivity: decision.toActivity,
      toCalendar: decision.toCalendar,
    }),
    ...(problem && { problem }),
  };
}

/** Whether a parked question of a run has answered itself, as both sides stand now. */
export function isSettled({ pair, row }: PairSubject, context: PlanContext): boolean {
  const isDecided = (decided: string) => isSameVersions(decided, versionsOf(pair));
  if (row?.kind !== 'reconcile' || !isReplaceable(row, isDecided)) return false;
  return decide(pair, context).kind === 'nothing';
}

/** What a decision asks of the person, if anything. */
export function questionOf(decision: Decision): Problem | undefined {
  if (decision.kind === 'ask') return decision.problem;
  return decision.kind === 'write' ? decision.open : undefined;
}

function writesEvent(decision: Decision): boolean {
  if (decision.kind === 'write') return decision.toCalendar.some((field) => eventFields.has(field));
  return decision.kind === 'delete-event' || decision.kind === 'recreate-event';
}

function namesOf({ connectionId, itemKey, eid }: Link) {
  return { connectionId, itemKey, eid };
}

function shownOf({ calendar, psa }: Pair) {
  if (calendar.kind === 'present') return calendar.event;
  return psa.kind === 'present' ? psa.activity : undefined;
}

/** The kinds that take something away; they are what the brake counts. */
export function isDeletion(kind: Operation['kind']): boolean {
  const deletions: readonly (Operation['kind'] | Planned)[] = ['delete-activity', 'delete-event'];
  return deletions.includes(kind);
}
