import { describe, expect } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { fingerprint } from '@/lib/sync/standing';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import type { LinkedPair, SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

/** As *leave as is* notes it: the change of the event that may stay out of the PSA. */
async function leaveOut(browser: SyncInstallation, event: CalendarEvent, title: string | 'gone') {
  const link = await browser.link(event);
  if (!link) throw new Error('nothing was sent');
  const dismissed = fingerprint(title === 'gone' ? 'gone' : { ...link.agreement.sent, title });
  await browser.db.links.update(link.id, { dismissed });
}

/** An event that was sent, changed and left so while nothing went by itself. */
async function leftOut(world: SyncWorld): Promise<LinkedPair & { browser: SyncInstallation }> {
  const browser = world.install();
  const pair = await world.linked();
  browser.sync = bothWays({ automatic: false });
  world.google.edit(pair.event, { title: 'Here only' });
  await browser.run();
  await leaveOut(browser, pair.event, 'Here only');
  browser.sync = bothWays();
  return { ...pair, browser };
}

describe('what the person left out of the PSA', () => {
  scenario('S112 stays out', async (world) => {
    const { activity } = await leftOut(world);
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
  });

  scenario('S112 stays out when the PSA changes something else', async (world) => {
    const { event, activity } = await leftOut(world);
    world.psa.edit(activity.id, { location: 'Room 2' });
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Here only', location: 'Room 2' });
    expect(world.activityNow(activity)).toMatchObject({ title: 'Kick-off', location: 'Room 2' });
  });

  scenario('S112 goes there with the next change of the event', async (world) => {
    const { event, activity } = await leftOut(world);
    world.google.edit(event, { location: 'Room 3' });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Here only', location: 'Room 3' });
  });

  scenario('S112 stays out when it is a deletion: the activity stays on its own', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    browser.sync = bothWays({ automatic: false });
    world.google.remove(event);
    await browser.run();
    await leaveOut(browser, event, 'gone');
    browser.sync = bothWays();
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
    expect(world.google.present()).toEqual([]);
    expect(await browser.links()).toEqual([]);
  });
});
