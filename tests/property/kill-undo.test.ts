import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '@/lib/domain/history';
import { runAndDie } from '@/tests/model/guarded';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { SyncWorld } from '@/tests/model/sync-world';

interface Story {
  readonly operation: HistoryEntry['operation'];
  prepare(world: SyncWorld, browser: SyncInstallation): Promise<void>;
  /** Titles in the calendar and in the PSA, before and after the undoing. */
  readonly before: readonly [string[], string[]];
  readonly after: readonly [string[], string[]];
}

const stories: Story[] = [
  {
    operation: 'create',
    prepare: async (world) => {
      await world.linked();
    },
    before: [['Kick-off'], ['Kick-off']],
    after: [['Kick-off'], []],
  },
  {
    operation: 'update',
    prepare: async (world) => {
      const { event } = await world.linked();
      world.google.edit(event, { title: 'Renamed' });
      await world.settle();
    },
    before: [['Renamed'], ['Renamed']],
    after: [['Renamed'], ['Kick-off']],
  },
  {
    operation: 'delete',
    prepare: async (world) => {
      const { event } = await world.linked();
      world.google.remove(event);
      await world.settle();
    },
    before: [[], []],
    after: [[], ['Kick-off']],
  },
  {
    operation: 'create-event',
    prepare: async (world) => {
      await world.linkedBack();
    },
    before: [['Planning'], ['Planning']],
    after: [[], ['Planning']],
  },
  {
    operation: 'update-event',
    prepare: async (world) => {
      const { activity } = await world.linkedBack();
      world.psa.edit(activity.id, { title: 'Renamed' });
      await world.settle();
    },
    before: [['Renamed'], ['Renamed']],
    after: [['Planning'], ['Renamed']],
  },
  {
    operation: 'delete-event',
    prepare: async (world) => {
      const { activity } = await world.linkedBack();
      world.psa.remove(activity.id);
      await world.settle();
    },
    before: [[], []],
    after: [['Planning'], []],
  },
];

const titles = (world: SyncWorld) => [
  world.google.present().map(({ title }) => title),
  world.activities().map(({ title }) => title),
];

/** Plays it with a death at every checkpoint in turn, until none is left; answers how many there were. */
async function diesEverywhere(
  { operation, prepare }: Story,
  afterwards: (world: SyncWorld, browser: SyncInstallation, killAt: number) => Promise<void>,
): Promise<number> {
  for (let killAt = 1; ; killAt += 1) {
    const world = new SyncWorld();
    const browser = world.install();
    await prepare(world, browser);
    const died = await runAndDie(browser, () => browser.undo(operation), killAt);
    await afterwards(world, browser, killAt);
    expect(world.google.offences).toEqual([]);
    await world.end();
    if (!died) return killAt - 1;
  }
}

describe.each(stories)('a worker that dies while $operation is undone', (story) => {
  it('leaves it undone, or as it was, once the next worker goes on', async () => {
    const deaths = await diesEverywhere(story, async (world, browser, killAt) => {
      await browser.resumeUndos();
      await world.settle();
      const now = titles(world);
      const isBegun = JSON.stringify(now) !== JSON.stringify(story.before);
      expect(now, `killed at ${killAt}`).toEqual(isBegun ? story.after : story.before);
      const undone = (await browser.history()).filter(({ undoneAt }) => undoneAt !== undefined);
      expect(undone, `killed at ${killAt}`).toHaveLength(isBegun ? 1 : 0);
      expect(await browser.rows(), `killed at ${killAt}`).toEqual([]);
    });
    expect(deaths).toBeGreaterThan(4);
  });

  it('takes nothing from the other side, although runs come before the next worker goes on', async () => {
    await diesEverywhere(story, async (world, browser, killAt) => {
      await browser.run();
      world.wait(31 * 60_000);
      await browser.run();
      const [calendar = [], psa = []] = titles(world);
      const [, psaAfter] = story.after;
      const [calendarAfter] = story.after;
      // What the undoing leaves alone is still there.
      if (['create', 'update'].includes(story.operation))
        expect(calendar, `killed at ${killAt}`).toEqual(calendarAfter);
      if (['create-event', 'update-event'].includes(story.operation))
        expect(psa, `killed at ${killAt}`).toEqual(psaAfter);
      await browser.resumeUndos();
      await world.settle();
      await world.expectQuiet();
    });
  });
});
