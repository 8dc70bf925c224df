import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withMark } from '@/lib/domain/event-mark';
import type { Installation } from '@/tests/model/installation';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

let world: SmallWorld;
let browser: Installation;
const event = makeEvent();
const moved = {
  ...event,
  when: { kind: 'timed', startAt: monday + hourMs, endAt: monday + 2 * hourMs },
} as const;

beforeEach(async () => {
  world = new SmallWorld();
  browser = world.install();
  world.put(event);
  await browser.tag(event, { note: 'Agenda' });
  await browser.send(event);
  await browser.run();
  world.wait(1000);
});

afterEach(() => world.end());

const only = () => {
  const [activity] = world.psa.activities.values();
  if (!activity) throw new Error('no activity');
  return activity;
};

describe('a sent event that changes', () => {
  it.each([
    ['moved', { when: moved.when }, ['time']],
    ['renamed', { title: 'Kick-off 2' }, ['title']],
    ['relocated', { location: 'Room 2' }, ['location']],
    ['deleted', { status: 'cancelled' }, ['deleted']],
    ['made private', { isPrivate: true }, ['became-private']],
  ] as const)('shows that it was %s, and sends nothing by itself', async (_, change, changes) => {
    world.put({ ...event, ...change });
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes });
    expect(world.psa.writes).toEqual(['create']);
  });

  it('is no change when it is edited and edited back', async () => {
    world.put(moved);
    world.put(event);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('sends only the changed field on update, and keeps an edit of another field in the PSA', async () => {
    world.psa.edit(only().id, { title: 'Renamed in the PSA' });
    world.put(moved);
    await browser.update(event);
    await browser.run();
    expect(only()).toMatchObject({ title: 'Renamed in the PSA', when: moved.when });
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('asks before it overwrites the same field edited in the PSA', async () => {
    world.psa.edit(only().id, { title: 'Renamed in the PSA' });
    world.put({ ...event, title: 'Renamed in Google' });
    await browser.update(event);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'edited-in-psa', fields: ['title'] },
      operation: 'update',
    });
    await browser.update(event, true);
    await browser.run();
    expect(only().title).toBe('Renamed in Google');
  });

  it.each([
    [{ hasHours: true }, 'hours'],
    [{ isClosed: true }, 'closed'],
  ] as const)('leaves worked time alone until asked: %o', async (change, reason) => {
    world.psa.edit(only().id, change);
    world.put(moved);
    await browser.update(event);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'worked-time', reason },
    });
    expect(only().when).toEqual(event.when);
    await browser.update(event, true);
    await browser.run();
    expect(only().when).toEqual(moved.when);
  });

  it('redacts title, location and note of one that became private', async () => {
    world.put({ ...event, isPrivate: true });
    await browser.update(event);
    await browser.run();
    expect(only()).toMatchObject({
      title: 'Private',
      location: '',
      notes: withMark('', event.eid),
    });
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('stays sent when nothing is left to update because the answer was lost', async () => {
    world.put(moved);
    await browser.update(event);
    world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after: true };
    await browser.run();
    world.wait(120_000);
    await browser.run();
    expect(world.psa.writes.filter((write) => write.startsWith('update'))).toHaveLength(1);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('says so when the activity was deleted in the PSA', async () => {
    world.psa.activities.clear();
    world.put(moved);
    await browser.update(event);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'activity-gone' },
    });
  });
});

describe('an activity that was given to somebody else in the PSA', () => {
  beforeEach(() => {
    world.psa.edit(only().id, { ownerId: 'bo', ownerName: 'Bo' });
  });

  it.each([false, true])('is not updated, consented or not: %s', async (consented) => {
    world.put(moved);
    await browser.update(event, consented);
    await browser.run();
    expect(only().when).toEqual(event.when);
    expect(await browser.state(event)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'activity-gone' },
    });
  });

  it.each([false, true])(
    'is let be when it is removed, consented or not: %s',
    async (consented) => {
      await browser.remove(event, consented);
      await browser.run();
      expect(only().ownerId).toBe('bo');
      expect(await browser.link(event)).toBeUndefined();
      expect((await browser.db.history.toArray()).at(-1)).toMatchObject({ operation: 'end' });
    },
  );
});

describe('a click on what is being updated', () => {
  /** The person has it removed from the PSA, at the next moment of this name. */
  const removedAt = (moment: string) => {
    browser.checkpoint = async (name) => {
      if (name !== moment) return;
      browser.checkpoint = async () => undefined;
      await browser.remove(event);
    };
  };

  it.each(['before read', 'before store', 'before update', 'after update'])(
    'to remove it is not lost %s',
    async (moment) => {
      world.put(moved);
      await browser.update(event);
      removedAt(moment);
      await browser.run();
      await browser.run();
      expect(world.psa.activities.size).toBe(0);
      expect(await browser.link(event)).toBeUndefined();
    },
  );

  it('to remove it does not fail with the update', async () => {
    world.put(moved);
    await browser.update(event);
    world.psa.nextFault = { problem: { kind: 'forbidden', side: 'psa' }, after: false };
    removedAt('before update');
    await browser.run();
    await browser.run();
    expect(world.psa.activities.size).toBe(0);
  });
});

describe('removing from the PSA', () => {
  beforeEach(() => {
    world.put({ ...event, status: 'cancelled' });
  });

  it('deletes the activity and ends the link', async () => {
    await browser.remove(event);
    await browser.run();
    expect(world.psa.activities.size).toBe(0);
    expect(await browser.link(event)).toBeUndefined();
  });

  it('counts one that is gone already as done', async () => {
    world.psa.activities.clear();
    await browser.remove(event);
    await browser.run();
    expect(await browser.link(event)).toBeUndefined();
    expect(world.psa.writes).toEqual(['create']);
  });

  it.each([{ hasHours: true }, { isClosed: true }, { title: 'Edited in the PSA' }])(
    'asks before it deletes %o',
    async (change) => {
      world.psa.edit(only().id, change);
      await browser.remove(event);
      await browser.run();
      expect(world.psa.activities.size).toBe(1);
      expect(await browser.state(event)).toMatchObject({ kind: 'failed', operation: 'delete' });
      await browser.remove(event, true);
      await browser.run();
      expect(world.psa.activities.size).toBe(0);
    },
  );
});
