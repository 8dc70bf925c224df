import { expect, it } from 'vitest';
import { isWithin } from '@/lib/domain/elapsed';

const now = 1_000_000;

it.each([
  ['just now', 0, true],
  ['a little less than so long ago', -999, true],
  ['so long ago', -1_000, false],
  ['a little ahead', 999, true],
  ['as far ahead, by a clock that was set back', 1_000, false],
])('%s', (_, apart, expected) => {
  expect(isWithin(now + apart, 1_000, now)).toBe(expected);
});
