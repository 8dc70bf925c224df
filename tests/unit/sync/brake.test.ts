import { describe, expect, it } from 'vitest';
import { isMassDeletion } from '@/lib/sync/brake';

describe('the brake', () => {
  it.each([
    [0, 0, false],
    [1, 1, false],
    [1, 3, false],
    [2, 2, true],
    [2, 4, true],
    [2, 7, true],
    [2, 8, false],
    [3, 3, true],
    [3, 11, true],
    [3, 12, false],
    [10, 40, false],
    [10, 39, true],
    [10, 10_000, false],
    [11, 10_000, true],
  ])('at %i deletions of %i links stops: %s', (deletions, links, stops) => {
    expect(isMassDeletion(deletions, links)).toBe(stops);
  });
});
