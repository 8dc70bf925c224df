import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Installation } from '@/tests/model/installation';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';
import { everythingBothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';

/** What each answer of the PSA or of Google takes. */
const answerMs = 400;

describe('how long a clicked operation took', () => {
  let world: SmallWorld;
  let browser: Installation;
  const event = makeEvent();
  beforeEach(async () => {
    world = new SmallWorld();
    browser = world.install();
    world.put(event);
    await browser.tag(event);
  });
  afterEach(() => world.end());

  const takes = (ms: number) => {
    browser.checkpoint = async (at) => {
      if (at.startsWith('after') && at !== 'after store') world.wait(ms);
    };
  };
  const sent = async () => {
    await browser.send(event);
    await browser.run();
  };
  const last = async () => (await browser.db.history.orderBy('id').last()) as HistoryEntry;
  const move = () =>
    world.put({
      ...event,
      when: { kind: 'timed', startAt: monday + hourMs, endAt: monday + 2 * hourMs },
    });
  const only = () => {
    const [activity] = world.psa.activities.values();
    if (!activity) throw new Error('no activity');
    return activity;
  };

  it('counts the reading of the event and the making of a new activity', async () => {
    takes(answerMs);
    await sent();
    expect(await last()).toMatchObject({ operation: 'create', tookMs: 2 * answerMs });
  });

  it('counts all answers of an update', async () => {
    await sent();
    move();
    takes(answerMs);
    await browser.update(event);
    await browser.run();
    expect(await last()).toMatchObject({ operation: 'update', tookMs: 3 * answerMs });
  });

  it('counts all answers of a deletion', async () => {
    await sent();
    takes(answerMs);
    await browser.remove(event);
    await browser.run();
    expect(await last()).toMatchObject({ operation: 'delete', tookMs: 2 * answerMs });
  });

  it('counts all answers of an adoption', async () => {
    const { title, when } = event;
    const fields = { title, when, location: '', notes: '', activityTypeId: 'meeting' };
    const { id } = world.psa.add(fields, { id: 'anna', name: 'Anna' });
    takes(answerMs);
    await browser.adopt(event, id);
    await browser.run();
    expect(await last()).toMatchObject({ operation: 'adopt', tookMs: 3 * answerMs });
  });

  it('is told of one that failed as well', async () => {
    await sent();
    world.psa.edit(only().id, { hasHours: true });
    move();
    takes(answerMs);
    await browser.update(event);
    await browser.run();
    expect(await last()).toMatchObject({
      operation: 'update',
      outcome: 'failed',
      tookMs: 2 * answerMs,
    });
  });

  it('is never less than nothing, though the clock is set back meanwhile', async () => {
    takes(-hourMs);
    await sent();
    expect(await last()).toMatchObject({ operation: 'create', tookMs: 0 });
  });
});

describe('how long an operation of a run took', () => {
  let world: SyncWorld;
  beforeEach(() => {
    world = new SyncWorld();
  });
  afterEach(() => world.end());

  const last = async () => {
    const histories = await Promise.all(world.installed.map((browser) => browser.history()));
    return histories.flat().at(-1);
  };
  const asked = ['after activity', 'after activitiesIn', 'after read', 'after update'];

  it('counts the reading of both sides', async () => {
    const browser = world.install(everythingBothWays);
    const { event } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    browser.checkpoint = async (at) => {
      if (asked.includes(at)) world.wait(answerMs);
    };
    await browser.run();
    expect(await last()).toMatchObject({ operation: 'update', tookMs: 3 * answerMs });
  });

  it('counts the look at both sides before an undoing', async () => {
    const browser = world.install(everythingBothWays);
    const { event } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    browser.checkpoint = async (at) => {
      if (asked.includes(at)) world.wait(answerMs);
    };
    await browser.undo('update');
    expect(await last()).toMatchObject({
      operation: 'update',
      trigger: 'undo',
      tookMs: 3 * answerMs,
    });
  });
});
