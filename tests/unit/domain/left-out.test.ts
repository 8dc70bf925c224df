import { describe, expect, it } from 'vitest';
import type { ItemState } from '@/lib/domain/item-state';
import { whyLeftOut, yieldsToSend } from '@/lib/domain/left-out';

const states: Record<ItemState['kind'], ItemState> = {
  'not-sendable': { kind: 'not-sendable', reason: 'private' },
  untagged: { kind: 'untagged' },
  tagged: { kind: 'tagged', missing: [] },
  ignored: { kind: 'ignored' },
  queued: { kind: 'queued', nextAttemptAt: 0 },
  sent: { kind: 'sent', sentAt: 0 },
  'already-there': { kind: 'already-there', candidates: [] },
  changed: { kind: 'changed', changes: ['time'] },
  failed: { kind: 'failed', operation: 'create', problem: { kind: 'internal' } },
};

describe('what many at once pass over', () => {
  it.each([
    ['untagged', undefined, undefined],
    ['tagged', undefined, undefined],
    ['ignored', 'set-aside', 'set-aside'],
    ['queued', 'queued', undefined],
    ['sent', undefined, 'sent'],
    ['already-there', 'already-there', 'already-there'],
    ['changed', undefined, 'sent'],
    ['failed', undefined, undefined],
  ] as const)('of what is %s', (kind, tagging, sending) => {
    expect(whyLeftOut('tag', states[kind])).toBe(tagging);
    expect(whyLeftOut('send', states[kind])).toBe(sending);
  });
});

describe('what makes room for a send among many', () => {
  it.each([
    ['create', 'waiting', true],
    ['create', 'parked', true],
    ['adopt', 'parked', true],
    ['adopt', 'waiting', false],
    ['relink', 'waiting', false],
    ['relink', 'parked', false],
    ['reconcile', 'parked', false],
    ['create-event', 'parked', false],
    ['update', 'parked', false],
    ['delete', 'parked', false],
  ] as const)('of a row to %s that is %s: %s', (kind, state, expected) => {
    expect(yieldsToSend({ kind, state })).toBe(expected);
  });
});
