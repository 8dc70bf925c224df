import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess } from '@/lib/domain/health';
import { type Problem, ProblemError, problemOf } from '@/lib/domain/problem';

const now = 1_000_000;
const signedOut = { kind: 'signed-out', side: 'google' } as const;

describe('the health of a connection', () => {
  it('notes the first success', () => {
    expect(afterSuccess({}, now)).toEqual({ lastGoodAt: now });
  });

  it('is not written again for a success within the minute', () => {
    const health = { lastGoodAt: now - 59_999 };
    expect(afterSuccess(health, now)).toBe(health);
    expect(afterSuccess({ lastGoodAt: now - 60_000 }, now)).toEqual({ lastGoodAt: now });
  });

  it('forgets its problem at the next success, however soon', () => {
    expect(afterSuccess({ lastGoodAt: now - 1, problem: signedOut }, now)).toEqual({
      lastGoodAt: now,
    });
  });

  it('keeps the last success beside a problem', () => {
    expect(afterFailure({ lastGoodAt: 5 }, signedOut, now)).toEqual({
      lastGoodAt: 5,
      problem: signedOut,
    });
  });

  it('is good when only one item was refused', () => {
    const rejected: Problem = { kind: 'rejected', side: 'psa', fields: [] };
    expect(afterFailure({ problem: signedOut }, rejected, now)).toEqual({ lastGoodAt: now });
  });

  it('is not good when the answer cannot be understood', () => {
    const strange: Problem = { kind: 'unexpected-answer', side: 'psa' };
    expect(afterFailure({ lastGoodAt: 5 }, strange, now)).toEqual({
      lastGoodAt: 5,
      problem: strange,
    });
  });

  it('learns nothing from a bug of ours', () => {
    const health = { lastGoodAt: 5, problem: signedOut };
    expect(afterFailure(health, problemOf(new TypeError('bug')), now)).toBe(health);
  });

  it('shows that Google no longer takes the OAuth client', () => {
    const refused = new ProblemError({ kind: 'client-refused' }).problem;
    expect(afterFailure({ lastGoodAt: 5 }, refused, now)).toEqual({
      lastGoodAt: 5,
      problem: refused,
    });
  });
});
