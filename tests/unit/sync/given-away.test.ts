import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';

const roundMs = 31 * 60_000;

let world: SyncWorld;
let browser: SyncInstallation;
beforeEach(() => {
  world = new SyncWorld();
  browser = world.install(bothWays({ incoming: { create: false } }));
});
afterEach(() => world.end());

/** What one full read of the PSA asks for. */
async function readsOfRound(): Promise<number> {
  const before = world.psa.reads;
  world.wait(roundMs);
  await browser.run();
  return world.psa.reads - before;
}

it('an activity given to somebody else that is linked to nothing is not asked for again', async () => {
  const { id } = world.enter();
  await world.settle();
  world.psa.edit(id, { ownerId: 'ben' });
  // Once, to learn what became of it.
  expect(await readsOfRound()).toBe(2);
  expect(await readsOfRound()).toBe(1);
});

it('an activity that is given back is known again', async () => {
  const { id } = world.enter();
  await world.settle();
  world.psa.edit(id, { ownerId: 'ben' });
  await readsOfRound();
  expect((await browser.db.activities.toArray()).map((row) => row.id)).not.toContain(id);
  world.psa.edit(id, { ownerId: 'anna' });
  await readsOfRound();
  const kept = await browser.db.activities.toArray();
  expect(kept.map((row) => row.id)).toContain(id);
});
