import { describe, expect } from 'vitest';
import { changeSettings } from '@/lib/store/settings';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const hours = (from: number) => ({
  kind: 'timed' as const,
  startAt: monday + from * hourMs,
  endAt: monday + (from + 1) * hourMs,
});

describe('words that are to be hidden in the PSA', () => {
  scenario(
    'S100 are hidden once worked time lets them, though the activity was moved meanwhile',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { update: false } }), {
        privateEvents: 'neutral-title',
      });
      const { event, activity } = await world.linked({ title: 'Lunch with Bo' });
      world.psa.edit(activity.id, { hasHours: true });
      await world.settle();
      world.google.edit(event, { isPrivate: true });
      await world.settle();
      expect(await browser.questions()).toMatchObject([{ problem: { kind: 'worked-time' } }]);
      world.psa.edit(activity.id, { when: hours(5) });
      await world.settle();
      world.psa.edit(activity.id, { hasHours: false });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Private');
    },
  );

  scenario('S100 are hidden although an update was undone meanwhile', async (world) => {
    const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
    const { event, activity } = await world.linked({ title: 'Lunch with Bo', location: 'Clinic' });
    world.google.edit(event, { title: 'Lunch with Bo and Al' });
    await world.settle();
    world.google.edit(event, { isPrivate: true });
    await browser.undo('update');
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Private', location: '' });
  });

  scenario('S102 stay here when their event is made again after its deletion', async (world) => {
    const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
    const event = world.google.add({ title: 'Doctor', location: '', isPrivate: true });
    await browser.tag(event, { note: 'secret note' });
    await world.settle();
    const [activity] = world.activities();
    world.google.remove(event);
    world.psa.edit(activity?.id ?? '', { when: hours(5) });
    await world.settle();
    expect(world.google.present()).toHaveLength(1);
    expect(JSON.stringify(world.psa.contents)).not.toContain('secret');
  });
});

describe('words that were hidden in the PSA', () => {
  scenario(
    'S99 by another browser, stay hidden while the event is private, and stay whole in the calendar',
    async (world) => {
      world.install(bothWays(), { privateEvents: 'in-full' });
      world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event } = await world.linked({
        title: 'Doctor',
        location: 'Clinic',
        isPrivate: true,
      });
      await world.settle();
      expect(world.google.find(event)).toMatchObject({ title: 'Doctor', location: 'Clinic' });
      expect(world.activities()).toMatchObject([{ title: 'Private', location: '' }]);
    },
  );

  scenario(
    'S103 by another browser, are sent again when the event is private no more',
    async (world) => {
      const first = world.install(bothWays(), { privateEvents: 'neutral-title' });
      const second = world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event } = await world.linked({ title: 'Lunch with Bo', location: 'Kamppi' });
      world.google.edit(event, { isPrivate: true });
      world.wait(60_000);
      await first.run();
      world.google.edit(event, { isPrivate: false });
      world.wait(60_000);
      // It slept while the event was private.
      await second.run();
      await world.settle();
      const words = { title: 'Lunch with Bo', location: 'Kamppi' };
      expect(world.google.find(event)).toMatchObject(words);
      expect(world.activities()).toMatchObject([words]);
    },
  );

  scenario(
    'S100 are hidden as soon as the setting says so, though a question was asked before',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked({ title: 'Lunch with Bo' });
      world.google.edit(event, { isPrivate: true });
      await world.settle();
      browser.privateEvents = 'neutral-title';
      await changeSettings(browser.db, { privateEvents: 'neutral-title' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Private');
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S103 do not keep what was edited in the PSA meanwhile from coming when the event is private no more',
    async (world) => {
      world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event, activity } = await world.linked({
        title: 'Doctor',
        location: '',
        isPrivate: true,
      });
      world.psa.edit(activity.id, { location: 'Room 5' });
      await world.settle();
      expect(world.google.find(event)?.location).toBe('');
      world.google.edit(event, { isPrivate: false });
      await world.settle();
      expect(world.google.find(event)?.location).toBe('Room 5');
      expect(world.activityNow(activity)).toMatchObject({ title: 'Doctor', location: 'Room 5' });
    },
  );
});

describe('an activity that was there first', () => {
  const neutral = { privateEvents: 'neutral-title' } as const;

  scenario('S99 keeps its own words when its event is made private', async (world) => {
    world.install(bothWays(), neutral);
    const { event, activity } = await world.linkedBack({ location: 'Room P', notes: 'Agenda' });
    world.google.edit(event, { isPrivate: true });
    await world.settle();
    const words = { title: 'Planning', location: 'Room P', notes: 'Agenda' };
    expect(world.activityNow(activity)).toMatchObject(words);
    world.google.edit(event, { isPrivate: false });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject(words);
    expect(world.google.find(event)?.title).toBe('Planning');
  });

  scenario('S99 keeps them while its event is moved, and gets no new ones', async (world) => {
    world.install(bothWays(), neutral);
    const { event, activity } = await world.linkedBack({ location: 'Room P' });
    world.google.edit(event, { isPrivate: true, title: 'Secret' });
    world.google.shift(event, hourMs);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({
      title: 'Planning',
      location: 'Room P',
      when: world.google.find(event)?.when,
    });
  });

  scenario('S99 gives up those that it has from the event', async (world) => {
    world.install(bothWays(), neutral);
    const { event, activity } = await world.linkedBack({ location: 'Room P' });
    world.google.edit(event, { title: 'From the calendar' });
    await world.settle();
    world.google.edit(event, { isPrivate: true });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Private', location: 'Room P' });
    world.google.edit(event, { isPrivate: false });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({
      title: 'From the calendar',
      location: 'Room P',
    });
  });
});

scenario(
  'S99 a private event with words of its own outlives the activity it was made of',
  async (world) => {
    world.install();
    const { event, activity } = await world.linkedBack();
    world.google.edit(event, { isPrivate: true, title: 'Secret' });
    await world.settle();
    world.psa.remove(activity.id);
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Secret');
  },
);

scenario(
  'S22 the history keeps an event’s own words when it goes after its activity',
  async (world) => {
    const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
    const { event, activity } = await world.linked({ title: 'Doctor', isPrivate: true });
    world.psa.remove(activity.id);
    await world.settle();
    expect(world.google.find(event)).toBeUndefined();
    expect(await browser.history()).toContainEqual(
      expect.objectContaining({
        operation: 'delete-event',
        before: expect.objectContaining({ title: 'Doctor' }),
      }),
    );
  },
);
