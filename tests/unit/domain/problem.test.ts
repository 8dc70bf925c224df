import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  isPassing,
  isTriedAgain,
  isUnclear,
  type Problem,
  ProblemError,
  type ProblemKind,
  problemOf,
  problemSchema,
} from '@/lib/domain/problem';

/** What a failure of each kind means for a queued item, and whether a write that ended so may have happened. */
const meaning: Record<ProblemKind, { item: 'waits' | 'parked'; write: 'unclear' | 'refused' }> = {
  'not-connected': { item: 'waits', write: 'refused' },
  'signed-out': { item: 'waits', write: 'refused' },
  'client-id-missing': { item: 'waits', write: 'refused' },
  'client-refused': { item: 'waits', write: 'refused' },
  'sign-in-cancelled': { item: 'waits', write: 'refused' },
  'host-permission-missing': { item: 'waits', write: 'refused' },
  'switched-off': { item: 'waits', write: 'refused' },
  'wrong-credentials': { item: 'waits', write: 'refused' },
  'rights-missing': { item: 'waits', write: 'refused' },
  'plan-lacks-api': { item: 'waits', write: 'refused' },
  'user-not-found': { item: 'waits', write: 'refused' },
  'no-activity-types': { item: 'waits', write: 'refused' },
  unreachable: { item: 'waits', write: 'unclear' },
  'timed-out': { item: 'waits', write: 'unclear' },
  unavailable: { item: 'waits', write: 'unclear' },
  throttled: { item: 'waits', write: 'refused' },
  'quota-exceeded': { item: 'waits', write: 'refused' },
  rejected: { item: 'parked', write: 'refused' },
  forbidden: { item: 'parked', write: 'refused' },
  'not-found': { item: 'parked', write: 'refused' },
  taken: { item: 'parked', write: 'refused' },
  'changed-meanwhile': { item: 'parked', write: 'refused' },
  'already-gone': { item: 'parked', write: 'refused' },
  'token-lost': { item: 'parked', write: 'refused' },
  'unexpected-answer': { item: 'parked', write: 'unclear' },
  'event-gone': { item: 'parked', write: 'refused' },
  'activity-gone': { item: 'parked', write: 'refused' },
  'not-sendable': { item: 'parked', write: 'refused' },
  incomplete: { item: 'parked', write: 'refused' },
  'worked-time': { item: 'parked', write: 'refused' },
  'edited-in-psa': { item: 'parked', write: 'refused' },
  conflict: { item: 'parked', write: 'refused' },
  'psa-differs': { item: 'parked', write: 'refused' },
  'series-read-only': { item: 'parked', write: 'refused' },
  'deleted-in-calendar': { item: 'parked', write: 'refused' },
  'looks-alike': { item: 'parked', write: 'refused' },
  'no-destination': { item: 'parked', write: 'refused' },
  'invalid-input': { item: 'parked', write: 'refused' },
  'extension-reloaded': { item: 'parked', write: 'refused' },
  'storage-full': { item: 'waits', write: 'unclear' },
  // Tried again a few times: what fails once may be a browser that ends.
  internal: { item: 'parked', write: 'unclear' },
};

const of = (kind: string) => ({ kind }) as Problem;

describe('a problem of kind', () => {
  it.each(Object.entries(meaning))('%s: %o', (kind, { item, write }) => {
    expect(isPassing(of(kind))).toBe(item === 'waits');
    expect(isUnclear(of(kind))).toBe(write === 'unclear');
  });

  it('unexpected-answer: tried again though it holds up nothing else', () => {
    const tried = Object.keys(meaning).filter(
      (kind) => isTriedAgain(of(kind)) && !isPassing(of(kind)),
    );
    expect(tried).toEqual(['unexpected-answer']);
  });

  it.each(problemSchema.options.map(({ shape }) => shape.kind.value))(
    '%s is classified above',
    (kind) => {
      expect(meaning).toHaveProperty(kind);
    },
  );
});

describe('the problem of an error', () => {
  it('is the one it carries', () => {
    const problem: Problem = { kind: 'signed-out', side: 'google' };
    expect(problemOf(new ProblemError(problem))).toBe(problem);
  });

  it.each([
    ['itself', new DOMException('', 'QuotaExceededError')],
    ['through the store', new Dexie.AbortError('aborted', new Dexie.QuotaExceededError())],
  ])('is the full disk, told %s', (_, error) => {
    expect(problemOf(error)).toEqual({ kind: 'storage-full' });
  });

  it.each([new Error('bug'), new TypeError(), 'text', undefined])('is internal for %s', (error) => {
    expect(problemOf(error)).toEqual({ kind: 'internal' });
  });
});
