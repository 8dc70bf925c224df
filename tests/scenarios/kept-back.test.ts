import { describe, expect } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;

describe('an event that is never to be sent', () => {
  scenario('S112 keeps its later edits here though it was sent before', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    await browser.tag(event, { sending: 'never' });
    await world.settle();
    world.google.edit(event, { title: 'Secret plan' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    world.psa.edit(activity.id, { location: 'Room 9' });
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Secret plan', location: 'Room 9' });
    await browser.tag(event, { sending: 'manual' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Secret plan');
  });
});

describe('an activity that somebody copied in the PSA with our mark', () => {
  scenario(
    'S7 for another day gets an event of its own, also after a re-installation',
    async (world) => {
      const first = world.install();
      const { activity } = await world.linked();
      world.wait(hourMs);
      const when = {
        kind: 'timed' as const,
        startAt: monday + 2 * dayMs,
        endAt: monday + 2 * dayMs + hourMs,
      };
      world.enter({ title: 'Kick-off', notes: activity.notes, when });
      await world.settle();
      expect(world.google.present()).toHaveLength(2);
      expect(await first.links()).toHaveLength(2);
      await first.db.delete();
      world.installed.length = 0;
      const second = world.install();
      await world.settle();
      expect(world.google.present()).toHaveLength(2);
      expect(world.activities()).toHaveLength(2);
      expect(await second.links()).toHaveLength(2);
    },
  );

  scenario('S7 for another hour of the day gets an event of its own', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.wait(2 * hourMs);
    world.enter({ title: 'Follow-up', notes: activity.notes, when: hoursLater(3) });
    await world.settle();
    expect(titlesOf(world.google.present())).toEqual(['Follow-up', event.title]);
    expect(await browser.links()).toHaveLength(2);
  });

  scenario('S122 is not taken for the event’s own after a re-installation', async (world) => {
    const first = world.install();
    const { event, activity } = await world.linked();
    world.wait(2 * hourMs);
    // It is nearer than the original by now, so that it would have its turn first.
    const copy = world.enter({ title: 'Follow-up', notes: activity.notes, when: hoursLater(3) });
    await first.db.delete();
    world.installed.length = 0;
    const second = world.install();
    await world.settle();
    expect((await second.link(event))?.activityId).toBe(activity.id);
    await world.settle();
    expect(titlesOf(world.activities())).toEqual(['Follow-up', event.title]);
    expect(titlesOf(world.google.present())).toEqual(['Follow-up', event.title]);
    expect(world.activityNow(copy)).toEqual(copy);
  });
});

function hoursLater(hours: number) {
  const startAt = monday + hours * hourMs;
  return { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
}

const titlesOf = (items: readonly { readonly title: string }[]) =>
  items.map(({ title }) => title).toSorted();

scenario(
  'S37 a question is put away with the user of the PSA it was asked of, and comes back',
  async (world) => {
    const browser = world.install(bothWays({ conflicts: 'ask' }));
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Mine' });
    world.psa.edit(activity.id, { title: 'Theirs' });
    await world.settle();
    expect(await browser.questions()).toHaveLength(1);
    await browser.pickUser({ id: 'bo', name: 'Bo Lind' });
    await world.settle();
    expect(await browser.questions()).toEqual([]);
    await browser.pickUser({ id: 'anna', name: 'Anna Virtanen' });
    await world.settle();
    expect(await browser.questions()).toHaveLength(1);
  },
);
