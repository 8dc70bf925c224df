import type { Health } from '@/lib/domain/connection';
import type { Problem, ProblemKind } from '@/lib/domain/problem';

/** How a connection, or the Google account, stands: one word, with its cause. */
export type ConnectionStatus =
  | { readonly kind: 'connected' }
  | { readonly kind: 'not-connected' }
  /** Only the person can mend it. */
  | { readonly kind: 'needs-attention'; readonly problem: Problem }
  /** By the person's choice; `until` in epoch milliseconds, null: until resumed. */
  | { readonly kind: 'paused'; readonly until: number | null }
  /** Switched off by the person. */
  | { readonly kind: 'paused'; readonly isOff: true }
  /** The system asked to be left alone for a while. */
  | { readonly kind: 'paused'; readonly problem: Problem }
  /** It gave no answer, or is out of order: it is tried again by itself. */
  | { readonly kind: 'offline'; readonly problem: Problem };

export interface ConnectionStanding {
  readonly isConnected: boolean;
  readonly health: Health;
  /** The person switched it off. */
  readonly isOff?: boolean | undefined;
  /** Of a PSA system that tells users apart: whether it is known whose activities are written. */
  readonly lacksUser?: boolean | undefined;
  /** As in the settings. */
  readonly pausedUntil?: number | null | undefined;
}

const offlineKinds: ReadonlySet<ProblemKind> = new Set(['unreachable', 'timed-out', 'unavailable']);
const askedToWaitKinds: ReadonlySet<ProblemKind> = new Set(['throttled', 'quota-exceeded']);

/**
 * The one status of a connection. Of one that is switched off nothing else counts. What only the person can mend comes
 * before a pause, which would hide it; a pause comes before what passes by itself, because nothing is tried meanwhile.
 * @param now epoch milliseconds
 */
export function connectionStatus(standing: ConnectionStanding, now: number): ConnectionStatus {
  const { isConnected, health, isOff, lacksUser, pausedUntil } = standing;
  if (!isConnected) return { kind: 'not-connected' };
  if (isOff) return { kind: 'paused', isOff };
  const { problem } = health;
  if (problem && !gaveNoAnswer(problem) && !hasAskedToWait(problem))
    return { kind: 'needs-attention', problem };
  if (lacksUser) return { kind: 'needs-attention', problem: { kind: 'user-not-found' } };
  if (pausedUntil === null || (pausedUntil !== undefined && pausedUntil > now))
    return { kind: 'paused', until: pausedUntil };
  if (!problem) return { kind: 'connected' };
  return gaveNoAnswer(problem) ? { kind: 'offline', problem } : { kind: 'paused', problem };
}

function gaveNoAnswer({ kind }: Problem): boolean {
  return offlineKinds.has(kind);
}

function hasAskedToWait({ kind }: Problem): boolean {
  return askedToWaitKinds.has(kind);
}
