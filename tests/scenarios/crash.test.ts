import { describe, expect, it } from 'vitest';
import { runAndDie } from '@/tests/model/guarded';
import { type LinkedPair, SyncWorld } from '@/tests/model/sync-world';

interface Story {
  readonly name: string;
  /** What happened before the pass that is killed. */
  prepare(world: SyncWorld): Promise<LinkedPair | undefined>;
  /** What must be so after the next workers had their time. */
  expected(world: SyncWorld, pair: LinkedPair | undefined): void;
  readonly links: number;
}

const titles = (world: SyncWorld) => [
  world.google.present().map(({ title }) => title),
  world.activities().map(({ title }) => title),
];

const stories: Story[] = [
  {
    name: 'S49 while an event is made of an activity there is one event in the end',
    prepare: async (world) => {
      world.enter({ title: 'Planning' });
      return undefined;
    },
    expected: (world) => expect(titles(world)).toEqual([['Planning'], ['Planning']]),
    links: 1,
  },
  {
    name: 'S50 while an activity is made of an event there is one activity in the end',
    prepare: async (world) => {
      world.google.add({ title: 'Kick-off' });
      return undefined;
    },
    expected: (world) => expect(titles(world)).toEqual([['Kick-off'], ['Kick-off']]),
    links: 1,
  },
  {
    name: 'S50 while both sides are written to, both edits arrive once',
    prepare: async (world) => {
      const pair = await world.linked();
      world.google.edit(pair.event, { location: 'Room 7' });
      world.psa.edit(pair.activity.id, { title: 'Renamed' });
      return pair;
    },
    expected: (world, pair) => {
      const both = { title: 'Renamed', location: 'Room 7' };
      expect(pair && world.google.find(pair.event)).toMatchObject(both);
      expect(pair && world.activityNow(pair.activity)).toMatchObject(both);
    },
    links: 1,
  },
  {
    name: 'S52 while an event is deleted after its activity, the link ends',
    prepare: async (world) => {
      const pair = await world.linked();
      world.psa.remove(pair.activity.id);
      world.wait(31 * 60_000);
      return pair;
    },
    expected: (world) => expect(titles(world)).toEqual([[], []]),
    links: 0,
  },
  {
    name: 'S53 while an activity is deleted after its event, the link ends',
    prepare: async (world) => {
      const pair = await world.linked();
      world.google.remove(pair.event);
      world.wait(31 * 60_000);
      return pair;
    },
    expected: (world) => expect(titles(world)).toEqual([[], []]),
    links: 0,
  },
  {
    name: 'S53 while an event is made again after an edit beat its deletion, there is one',
    prepare: async (world) => {
      const pair = await world.linkedBack();
      world.google.remove(pair.event);
      world.psa.edit(pair.activity.id, { title: 'Still wanted' });
      const [browser] = world.installed;
      await browser?.run();
      world.wait(61_000);
      return pair;
    },
    expected: (world) => expect(titles(world)).toEqual([['Still wanted'], ['Still wanted']]),
    links: 1,
  },
  {
    name: 'S53 while an activity is made again after an edit beat its deletion, there is one',
    prepare: async (world) => {
      const pair = await world.linked();
      world.psa.remove(pair.activity.id);
      world.google.edit(pair.event, { title: 'Still wanted' });
      world.wait(31 * 60_000);
      return pair;
    },
    expected: (world) => expect(titles(world)).toEqual([['Still wanted'], ['Still wanted']]),
    links: 1,
  },
];

describe('a worker that dies', () => {
  it.each(stories)('$name, whatever await it is killed at', async (story) => {
    let killAt = 1;
    while (await playKilled(story, killAt)) killAt += 1;
    expect(killAt).toBeGreaterThan(16);
  });
});

/** Answers whether the pass came so far. */
async function playKilled({ prepare, expected, links }: Story, killAt: number): Promise<boolean> {
  const world = new SyncWorld();
  const browser = world.install();
  const pair = await prepare(world);
  const died = await runAndDie(browser, () => browser.run(), killAt);
  await world.settle();
  expected(world, pair);
  expect(await browser.links(), `killed at await ${killAt}`).toHaveLength(links);
  expect(await browser.rows(), `killed at await ${killAt}`).toEqual([]);
  await world.expectQuiet();
  await world.end();
  return died;
}

describe('half-read sides', () => {
  it('S51 a listing that breaks off between two pages is begun again, and deletes nothing', async () => {
    const world = new SyncWorld();
    const browser = world.install();
    const pairs = [await world.linked(), await world.linked({ title: 'Second' })];
    world.google.expireToken();
    let calls = 0;
    browser.checkpoint = async (at) => {
      if (at === 'before eventsIn') calls += 1;
      // The adapter answers a broken listing with its problem, never with the part that it read.
      if (at === 'before eventsIn' && calls === 1)
        world.google.unavailable = { kind: 'unreachable', side: 'google' };
    };
    const report = await browser.run();
    expect(report.google).toEqual({ kind: 'unreachable', side: 'google' });
    world.google.unavailable = undefined;
    await world.settle();
    for (const { event, activity } of pairs) {
      expect(world.google.find(event)).toBeDefined();
      expect(world.activityNow(activity)).toBeDefined();
    }
    expect(calls).toBeGreaterThan(1);
    await world.expectQuiet();
    await world.end();
  });

  it('S56 a PSA session that ends in the middle leads to no deletion', async () => {
    const world = new SyncWorld();
    const browser = world.install();
    const kept = await world.linked();
    const deleted = await world.linked({ title: 'Deleted' });
    world.psa.remove(deleted.activity.id);
    world.wait(31 * 60_000);
    browser.checkpoint = async (at) => {
      if (at === 'after activitiesIn') world.psa.unavailable = { kind: 'signed-out', side: 'psa' };
    };
    const report = await browser.run();
    expect(report.psa).toEqual({ kind: 'signed-out', side: 'psa' });
    expect(world.google.find(kept.event)).toBeDefined();
    expect(world.google.find(deleted.event)).toBeDefined();
    browser.checkpoint = () => Promise.resolve();
    world.psa.unavailable = undefined;
    await world.settle();
    expect(world.google.find(kept.event)).toBeDefined();
    expect(world.google.find(deleted.event)).toBeUndefined();
    await world.expectQuiet();
    await world.end();
  });
});
