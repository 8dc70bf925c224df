import { describe, expect } from 'vitest';
import { primaryId } from '@/tests/model/fake-calendar';
import { hourMs } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const work = 'work@group.calendar.google.com';
const onWork = bothWays({ outgoing: { calendarIds: [primaryId, work] } });

describe('permissions and accounts', () => {
  // Design §4: what may not be written to is shown as differing; nothing is taken back in the PSA for that.
  scenario(
    'S104 a calendar that turns read-only gets no write, its edits in the PSA are shown, nothing is deleted',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(onWork);
      const { event, activity } = await world.linked({ calendarId: work });
      world.google.setRole(work, 'reader');
      await browser.run();
      world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Kick-off');
      expect(world.google.writes).toEqual([]);
      expect(await browser.questions()).toMatchObject([
        { problem: { kind: 'psa-differs', reason: 'read-only-calendar' } },
      ]);
      expect(await browser.links()).toHaveLength(1);
      world.google.setRole(work, 'owner');
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Renamed in the PSA');
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S105 events that cannot be seen in full by a new role are not cleared in the PSA',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(onWork, { privateEvents: 'in-full' });
      const { activity } = await world.linked({
        calendarId: work,
        title: 'Board',
        isPrivate: true,
      });
      world.google.setRole(work, 'writerWithoutPrivateAccess');
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Board');
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S106 a calendar that vanished lets its links sleep, and no activity is deleted',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(onWork);
      const { activity } = await world.linked({ calendarId: work });
      const shelf = world.google.shelf(work);
      world.google.shelves.delete(work);
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      expect(await browser.links()).toHaveLength(1);
      world.google.shelves.set(work, shelf);
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S106 a calendar that is listed and answers 404 fails by itself alone',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(onWork);
      const { activity } = await world.linked({ calendarId: work });
      world.google.shelf(work).problem = { kind: 'not-found', side: 'google' };
      world.google.add({ title: 'Here' });
      const { check } = await browser.run();
      expect(check?.failed).toMatchObject([{ calendarId: work }]);
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      expect(world.activities()).toHaveLength(2);
    },
  );

  // What Google's sign-in does with it is tested in tests/contract; here: nothing is lost, and no link ends.
  scenario(
    'S109 while Google’s sign-in fails, what is to be written waits and nothing is asked of the person',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { title: 'Renamed' });
      world.google.unavailable = { kind: 'unavailable', side: 'google', status: 503 };
      world.wait(60_000);
      await browser.run();
      expect(await browser.questions()).toEqual([]);
      expect(await browser.rows()).toMatchObject([{ state: 'waiting' }]);
      world.google.unavailable = undefined;
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Renamed');
    },
  );

  scenario(
    'S110 signed out of the PSA, the queue is kept and goes on after signing in',
    async (world) => {
      const browser = world.install();
      world.psa.unavailable = { kind: 'signed-out', side: 'psa' };
      world.google.add();
      await world.settle();
      expect(await browser.rows()).toMatchObject([{ state: 'waiting' }]);
      world.psa.unavailable = undefined;
      await world.settle();
      expect(world.activities()).toHaveLength(1);
    },
  );

  scenario(
    'S111 with the right to read alone, the calendar is sent and what needs writing waits',
    async (world) => {
      const browser = world.install();
      world.google.writesRefused = {
        kind: 'rights-missing',
        side: 'google',
        rights: ['calendar.events'],
      };
      world.google.add({ title: 'Out' });
      world.enter({ title: 'In' });
      await browser.run();
      await browser.run();
      expect(
        world
          .activities()
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(['In', 'Out']);
      expect(await browser.rows()).toMatchObject([{ kind: 'create-event', state: 'waiting' }]);
      world.google.writesRefused = undefined;
      await world.settle();
      expect(world.google.present()).toHaveLength(2);
    },
  );

  scenario(
    'S112 edits made during a pause flow once, and what the person left out stays out',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { delete: 'ask' } }));
      const { event, activity } = await world.linked();
      const left = await world.linked({ title: 'Left out' });
      world.google.remove(left.event);
      await world.settle();
      const [question] = await browser.questions();
      if (question) await browser.answer(question, 'keep');
      await browser.run();
      const writes = world.psa.writes.length;
      // A pause: nothing runs.
      for (const title of ['One', 'Two', 'Three']) {
        world.google.edit(event, { title });
        world.wait(hourMs);
      }
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Three');
      expect(world.psa.writes).toHaveLength(writes + 1);
      expect(world.activityNow(left.activity)).toBeDefined();
      expect(world.google.find(left.event)).toBeUndefined();
    },
  );

  scenario('S113 worked time is neither changed nor deleted without a yes', async (world) => {
    const browser = world.install();
    const worked = await world.linked({ title: 'Worked' });
    const closed = await world.linked({ title: 'Closed' });
    world.psa.edit(worked.activity.id, { hasHours: true });
    world.psa.edit(closed.activity.id, { isClosed: true });
    world.google.edit(worked.event, { title: 'Renamed' });
    world.google.remove(closed.event);
    await world.settle();
    expect(world.activityNow(worked.activity)?.title).toBe('Worked');
    expect(world.activityNow(closed.activity)).toBeDefined();
    const questions = await browser.questions();
    expect(questions.map(({ problem }) => problem)).toEqual([
      { kind: 'worked-time', reason: expect.any(String) },
      { kind: 'worked-time', reason: expect.any(String) },
    ]);
    for (const { id } of world.activities()) world.psa.agreedTo.add(id);
    for (const question of questions) await browser.answer(question, 'calendar', true);
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Renamed' }]);
    expect(await browser.rows()).toEqual([]);
  });
});
