import { describe, expect, it } from 'vitest';
import type { ItemState } from '@/lib/domain/item-state';
import { type TourStep, tourStep } from '@/lib/domain/tour';

const offline = { kind: 'unreachable', side: 'psa' } as const;

const cases: readonly (readonly [string, ItemState | undefined, TourStep])[] = [
  ['no event is open', undefined, 'open'],
  ['it cannot be sent', { kind: 'not-sendable', reason: 'declined' }, 'other'],
  ['it is not to be sent', { kind: 'ignored' }, 'other'],
  ['it was sent before the tour', { kind: 'sent', sentAt: 1 }, 'other'],
  ['it was sent before and changed', { kind: 'changed', changes: ['time'] }, 'other'],
  ['it has no tag', { kind: 'untagged' }, 'choose'],
  ['its type wants a project', { kind: 'tagged', missing: ['project'] }, 'choose'],
  ['it is ready', { kind: 'tagged', missing: [] }, 'send'],
  ['it is on its way', { kind: 'queued', nextAttemptAt: 1 }, 'sending'],
  ['it waits for something', { kind: 'queued', nextAttemptAt: 1, problem: offline }, 'trouble'],
  ['it failed', { kind: 'failed', problem: offline, operation: 'create' }, 'trouble'],
  ['the PSA may have it', { kind: 'already-there', candidates: [] }, 'trouble'],
];

describe('the tour', () => {
  it.each(cases)('when %s', (_, state, step) => {
    expect(tourStep(state, false)).toBe(step);
  });

  it.each(cases)('is over once an event was sent, though %s', (_, state) => {
    expect(tourStep(state, true)).toBe('sent');
  });
});
