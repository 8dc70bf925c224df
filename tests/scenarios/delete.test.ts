import { describe, expect } from 'vitest';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;

describe('delete', () => {
  // Design §4 knows follow, ask and ignore, and no closing instead of deleting.
  scenario(
    'S21 deleted in the calendar and untouched in the PSA, the activity goes and a tombstone stays',
    async (world) => {
      const browser = world.install();
      const { event } = await world.linked();
      world.google.remove(event);
      await world.settle();
      expect(world.activities()).toEqual([]);
      expect(await browser.links()).toEqual([]);
      expect(await browser.db.tombstones.toArray()).toMatchObject([{ fate: 'deleted' }]);
    },
  );

  scenario(
    'S22 deleted in the PSA and untouched in the calendar, the event goes with If-Match',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.remove(activity.id);
      await world.settle();
      expect(world.google.find(event)).toBeUndefined();
      expect(world.google.writes).toEqual([`remove ${event.eventId}`]);
      expect(await browser.links()).toEqual([]);
    },
  );

  scenario('S23 deleted on both sides ends the link without a write', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    const writes = world.writes();
    world.google.remove(event);
    world.psa.remove(activity.id);
    await world.settle();
    expect(await browser.links()).toEqual([]);
    expect(world.writes()).toBe(writes);
  });

  // Design §4: edit beats delete, and no setting says otherwise.
  scenario(
    'S24 deleted in the calendar while edited in the PSA, the edit wins under a new generation',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linkedBack();
      world.google.remove(event);
      world.psa.edit(activity.id, { title: 'Still wanted' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Still wanted');
      const [again, ...others] = world.google.present();
      expect(others).toEqual([]);
      expect(again?.title).toBe('Still wanted');
      expect(readMadeEventId(again?.eventId ?? '')?.generation).toBe(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S24 an event of the person deleted while its activity was edited comes back, and the activity names it',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.remove(event);
      world.psa.edit(activity.id, { title: 'Still wanted' });
      await world.settle();
      const [again, ...others] = world.google.present();
      expect(others).toEqual([]);
      expect(again).toMatchObject({ title: 'Still wanted' });
      expect(world.activityNow(activity)?.notes).toContain(again?.eid);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S25 deleted in the PSA while edited in the calendar, the edit wins and one activity is there again',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.remove(activity.id);
      world.google.edit(event, { title: 'Still wanted' });
      await world.settle();
      expect(world.activities()).toMatchObject([{ title: 'Still wanted' }]);
      expect(world.google.present()).toMatchObject([{ title: 'Still wanted' }]);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S26 a deleted copy does not return when the other side is read in full later',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linkedBack();
      world.psa.remove(activity.id);
      world.google.nextFault = { problem: { kind: 'unreachable', side: 'google' }, after: false };
      await browser.run();
      world.google.expireToken();
      world.wait(2 * dayMs);
      await world.settle();
      expect(world.activities()).toEqual([]);
      expect(world.google.find(event)).toBeUndefined();
    },
  );

  scenario(
    'S26 with deletions ignored, the copy that stays is nobody’s image and is never sent back',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { delete: 'ignore' } }));
      const { event } = await world.linked();
      world.google.remove(event);
      await world.settle();
      expect(world.activities()).toHaveLength(1);
      expect(world.google.present()).toEqual([]);
      expect(await browser.links()).toEqual([]);
      expect(await browser.db.tombstones.toArray()).toMatchObject([{ fate: 'kept' }]);
    },
  );

  scenario('S27 an event that moves out of the window is no deletion', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    const away = monday + 200 * dayMs;
    world.google.edit(event, { when: { kind: 'timed', startAt: away, endAt: away + hourMs } });
    await world.settle();
    world.wait(8 * dayMs);
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
    expect(await browser.links()).toHaveLength(1);
  });

  scenario('S27 an event that ages out of the window is no deletion', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.wait(70 * dayMs);
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
    expect(world.google.find(event)).toBeDefined();
    expect(await browser.links()).toHaveLength(1);
  });

  scenario('S27 an activity that moves out of the window is no deletion', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    const away = monday + 200 * dayMs;
    world.psa.edit(activity.id, { when: { kind: 'timed', startAt: away, endAt: away + hourMs } });
    await world.settle();
    expect(world.google.find(event)).toBeDefined();
    expect(await browser.links()).toHaveLength(1);
  });

  scenario(
    'S28 deletions that are asked wait for the person, one question each, and the answer holds',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { delete: 'ask' } }));
      const { event, activity } = await world.linked();
      world.google.remove(event);
      await world.settle();
      const [question] = await browser.questions();
      expect(question?.problem).toEqual({ kind: 'deleted-in-calendar' });
      expect(world.activityNow(activity)).toBeDefined();
      if (question) await browser.answer(question, 'calendar');
      await world.settle();
      expect(world.activities()).toEqual([]);
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S28 the answer to keep ends the link and leaves the activity on its own',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { delete: 'ask' } }));
      const { event, activity } = await world.linked();
      world.google.remove(event);
      await world.settle();
      const [question] = await browser.questions();
      if (question) await browser.answer(question, 'keep');
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      expect(world.google.present()).toEqual([]);
      expect(await browser.links()).toEqual([]);
    },
  );

  scenario('S28 the answer to make the event again makes it once', async (world) => {
    const browser = world.install(bothWays({ outgoing: { delete: 'ask' } }));
    const { event, activity } = await world.linked();
    world.google.remove(event);
    await world.settle();
    const [question] = await browser.questions();
    if (question) await browser.answer(question, 'psa');
    await world.settle();
    expect(world.google.present()).toMatchObject([{ title: 'Kick-off' }]);
    expect(world.activityNow(activity)).toBeDefined();
    expect(await browser.links()).toHaveLength(1);
  });

  scenario(
    'S28 a deletion in the PSA that is asked can be answered with making the activity again',
    async (world) => {
      const browser = world.install(bothWays({ incoming: { delete: 'ask' } }));
      const { activity } = await world.linked();
      world.psa.remove(activity.id);
      await world.settle();
      const [question] = await browser.questions();
      expect(question?.problem).toEqual({ kind: 'activity-gone' });
      if (question) await browser.answer(question, 'calendar');
      await world.settle();
      expect(world.activities()).toMatchObject([{ title: 'Kick-off' }]);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  // Design §4: a choice stops what is to come; what stands is deleted by nobody but the person.
  scenario(
    'S29 linked items that a changed filter leaves out stay, and nothing is deleted at their origin',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      const back = await world.linkedBack();
      browser.sync = bothWays({
        outgoing: { calendarIds: [], eventTypes: [] },
        incoming: { categories: ['Task'] },
      });
      await browser.db.journal.add({ id: 1_000_000 });
      await world.settle();
      for (const pair of [{ event, activity }, back]) {
        expect(world.google.find(pair.event)).toBeDefined();
        expect(world.activityNow(pair.activity)).toBeDefined();
      }
      expect(await browser.links()).toHaveLength(2);
    },
  );

  scenario('S31 an event that the person restores is one activity again', async (world) => {
    const browser = world.install();
    const { event } = await world.linked();
    world.google.remove(event);
    await world.settle();
    expect(world.activities()).toEqual([]);
    world.google.restore(event);
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Kick-off' }]);
    expect(await browser.links()).toHaveLength(1);
  });

  scenario('S31 an event restored before the next run was never gone', async (world) => {
    world.install();
    const { event, activity } = await world.linked();
    const writes = world.writes();
    world.google.remove(event);
    world.google.restore(event);
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
    expect(world.writes()).toBe(writes);
  });

  scenario(
    'S32 an empty answer of the PSA deletes nothing and is marked suspicious',
    async (world) => {
      const browser = world.install();
      const { event } = await world.linked();
      world.psa.answersEmpty = true;
      world.wait(31 * 60_000);
      const report = await browser.run();
      expect(report.isSuspicious).toBe(true);
      expect(world.google.find(event)).toBeDefined();
      world.psa.answersEmpty = false;
      await world.settle();
      expect(world.google.find(event)).toBeDefined();
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S32 an empty answer of Google deletes nothing: each linked event is asked for by itself',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.expireToken();
      world.google.answersEmpty = true;
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      world.google.answersEmpty = false;
      await world.settle();
      expect(world.google.find(event)).toBeDefined();
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario('S33 many deletions at once stop the run until the person agrees', async (world) => {
    const browser = world.install();
    const events = Array.from({ length: 12 }, (_, index) =>
      world.google.add({ title: `Meeting ${index}` }),
    );
    await world.settle();
    expect(world.activities()).toHaveLength(12);
    for (const event of events) world.google.remove(event);
    await world.settle();
    expect(world.activities()).toHaveLength(12);
    const { planned } = await browser.run();
    expect(planned?.brake).toMatchObject({ reason: 'many-deletions' });
    expect(planned?.brake?.deletions).toHaveLength(12);
    await browser.runAgreeing();
    expect(world.activities()).toEqual([]);
  });
});
