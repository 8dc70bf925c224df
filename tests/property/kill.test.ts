import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Installation } from '@/tests/model/installation';
import { anna, meeting } from '@/tests/model/installation';
import { makeEvent } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

interface Scenario {
  readonly name: string;
  /** What happened before the run that is killed. */
  prepare(world: SmallWorld, browser: Installation, event: CalendarEvent): Promise<void>;
  expected(world: SmallWorld, event: CalendarEvent): void;
  readonly state: string;
}

const event = makeEvent();
const renamed = { ...event, title: 'Renamed' };
const only = (world: SmallWorld) => [...world.psa.activities.values()];

async function sent(world: SmallWorld, browser: Installation): Promise<void> {
  await browser.tag(event);
  await browser.send(event);
  await browser.run();
  world.wait(1000);
}

const scenarios: Scenario[] = [
  {
    name: 'a send',
    prepare: async (_, browser) => {
      await browser.tag(event);
      await browser.send(event);
    },
    expected: (world) => expect(only(world)).toHaveLength(1),
    state: 'sent',
  },
  {
    name: 'an update',
    prepare: async (world, browser) => {
      await sent(world, browser);
      world.put(renamed);
      await browser.update(event);
    },
    expected: (world) => expect(only(world)).toMatchObject([{ title: 'Renamed' }]),
    state: 'sent',
  },
  {
    name: 'an adoption',
    prepare: async (world, browser) => {
      const copy = world.psa.add(
        {
          title: event.title,
          when: event.when,
          location: '',
          notes: 'Old',
          activityTypeId: meeting.id,
        },
        anna,
      );
      await browser.tag(event);
      await browser.send(event);
      await browser.run();
      await browser.adopt(event, copy.id);
    },
    expected: (world) =>
      expect(only(world)).toMatchObject([{ notes: expect.stringMatching(/^Old\n\nMerkki: /) }]),
    // Its place differs from the event's.
    state: 'changed',
  },
  {
    name: 'a removal',
    prepare: async (world, browser) => {
      await sent(world, browser);
      await browser.remove(event);
    },
    expected: (world) => expect(only(world)).toHaveLength(0),
    state: 'tagged',
  },
];

/** Runs until the `killAt`-th await on the outside, and never comes back from there. Answers whether it was reached. */
async function runAndDie(browser: Installation, killAt: number): Promise<boolean> {
  let count = 0;
  let die: (died: boolean) => void = () => undefined;
  const dead = new Promise<boolean>((resolve) => {
    die = resolve;
  });
  browser.checkpoint = () => {
    count += 1;
    if (count !== killAt) return Promise.resolve();
    die(true);
    return new Promise(() => undefined);
  };
  const finished = browser.run().then(() => false);
  const died = await Promise.race([dead, finished]);
  browser.checkpoint = () => Promise.resolve();
  return died;
}

describe.each(scenarios)('killing the worker during $name', ({ prepare, expected, state }) => {
  it('is harmless at every await', async () => {
    let deaths = 0;
    for (let killAt = 1; ; killAt += 1) {
      const world = new SmallWorld();
      const browser = world.install();
      world.put(event);
      await prepare(world, browser, event);
      const died = await runAndDie(browser, killAt);
      // The next worker, at once and then a minute later, when an unclear write may be repeated.
      await browser.run();
      world.wait(61_000);
      await browser.run();
      expected(world, event);
      expect(await browser.state(event), `killed at await ${killAt}`).toMatchObject({
        kind: state,
      });
      expect(await browser.db.outbox.count()).toBe(0);
      await world.end();
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(6);
  });
});
