import { describe, expect } from 'vitest';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const receiving = bothWays({ outgoing: { select: 'auto' } });

describe('what is asked of the person', () => {
  scenario(
    'S6 answers itself when the event that looked like an activity is deleted',
    async (world) => {
      const browser = world.install(receiving);
      const activity = world.enter({ title: 'Kick-off' });
      const event = world.google.add({ title: 'Kick-off', when: activity.when });
      await world.settle();
      expect(await browser.questions()).toHaveLength(1);
      world.google.remove(event);
      await world.settle();
      expect(await browser.questions()).toEqual([]);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario('S6 answers itself when that event is renamed', async (world) => {
    const browser = world.install(receiving);
    const activity = world.enter({ title: 'Kick-off' });
    const event = world.google.add({ title: 'Kick-off', when: activity.when });
    await world.settle();
    world.google.edit(event, { title: 'Something else' });
    await world.settle();
    expect(await browser.questions()).toEqual([]);
    expect(await browser.links()).toHaveLength(1);
  });

  scenario(
    'S6 is asked no more when the activity that looked like an event is deleted',
    async (world) => {
      const browser = world.install(bothWays({ incoming: { categories: [] } }));
      const activity = world.enter({ title: 'Kick-off' });
      world.google.add({ title: 'Kick-off', when: activity.when });
      await world.settle();
      expect(await browser.questions()).toHaveLength(1);
      world.psa.remove(activity.id);
      await world.settle();
      expect(await browser.questions()).toEqual([]);
      expect(world.activities()).toMatchObject([{ title: 'Kick-off' }]);
    },
  );
});

describe('what failed', () => {
  scenario('S57 is forgotten when the event that the PSA refused is deleted', async (world) => {
    const browser = world.install();
    world.psa.refuses = ({ title }) => title === 'Refused';
    const event = world.google.add({ title: 'Refused' });
    await world.settle();
    expect(await browser.rows()).toMatchObject([{ kind: 'create', state: 'parked' }]);
    world.google.remove(event);
    await world.settle();
    expect(await browser.rows()).toEqual([]);
  });

  scenario('S57 is forgotten when the activity that Google refused is deleted', async (world) => {
    const browser = world.install();
    const activity = world.enter();
    world.google.nextFault = {
      problem: { kind: 'rejected', side: 'google', fields: [], cause: '' },
      after: false,
    };
    await browser.run();
    expect(await browser.rows()).toMatchObject([{ kind: 'create-event', state: 'parked' }]);
    world.psa.remove(activity.id);
    await world.settle();
    expect(await browser.rows()).toEqual([]);
  });
});
