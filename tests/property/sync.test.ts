import { describe, it } from 'vitest';
import { longestMs, playAtRandom } from '@/tests/property/sync-play';

describe('two-way sync in one browser', () => {
  it(
    'converges, loses nothing and doubles nothing, whatever happens when',
    async () => {
      await playAtRandom(1);
    },
    longestMs,
  );
});
