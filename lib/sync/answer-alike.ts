import { decodeEid } from '@/lib/domain/event-identity';
import type { Answer, OutboxRow } from '@/lib/domain/outbox';
import type { Tombstone } from '@/lib/domain/tombstone';

/** What becomes of the question about an event that looks like an activity. */
export type AlikeOutcome =
  | { readonly kind: 'row'; readonly row: OutboxRow }
  | { readonly kind: 'rest'; readonly tombstone: Tombstone };

/**
 * `calendar`: the first of the events is the activity, and they are linked. `psa`: it is not, and the activity gets an
 * event of its own. `keep`: both stay as they are, each on its own, and nobody asks again.
 */
export function answerAlike(row: OutboxRow, answer: Answer, now: number): AlikeOutcome {
  const { problem: _, runId: __, ...rest } = row;
  const inLine: OutboxRow = {
    ...rest,
    state: 'waiting',
    candidates: [],
    attempts: 0,
    nextAttemptAt: now,
    trigger: 'click',
  };
  const eid = row.candidates[0]?.eid;
  if (answer === 'calendar' && eid !== undefined)
    return { kind: 'row', row: { ...inLine, kind: 'relink', eid } };
  if (answer === 'keep') return { kind: 'rest', tombstone: restingOf(row, now) };
  return { kind: 'row', row: { ...inLine, ignoreCandidates: true } };
}

function restingOf({ id, connectionId, itemKey, eid }: OutboxRow, at: number): Tombstone {
  const { calendarId = '', eventId = '' } = decodeEid(eid) ?? {};
  const activityKey = itemKey.replace(/^activity:/, '');
  const names = { id, connectionId, itemKey, calendarId, eventId, activityKey };
  return { ...names, fate: 'kept', generation: 0, at };
}
