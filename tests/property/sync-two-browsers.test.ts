import { describe, it } from 'vitest';
import { longestMs, playAtRandom } from '@/tests/property/sync-play';

describe('two-way sync in two browsers on the same accounts', () => {
  it(
    'converges, loses nothing and doubles nothing, whatever happens when',
    async () => {
      await playAtRandom(2);
    },
    longestMs,
  );
});
