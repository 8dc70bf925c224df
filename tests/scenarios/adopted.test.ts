import { describe, expect } from 'vitest';
import { projectWork } from '@/tests/model/installation';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

describe('an event and an activity that are taken for the same', () => {
  const places = { inCalendar: 'Room G', inPsa: 'Room P' };

  scenario('S6 come to say the same, by the setting for conflicts', async (world) => {
    const browser = world.install(bothWays({ adoptMatching: true, conflicts: 'psa' }));
    const activity = world.enter({ title: 'Kick-off', location: places.inPsa });
    const event = world.google.add({
      title: 'Kick-off',
      when: activity.when,
      location: places.inCalendar,
    });
    await world.settle();
    expect(await browser.links()).toHaveLength(1);
    expect(world.google.find(event)?.location).toBe(places.inPsa);
    expect(world.activityNow(activity)?.location).toBe(places.inPsa);
  });

  scenario('S6 come to say the same when only the calendar is sent', async (world) => {
    world.install(bothWays({ adoptMatching: true, incoming: { select: 'none' } }));
    const activity = world.enter({ title: 'Kick-off', location: places.inPsa });
    world.google.add({ title: 'Kick-off', when: activity.when, location: places.inCalendar });
    await world.settle();
    expect(world.activities()).toHaveLength(1);
    expect(world.activityNow(activity)?.location).toBe(places.inCalendar);
  });

  scenario(
    'S6 keep the activity’s own type, which no person chose for the event',
    async (world) => {
      const browser = world.install(
        bothWays({ adoptMatching: true, incoming: { categories: [], select: 'chosen' } }),
      );
      const activity = world.enter({ title: 'Kick-off', activityTypeId: projectWork.id });
      const event = world.google.add({ title: 'Kick-off', when: activity.when, location: '' });
      await world.settle();
      expect(world.activityNow(activity)?.activityTypeId).toBe(projectWork.id);
      expect((await browser.tagOf(event)).activityTypeId).toBe(projectWork.id);
    },
  );
});

describe('worked time', () => {
  scenario(
    'S122 is not asked about for our mark alone after its event was made again',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.remove(event);
      world.psa.edit(activity.id, { isClosed: true, title: 'Edited' });
      await world.settle();
      expect(world.google.present().map(({ title }) => title)).toContain('Edited');
      expect(await browser.questions()).toEqual([]);
    },
  );

  scenario(
    'S122 is not asked about for our mark alone when its event was moved and all was forgotten',
    async (world) => {
      world.google.addCalendar('work@group.calendar.google.com');
      world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { isClosed: true });
      await world.settle();
      world.google.move(event, 'work@group.calendar.google.com');
      const second = world.install();
      await world.settle();
      expect(await second.links()).toHaveLength(1);
      expect(await second.questions()).toEqual([]);
    },
  );

  scenario(
    'S37 may be left as it is when its event was edited, and a later edit of something else is asked about',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { isClosed: true });
      await world.settle();
      world.google.edit(event, { title: 'Renamed' });
      await world.settle();
      const [question] = await browser.questions();
      expect(question?.problem).toMatchObject({ kind: 'worked-time' });
      if (question) await browser.answer(question, 'keep');
      await world.settle();
      expect(await browser.questions()).toEqual([]);
      expect(world.activityNow(activity)?.title).toBe('Kick-off');
      expect(world.google.find(event)?.title).toBe('Renamed');
      world.google.edit(event, { location: 'Room 9' });
      await world.settle();
      expect(await browser.questions()).toHaveLength(1);
    },
  );
});
