import { expect, it } from 'vitest';
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
