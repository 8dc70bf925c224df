import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/domain/problem';
import { nextDueAt } from '@/lib/store/outbox';
import type { Installation } from '@/tests/model/installation';
import { makeEvent } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

let world: SmallWorld;
let browser: Installation;
const events = ['a', 'b', 'c'].map((name) =>
  makeEvent({ eventId: `${name}0000000000`, title: name }),
);

beforeEach(async () => {
  world = new SmallWorld();
  browser = world.install();
  for (const event of events) {
    world.put(event);
    await browser.tag(event);
    await browser.send(event);
    world.wait(1);
  }
});

afterEach(() => world.end());

const fail = async (problem: Problem) => {
  world.psa.unavailable = problem;
  await browser.run();
};
const kinds = () => Promise.all(events.map(async (event) => (await browser.state(event)).kind));

describe('a system that fails as a whole', () => {
  it('is asked once for all that waits, and left alone until the next attempt', async () => {
    await fail({ kind: 'unreachable', side: 'psa' });
    const { reads } = world.psa;
    world.wait(29_000);
    await browser.run();
    expect(world.psa.reads).toBe(reads);
    expect(await nextDueAt(browser.db, ['fake'])).toBeGreaterThan(world.at);
  });

  it('shows its problem on every event that waits for it', async () => {
    const problem = { kind: 'wrong-credentials', side: 'psa' } as const;
    await fail(problem);
    for (const event of events)
      expect(await browser.state(event)).toMatchObject({ kind: 'queued', problem });
    expect(await browser.db.history.count()).toBe(0);
  });

  it('gets everything once it is back', async () => {
    await fail({ kind: 'unreachable', side: 'psa' });
    world.psa.unavailable = undefined;
    world.wait(60_000);
    await browser.run();
    expect(await kinds()).toEqual(['sent', 'sent', 'sent']);
  });

  it('gets everything by itself once its answers can be understood again', async () => {
    for (let time = 0; time < 3; time += 1) await fail({ kind: 'unexpected-answer', side: 'psa' });
    expect(await kinds()).toEqual(['queued', 'queued', 'queued']);
    world.psa.unavailable = undefined;
    world.wait(60_000);
    await browser.run();
    expect(await kinds()).toEqual(['sent', 'sent', 'sent']);
  });
});
