import { describe, expect, it } from 'vitest';
import { type ConnectionStanding, connectionStatus } from '@/lib/domain/connection-status';
import type { Problem } from '@/lib/domain/problem';

const now = 1_000_000;
const side = 'psa';
const wrongKey: Problem = { kind: 'wrong-credentials', side };
const unreachable: Problem = { kind: 'unreachable', side };
const timedOut: Problem = { kind: 'timed-out', side };
const unavailable: Problem = { kind: 'unavailable', side, status: 503 };
const throttled: Problem = { kind: 'throttled', side, retryAt: now + 1 };
const quota: Problem = { kind: 'quota-exceeded', side, retryAt: now + 1 };
const noUser: Problem = { kind: 'user-not-found' };

type Row = [string, Partial<ConnectionStanding>, ReturnType<typeof connectionStatus>];

const rows: Row[] = [
  ['all well', {}, { kind: 'connected' }],
  ['no account', { isConnected: false }, { kind: 'not-connected' }],
  [
    'no account, whatever else there is',
    { isConnected: false, health: { problem: wrongKey }, pausedUntil: null },
    { kind: 'not-connected' },
  ],
  [
    'a refused key',
    { health: { problem: wrongKey } },
    { kind: 'needs-attention', problem: wrongKey },
  ],
  [
    'a refused key during a pause',
    { health: { problem: wrongKey }, pausedUntil: null },
    { kind: 'needs-attention', problem: wrongKey },
  ],
  ['switched off', { isOff: true }, { kind: 'paused', isOff: true }],
  [
    'switched off, with a refused key',
    { isOff: true, health: { problem: wrongKey } },
    { kind: 'paused', isOff: true },
  ],
  ['nobody to write for', { lacksUser: true }, { kind: 'needs-attention', problem: noUser }],
  [
    'nobody to write for, and no answer lately',
    { lacksUser: true, health: { problem: unreachable } },
    { kind: 'needs-attention', problem: noUser },
  ],
  ['paused until resumed', { pausedUntil: null }, { kind: 'paused', until: null }],
  ['paused for a while', { pausedUntil: now + 1 }, { kind: 'paused', until: now + 1 }],
  ['a pause that is over', { pausedUntil: now }, { kind: 'connected' }],
  [
    'no answer before the pause',
    { health: { problem: unreachable }, pausedUntil: null },
    { kind: 'paused', until: null },
  ],
  ...[unreachable, timedOut, unavailable].map(
    (problem): Row => [
      problem.kind,
      { health: { lastGoodAt: 1, problem } },
      { kind: 'offline', problem },
    ],
  ),
  ...[throttled, quota].map(
    (problem): Row => [problem.kind, { health: { problem } }, { kind: 'paused', problem }],
  ),
];

describe('the status of a connection', () => {
  it.each(rows)('%s', (_, standing, status) => {
    expect(connectionStatus({ isConnected: true, health: {}, ...standing }, now)).toEqual(status);
  });
});
