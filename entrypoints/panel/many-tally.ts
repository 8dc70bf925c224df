import type { ItemState } from '@/lib/domain/item-state';
import { type LeftOut, yieldsToSend } from '@/lib/domain/left-out';
import type { Problem } from '@/lib/domain/problem';
import type { EventOutcome, ListedEvent } from '@/lib/messages/many-schemas';

/** What became of an event that was to be sent among others. */
export type Fate =
  | { readonly kind: 'sent' | 'queued' | 'already-there' | 'taken-back' }
  | { readonly kind: 'waiting' | 'failed' | 'refused'; readonly problem: Problem }
  | { readonly kind: 'left-out'; readonly reason: LeftOut };

/** Events with the same fate for the same reason. */
export interface FateGroup {
  readonly fate: Fate;
  readonly eids: readonly string[];
}

const order: readonly Fate['kind'][] = [
  ...(['sent', 'queued', 'waiting', 'already-there', 'failed'] as const),
  ...(['refused', 'left-out', 'taken-back'] as const),
];

const none: ReadonlySet<string> = new Set();

/**
 * What became of many so far, by fate and reason; `states` has those of the events that are known. Those seen sent were
 * sent, whatever became of them since.
 */
export function tally(
  outcomes: readonly EventOutcome[],
  states: ReadonlyMap<string, ItemState>,
  seenSent = none,
): FateGroup[] {
  const fates = outcomes.map((outcome) => ({
    eid: outcome.eid,
    fate: seenSent.has(outcome.eid) ? sentFate : fateOf(outcome, states.get(outcome.eid)),
  }));
  const groups = [...Map.groupBy(fates, ({ fate }) => nameOf(fate)).values()];
  return groups
    .flatMap((group): FateGroup[] => {
      const [first] = group;
      return first ? [{ fate: first.fate, eids: group.map(({ eid }) => eid) }] : [];
    })
    .toSorted((one, other) => order.indexOf(one.fate.kind) - order.indexOf(other.fate.kind));
}

const sentFate: Fate = { kind: 'sent' };

/** When each is tried again is no reason to tell them apart. */
function nameOf(fate: Fate): string {
  return JSON.stringify(fate, (key, value: unknown) => (key === 'retryAt' ? undefined : value));
}

/** How many events have this fate. */
export function countOf(groups: readonly FateGroup[], kind: Fate['kind']): number {
  return groups.reduce((sum, { fate, eids }) => sum + (fate.kind === kind ? eids.length : 0), 0);
}

function fateOf(outcome: EventOutcome, state: ItemState | undefined): Fate {
  switch (outcome.kind) {
    case 'left-out':
      return { kind: 'left-out', reason: outcome.reason };
    case 'refused':
      return { kind: 'refused', problem: outcome.problem };
    case 'done':
      return state ? sendingFate(state) : { kind: 'queued' };
    default:
      return outcome satisfies never;
  }
}

function sendingFate(state: ItemState): Fate {
  switch (state.kind) {
    case 'sent':
    case 'changed':
      return sentFate;
    case 'queued':
      return state.problem ? { kind: 'waiting', problem: state.problem } : { kind: 'queued' };
    case 'failed':
      return { kind: 'failed', problem: state.problem };
    case 'already-there':
      return { kind: 'already-there' };
    default:
      return { kind: 'taken-back' };
  }
}

/** Whether a press of *Send* would send it as it stands. */
export function isReady({ state }: ListedEvent): boolean {
  if (state.kind === 'failed') return yieldsToSend({ kind: state.operation, state: 'parked' });
  return state.kind === 'tagged' && state.missing.length === 0;
}
