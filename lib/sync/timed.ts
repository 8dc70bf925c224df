import type { SendWorld } from '@/lib/sync/world';

/** Milliseconds from `since` until now; none when the clock was set back meanwhile. */
export function passedMs(since: number, now: number): number {
  return Math.max(0, now - since);
}

/** The world of one operation, and how long it has been under way, milliseconds. */
export interface Timed<World extends SendWorld> {
  readonly world: World;
  elapsedMs(): number;
}

/**
 * Starts a clock: every entry that is stored through this world says how long its operation took, counted from the
 * start, or from the entry before it where one work leads to several.
 */
export function timed<World extends SendWorld>(world: World): Timed<World> {
  let begunAt = world.now();
  const elapsedMs = () => passedMs(begunAt, world.now());
  const store: SendWorld['store'] = {
    ...world.store,
    commit: async ({ history, ...change }) => {
      if (!history) return world.store.commit(change);
      const tookMs = elapsedMs();
      begunAt = world.now();
      await world.store.commit({ ...change, history: { ...history, tookMs } });
    },
  };
  return { world: { ...world, store }, elapsedMs };
}
