import { describe, expect } from 'vitest';
import { primaryId } from '@/tests/model/fake-calendar';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const work = 'work@group.calendar.google.com';
const onBoth = bothWays({ outgoing: { calendarIds: [primaryId, work] } });

describe('undoing a sending', () => {
  scenario(
    'S15 that the PSA refuses leaves both sides as they were, and in step',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.nextFault = { problem: { kind: 'forbidden', side: 'psa' }, after: false };
      await expect(browser.undo('create')).rejects.toThrow('forbidden');
      expect((await browser.tagOf(event)).sending).toBe('manual');
      world.google.edit(event, { title: 'Renamed' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Renamed');
    },
  );
});

describe('undoing a deletion', () => {
  scenario('S15 that had undone a sending puts both in step again', async (world) => {
    const browser = world.install();
    const { event } = await world.linked();
    await browser.undo('create');
    await world.settle();
    expect(world.activities()).toEqual([]);
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    await browser.undo('delete');
    expect(world.activities()).toMatchObject([{ title: 'Kick-off' }]);
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Renamed' }]);
    expect((await browser.tagOf(event)).sending).toBe('manual');
    world.google.edit(event, { location: 'Room 9' });
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Renamed', location: 'Room 9' }]);
  });
});

describe('undoing an update', () => {
  scenario('S15 leaves to travel what was edited in the calendar since', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    world.google.edit(event, { location: 'Room 9' });
    await browser.undo('update');
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Kick-off', location: 'Room 9' });
  });

  scenario('S15 leaves to travel what was edited in the PSA since', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    world.psa.edit(activity.id, { location: 'Room 9' });
    await browser.undo('update');
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Renamed', location: 'Room 9' });
  });

  scenario('S15 leaves to travel what the calendar calls it by now', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    world.google.edit(event, { title: 'Renamed again' });
    await browser.undo('update');
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Renamed again');
    expect(world.google.find(event)?.title).toBe('Renamed again');
  });

  scenario(
    'S15 leaves to travel what was edited since on the side that is written back',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.edit(event, { title: 'Renamed', location: 'Room 9' });
      await world.settle();
      world.psa.edit(activity.id, { title: 'Called in the PSA' });
      await browser.undo('update');
      await world.settle();
      expect(world.activityNow(activity)).toMatchObject({
        title: 'Called in the PSA',
        location: '',
      });
      expect(world.google.find(event)).toMatchObject({
        title: 'Called in the PSA',
        location: 'Room 9',
      });
    },
  );

  scenario('S15 of an event leaves to travel what the PSA calls it by now', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    world.psa.edit(activity.id, { title: 'Renamed again' });
    await browser.undo('update-event');
    expect(world.google.find(event)?.title).toBe('Kick-off');
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Renamed again');
    expect(world.activityNow(activity)?.title).toBe('Renamed again');
  });

  scenario('S15 of an event leaves to travel what was edited in the PSA since', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    world.psa.edit(activity.id, { location: 'Room 9' });
    await browser.undo('update-event');
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Kick-off', location: 'Room 9' });
  });

  scenario('S114 of an event is done where the event was moved to since', async (world) => {
    world.google.addCalendar(work);
    const browser = world.install(onBoth);
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    world.google.move(event, work);
    await world.settle();
    await browser.undo('update-event');
    await world.settle();
    expect(world.google.find({ ...event, calendarId: work })?.title).toBe('Kick-off');
    expect(world.activityNow(activity)?.title).toBe('Renamed');
  });
});

describe('undoing the making of an event', () => {
  scenario(
    'S15 is refused once somebody retyped it, though it is private by now',
    async (world) => {
      const browser = world.install();
      const { event } = await world.linkedBack();
      world.google.edit(event, { title: 'Retyped', isPrivate: true });
      await world.settle();
      await browser.undo('create-event');
      expect(world.google.find(event)).toMatchObject({ title: 'Retyped' });
    },
  );

  scenario(
    'S15 is done though it is private by now, as long as nobody retyped it',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linkedBack();
      world.google.edit(event, { isPrivate: true });
      await world.settle();
      await browser.undo('create-event');
      await world.settle();
      expect(world.google.find(event)).toBeUndefined();
      expect(world.activityNow(activity)).toBeDefined();
    },
  );
});

describe('undoing an edit of an event', () => {
  scenario(
    'S15 gives back its own title, whatever the mapping makes of it, though it is private by now',
    async (world) => {
      const browser = world.install(bothWays(), { mapping: { title: 'Anna: {title}' } });
      const { event, activity } = await world.linked();
      expect(world.activityNow(activity)?.title).toBe('Anna: Kick-off');
      world.psa.edit(activity.id, { title: 'Anna: Renamed' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Renamed');
      world.google.edit(event, { isPrivate: true });
      await world.settle();
      await browser.undo('update-event');
      expect(world.google.find(event)?.title).toBe('Kick-off');
    },
  );
});
