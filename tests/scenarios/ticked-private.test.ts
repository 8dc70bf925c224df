import { describe, expect } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { isMarkedPrivate, withMark, withoutMark } from '@/lib/domain/event-mark';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import type { LinkedPair, SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const words = { title: 'Doctor', location: 'Clinic' };
const sendOnly = bothWays({ incoming: { select: 'none' } });

/** An event that was sent in full and then ticked private in the first browser. */
async function ticked(world: SyncWorld, browser: SyncInstallation): Promise<LinkedPair> {
  const pair = await world.linked(words);
  await browser.tag(pair.event, { note: 'Knee', isPrivate: true });
  world.wait(60_000);
  await browser.run();
  return pair;
}

const untick = async (browser: SyncInstallation, event: CalendarEvent) => {
  const { isPrivate: _, ...tag } = await browser.tagOf(event);
  await browser.tag(event, tag);
};

function expectHidden(world: SyncWorld, { event, activity }: LinkedPair): void {
  const now = world.activityNow(activity);
  expect(now).toMatchObject({ title: 'Private', location: '' });
  expect(withoutMark(now?.notes ?? '')).toBe('');
  expect(isMarkedPrivate(now?.notes ?? '')).toBe(true);
  expect(world.google.find(event)).toMatchObject({ location: 'Clinic' });
}

describe('an event that is ticked private', () => {
  scenario('goes without its words, and tells nothing of its note', async (world) => {
    const browser = world.install();
    const event = world.google.add(words);
    await browser.tag(event, { note: 'Knee', isPrivate: true });
    await world.settle();
    const [activity] = world.activities();
    if (!activity) throw new Error('nothing was sent');
    expectHidden(world, { event, activity });
    expect(JSON.stringify(world.psa.contents)).not.toMatch(/Doctor|Clinic|Knee/);
  });

  scenario('is redacted when it was sent before, even without updates', async (world) => {
    const browser = world.install(bothWays({ outgoing: { update: false } }));
    const pair = await ticked(world, browser);
    await world.settle();
    expectHidden(world, pair);
    expect(world.google.writes).toEqual([]);
  });

  scenario('gets its words in the PSA again once it is unticked', async (world) => {
    const browser = world.install();
    const pair = await ticked(world, browser);
    await untick(browser, pair.event);
    await world.settle();
    const now = world.activityNow(pair.activity);
    expect(now).toMatchObject(words);
    expect(isMarkedPrivate(now?.notes ?? '')).toBe(false);
    expect(now?.notes).toContain('Knee');
  });

  scenario('follows its time, and takes no words from the PSA', async (world) => {
    const browser = world.install();
    const pair = await ticked(world, browser);
    world.google.shift(pair.event, hourMs);
    world.psa.edit(pair.activity.id, { title: 'What is this?' });
    await world.settle();
    expect(world.activityNow(pair.activity)?.when).toEqual(world.google.find(pair.event)?.when);
    expect(world.google.find(pair.event)).toMatchObject(words);
    expect(await browser.tagOf(pair.event)).toMatchObject({ note: 'Knee', isPrivate: true });
  });

  scenario('stays so when it is private in Google Calendar for a while', async (world) => {
    const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
    const pair = await ticked(world, browser);
    world.google.edit(pair.event, { isPrivate: true });
    await world.settle();
    world.google.edit(pair.event, { isPrivate: false });
    await world.settle();
    expectHidden(world, pair);
  });

  scenario('is not asked about under the setting not to send private events', async (world) => {
    const browser = world.install(bothWays(), { privateEvents: 'dont-send' });
    const pair = await ticked(world, browser);
    world.google.shift(pair.event, hourMs);
    await world.settle();
    expectHidden(world, pair);
    expect(world.activityNow(pair.activity)?.when).toEqual(world.google.find(pair.event)?.when);
    expect(await browser.rows()).toEqual([]);
  });

  scenario('is one of a whole series', async (world) => {
    const browser = world.install();
    const series = world.google.addSeries({ title: 'Therapy', location: '' }, { count: 3 });
    await world.settle();
    const [first] = world.google.present();
    if (!first) throw new Error(`no occurrence of ${series}`);
    await browser.tag(first, { isPrivate: true }, 'series');
    await world.settle();
    expect(world.activities().map(({ title }) => title)).toEqual(['Private', 'Private', 'Private']);
  });

  for (const naming of ['suffix', 'new'] as const)
    scenario(`stays so when its series is split off (its id: ${naming})`, async (world) => {
      const browser = world.install();
      const series = world.google.addSeries({ title: 'Therapy', location: '' }, { count: 4 });
      await world.settle();
      const [first] = world.google.present();
      if (!first) throw new Error(`no occurrence of ${series}`);
      await browser.tag(first, { isPrivate: true }, 'series');
      await world.settle();
      const ids = world.activities().map(({ id }) => id);
      const { length } = world.psa.contents;
      world.google.split(series, 2, { naming, change: { location: 'Clinic' } });
      await world.settle();
      expect(JSON.stringify(world.psa.contents.slice(length))).not.toMatch(/Therapy|Clinic/);
      expect(world.activities().map(({ id }) => id)).toEqual(ids);
    });

  scenario('is made again without its words when its activity is deleted', async (world) => {
    const browser = world.install();
    const pair = await ticked(world, browser);
    const { length } = world.psa.contents;
    world.psa.remove(pair.activity.id);
    world.google.shift(pair.event, hourMs);
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Private', location: '' }]);
    expect(JSON.stringify(world.psa.contents.slice(length))).not.toMatch(/Doctor|Clinic|Knee/);
  });

  scenario('is private no more when its event is made of its activity again', async (world) => {
    const browser = world.install();
    const pair = await ticked(world, browser);
    const { length } = world.psa.contents;
    world.google.remove(pair.event);
    const when = {
      kind: 'timed',
      startAt: monday + 5 * hourMs,
      endAt: monday + 6 * hourMs,
    } as const;
    world.psa.edit(pair.activity.id, { title: 'Theirs', when });
    await world.settle();
    const [event] = world.google.present();
    if (!event) throw new Error('no event was made');
    world.google.edit(event, { title: 'Mine by now' });
    await world.settle();
    expect(world.activityNow(pair.activity)?.title).toBe('Mine by now');
    expect(JSON.stringify(world.psa.contents.slice(length))).not.toMatch(/Doctor|Clinic|Knee/);
  });
});

describe.each([
  ['that syncs both ways', bothWays()],
  ['that only sends', sendOnly],
])('a browser %s and was not told of the tick', (_, sync) => {
  /** What it may not write after the tick. */
  const expectSilence = (world: SyncWorld, since: number) =>
    expect(JSON.stringify(world.psa.contents.slice(since))).not.toMatch(/Doctor|Clinic|Knee/);

  async function beside(world: SyncWorld): Promise<[SyncInstallation, LinkedPair, number]> {
    const first = world.install(bothWays());
    const second = world.install(sync);
    await world.linked(words);
    await world.settle();
    const { length } = world.psa.contents;
    const [event] = world.google.present();
    const [activity] = world.activities();
    if (!event || !activity) throw new Error('nothing was sent');
    await first.tag(event, { isPrivate: true });
    world.wait(60_000);
    await first.run();
    return [second, { event, activity }, length];
  }

  scenario('leaves the words out, whatever is edited', async (world) => {
    const [second, pair, since] = await beside(world);
    world.google.edit(pair.event, { title: 'Doctor again' });
    world.wait(60_000);
    await second.run();
    world.google.shift(pair.event, hourMs);
    await world.settle();
    expectHidden(world, pair);
    expect(world.google.find(pair.event)?.title).toBe('Doctor again');
    expectSilence(world, since);
  });

  scenario('does so too when its own person tags and sends', async (world) => {
    const [second, pair, since] = await beside(world);
    await second.tag(pair.event, { note: 'Knee' });
    await second.update(pair.event);
    world.wait(60_000);
    await second.run();
    await world.settle();
    expectHidden(world, pair);
    expect(await second.tagOf(pair.event)).toMatchObject({ note: 'Knee', isPrivate: true });
    expectSilence(world, since);
  });

  scenario('sends them when its own person unticks what it heard of', async (world) => {
    const [second, pair] = await beside(world);
    world.google.shift(pair.event, hourMs);
    await world.settle();
    expect(await second.tagOf(pair.event)).toMatchObject({ isPrivate: true });
    await untick(second, pair.event);
    await world.settle();
    expect(world.activityNow(pair.activity)).toMatchObject(words);
  });

  scenario('keeps to what was sent without them in the same moment', async (world) => {
    const second = world.install(sync);
    const event = world.google.add(words);
    const notes = withMark('', event.eid, true);
    let isSent = false;
    second.checkpoint = async (at) => {
      if (at !== 'before create' || isSent) return;
      isSent = true;
      world.enter({ title: 'Private', location: '', notes, when: event.when });
    };
    await world.settle();
    const [activity, ...others] = world.activities();
    if (!activity) throw new Error('nothing was sent');
    expect(others).toEqual([]);
    const { length } = world.psa.contents;
    world.google.edit(event, { title: 'Doctor again' });
    await world.settle();
    expectHidden(world, { event, activity });
    expectSilence(world, length);
  });

  scenario('hears of it from the activity when it has no memory', async (world) => {
    const first = world.install(bothWays());
    const pair = await ticked(world, first);
    await first.db.delete();
    world.installed.length = 0;
    const { length } = world.psa.contents;
    const second = world.install(sync);
    await world.settle();
    world.google.edit(pair.event, { title: 'Doctor again' });
    await world.settle();
    expectHidden(world, pair);
    expect(await second.tagOf(pair.event)).toMatchObject({ isPrivate: true });
    expectSilence(world, length);
  });
});
