import { describe, expect } from 'vitest';
import { anna } from '@/tests/model/installation';
import { scenario } from '@/tests/scenarios/scenario';

const bertta = { id: 'bertta', name: 'Bertta' };

describe('another user is picked for the connection', () => {
  scenario('deletes nothing of the former user, on either side', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    const made = await world.linkedBack({ title: 'From the PSA' });
    await browser.pickUser(bertta);
    await world.settle();
    expect(world.google.find(event)).toBeDefined();
    expect(world.google.find(made.event)).toBeDefined();
    expect(world.activityNow(activity)).toBeDefined();
    expect(await browser.rows()).toEqual([]);
  });

  scenario('drops what was in line for the former user', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    browser.checkpoint = async (name) => {
      if (name === 'after accept') await browser.pickUser(bertta);
    };
    await browser.run();
    browser.checkpoint = () => Promise.resolve();
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Kick-off');
    expect(await browser.rows()).toEqual([]);
  });

  scenario('and the former one again: what changed meanwhile follows', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    await browser.pickUser(bertta);
    await world.settle();
    world.google.edit(event, { title: 'Renamed' });
    expect((await browser.run()).planned?.changes.operations).toEqual([]);
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    await browser.pickUser(anna);
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Renamed');
  });
});
