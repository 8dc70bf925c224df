import { describe, expect, it } from 'vitest';
import { runAndDie } from '@/tests/model/guarded';
import { SyncWorld } from '@/tests/model/sync-world';

const sanna = { id: 'sanna', name: 'Sanna' };

it('contact persons whom a run adds take part and are told of once, whatever await the worker is killed at', async () => {
  let invited = 0;
  for (let killAt = 1; ; killAt += 1) {
    const world = new SyncWorld();
    const browser = world.install();
    const { event, activity } = await world.linked();
    await browser.tag(event, { contacts: [sanna] });
    world.google.edit(event, { title: 'Renamed' });
    world.wait(31 * 60_000);
    const died = await runAndDie(browser, () => browser.run(), killAt);
    if (died && world.psa.participants.has(activity.id)) invited += 1;
    const next = world.restart(browser);
    await world.settle();
    const told = (await next.history()).filter(({ contacts }) => contacts !== undefined);
    expect(told, `killed at await ${killAt}`).toMatchObject([
      { operation: 'update', contacts: { added: ['Sanna'], removed: [] } },
    ]);
    expect(world.psa.participants.get(activity.id)).toMatchObject([{ personId: 'sanna' }]);
    const [link] = await next.links();
    expect(link).toMatchObject({
      activityId: activity.id,
      contacts: { activityId: activity.id, people: [{ personId: 'sanna' }] },
    });
    await world.expectQuiet();
    await world.end();
    if (!died) break;
  }
  // It was killed after they were added as well.
  expect(invited).toBeGreaterThan(2);
});

describe('contact persons alone', () => {
  async function linked() {
    const world = new SyncWorld();
    const browser = world.install();
    return { world, browser, ...(await world.linked()) };
  }

  it('are brought to the activity by the next run, and taken out of it again', async () => {
    const { world, browser, event, activity } = await linked();
    const people = () => world.psa.participants.get(activity.id) ?? [];
    await browser.tag(event, { contacts: [sanna] });
    await world.settle();
    expect(people()).toMatchObject([{ personId: 'sanna' }]);
    await world.expectQuiet();
    await browser.tag(event, {});
    await world.settle();
    expect(people()).toEqual([]);
    await world.expectQuiet();
    const told = (await browser.history()).flatMap(({ contacts }) => contacts ?? []);
    expect(told.toSorted((a, b) => b.removed.length - a.removed.length)).toEqual([
      { added: [], removed: ['Sanna'] },
      { added: ['Sanna'], removed: [] },
    ]);
    await world.end();
  });

  it('are added once, whatever await the worker is killed at', async () => {
    for (let killAt = 1; ; killAt += 1) {
      const { world, browser, event, activity } = await linked();
      await browser.tag(event, { contacts: [sanna] });
      const died = await runAndDie(browser, () => browser.run(), killAt);
      const next = world.restart(browser);
      await world.settle();
      expect(world.psa.participants.get(activity.id)).toMatchObject([{ personId: 'sanna' }]);
      const told = (await next.history()).filter(({ contacts }) => contacts !== undefined);
      expect(told, `killed at await ${killAt}`).toHaveLength(1);
      await world.expectQuiet();
      await world.end();
      if (!died) break;
    }
  });

  it('wait where hours are booked, and the question goes with the choice', async () => {
    const { world, browser, event, activity } = await linked();
    world.psa.edit(activity.id, { hasHours: true });
    await browser.tag(event, { contacts: [sanna] });
    await world.settle();
    expect(world.psa.participants.get(activity.id) ?? []).toEqual([]);
    expect(await browser.rows()).toMatchObject([
      { kind: 'update', state: 'parked', problem: { kind: 'worked-time' } },
    ]);
    await world.expectQuiet();
    await browser.tag(event, {});
    await world.settle();
    expect(await browser.rows()).toEqual([]);
    await world.end();
  });
});
