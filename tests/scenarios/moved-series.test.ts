import { describe, expect } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import type { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;
const ids = (world: SyncWorld) => world.activities().map(({ id }) => id);
const timed = (start: string) => {
  const startAt = Date.parse(start);
  return { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
};

describe('a series that is moved as a whole', () => {
  scenario('S83 to the next day takes its activities along', async (world) => {
    world.install();
    const rhythm = { everyDays: 7, count: 4 };
    const series = world.google.addSeries({ title: 'Weekly', location: '' }, rhythm);
    await world.settle();
    const before = ids(world);
    world.google.shiftSeries(series, dayMs);
    await world.settle();
    expect(ids(world)).toEqual(before);
  });

  for (const everyDays of [1, 7]) {
    scenario(
      `S83 over midnight in UTC keeps each activity with its own occurrence, every ${everyDays} days`,
      async (world) => {
        world.install();
        const series = world.google.addSeries(
          { title: 'Standup', location: '', when: timed('2026-11-24T00:00:00Z') },
          { everyDays, count: 3 },
        );
        await world.settle();
        const before = ids(world);
        world.psa.edit(before[2] ?? '', { projectId: 'third' });
        await world.settle();
        world.google.shiftSeries(series, -hourMs / 2);
        await world.settle();
        expect(ids(world)).toEqual(before);
        expect(world.activities()[2]).toMatchObject({ projectId: 'third' });
      },
    );
  }

  scenario('S33 makes nothing new before it is known where it went', async (world) => {
    const browser = world.install();
    const rhythm = { everyDays: 7, count: 4 };
    const series = world.google.addSeries({ title: 'Weekly', location: '' }, rhythm);
    await world.settle();
    const creates = world.activities().length;
    world.google.shiftSeries(series, dayMs);
    const { planned } = await browser.run();
    expect(planned?.brake).toBeUndefined();
    expect(world.activities()).toHaveLength(creates);
    await world.settle();
  });

  scenario('S84 private, and split off under a new id, is known by its starts', async (world) => {
    world.install(bothWays(), { privateEvents: 'neutral-title' });
    const therapy = { title: 'Therapy', location: '', isPrivate: true };
    const series = world.google.addSeries(therapy, { count: 4 });
    await world.settle();
    const before = ids(world);
    world.google.split(series, 2, { naming: 'new' });
    await world.settle();
    expect(ids(world)).toEqual(before);
  });
});

describe('an occurrence of a PSA series that was moved', () => {
  const at = (days: number, hours = 2) => ({
    kind: 'timed' as const,
    startAt: monday + days * dayMs + hours * hourMs,
    endAt: monday + days * dayMs + (hours + 1) * hourMs,
  });
  const review = { title: 'Review', location: '', notes: '', activityTypeId: 'meeting' };

  scenario('S122 keeps its one event after a re-installation', async (world) => {
    const first = world.install();
    const [moved] = world.psa.addSeries({ ...review, when: at(0) }, [at(0), at(1), at(2)], {
      id: 'anna',
      name: 'Anna',
    });
    await world.settle();
    world.psa.edit(moved?.id ?? '', { when: at(0, 6) });
    await world.settle();
    expect(world.google.present()).toHaveLength(3);
    await first.db.delete();
    world.installed.length = 0;
    const second = world.install();
    await world.settle();
    expect(world.google.present()).toHaveLength(3);
    expect(await second.links()).toHaveLength(3);
    expect(await second.questions()).toEqual([]);
  });
});
