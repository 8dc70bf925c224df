import { describe, expect } from 'vitest';
import { readMark } from '@/lib/domain/event-mark';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const work = 'work@group.calendar.google.com';

describe('echo and loops', () => {
  scenario('S42 our own write that comes back in the delta is no edit', async (world) => {
    world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    const writes = world.writes();
    world.google.touch(event);
    await world.settle();
    expect(world.writes()).toBe(writes);
  });

  scenario('S43 new versions and stamps of equal content cause no write', async (world) => {
    world.install();
    const { event, activity } = await world.linked();
    const writes = world.writes();
    for (let pass = 0; pass < 3; pass += 1) {
      world.google.touch(event);
      world.psa.edit(activity.id, {});
      await world.settle();
    }
    expect(world.writes()).toBe(writes);
  });

  scenario(
    'S44 two browsers with the same accounts agree on one event and one activity per item',
    async (world) => {
      const browsers = [world.install(), world.install()];
      world.google.add({ title: 'From the calendar' });
      world.enter({ title: 'From the PSA' });
      await Promise.all(browsers.map((browser) => browser.run()));
      await world.settle();
      const titles = ['From the PSA', 'From the calendar'];
      expect(
        world
          .activities()
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(titles);
      expect(
        world.google
          .present()
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(titles);
      for (const browser of browsers) {
        expect(await browser.links()).toHaveLength(2);
        expect(await browser.rows()).toEqual([]);
      }
    },
  );

  scenario('S44 edits pass through two browsers without going back and forth', async (world) => {
    const browsers = [world.install(), world.install()];
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'One' });
    await world.settle();
    world.psa.edit(activity.id, { title: 'Two' });
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Two');
    expect(world.activityNow(activity)?.title).toBe('Two');
    expect(world.google.writes).toEqual([`change ${event.eventId}`]);
    for (const browser of browsers) expect(await browser.rows()).toEqual([]);
  });

  scenario(
    'S45 with two browsers a deletion on either side is carried over once',
    async (world) => {
      const browsers = [world.install(), world.install()];
      const one = await world.linked();
      const two = await world.linkedBack();
      world.google.remove(one.event);
      world.psa.remove(two.activity.id);
      await world.settle();
      expect(world.activities()).toEqual([]);
      expect(world.google.present()).toEqual([]);
      for (const browser of browsers) expect(await browser.links()).toEqual([]);
    },
  );

  scenario(
    'S46 a field that both sides write in their own way takes at most one write',
    async (world) => {
      world.install();
      world.google.rewrite = (text) => text.trim();
      world.psa.rewrite = (text) => `${text.replaceAll('\n', '\r\n')}  `;
      const { event, activity } = await world.linked({ title: 'Kick-off' });
      const writes = world.writes();
      await world.settle();
      expect(world.writes()).toBe(writes);
      world.psa.edit(activity.id, { title: 'Kick-off with Bo  ' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Kick-off with Bo');
      expect(world.writes()).toBe(writes + 1);
    },
  );

  scenario('S47 an item never travels back into the calendar that it came from', async (world) => {
    world.google.addCalendar(work);
    const browser = world.install(
      bothWays({
        outgoing: { calendarIds: ['anna@konsultti.example', work] },
        incoming: { into: { kind: 'calendar', calendarId: work } },
      }),
    );
    world.google.add({ title: 'From the primary one' });
    world.enter({ title: 'From the PSA' });
    await world.settle();
    expect(world.google.present().map(({ title, calendarId }) => [title, calendarId])).toEqual([
      ['From the primary one', 'anna@konsultti.example'],
      ['From the PSA', work],
    ]);
    expect(world.activities()).toHaveLength(2);
    expect(await browser.links()).toHaveLength(2);
  });

  scenario('S48 one meeting on two of my calendars is one activity', async (world) => {
    world.google.addCalendar(work);
    const browser = world.install(
      bothWays({ outgoing: { calendarIds: ['anna@konsultti.example', work] } }),
    );
    const event = world.google.add({ title: 'Kick-off', iCalUid: 'shared@example' });
    world.google.add({ ...event, calendarId: work, eid: 'copy', eventId: 'othercopy' });
    await world.settle();
    expect(world.activities().map(({ notes }) => readMark(notes)?.eventId)).toEqual([
      event.eventId,
    ]);
    expect(await browser.links()).toHaveLength(1);
  });

  scenario('a copy that the person makes of an event is an item of its own', async (world) => {
    const browser = world.install();
    const { event } = await world.linked();
    const copy = world.google.copy(event);
    await world.settle();
    const marked = world.activities().map(({ notes }) => readMark(notes)?.eventId);
    expect(marked.toSorted()).toEqual([event.eventId, copy?.eventId].toSorted());
    expect(await browser.links()).toHaveLength(2);
  });

  scenario('a copy of an event that we made is an item of its own too', async (world) => {
    const browser = world.install();
    const { event } = await world.linkedBack();
    world.google.copy(event);
    await world.settle();
    expect(world.activities()).toHaveLength(2);
    expect(world.google.present()).toHaveLength(2);
    expect(await browser.links()).toHaveLength(2);
  });
});
