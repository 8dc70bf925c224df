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
  if (decision.kind === 'nothing') return planContacts(pair, context);
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

/** Who takes part is no field of both sides: where they alone were chosen otherwise, it goes as it does by a click. */
function planContacts(pair: Pair, context: PlanContext): Operation | undefined {
  const { link, calendar } = pair;
  if (calendar.kind !== 'present' || !areContactsSent(pair, context)) return undefined;
  const { title, when } = calendar.event;
  const wish = { ...namesOf(link), kind: 'update' } as const;
  const row = plannedRow(wish, when, context, { versions: versionsOf(pair) });
  return { kind: 'write', title, when, row };
}

function areContactsSent({ link, calendar, psa }: Pair, { sync }: PlanContext): boolean {
  if (calendar.kind !== 'present' || psa.kind === 'gone') return false;
  // What adding somebody to one occurrence of a PSA's series does to the others is not documented.
  if (psa.kind === 'present' && psa.activity.seriesParentId !== undefined) return false;
  const { contactsWanted, desired, isRedacted, isKeptBack } = calendar;
  if (!contactsWanted || !desired || isRedacted || isKeptBack) return false;
  return link.origin !== 'colleague' && sync.outgoing.update;
}

/** Whether a parked question of a run, or what it met when it added contact persons, has settled itself, as both sides stand now. */
export function isSettled({ pair, row }: PairSubject, context: PlanContext): boolean {
  const isDecided = (decided: string) => isSameVersions(decided, versionsOf(pair));
  const isOfRun = row?.kind === 'reconcile' || (row?.kind === 'update' && row.runId !== undefined);
  if (!isOfRun || !isReplaceable(row, isDecided)) return false;
  return decide(pair, context).kind === 'nothing' && !areContactsSent(pair, context);
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
