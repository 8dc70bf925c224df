import { describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/domain/problem';
import { isAllDone, nextStep, type StartFacts, startSteps } from '@/lib/domain/start-steps';

const now = 1_000_000;
const signedOut: Problem = { kind: 'signed-out', side: 'google' };
const refused: Problem = { kind: 'client-refused', cause: 'invalid_client' };
const cancelled: Problem = { kind: 'sign-in-cancelled' };
const unreachable: Problem = { kind: 'unreachable', side: 'google' };
const wrongKey: Problem = { kind: 'wrong-credentials', side: 'psa' };
const throttled: Problem = { kind: 'throttled', side: 'google', retryAt: now + 1 };

/** Of a fresh installation: nothing is done but the practice PSA, which is there. */
const fresh: StartFacts = {
  hasClientId: false,
  google: { isConnected: false, health: {} },
  signIn: { isPending: false },
  psa: { kind: 'connected' },
  psaWaits: false,
  acknowledged: [],
  firstSend: { kind: 'none' },
};
const given: Partial<StartFacts> = { hasClientId: true };
const connected: Partial<StartFacts> = { ...given, google: { isConnected: true, health: {} } };
const finished: Partial<StartFacts> = {
  ...connected,
  acknowledged: ['calendars'],
  firstSend: { kind: 'sent' },
};
const troubled = (problem: Problem): Partial<StartFacts> => ({
  ...given,
  google: { isConnected: true, health: { problem } },
});
const asked = (problem: Problem, more: Partial<StartFacts> = given): Partial<StartFacts> => ({
  ...more,
  signIn: { isPending: false, problem },
});
const failedSend: Partial<StartFacts> = {
  firstSend: { kind: 'failed', problem: wrongKey, eid: 'e', connectionId: 'c' },
};

/** In order: client, google, psa, calendars, send. */
const cases: readonly (readonly [string, Partial<StartFacts>, string])[] = [
  ['a fresh installation', {}, 'idle idle done idle idle'],
  ['a client id that was given', given, 'done idle done idle idle'],
  ['a sign-in under way', { ...given, signIn: { isPending: true } }, 'done working done idle idle'],
  ['a sign-in that was cancelled', asked(cancelled), 'done sign-in-cancelled done idle idle'],
  ['a client that Google refused', asked(refused), 'client-refused idle done idle idle'],
  ['a refusal before there was a client id', asked(refused, {}), 'idle idle done idle idle'],
  ['a refusal that is past', asked(refused, connected), 'done done done idle idle'],
  ['Google connected', connected, 'done done done idle idle'],
  ['Google signed out', troubled(signedOut), 'done signed-out done idle idle'],
  ['Google out of reach', troubled(unreachable), 'done unreachable done idle idle'],
  ['Google asking to wait', troubled(throttled), 'done done done idle idle'],
  [
    'a PSA that refuses the key',
    { psa: { kind: 'needs-attention', problem: wrongKey } },
    'idle idle wrong-credentials idle idle',
  ],
  [
    'a PSA out of reach',
    { psa: { kind: 'offline', problem: unreachable } },
    'idle idle unreachable idle idle',
  ],
  [
    'a PSA that is switched off',
    { psa: { kind: 'paused', isOff: true } },
    'idle idle switched-off idle idle',
  ],
  ['a pause by the person', { psa: { kind: 'paused', until: null } }, 'idle idle done idle idle'],
  ['a PSA of the organisation’s that waits', { psaWaits: true }, 'idle idle idle idle idle'],
  ['no PSA at all', { psa: { kind: 'not-connected' } }, 'idle idle idle idle idle'],
  ['choices looked at', { acknowledged: ['calendars'] }, 'idle idle done done idle'],
  ['an event on its way', { firstSend: { kind: 'working' } }, 'idle idle done idle working'],
  ['an event that failed', failedSend, 'idle idle done idle wrong-credentials'],
  ['everything', finished, 'done done done done done'],
];

const stepsOf = (change: Partial<StartFacts>) => startSteps({ ...fresh, ...change }, now);

describe('the steps of getting started', () => {
  it.each(cases)('%s', (_, change, expected) => {
    const told = stepsOf(change).map(({ state }) =>
      state.kind === 'failed' ? state.problem.kind : state.kind,
    );
    expect(told.join(' ')).toBe(expected);
  });

  it('come in their order, the first that is not done being next', () => {
    expect(stepsOf({}).map(({ name }) => name)).toEqual([
      'client',
      'google',
      'psa',
      'calendars',
      'send',
    ]);
    expect(nextStep(stepsOf({}))).toBe('client');
    expect(nextStep(stepsOf(connected))).toBe('calendars');
    expect(nextStep(stepsOf(finished))).toBeUndefined();
  });

  it('are all done only when each is', () => {
    expect(isAllDone(stepsOf(finished))).toBe(true);
    expect(isAllDone(stepsOf({ ...finished, acknowledged: [] }))).toBe(false);
    expect(isAllDone(stepsOf({ ...finished, ...troubled(signedOut) }))).toBe(false);
  });
});
