import type { Health } from '@/lib/domain/connection';
import { type ConnectionStatus, connectionStatus } from '@/lib/domain/connection-status';
import type { Problem } from '@/lib/domain/problem';
import type { AcknowledgedStep, FirstSend } from '@/lib/domain/start';

export type StartStepName = 'client' | 'google' | 'psa' | 'calendars' | 'send';

export type StepState =
  | { readonly kind: 'idle' | 'working' | 'done' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface StartStep {
  readonly name: StartStepName;
  readonly state: StepState;
}

/** What the steps are judged by. */
export interface StartFacts {
  readonly hasClientId: boolean;
  readonly google: { readonly isConnected: boolean; readonly health: Health };
  /** The sign-in that was asked for here last. */
  readonly signIn: { readonly isPending: boolean; readonly problem?: Problem | undefined };
  /** Of the PSA system that *Send* goes to. */
  readonly psa: ConnectionStatus;
  /** The organisation gave another one, which is not connected yet. */
  readonly psaWaits: boolean;
  readonly acknowledged: readonly AcknowledgedStep[];
  readonly firstSend: FirstSend;
}

const idle: StepState = { kind: 'idle' };
const working: StepState = { kind: 'working' };
const done: StepState = { kind: 'done' };

/**
 * The steps of getting started, in their order. What can be verified is done when it is so, and stays done only as long
 * as it is; the rest when the person said so.
 * @param now epoch milliseconds
 */
export function startSteps(facts: StartFacts, now: number): readonly StartStep[] {
  const { psa, psaWaits, acknowledged, firstSend } = facts;
  return [
    { name: 'client', state: clientState(facts) },
    { name: 'google', state: googleState(facts, now) },
    { name: 'psa', state: psaWaits ? idle : stateOf(psa) },
    { name: 'calendars', state: acknowledged.includes('calendars') ? done : idle },
    { name: 'send', state: sendState(firstSend) },
  ];
}

/** Whether everything is done. */
export function isAllDone(steps: readonly StartStep[]): boolean {
  return steps.every(({ state }) => state.kind === 'done');
}

/** The first step that is not done; undefined when all are. */
export function nextStep(steps: readonly StartStep[]): StartStepName | undefined {
  return steps.find(({ state }) => state.kind !== 'done')?.name;
}

function clientState({ hasClientId, google, signIn }: StartFacts): StepState {
  if (!hasClientId) return idle;
  const problem = refusalOfClient(signIn.problem) ?? refusalOfClient(google.health.problem);
  return problem && !google.isConnected ? failed(problem) : done;
}

function googleState({ google, signIn }: StartFacts, now: number): StepState {
  if (signIn.isPending) return working;
  if (google.isConnected) return stateOf(connectionStatus(google, now));
  const { problem } = signIn;
  return problem && !refusalOfClient(problem) ? failed(problem) : idle;
}

/** A pause by the person, and one that the system asked for, end without help: all is set up. */
function stateOf(status: ConnectionStatus): StepState {
  switch (status.kind) {
    case 'not-connected':
      return idle;
    case 'needs-attention':
    case 'offline':
      return failed(status.problem);
    case 'paused':
      return 'isOff' in status ? failed({ kind: 'switched-off' }) : done;
    case 'connected':
      return done;
  }
}

function sendState(firstSend: FirstSend): StepState {
  switch (firstSend.kind) {
    case 'none':
      return idle;
    case 'working':
      return working;
    case 'sent':
      return done;
    case 'failed':
      return failed(firstSend.problem);
  }
}

/** Of a sign-in that ended because of the client, not of the account. */
function refusalOfClient(problem: Problem | undefined): Problem | undefined {
  const isOfClient = problem?.kind === 'client-refused' || problem?.kind === 'client-id-missing';
  return isOfClient ? problem : undefined;
}

function failed(problem: Problem): StepState {
  return { kind: 'failed', problem };
}
