import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '@/lib/domain/problem';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { SyncWorld } from '@/tests/model/sync-world';

const many = 40;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;
const roundMs = 31 * minuteMs;

let world: SyncWorld;
let browser: SyncInstallation;
beforeEach(async () => {
  world = new SyncWorld();
  browser = world.install();
  for (let index = 0; index < many; index += 1) {
    const startAt = monday + (index % 20) * dayMs + Math.floor(index / 20) * hourMs;
    const when = { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
    world.google.add({ title: `Call ${index}`, when });
  }
  await world.settle();
});
afterEach(() => world.end());

/** Reads of a single item are refused after so many of a pass. */
async function runThrottled(side: 'google' | 'psa', answers: number, afterMs = roundMs) {
  const method = side === 'google' ? 'before event' : 'before activity';
  let asked = 0;
  browser.checkpoint = async (at) => {
    if (at !== method) return;
    asked += 1;
    if (asked > answers) throw new ProblemError({ kind: 'throttled', side, retryAt: world.at });
  };
  world.wait(afterMs);
  const report = await browser.run();
  browser.checkpoint = async () => undefined;
  return report;
}

const goneLinks = async () =>
  (await browser.links()).filter(({ eventGone, activityGone }) => eventGone || activityGone);

describe('a reading that ends before every absence is confirmed', () => {
  it('of the PSA notes nothing as gone, and the brake holds once it is complete', async () => {
    for (const { id } of world.activities()) world.psa.remove(id);
    for (let pass = 0; pass < 4; pass += 1) {
      expect((await runThrottled('psa', 8)).psa).toMatchObject({ kind: 'throttled' });
      expect(await goneLinks()).toEqual([]);
    }
    world.wait(roundMs);
    const { planned } = await browser.run();
    expect(planned?.brake?.deletions).toHaveLength(many);
    expect(world.google.present()).toHaveLength(many);
  });

  it('of the PSA goes on where it ended, and still notes them all in one step', async () => {
    for (const { id } of world.activities()) world.psa.remove(id);
    await runThrottled('psa', 15);
    expect((await runThrottled('psa', 15, minuteMs)).psa).toMatchObject({ kind: 'throttled' });
    expect(await goneLinks()).toEqual([]);
    // Ten are left.
    const { psa, planned } = await runThrottled('psa', many - 30, minuteMs);
    expect(psa).toBeUndefined();
    expect(planned?.brake?.deletions).toHaveLength(many);
    expect(await goneLinks()).toHaveLength(many);
  });

  it('of the PSA asks again for what is there again, whatever was found before', async () => {
    const [first, ...others] = world.activities();
    if (!first) throw new Error('no activity');
    for (const { id } of [first, ...others]) world.psa.remove(id);
    await runThrottled('psa', 15);
    world.psa.activities.set(first.id, first);
    await runThrottled('psa', many, minuteMs);
    expect((await goneLinks()).map(({ activityId }) => activityId)).not.toContain(first.id);
    expect(await goneLinks()).toHaveLength(many - 1);
  });

  it('of the PSA believes nothing that was found gone once some of it is listed again', async () => {
    const [first, ...others] = world.activities();
    if (!first) throw new Error('no activity');
    for (const { id } of [first, ...others]) world.psa.remove(id);
    await runThrottled('psa', 15);
    world.psa.activities.set(first.id, first);
    await runThrottled('psa', many - 2, minuteMs);
    expect(await goneLinks()).toEqual([]);
  });

  it('of the PSA takes no old confirmation for one', async () => {
    for (const { id } of world.activities()) world.psa.remove(id);
    await runThrottled('psa', many - 1);
    expect((await runThrottled('psa', many - 1)).psa).toMatchObject({ kind: 'throttled' });
    expect(await goneLinks()).toEqual([]);
    expect((await runThrottled('psa', many, minuteMs)).psa).toBeUndefined();
    expect(await goneLinks()).toHaveLength(many);
  });

  it('of the calendar by its bell notes nothing as gone, and hears the same again', async () => {
    for (const event of world.google.present()) world.google.remove(event);
    for (let pass = 0; pass < 4; pass += 1) {
      expect((await runThrottled('google', 8)).google).toMatchObject({ kind: 'throttled' });
      expect(await goneLinks()).toEqual([]);
    }
    world.wait(roundMs);
    await browser.run();
    world.wait(roundMs);
    const { planned } = await browser.run();
    expect(planned?.brake?.deletions).toHaveLength(many);
    expect(world.activities()).toHaveLength(many);
  });

  it('of the calendar by its bell goes on where it ended, and still notes them all in one step', async () => {
    for (const event of world.google.present()) world.google.remove(event);
    await runThrottled('google', 15);
    expect((await runThrottled('google', 15, minuteMs)).google).toMatchObject({
      kind: 'throttled',
    });
    expect(await goneLinks()).toEqual([]);
    expect((await runThrottled('google', many - 30, minuteMs)).google).toBeUndefined();
    expect(await goneLinks()).toHaveLength(many);
  });

  it('of the calendar by its bell asks again for what was restored meanwhile', async () => {
    const [first, ...others] = world.google.present();
    if (!first) throw new Error('no event');
    for (const event of [first, ...others]) world.google.remove(event);
    await runThrottled('google', 15);
    world.google.restore(first);
    await runThrottled('google', many, minuteMs);
    expect((await goneLinks()).map(({ eventId }) => eventId)).not.toContain(first.eventId);
    expect(await goneLinks()).toHaveLength(many - 1);
  });

  it('of the whole calendar goes on where it ended', async () => {
    const [first, ...others] = world.google.present();
    expect(first).toBeDefined();
    for (const event of others) world.google.remove(event);
    world.google.expireToken();
    await runThrottled('google', 20);
    expect((await runThrottled('google', 20, minuteMs)).google).toBeUndefined();
    expect(await goneLinks()).toHaveLength(others.length);
  });

  it('of the whole calendar notes nothing as gone', async () => {
    const [first, ...others] = world.google.present();
    expect(first).toBeDefined();
    for (const event of others) world.google.remove(event);
    world.google.expireToken();
    expect((await runThrottled('google', 8)).google).toMatchObject({ kind: 'throttled' });
    expect(await goneLinks()).toEqual([]);
  });
});
