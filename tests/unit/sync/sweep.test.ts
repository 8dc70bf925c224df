import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withMark } from '@/lib/domain/event-mark';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import type { Installation } from '@/tests/model/installation';
import { anna, meeting } from '@/tests/model/installation';
import { makeEvent } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';
import { sampleLink } from '@/tests/unit/store/samples';

let world: SmallWorld;
let browser: Installation;
const event = makeEvent();
const other = makeEvent({ eventId: 'other0000000', title: 'Other' });

beforeEach(() => {
  world = new SmallWorld();
  browser = world.install();
  for (const one of [event, other]) world.put(one);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await world.end();
});

const ids = () => [...world.psa.activities.keys()];
const rows = () => browser.db.outbox.toArray();
const failures = () => browser.db.history.filter(({ outcome }) => outcome === 'failed').toArray();

/** What another installation created for the event in the same moment. */
const addTwin = (of = event) => {
  const { title, when, location, eid } = of;
  const fields = { title, when, location, notes: withMark('', eid), activityTypeId: meeting.id };
  return world.psa.add(fields, anna);
};

/** Does something whenever a run reaches the given step. */
function atStep(step: string, act: () => void): void {
  browser.checkpoint = async (name) => {
    if (name === step) act();
  };
}

async function send(...events: (typeof event)[]): Promise<void> {
  for (const one of events) {
    await browser.tag(one);
    await browser.send(one);
    world.wait(1);
  }
  await browser.run();
}

/** From the second look of a run on, which is the sweep's, the PSA answers with a problem; `once`: only that one. */
function failSweep(problem: Problem, { once = false } = {}): void {
  const { checkpoint } = browser;
  let looks = 0;
  browser.checkpoint = async (name) => {
    await checkpoint(name);
    if (name !== 'before look') return;
    looks += 1;
    world.psa.unavailable = looks === 2 || (looks > 2 && !once) ? problem : undefined;
  };
}

describe('the sweep after a send', () => {
  it('removes the younger twin and links the older', async () => {
    atStep('before create', () => {
      if (ids().length === 0) addTwin();
    });
    await send(event);
    expect(ids()).toEqual(['a1']);
    expect((await browser.link(event))?.activityId).toBe('a1');
    expect(await rows()).toEqual([]);
  });

  it('leaves everything as it is when the older twin is linked to another item here', async () => {
    atStep('before create', () => {
      if (ids().length === 0) addTwin();
    });
    await browser.db.links.add(
      sampleLink({ id: 'taken', connectionId: 'fake', itemKey: 'taken#', activityId: 'a1' }),
    );
    await send(event);
    expect(ids()).toEqual(['a1', 'a2']);
    expect((await browser.link(event))?.activityId).toBe('a2');
    expect((await browser.db.links.get('taken'))?.activityId).toBe('a1');
    expect(await rows()).toEqual([]);
    expect(await failures()).toEqual([]);
  });

  it('never removes a twin that is linked to another item here', async () => {
    atStep('after create', () => {
      if (ids().length === 1) addTwin();
    });
    await browser.db.links.add(
      sampleLink({ id: 'taken', connectionId: 'fake', itemKey: 'taken#', activityId: 'a2' }),
    );
    await send(event);
    expect(ids()).toEqual(['a1', 'a2']);
    expect((await browser.link(event))?.activityId).toBe('a1');
  });
});

describe('a sweep that fails', () => {
  it('stays in line while the system is down, and is done when it is back', async () => {
    failSweep({ kind: 'unreachable', side: 'psa' });
    await send(event, other);
    const waits = { step: 'sweep', state: 'waiting' };
    // One looks for both; the other waits with it.
    expect(await rows()).toMatchObject([
      { ...waits, attempts: 1 },
      { ...waits, attempts: 0 },
    ]);
    for (const { nextAttemptAt } of await rows()) expect(nextAttemptAt).toBeGreaterThan(world.at);
    // The look before the creates, and one for all that is to be swept.
    expect(world.psa.reads).toBe(2);
    expect(await failures()).toEqual([]);
    world.psa.unavailable = undefined;
    browser.checkpoint = () => Promise.resolve();
    for (let round = 0; round < 3; round += 1) {
      world.wait(120_000);
      await browser.run();
    }
    expect(await rows()).toEqual([]);
    expect(world.psa.activities.size).toBe(2);
  });

  it('for good ends with a history entry, and is never parked', async () => {
    failSweep({ kind: 'unexpected-answer', side: 'psa' });
    await send(event);
    expect(await rows()).toEqual([]);
    expect(await failures()).toMatchObject([
      { operation: 'remove-twin', problem: { kind: 'unexpected-answer' } },
    ]);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('for one item is not the others’ end', async () => {
    atStep('before create', () => {
      if (ids().length > 0) return;
      for (const one of [event, other]) addTwin(one);
    });
    refuseToDelete('a3');
    await send(event, other);
    expect(ids()).toEqual(['a1', 'a2', 'a3']);
    expect(await rows()).toEqual([]);
    expect(await failures()).toMatchObject([{ problem: { kind: 'forbidden' } }]);
  });

  it('for all of them together is tried for each alone', async () => {
    atStep('before create', () => {
      if (ids().length > 0) return;
      for (const one of [event, other]) addTwin(one);
    });
    failSweep({ kind: 'unexpected-answer', side: 'psa' }, { once: true });
    await send(event, other);
    expect(ids()).toEqual(['a1', 'a2']);
    expect(await rows()).toEqual([]);
    expect(await failures()).toEqual([]);
  });
});

describe('a sweep whose list lacks what was created a moment ago', () => {
  /** Runs again and again until nothing is left in line; answers how often. */
  async function runToTheEnd(): Promise<number> {
    for (let round = 1; round <= 20; round += 1) {
      world.wait(40 * 60_000);
      await browser.run();
      if ((await rows()).length === 0) return round;
    }
    throw new Error('the sweep came to no end');
  }

  beforeEach(() => {
    atStep('before create', () => {
      if (ids().length === 0) addTwin();
      world.psa.answersEmpty = true;
    });
  });

  it('proves nothing: the twin is found by a later one', async () => {
    await send(event);
    expect(await rows()).toMatchObject([{ step: 'sweep', state: 'waiting' }]);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
    world.psa.answersEmpty = false;
    await runToTheEnd();
    expect(ids()).toEqual(['a1']);
    expect((await browser.link(event))?.activityId).toBe('a1');
  });

  it('is tried a few times and no more', async () => {
    await send(event);
    expect(await runToTheEnd()).toBe(5);
    expect(ids()).toEqual(['a1', 'a2']);
    expect(await failures()).toEqual([]);
  });

  it('is believed when the activity was deleted meanwhile', async () => {
    atStep('after create', () => {
      world.psa.activities.clear();
      world.psa.answersEmpty = true;
    });
    await send(event);
    expect(await rows()).toEqual([]);
  });
});

/** The PSA does not let this activity be deleted. */
function refuseToDelete(id: string): void {
  const { activities } = world.psa;
  const remove = activities.delete.bind(activities);
  activities.delete = (wanted) => {
    if (wanted === id) throw new ProblemError({ kind: 'forbidden', side: 'psa' });
    return remove(wanted);
  };
}
