import { describe, expect } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;
const at = (index: number) =>
  ({
    kind: 'timed',
    startAt: monday + index * hourMs,
    endAt: monday + (index + 1) * hourMs,
  }) as const;

describe('duplicate prevention', () => {
  for (const after of [true, false]) {
    scenario(
      `S119 an insert whose answer is unclear, ${after ? 'and which happened' : 'and which did not happen'}, is exactly one on both sides`,
      async (world) => {
        const browser = world.install();
        world.google.add({ title: 'Out' });
        world.enter({ title: 'In' });
        world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after };
        world.google.nextFault = { problem: { kind: 'unreachable', side: 'google' }, after };
        await browser.run();
        await browser.run();
        await world.settle();
        expect(world.activities()).toHaveLength(2);
        expect(world.google.present()).toHaveLength(2);
        expect(await browser.links()).toHaveLength(2);
      },
    );
  }

  scenario('S120 an unclear creation whose event moves meanwhile is still found', async (world) => {
    const browser = world.install();
    const event = world.google.add({ title: 'Out' });
    world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after: true };
    await browser.run();
    world.google.shift(event, 20 * dayMs);
    await world.settle();
    expect(world.activities()).toMatchObject([
      { title: 'Out', when: world.google.find(event)?.when },
    ]);
  });

  scenario(
    'S120 an unclear creation whose event is deleted meanwhile is found, and asked about once',
    async (world) => {
      const browser = world.install();
      world.google.add({ title: 'Staying' });
      await world.settle();
      const event = world.google.add({ title: 'Out', when: at(2) });
      world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after: true };
      await browser.run();
      world.google.remove(event);
      await world.settle();
      expect(await browser.questions()).toMatchObject([
        { kind: 'reconcile', problem: { kind: 'deleted-in-calendar' } },
      ]);
      const [question] = await browser.questions();
      if (question) await browser.answer(question, 'calendar');
      await world.settle();
      expect(world.activities()).toMatchObject([{ title: 'Staying' }]);
    },
  );

  scenario('S121 a listing that names the same id twice is one item', async (world) => {
    const browser = world.install();
    world.google.repeatsListed = true;
    world.psa.repeatsListed = true;
    world.google.repeatsRings = true;
    world.google.add({ title: 'Out' });
    world.enter({ title: 'In' });
    await world.settle();
    expect(world.activities()).toHaveLength(2);
    expect(world.google.present()).toHaveLength(2);
    expect(await browser.links()).toHaveLength(2);
  });

  scenario(
    'S122 after the database was lost the links are rebuilt, without twins and without deletions',
    async (world) => {
      const first = world.install();
      const out = await world.linked({ title: 'Out', when: at(0) });
      const back = await world.linkedBack({ title: 'In', when: at(2) });
      const series = world.google.addSeries({ title: 'Daily', when: at(5) }, { count: 3 });
      await world.settle();
      const writes = world.writes();
      await first.db.delete();
      world.installed.length = 0;
      const second = world.install();
      await world.settle();
      expect(await second.links()).toHaveLength(5);
      expect(world.writes()).toBe(writes);
      // And they are followed as before.
      world.google.edit(out.event, { title: 'Out, renamed' });
      world.psa.edit(back.activity.id, { title: 'In, renamed' });
      world.google.edit(world.google.occurrenceAt(series, 1), { title: 'Special' });
      await world.settle();
      expect(world.activityNow(out.activity)?.title).toBe('Out, renamed');
      expect(world.google.find(back.event)?.title).toBe('In, renamed');
      expect(world.activities().map(({ title }) => title)).toContain('Special');
    },
  );

  scenario(
    'S122 what was edited while nobody remembered follows the rule for conflicts',
    async (world) => {
      const first = world.install();
      const out = await world.linked({ title: 'Out', when: at(0) });
      const back = await world.linkedBack({ title: 'In', when: at(2) });
      await first.db.delete();
      world.installed.length = 0;
      world.google.edit(out.event, { title: 'Out, renamed' });
      world.psa.edit(back.activity.id, { title: 'In, renamed' });
      const second = world.install();
      await world.settle();
      // Nobody can tell which side was edited: by the default the calendar holds.
      expect(world.activityNow(out.activity)?.title).toBe('Out, renamed');
      expect(world.google.find(back.event)?.title).toBe('In');
      expect(world.activityNow(back.activity)?.title).toBe('In');
      expect(await second.links()).toHaveLength(2);
    },
  );

  scenario(
    'S122 what was deleted while nobody remembered is asked or followed, never doubled',
    async (world) => {
      const first = world.install(bothWays({ outgoing: { delete: 'ask' } }));
      const out = await world.linked({ title: 'Out', when: at(0) });
      await first.db.delete();
      world.installed.length = 0;
      world.google.remove(out.event);
      const second = world.install(bothWays({ outgoing: { delete: 'ask' } }));
      await world.settle();
      expect(world.activityNow(out.activity)).toBeDefined();
      expect(world.google.present()).toEqual([]);
      expect(await second.questions()).toMatchObject([
        { problem: { kind: 'deleted-in-calendar' } },
      ]);
    },
  );

  scenario(
    'S123 after a re-installation in send-only mode a click finds the activity again',
    async (world) => {
      world.install();
      const { event, activity } = await world.linked();
      world.installed.length = 0;
      const second = world.install(
        bothWays({ outgoing: { select: 'sent' }, incoming: { select: 'none' } }),
      );
      await second.run();
      await second.tag(event);
      await second.send(event);
      await world.settle();
      expect(world.activities().map(({ id }) => id)).toEqual([activity.id]);
      expect(await second.links()).toHaveLength(1);
    },
  );
});
