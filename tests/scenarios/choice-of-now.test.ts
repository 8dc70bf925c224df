import { describe, expect } from 'vitest';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import { primaryId } from '@/tests/model/fake-calendar';
import { bothWays } from '@/tests/model/sync-settings';
import type { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

/** The PSA lets nothing in for a while, so that what a run decided stands in line. */
async function inLine(world: SyncWorld, titles: readonly string[] = ['One', 'Two']) {
  world.psa.unavailable = { kind: 'throttled', side: 'psa', retryAt: 0 };
  const events = titles.map((title) => world.google.add({ title, location: '' }));
  for (const browser of world.installed) await browser.run();
  return events;
}

async function goOn(world: SyncWorld): Promise<void> {
  world.psa.unavailable = undefined;
  await world.settle();
}

const sent = (world: SyncWorld) => world.activities().map(({ title }) => title);

describe('what a run has in line is sent only if it is still chosen', () => {
  scenario('a calendar that was unticked meanwhile sends nothing', async (world) => {
    const browser = world.install();
    await inLine(world);
    expect(await browser.rows()).toHaveLength(2);
    browser.sync = bothWays({ outgoing: { calendarIds: [] } });
    await goOn(world);
    expect(sent(world)).toEqual([]);
    expect(await browser.rows()).toEqual([]);
  });

  scenario('nor what a tag sends, once only sent events go', async (world) => {
    const browser = world.install(bothWays({ outgoing: { select: 'auto' } }));
    const [event] = await inLine(world, ['One']);
    if (event) await browser.tag(event, { sending: 'auto' });
    await browser.run();
    expect(await browser.rows()).toHaveLength(1);
    browser.sync = bothWays({ outgoing: { select: 'sent' } });
    await goOn(world);
    expect(sent(world)).toEqual([]);
  });

  scenario('an event that the person does not want to be sent stays here', async (world) => {
    const browser = world.install();
    const [event] = await inLine(world);
    if (event) await browser.tag(event, { sending: 'never' });
    await goOn(world);
    expect(sent(world)).toEqual(['Two']);
  });

  scenario('a kind of events that is not chosen any more stays here', async (world) => {
    const browser = world.install();
    world.google.add({ title: 'Away', eventType: 'outOfOffice' });
    await inLine(world);
    browser.sync = bothWays({ outgoing: { eventTypes: ['default'] } });
    await goOn(world);
    expect(sent(world).toSorted()).toEqual(['One', 'Two']);
  });

  scenario('nothing is sent once creating is switched off', async (world) => {
    const browser = world.install();
    await inLine(world);
    browser.sync = bothWays({ outgoing: { create: false } });
    await goOn(world);
    expect(sent(world)).toEqual([]);
  });

  scenario('a click is the person’s own and goes all the same', async (world) => {
    const browser = world.install();
    world.psa.unavailable = { kind: 'throttled', side: 'psa', retryAt: 0 };
    const event = world.google.add({ title: 'Clicked', location: '' });
    await browser.tag(event);
    await browser.send(event);
    await browser.run();
    browser.sync = bothWays({ outgoing: { select: 'sent', create: false } });
    await goOn(world);
    expect(sent(world)).toEqual(['Clicked']);
  });

  scenario(
    'an event whose activity was deleted is sent again, whatever is chosen',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      await browser.tag(event);
      browser.sync = bothWays({ outgoing: { select: 'sent' } });
      world.google.edit(event, { title: 'Edited' });
      world.psa.remove(activity.id);
      await world.settle();
      expect(sent(world)).toEqual(['Edited']);
    },
  );

  scenario('an activity becomes no event once nothing comes from the PSA', async (world) => {
    const browser = world.install();
    world.enter({ title: 'Planning' });
    world.google.writesRefused = { kind: 'throttled', side: 'google', retryAt: 0 };
    await browser.run();
    expect(await browser.rows()).toMatchObject([{ kind: 'create-event', state: 'waiting' }]);
    browser.sync = bothWays({ incoming: { select: 'none' } });
    world.google.writesRefused = undefined;
    await world.settle();
    expect(world.google.present()).toEqual([]);
  });
});

describe('once a connection does nothing by itself any more', () => {
  scenario('nothing of what the clock put in line is done', async (world) => {
    const browser = world.install();
    await inLine(world);
    browser.sync = { ...browser.sync, automatic: false };
    await goOn(world);
    expect(sent(world)).toEqual([]);
    expect(await browser.rows()).toEqual([]);
    browser.sync = { ...browser.sync, automatic: true };
  });
});

describe('what a run has in line and cannot be sent any more', () => {
  scenario('is left out when it is declined, and sent once it is accepted again', async (world) => {
    const browser = world.install();
    const [event] = await inLine(world, ['One']);
    if (event) world.google.edit(event, { response: 'declined' });
    await goOn(world);
    expect(await browser.rows()).toEqual([]);
    if (event) world.google.edit(event, { response: 'accepted' });
    await world.settle();
    expect(sent(world)).toEqual(['One']);
  });

  scenario('leaves nothing behind when the event is deleted', async (world) => {
    const browser = world.install();
    const [event] = await inLine(world, ['One']);
    if (event) world.google.remove(event);
    await goOn(world);
    expect(await browser.rows()).toEqual([]);
    expect(await browser.history()).toEqual([]);
  });
});

describe('a kind of events that is sent only if it is chosen', () => {
  scenario('goes when the setting says so', async (world) => {
    world.install(
      bothWays({ outgoing: { calendarIds: [primaryId], eventTypes: ['workingLocation'] } }),
    );
    world.google.add({ title: 'At the customer’s', eventType: 'workingLocation' });
    await world.settle();
    expect(sent(world)).toEqual(['At the customer’s']);
  });

  scenario('stays here else', async (world) => {
    world.install(bothWays({ outgoing: defaultSyncSettings.outgoing }));
    world.google.add({ title: 'Home', eventType: 'workingLocation' });
    await world.settle();
    expect(sent(world)).toEqual([]);
  });
});
