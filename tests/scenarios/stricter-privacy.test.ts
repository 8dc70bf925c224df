import { describe, expect, it } from 'vitest';
import { bothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

describe('a privacy setting that becomes stricter', () => {
  scenario('takes out of the PSA what was sent in full, even without updates', async (world) => {
    const sync = bothWays({ outgoing: { update: false } });
    const browser = world.install(sync, { privateEvents: 'in-full' });
    const { event, activity } = await world.linked({
      title: 'Doctor',
      location: 'Clinic',
      isPrivate: true,
    });
    expect(activity.title).toBe('Doctor');
    browser.privateEvents = 'neutral-title';
    world.google.edit(event, { isBusy: false });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Private', location: '' });
    expect(world.google.find(event)).toMatchObject({ title: 'Doctor', location: 'Clinic' });
  });

  it('takes it out of the PSA for a browser that rebuilt its links too', async () => {
    const world = new SyncWorld();
    const sync = bothWays({ outgoing: { update: false }, conflicts: 'psa' });
    const former = world.install(sync, { privateEvents: 'in-full' });
    const { activity } = await world.linked({ title: 'Doctor', isPrivate: true });
    await former.db.delete();
    world.installed.length = 0;
    world.install(sync, { privateEvents: 'neutral-title' });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Private', location: '' });
    await world.expectQuiet();
    await world.end();
  });
});
