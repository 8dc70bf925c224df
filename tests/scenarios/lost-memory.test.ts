import { describe, expect } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import type { LinkedPair, SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const birch = { id: 'birch', name: 'Birch Oy' };
const shop = { id: 'shop', projectName: 'Web shop', phaseName: '', standing: 'open' } as const;
const whole = { note: 'Agenda', customer: birch, project: shop };
const held = { customerId: 'birch', projectId: 'shop', notes: expect.stringContaining('Agenda') };

const sendOnly = bothWays({ incoming: { select: 'none' } });
const modes = [
  ['that only sends', sendOnly],
  ['that syncs both ways', bothWays()],
] as const;

/** A linked pair whose tag says all that a tag can say. */
async function fullyTagged(world: SyncWorld, title = 'Kick-off'): Promise<LinkedPair> {
  const [browser] = world.installed;
  const event = world.google.add({ title, location: '' });
  await browser?.tag(event, whole);
  await world.settle();
  const [activity] = world.activities();
  if (!activity) throw new Error('nothing was sent');
  return { event, activity };
}

async function forgetAll(world: SyncWorld): Promise<void> {
  for (const { db } of world.installed) await db.delete();
  world.installed.length = 0;
}

const lostOf = (world: SyncWorld) =>
  Promise.all(world.installed.map((browser) => browser.history())).then((entries) =>
    entries.flat().flatMap(({ lost }) => lost ?? []),
  );

describe.each(modes)('a browser without memory %s', (_, sync) => {
  scenario('takes nothing out of an activity that says more than its tag', async (world) => {
    world.install(sync);
    const { event, activity } = await fullyTagged(world);
    await forgetAll(world);
    const second = world.install(sync);
    await second.tag(event);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject(held);
    expect(await second.tagOf(event)).toMatchObject({
      note: 'Agenda',
      customer: { id: 'birch' },
      project: { id: 'shop' },
    });
  });

  scenario('stands beside the first one without taking anything away', async (world) => {
    world.install(sync);
    const { activity } = await fullyTagged(world);
    world.install(sync);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject(held);
  });

  scenario('lets the calendar win, and keeps in the history what the PSA said', async (world) => {
    world.install(sync);
    const { activity } = await fullyTagged(world);
    await forgetAll(world);
    world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
    world.install(sync);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ ...held, title: 'Kick-off' });
    expect(await lostOf(world)).toEqual([{ title: 'Renamed in the PSA' }]);
  });

  scenario('asks which version holds where the event has other guests', async (world) => {
    world.install(sync);
    const { event, activity } = await fullyTagged(world);
    await forgetAll(world);
    world.google.inviteGuest(event);
    world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
    const second = world.install(sync);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ ...held, title: 'Renamed in the PSA' });
    const [question] = await second.questions();
    expect(question?.problem).toEqual({ kind: 'conflict', fields: ['title'] });
    if (question) await second.answer(question, 'calendar');
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    expect(await lostOf(world)).toEqual([{ title: 'Renamed in the PSA' }]);
  });

  scenario('goes on asking after it added what the activity lacks', async (world) => {
    world.install(sync);
    const { event, activity } = await world.linked();
    await forgetAll(world);
    world.google.inviteGuest(event);
    world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
    const second = world.install(sync);
    await second.tag(event, whole);
    await world.settle();
    world.google.edit(event, { location: 'Room 7' });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({
      ...held,
      title: 'Renamed in the PSA',
      location: 'Room 7',
    });
    expect(await second.questions()).toMatchObject([
      { problem: { kind: 'conflict', fields: ['title'] } },
    ]);
  });

  scenario('adds what the activity lacks and its own tag has', async (world) => {
    world.install(sync);
    const { event, activity } = await world.linked();
    await forgetAll(world);
    const second = world.install(sync);
    await second.tag(event, whole);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject(held);
  });
});

describe('an answer that was lost', () => {
  scenario('leaves what was changed meanwhile to be sent', async (world) => {
    const browser = world.install(sendOnly);
    const event = world.google.add({ title: 'Kick-off', location: '' });
    await browser.tag(event, whole);
    world.psa.nextFault = { problem: { kind: 'unreachable', side: 'psa' }, after: true };
    await browser.run();
    await browser.tag(event, { ...whole, note: 'Other agenda' });
    world.google.edit(event, {
      when: { kind: 'timed', startAt: monday + hourMs, endAt: monday + 2 * hourMs },
    });
    await world.settle();
    const [activity, ...others] = world.activities();
    expect(others).toEqual([]);
    expect(activity).toMatchObject({ when: { startAt: monday + hourMs } });
    expect(activity?.notes).toContain('Other agenda');
  });
});

describe('a browser without memory that sends what was made of an activity', () => {
  scenario('S122 links both again, wherever the activity is by now', async (world) => {
    world.install();
    const { event, activity } = await world.linkedBack();
    await forgetAll(world);
    world.psa.edit(activity.id, {
      title: 'Planning, moved',
      when: { kind: 'timed', startAt: monday + 80 * hourMs, endAt: monday + 81 * hourMs },
    });
    const second = world.install(clicksOnly);
    await second.tag(event);
    await second.send(event);
    await world.settle();
    expect(world.activities()).toHaveLength(1);
    expect(await second.links()).toMatchObject([{ activityId: activity.id, origin: 'from-psa' }]);
  });
});

const clicksOnly = bothWays({ outgoing: { select: 'sent' }, incoming: { select: 'none' } });

describe('a browser without memory that sends what it is told to', () => {
  scenario('S122 carries on with what was sent before', async (world) => {
    const first = world.install(clicksOnly);
    const event = world.google.add({ title: 'Kick-off', location: '' });
    await first.tag(event, whole);
    await first.send(event);
    await world.settle();
    await forgetAll(world);
    const second = world.install(clicksOnly);
    await world.settle();
    expect(await second.tagOf(event)).toMatchObject({ note: 'Agenda' });
    world.google.edit(event, { title: 'Kick-off, moved' });
    await world.settle();
    expect(world.activities()).toMatchObject([{ ...held, title: 'Kick-off, moved' }]);
  });

  scenario('S122 leaves alone what was never sent', async (world) => {
    world.install(clicksOnly);
    world.google.add({ title: 'Kick-off' });
    const own = world.enter({ title: 'Kick-off' });
    await world.settle();
    expect(world.activities()).toEqual([own]);
  });
});
