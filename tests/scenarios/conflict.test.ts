import { describe, expect } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const later = { kind: 'timed', startAt: monday + 6 * hourMs, endAt: monday + 7 * hourMs } as const;

describe('conflict', () => {
  scenario(
    'S34 different fields edited on both sides are merged, and both edits survive',
    async (world) => {
      world.install();
      const { event, activity } = await world.linked();
      world.google.edit(event, { title: 'New title' });
      world.psa.edit(activity.id, { when: later });
      await world.settle();
      expect(world.google.find(event)).toMatchObject({ title: 'New title', when: later });
      expect(world.activityNow(activity)).toMatchObject({ title: 'New title', when: later });
    },
  );

  scenario(
    'S35 the same field on both sides follows the setting, and the loser stays in the history',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.edit(event, { title: 'Calendar' });
      world.psa.edit(activity.id, { title: 'PSA' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Calendar');
      expect(world.activityNow(activity)?.title).toBe('Calendar');
      expect(await browser.history()).toContainEqual(
        expect.objectContaining({ operation: 'update', lost: { title: 'PSA' } }),
      );
    },
  );

  scenario(
    'S35 with the PSA to win, the calendar’s version stays in the history',
    async (world) => {
      const browser = world.install(bothWays({ conflicts: 'psa' }));
      const { event, activity } = await world.linked();
      world.google.edit(event, { title: 'Calendar' });
      world.psa.edit(activity.id, { title: 'PSA' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('PSA');
      expect(world.activityNow(activity)?.title).toBe('PSA');
      expect(await browser.history()).toContainEqual(
        expect.objectContaining({ operation: 'update-event', lost: { title: 'Calendar' } }),
      );
    },
  );

  scenario(
    'S36 both edited to the same value leads to no write, and is no edit of either later',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      const writes = world.writes();
      world.google.edit(event, { title: 'Same' });
      world.psa.edit(activity.id, { title: 'Same' });
      await world.settle();
      expect(world.writes()).toBe(writes);
      const link = await browser.link(event);
      expect(link?.agreement).toMatchObject({ sent: { title: 'Same' }, echo: { title: 'Same' } });
    },
  );

  scenario(
    'S37 under the rule to ask, the item waits and everything else goes on',
    async (world) => {
      const browser = world.install(bothWays({ conflicts: 'ask' }));
      const { event, activity } = await world.linked();
      const other = world.google.add({ title: 'Other', when: later });
      world.google.edit(event, { title: 'Calendar' });
      world.psa.edit(activity.id, { title: 'PSA' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Calendar');
      expect(world.activityNow(activity)?.title).toBe('PSA');
      expect(await browser.questions()).toMatchObject([
        { problem: { kind: 'conflict', fields: ['title'] } },
      ]);
      expect(await browser.link(other)).toBeDefined();
    },
  );

  scenario('S38 the answer holds for the versions it was given for', async (world) => {
    const browser = world.install(bothWays({ conflicts: 'ask' }));
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Calendar' });
    world.psa.edit(activity.id, { title: 'PSA' });
    await world.settle();
    const [question] = await browser.questions();
    world.psa.edit(activity.id, { title: 'PSA, once more' });
    if (question) await browser.answer(question, 'calendar');
    await world.settle();
    // Another version asks anew.
    expect(world.activityNow(activity)?.title).toBe('PSA, once more');
    const [again] = await browser.questions();
    expect(again?.problem).toMatchObject({ kind: 'conflict' });
    if (again) await browser.answer(again, 'psa');
    await world.settle();
    expect(world.google.find(event)?.title).toBe('PSA, once more');
    expect(await browser.rows()).toEqual([]);
  });

  for (const skewMs of [-600_000, 600_000]) {
    scenario(
      `S39 newest wins by when this device noticed, whichever way the PSA’s clock is off (${skewMs} ms)`,
      async (world) => {
        const browser = world.install(bothWays({ conflicts: 'newest' }));
        world.psa.skewMs = skewMs;
        const { event, activity } = await world.linked();
        world.psa.edit(activity.id, { title: 'First, in the PSA' });
        // Google is out of reach: the edit in the PSA is noticed, and waits.
        world.google.unavailable = { kind: 'unreachable', side: 'google' };
        world.wait(60_000);
        await browser.run();
        world.google.unavailable = undefined;
        world.google.edit(event, { title: 'Then, in the calendar' });
        await world.settle();
        expect(world.google.find(event)?.title).toBe('Then, in the calendar');
        expect(world.activityNow(activity)?.title).toBe('Then, in the calendar');
      },
    );
  }

  scenario(
    'S40 deleted on one side and edited on the other, nobody’s work is lost whatever the rule',
    async (world) => {
      world.install(bothWays({ conflicts: 'psa' }));
      const { event, activity } = await world.linked();
      world.google.edit(event, { title: 'Worked on' });
      world.psa.remove(activity.id);
      await world.settle();
      expect(world.google.present()).toMatchObject([{ title: 'Worked on' }]);
      expect(world.activities()).toMatchObject([{ title: 'Worked on' }]);
    },
  );

  scenario('S41 a conflict on one occurrence touches that occurrence alone', async (world) => {
    const browser = world.install();
    const series = world.google.addSeries({ title: 'Daily' }, { count: 3 });
    await world.settle();
    expect(world.activities()).toHaveLength(3);
    const second = world.google.occurrenceAt(series, 1);
    const link = await browser.link(second);
    const writes = world.psa.writes.length;
    world.google.edit(second, { title: 'Calendar' });
    world.psa.edit(link?.activityId ?? '', { title: 'PSA' });
    await world.settle();
    const titles = world.activities().map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['Calendar', 'Daily', 'Daily']);
    expect(world.psa.writes).toHaveLength(writes + 1);
    expect(world.google.writes).toEqual([]);
  });
});
