import { describe, expect } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import { primaryId } from '@/tests/model/fake-calendar';
import { bothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const work = 'work@group.calendar.google.com';
const onBoth = bothWays({ outgoing: { calendarIds: [primaryId, work] } });
const bo = { id: 'bo', name: 'Bo Lind' };

describe('moved between calendars', () => {
  for (const late of [undefined, 'copy', 'stub'] as const) {
    scenario(
      `S114 an event moved to another calendar of mine takes its activity along${late ? `, though the ${late} comes in a later read` : ''}`,
      async (world) => {
        world.google.addCalendar(work);
        const browser = world.install(onBoth);
        const { event, activity } = await world.linked();
        world.google.move(event, work, late);
        await browser.run();
        world.wait(25_000);
        await browser.run();
        await world.settle();
        expect(world.activities().map(({ id }) => id)).toEqual([activity.id]);
        expect(await browser.links()).toMatchObject([{ calendarId: work, eventGone: false }]);
        world.google.edit({ ...event, calendarId: work }, { title: 'Renamed there' });
        await world.settle();
        expect(world.activityNow(activity)?.title).toBe('Renamed there');
      },
    );
  }

  for (const late of [undefined, 'copy', 'stub'] as const) {
    scenario(
      `S114 a whole series moved to another calendar of mine takes its activities along${late ? `, though the ${late} comes in a later read` : ''}`,
      async (world) => {
        world.google.addCalendar(work);
        const browser = world.install(onBoth);
        const series = world.google.addSeries({ title: 'Daily' }, { count: 4 });
        world.google.edit(world.google.occurrenceAt(series, 1), { title: 'Daily with Bo' });
        world.google.remove(world.google.occurrenceAt(series, 2));
        await world.settle();
        const before = world.activities();
        expect(before.map(({ title }) => title)).toEqual(['Daily', 'Daily with Bo', 'Daily']);
        const moved = world.google.moveSeries(series, work, late);
        await browser.run();
        world.wait(25_000);
        await browser.run();
        await world.settle();
        expect(world.activities()).toEqual(before);
        expect(await browser.links()).toMatchObject(
          before.map(() => ({ calendarId: work, eventGone: false })),
        );
        expect(await browser.questions()).toEqual([]);
        world.google.editSeries(moved, { location: 'Room 2' });
        await world.settle();
        expect(world.activities()).toMatchObject(before.map(() => ({ location: 'Room 2' })));
      },
    );
  }

  scenario(
    'S115 a whole series moved to a calendar that is not chosen keeps its activities',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install();
      const series = world.google.addSeries({ title: 'Daily' }, { count: 3 });
      await world.settle();
      const before = world.activities();
      expect(before).toHaveLength(3);
      world.google.moveSeries(series, work);
      await world.settle();
      expect(world.activities()).toEqual(before);
      expect(await browser.links()).toMatchObject(before.map(() => ({ calendarId: work })));
      expect(await browser.questions()).toEqual([]);
    },
  );

  scenario('S114 what was to be sent is sent from where it was moved meanwhile', async (world) => {
    world.google.addCalendar(work);
    const browser = world.install(bothWays({ automatic: false }));
    const event = world.google.add({ title: 'Kick-off' });
    await browser.run();
    await browser.tag(event);
    await browser.send(event);
    world.google.move(event, work);
    await browser.run();
    expect(world.activities()).toMatchObject([{ title: 'Kick-off' }]);
    expect(await browser.links()).toMatchObject([{ calendarId: work }]);
    expect(await browser.questions()).toEqual([]);
  });

  scenario(
    'S114 after the time of grace, deletion and creation are what they look like',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(onBoth);
      const { event, activity } = await world.linked();
      world.google.remove(event);
      await world.settle();
      expect(world.activityNow(activity)).toBeUndefined();
      const eid = encodeEid({ ...event, calendarId: work });
      world.google.put({ ...event, calendarId: work, eid });
      await world.settle();
      expect(world.activities()).toHaveLength(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S115 an event moved to a calendar that is not chosen keeps its activity',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.move(event, work);
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      expect(await browser.links()).toMatchObject([{ calendarId: work }]);
    },
  );

  scenario(
    'S115 an event moved to a calendar of mine that Google does not show keeps its activity, and is heard of there',
    async (world) => {
      world.google.addCalendar(work, { shown: false });
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.move(event, work);
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      world.google.edit({ ...event, calendarId: work }, { title: 'Renamed there' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Renamed there');
      expect(await browser.links()).toMatchObject([{ calendarId: work }]);
      world.google.remove({ ...event, calendarId: work });
      await world.settle();
      expect(world.activityNow(activity)).toBeUndefined();
    },
  );

  scenario('S115 an event moved to a calendar of the team is asked about', async (world) => {
    const team = 'team@group.calendar.google.com';
    world.google.addCalendar(team, { mine: false, role: 'writer' });
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.move(event, team);
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
    const [question] = await browser.questions();
    expect(question?.problem).toMatchObject({ kind: 'deleted-in-calendar' });
    if (question) await browser.answer(question, 'calendar');
    await world.settle();
    expect(world.activityNow(activity)).toBeUndefined();
  });

  scenario(
    'S115 a colleague’s copy of a meeting does not keep what I deleted in my own calendar',
    async (world) => {
      world.google.addCalendar('bo@x.example', { mine: false, role: 'reader' });
      world.install();
      const { event, activity } = await world.linked();
      const eid = encodeEid({ ...event, calendarId: 'bo@x.example' });
      world.google.put({ ...event, calendarId: 'bo@x.example', eid });
      world.google.remove(event);
      await world.settle();
      expect(world.activityNow(activity)).toBeUndefined();
    },
  );

  scenario(
    'S116 an activity given to a colleague leaves my calendar, and comes to theirs by their own browser',
    async (world) => {
      const browser = world.install();
      const theirs = new SyncWorld();
      const colleague = world.install(bothWays(), { google: theirs.google, user: bo });
      const { event, activity } = await world.linkedBack();
      world.psa.edit(activity.id, { ownerId: bo.id, ownerName: bo.name });
      await world.settle();
      expect(world.google.find(event)).toBeUndefined();
      expect(theirs.google.present()).toMatchObject([{ title: 'Planning' }]);
      expect(await browser.links()).toEqual([]);
      expect(await colleague.links()).toHaveLength(1);
      expect(theirs.google.offences).toEqual([]);
    },
  );

  // Design §4 routes by the activity's category, and events that exist already stay where they are: moving one would
  // change its organizer. So nothing is deleted and nothing is made a second time.
  scenario(
    'S117 an activity whose new type belongs to another calendar keeps its event where it is',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install();
      const { event, activity } = await world.linkedBack();
      browser.sync = bothWays({ incoming: { into: { kind: 'calendar', calendarId: work } } });
      world.psa.edit(activity.id, { activityTypeId: 'work' });
      await world.settle();
      expect(world.google.find(event)).toBeDefined();
      expect(world.google.present()).toHaveLength(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario('S118 an event moved and edited in one go arrives with its edit', async (world) => {
    world.google.addCalendar(work);
    const browser = world.install(onBoth);
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    world.google.move(event, work, 'copy');
    await browser.run();
    world.wait(25_000);
    await world.settle();
    expect(world.activities()).toMatchObject([{ id: activity.id, title: 'Renamed' }]);
  });

  scenario(
    'S118 an event of ours that the person moves stays the image of its activity',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(onBoth);
      const { event, activity } = await world.linkedBack();
      world.google.move(event, work);
      await world.settle();
      expect(world.google.present()).toHaveLength(1);
      expect(world.activities()).toHaveLength(1);
      world.psa.edit(activity.id, { title: 'Renamed' });
      await world.settle();
      expect(world.google.present()).toMatchObject([{ title: 'Renamed', calendarId: work }]);
      expect(await browser.links()).toHaveLength(1);
    },
  );
});
