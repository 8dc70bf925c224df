import { describe, expect } from 'vitest';
import { readMark } from '@/lib/domain/event-mark';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import { hourMs, monday } from '@/tests/model/make-event';
import { personal } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

describe('create', () => {
  scenario(
    'S1 an event of a chosen calendar becomes one activity, and the event is not written to',
    async (world) => {
      const browser = world.install();
      const event = world.google.add({ title: 'Kick-off' });
      await browser.run();
      expect(world.activities()).toMatchObject([{ title: 'Kick-off', when: event.when }]);
      expect(await browser.links()).toHaveLength(1);
      expect(world.google.writes).toEqual([]);
    },
  );

  scenario(
    'S2 an activity becomes one event under an id that tells what it was made from',
    async (world) => {
      const browser = world.install();
      const activity = world.enter({ title: 'Planning' });
      await browser.run();
      const [event, ...others] = world.google.present();
      expect(others).toEqual([]);
      expect(event).toMatchObject({
        title: 'Planning',
        when: activity.when,
        hasOtherGuests: false,
      });
      expect(readMadeEventId(event?.eventId ?? '')).toMatchObject({ activityKey: activity.id });
      // Nothing of ours stands in the activity or in a property of the event: by design §4 its id tells what it is the
      // image of.
      expect(world.psa.writes).toEqual([]);
    },
  );

  scenario(
    'S3 items made on both sides between two runs are copied to the other side, each once',
    async (world) => {
      const browser = world.install();
      await browser.run();
      world.google.add({ title: 'From the calendar' });
      world.enter({ title: 'From the PSA' });
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
      expect(await browser.links()).toHaveLength(2);
    },
  );

  scenario(
    'S4 equal items that already name each other are linked, and nothing is written',
    async (world) => {
      const first = world.install();
      world.google.add({ title: 'Kick-off' });
      world.enter({ title: 'Planning' });
      await first.run();
      const writes = world.writes();
      await first.db.delete();
      world.installed.length = 0;
      const second = world.install();
      await world.settle();
      expect(await second.links()).toHaveLength(2);
      expect(world.writes()).toBe(writes);
    },
  );

  scenario(
    'S6 same time and title on both sides is shown, not merged, unless the person says so',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { select: 'auto' } }));
      const activity = world.enter({ title: 'Kick-off' });
      world.google.add({ title: 'Kick-off', when: activity.when });
      await browser.run();
      expect(await browser.links()).toEqual([]);
      expect(await browser.questions()).toMatchObject([{ problem: { kind: 'looks-alike' } }]);
      expect(world.writes()).toBe(0);
    },
  );

  scenario('S6 with the setting to adopt, exactly one pair is made of the two', async (world) => {
    const browser = world.install(bothWays({ adoptMatching: true }));
    const activity = world.enter({ title: 'Kick-off' });
    world.google.add({ title: ' kick-off', when: activity.when });
    await world.settle();
    expect(await browser.links()).toHaveLength(1);
    expect(world.activities()).toHaveLength(1);
    expect(world.google.present()).toHaveLength(1);
  });

  scenario('S6 ambiguous matches stay unlinked and are shown', async (world) => {
    const browser = world.install(bothWays({ adoptMatching: true, outgoing: { select: 'auto' } }));
    const activity = world.enter({ title: 'Kick-off' });
    world.google.add({ title: 'Kick-off', when: activity.when });
    world.google.add({ title: 'Kick-off', when: activity.when });
    await browser.run();
    expect(await browser.links()).toEqual([]);
    expect(await browser.questions()).toHaveLength(1);
    expect(world.writes()).toBe(0);
  });

  scenario(
    'S7 items without any mark and of different content are copied both ways and linked by their own ids',
    async (world) => {
      const browser = world.install();
      world.google.add({ title: 'One' });
      world.enter({ title: 'Two' });
      await world.settle();
      const links = await browser.links();
      expect(links).toHaveLength(2);
      expect(new Set(links.map(({ activityId }) => activityId)).size).toBe(2);
      expect(new Set(links.map(({ eventId }) => eventId)).size).toBe(2);
    },
  );

  scenario(
    'S9 an event of a kind that is not chosen is left alone, and goes once when it fits',
    async (world) => {
      const browser = world.install();
      const event = world.google.add({ eventType: 'workingLocation' });
      await world.settle();
      expect(world.activities()).toEqual([]);
      world.google.edit(event, { eventType: 'default' });
      await world.settle();
      expect(world.activities()).toHaveLength(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S9 an activity of a type that is not chosen is left alone, and comes once when it fits',
    async (world) => {
      const browser = world.install();
      const activity = world.enter({ activityTypeId: personal.id });
      await world.settle();
      expect(world.google.present()).toEqual([]);
      world.psa.edit(activity.id, { activityTypeId: 'meeting' });
      await world.settle();
      expect(world.google.present()).toHaveLength(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario('S9 an event outside the window goes once the window reaches it', async (world) => {
    world.install();
    const later = monday + 75 * 24 * hourMs;
    world.google.add({ when: { kind: 'timed', startAt: later, endAt: later + hourMs } });
    await world.settle();
    expect(world.activities()).toEqual([]);
    world.wait(12 * 24 * hourMs);
    await world.settle();
    expect(world.activities()).toHaveLength(1);
  });

  scenario('S9 each direction has a range of its own', async (world) => {
    const thisMonth = { pastMonths: 0, futureMonths: 0 };
    const browser = world.install(bothWays({ outgoing: { range: thisMonth } }));
    const far = monday + 40 * 24 * hourMs;
    const when = { kind: 'timed', startAt: far, endAt: far + hourMs } as const;
    world.google.add({ title: 'Far, in the calendar', when });
    world.google.add({ title: 'Near' });
    world.enter({ title: 'Far, in the PSA', when });
    await world.settle();
    const titles = world.activities().map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['Far, in the PSA', 'Near']);
    expect(world.google.present()).toHaveLength(3);
    // What is linked is followed both ways as far as either range reaches.
    const made = world.google.present().find(({ title }) => title === 'Far, in the PSA');
    if (made) world.google.edit(made, { title: 'Renamed' });
    await world.settle();
    expect(world.activities().map(({ title }) => title)).toContain('Renamed');
    expect(await browser.links()).toHaveLength(2);
  });

  scenario(
    'an event whose tag says never stays here although its calendar is chosen',
    async (world) => {
      const browser = world.install();
      const event = world.google.add();
      await browser.tag(event, { sending: 'never' });
      await world.settle();
      expect(world.activities()).toEqual([]);
    },
  );

  scenario('S8 an activity of a colleague in which I take part is not copied', async (world) => {
    world.install();
    world.psa.add(
      {
        title: 'Theirs',
        when: { kind: 'timed', startAt: monday, endAt: monday + hourMs },
        location: '',
        notes: '',
        activityTypeId: 'meeting',
      },
      { id: 'bo', name: 'Bo' },
    );
    await world.settle();
    expect(world.google.present()).toEqual([]);
    expect(readMark(world.activities()[0]?.notes ?? '')).toBeUndefined();
  });
});
