import { describe, expect } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import { bothWays } from '@/tests/model/sync-settings';
import type { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const minuteMs = 60_000;

/** Four occurrences, of which the last two went over to another series; their activities followed them there. */
async function splitSeries(world: SyncWorld, naming: 'suffix' | 'new') {
  const series = world.google.addSeries({ title: 'Daily', location: '' }, { count: 4 });
  await world.settle();
  const next = world.google.split(series, 2, { naming });
  await world.settle();
  return { series, next };
}

describe('an event whose mark stands in the activity of another one', () => {
  for (const naming of ['suffix', 'new'] as const) {
    scenario(
      `the old series is prolonged after a split (${naming} id): each event has an activity of its own`,
      async (world) => {
        const browser = world.install();
        const { series } = await splitSeries(world, naming);
        world.google.prolong(series);
        await world.settle();
        expect(world.activities()).toHaveLength(6);
        expect(await browser.links()).toHaveLength(6);
        expect(await browser.rows()).toEqual([]);
      },
    );
  }

  scenario(
    'the activity that followed takes the mark of the event it belongs to',
    async (world) => {
      const browser = world.install();
      const { series, next } = await splitSeries(world, 'new');
      world.google.prolong(series);
      await world.settle();
      for (const event of [
        world.google.occurrenceAt(series, 2),
        world.google.occurrenceAt(next, 0),
      ]) {
        const link = await browser.link(event);
        const activity = world.psa.activities.get(link?.activityId ?? '');
        expect(readMark(activity?.notes ?? '')?.eid).toBe(encodeEid(event));
      }
    },
  );

  scenario(
    'worked time keeps the mark that it has, and nobody is asked about it',
    async (world) => {
      const browser = world.install();
      const { series, next } = await splitSeries(world, 'new');
      const link = await browser.link(world.google.occurrenceAt(next, 0));
      world.psa.edit(link?.activityId ?? '', { hasHours: true });
      await world.settle();
      const writes = world.psa.writes.length;
      world.google.prolong(series);
      await world.settle();
      expect(await browser.links()).toHaveLength(6);
      expect(await browser.rows()).toEqual([]);
      // Two are made, and the mark of the other one is renewed.
      expect(world.psa.writes).toHaveLength(writes + 3);
    },
  );

  scenario(
    'deleted in the PSA, the event’s own activity is not taken to be the one with worked time',
    async (world) => {
      const browser = world.install(bothWays({ incoming: { delete: 'follow' } }));
      const { series, next } = await splitSeries(world, 'new');
      const worked = await browser.link(world.google.occurrenceAt(next, 0));
      world.psa.edit(worked?.activityId ?? '', { hasHours: true });
      world.google.prolong(series);
      await world.settle();
      const own = await browser.link(world.google.occurrenceAt(series, 2));
      world.psa.remove(own?.activityId ?? '');
      await world.settle();
      expect(world.google.find(world.google.occurrenceAt(series, 2))).toBeUndefined();
      expect(world.psa.activities.get(worked?.activityId ?? '')).toBeDefined();
      expect(await browser.links()).toHaveLength(5);
    },
  );

  scenario(
    'when the other event went, the link is let follow before anything is made',
    async (world) => {
      const browser = world.install();
      const { series, next } = await splitSeries(world, 'new');
      const ids = world.activities().map(({ id }) => id);
      world.google.prolong(series);
      browser.checkpoint = async (name) => {
        if (name === 'before accept') world.google.removeSeries(next);
      };
      await browser.run();
      browser.checkpoint = () => Promise.resolve();
      expect(await browser.rows()).toMatchObject(
        Array(2).fill({ kind: 'create', nextAttemptAt: world.at + minuteMs }),
      );
      await world.settle();
      expect(world.activities().map(({ id }) => id)).toEqual(ids);
      expect(await browser.links()).toHaveLength(4);
    },
  );
});
