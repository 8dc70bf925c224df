import { it } from 'vitest';
import { SyncWorld } from '@/tests/model/sync-world';

/**
 * A scenario in a world of its own, after which a second run must be quiet and neither side may have been asked for
 * something that must never be asked.
 */
export function scenario(name: string, play: (world: SyncWorld) => Promise<void>): void {
  it(name, async () => {
    const world = new SyncWorld();
    try {
      await play(world);
      await world.expectQuiet();
    } finally {
      await world.end();
    }
  });
}
