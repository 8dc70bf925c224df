import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { SyncWorld } from '@/tests/model/sync-world';

const minuteMs = 60_000;
const dayMs = 24 * hourMs;

let world: SyncWorld;
let browser: SyncInstallation;
beforeEach(async () => {
  world = new SyncWorld();
  browser = world.install();
  for (let index = 0; index < 60; index += 1) {
    const startAt = monday + (index % 20) * dayMs + Math.floor(index / 20) * hourMs;
    const when = { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
    world.google.add({ title: `Call ${index}`, when });
  }
  await world.settle();
});
afterEach(() => world.end());

/** So many more events are deleted, and are gone for long enough to be believed. */
async function deleteSome(count: number) {
  for (const event of world.google.present().slice(0, count)) world.google.remove(event);
  world.wait(2 * minuteMs);
  await browser.run();
  world.wait(2 * minuteMs);
  return browser.run();
}

describe('deletions that come a few at a time', () => {
  it('stop the run once they are many within an hour', async () => {
    expect((await deleteSome(9)).planned?.brake).toBeUndefined();
    expect(world.activities()).toHaveLength(51);
    const { planned } = await deleteSome(9);
    expect(planned?.brake?.deletions).toHaveLength(9);
    expect(world.activities()).toHaveLength(51);
  });

  it('count while they are still in line', async () => {
    world.psa.unavailable = { kind: 'unreachable', side: 'psa' };
    expect((await deleteSome(9)).planned?.brake).toBeUndefined();
    expect((await deleteSome(9)).planned?.brake?.deletions).toHaveLength(9);
    world.psa.unavailable = undefined;
  });

  it('pass when an hour lies between them', async () => {
    await deleteSome(9);
    world.wait(hourMs);
    expect((await deleteSome(9)).planned?.brake).toBeUndefined();
    expect(world.activities()).toHaveLength(42);
  });

  it('pass when the clock was set back by more, and count when it was by less', async () => {
    await deleteSome(9);
    world.wait(-30 * minuteMs);
    expect((await deleteSome(9)).planned?.brake?.deletions).toHaveLength(9);
    world.wait(-2 * hourMs);
    expect((await browser.run()).planned?.brake).toBeUndefined();
    expect(world.activities()).toHaveLength(42);
  });
});

it('deletions that the person agreed to do not count', async () => {
  const agreed = await agreeTo(12);
  expect(world.activities()).toHaveLength(48);
  for (const event of world.google.present().slice(0, 2)) world.google.remove(event);
  world.wait(2 * minuteMs);
  await browser.run({ agreedDeletions: agreed });
  world.wait(2 * minuteMs);
  const { planned } = await browser.run({ agreedDeletions: agreed });
  expect(planned?.brake).toBeUndefined();
  expect(world.activities()).toHaveLength(46);
});

/** The brake shows so many deletions, and the person goes on. */
async function agreeTo(count: number): Promise<ReadonlySet<string>> {
  const { planned } = await deleteSome(count);
  const ids = new Set(planned?.brake?.deletions.map(({ row }) => row.id));
  expect(ids.size).toBe(count);
  await browser.run({ agreedDeletions: ids });
  return ids;
}
