import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { HistoryEntry } from '@/lib/domain/history';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import type { Installation } from '@/tests/model/installation';
import { makeEvent } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';
import { everythingBothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';

const refused: Problem = { kind: 'rejected', side: 'psa', fields: ['name'] };
const forbidden: Problem = { kind: 'forbidden', side: 'google' };

describe('a clicked operation that failed', () => {
  let world: SmallWorld;
  let browser: Installation;
  const event = makeEvent({ title: 'Kick-off', location: 'Room 1' });
  beforeEach(async () => {
    world = new SmallWorld();
    browser = world.install();
    world.put(event);
    await browser.tag(event);
  });
  afterEach(() => world.end());

  const sent = async () => {
    await browser.send(event);
    await browser.run();
  };
  const failed = async () => {
    const found = (await browser.db.history.toArray()).filter(
      ({ outcome }) => outcome === 'failed',
    );
    expect(found).toHaveLength(1);
    return found[0] as HistoryEntry;
  };
  const refuseNext = () => {
    world.psa.nextFault = { problem: refused, after: false };
  };
  const only = () => {
    const [activity] = world.psa.activities.values();
    if (!activity) throw new Error('no activity');
    return activity;
  };

  it('tells what would have been sent', async () => {
    refuseNext();
    await sent();
    expect(await failed()).toMatchObject({
      operation: 'create',
      after: { title: 'Kick-off', location: 'Room 1', when: event.when },
      problem: refused,
    });
  });

  it('tells what an update would have left, edits of the PSA’s own included', async () => {
    await sent();
    world.psa.edit(only().id, { location: 'Room 2' });
    world.put({ ...event, title: 'Renamed' });
    refuseNext();
    await browser.update(event);
    await browser.run();
    expect(await failed()).toMatchObject({
      operation: 'update',
      activityId: only().id,
      before: { title: 'Kick-off', location: 'Room 2' },
      after: { title: 'Renamed', location: 'Room 2' },
    });
  });

  it('tells it of an update that waits for a yes as well', async () => {
    await sent();
    world.psa.edit(only().id, { hasHours: true });
    world.put({ ...event, title: 'Renamed' });
    await browser.update(event);
    await browser.run();
    expect(await failed()).toMatchObject({
      before: { title: 'Kick-off' },
      after: { title: 'Renamed' },
    });
  });

  it('tells what was to be updated when its event is gone', async () => {
    await sent();
    world.put({ ...event, status: 'cancelled' });
    await browser.update(event);
    await browser.run();
    expect(await failed()).toMatchObject({ operation: 'update', before: { title: 'Kick-off' } });
  });

  it('tells what was to be deleted', async () => {
    await sent();
    refuseNext();
    await browser.remove(event);
    await browser.run();
    expect(await failed()).toMatchObject({ operation: 'delete', before: { title: 'Kick-off' } });
  });

  it('tells what was to be linked', async () => {
    const fields = { title: 'Kick-off', when: event.when, location: '', notes: '' };
    const { id } = world.psa.add(
      { ...fields, activityTypeId: 'meeting' },
      { id: 'anna', name: 'Anna' },
    );
    refuseNext();
    await browser.adopt(event, id);
    await browser.run();
    expect(await failed()).toMatchObject({
      operation: 'adopt',
      activityId: id,
      after: { title: 'Kick-off' },
    });
  });

  it('says what it was about when the tag lacks something', async () => {
    await browser.tag(event, { activityTypeId: 'gone-from-the-list' });
    await sent();
    expect(await failed()).toMatchObject({ after: { title: 'Kick-off' } });
  });

  it('keeps the words of an event that became private to itself', async () => {
    await sent();
    const secret = { ...event, title: 'Doctor', location: 'Clinic', isPrivate: true };
    world.psa.edit(only().id, { hasHours: true, title: 'Doctor', location: 'Clinic' });
    world.put(secret);
    await browser.update(event);
    await browser.run();
    const entry = await failed();
    expect(JSON.stringify(entry)).not.toMatch(/Doctor|Clinic/);
    expect(entry).toMatchObject({ after: { title: 'Private' } });
  });

  it('keeps the words of a private event that is not sent at all to itself', async () => {
    world.put({ ...event, title: 'Doctor', location: 'Clinic', isPrivate: true });
    await sent();
    const entry = await failed();
    expect(JSON.stringify(entry)).not.toMatch(/Doctor|Clinic/);
    expect(entry.problem).toEqual({ kind: 'not-sendable', reason: 'private' });
  });
});

describe('an operation of a run that failed', () => {
  let world: SyncWorld;
  beforeEach(() => {
    world = new SyncWorld();
  });
  afterEach(() => world.end());

  const failed = async () => {
    const histories = await Promise.all(world.installed.map((browser) => browser.history()));
    return histories.flat().find(({ outcome }) => outcome === 'failed');
  };
  const refuseGoogle = (problem: Problem = forbidden) => {
    world.google.nextFault = { problem, after: false };
  };

  it('tells which event it would have made', async () => {
    const browser = world.install();
    const { id } = world.enter({ title: 'Planning' });
    refuseGoogle({ kind: 'rejected', side: 'google', fields: [] });
    await browser.run();
    expect(await failed()).toMatchObject({
      operation: 'create-event',
      activityId: id,
      after: { title: 'Planning' },
    });
  });

  it('tells how it would have changed an event', async () => {
    const browser = world.install();
    const { activity } = await world.linkedBack();
    world.psa.edit(activity.id, { title: 'Planning II' });
    world.wait(31 * 60_000);
    refuseGoogle();
    await browser.run();
    expect(await failed()).toMatchObject({
      operation: 'update-event',
      before: { title: 'Planning' },
      after: { title: 'Planning II' },
    });
  });

  it('tells how it would have changed an activity', async () => {
    const browser = world.install();
    const { event } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    world.psa.nextFault = { problem: refused, after: false };
    await browser.run();
    expect(await failed()).toMatchObject({
      operation: 'update',
      before: { title: 'Kick-off' },
      after: { title: 'Renamed' },
    });
  });

  it.each<[string, (pair: { event: CalendarEvent; id: string }) => void, object]>([
    [
      'an activity',
      ({ event }) => {
        world.google.remove(event);
        world.psa.nextFault = { problem: refused, after: false };
      },
      { operation: 'delete', before: { title: 'Kick-off' } },
    ],
    [
      'an event',
      ({ id }) => {
        world.psa.remove(id);
        refuseGoogle();
      },
      { operation: 'delete-event', before: { title: 'Kick-off' } },
    ],
  ])('tells which deletion of %s was refused', async (_, act, told) => {
    const browser = world.install(everythingBothWays);
    const { event, activity } = await world.linked();
    act({ event, id: activity.id });
    // What a run finds gone it plans anew first.
    for (let run = 0; run < 2; run += 1) {
      world.wait(31 * 60_000);
      await browser.run();
    }
    expect(await failed()).toMatchObject(told);
  });

  it('tells which event it would have made again, as its activity is by now', async () => {
    const browser = world.install();
    const { event, activity } = await world.linkedBack();
    world.google.remove(event);
    world.psa.edit(activity.id, { title: 'Still wanted' });
    await browser.run();
    world.wait(31 * 60_000);
    refuseGoogle();
    await browser.run();
    const entry = await failed();
    expect(entry).toMatchObject({ operation: 'create-event', after: { title: 'Still wanted' } });
    expect(entry).not.toHaveProperty('before');
  });

  it.each([
    ['activity', 'create'],
    ['event', 'create-event'],
  ] as const)(
    'tells which %s it would have made again, as agreed, where neither side could be read',
    async (side, operation) => {
      const browser = world.install();
      const { event, activity } = await (side === 'event' ? world.linkedBack() : world.linked());
      const { title } = activity;
      if (side === 'event') world.google.remove(event);
      else world.psa.remove(activity.id);
      if (side === 'event') world.psa.edit(activity.id, { title: 'Still wanted' });
      else world.google.edit(event, { title: 'Still wanted' });
      browser.checkpoint = async (name) => {
        const rows = name === 'before read' ? await browser.rows() : [];
        const isNow = rows.some(({ planned }) => planned === `recreate-${side}`);
        if (isNow) throw new ProblemError(forbidden);
      };
      for (let run = 0; run < 3; run += 1) {
        world.wait(31 * 60_000);
        await browser.run();
      }
      const entry = await failed();
      expect(entry).toMatchObject({ operation, after: { title } });
      expect(entry).not.toHaveProperty('before');
    },
  );
});
