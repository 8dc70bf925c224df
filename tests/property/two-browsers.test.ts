import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMark } from '@/lib/domain/event-mark';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Installation } from '@/tests/model/installation';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

const events = [0, 1, 2].map((index) =>
  makeEvent({
    eventId: `meeting${index}000000`,
    title: `Meeting ${index}`,
    when: { kind: 'timed', startAt: monday + index * hourMs, endAt: monday + (index + 1) * hourMs },
  }),
);

// All moves together stay within the week that a look-up reads around an event.
const step = fc.oneof(
  fc.record({ kind: fc.constant('send' as const), browser: fc.nat(1), event: fc.nat(2) }),
  fc.record({ kind: fc.constant('update' as const), browser: fc.nat(1), event: fc.nat(2) }),
  fc.record({
    kind: fc.constant('rename' as const),
    event: fc.nat(2),
    title: fc.string({ minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    event: fc.nat(2),
    hours: fc.integer({ min: -6, max: 6 }),
  }),
  fc.record({
    kind: fc.constant('fault' as const),
    after: fc.boolean(),
    problem: fc.constantFrom('timed-out', 'unreachable', 'unavailable' as const),
  }),
  fc.record({ kind: fc.constant('run' as const) }),
  fc.record({
    kind: fc.constant('kill' as const),
    browser: fc.nat(1),
    at: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 120 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Scene {
  readonly world: SmallWorld;
  readonly browsers: readonly [Installation, Installation];
  readonly scheduler: fc.Scheduler;
}

type Doings = {
  readonly [K in Step['kind']]: (
    scene: Scene,
    doing: Extract<Step, { kind: K }>,
  ) => Promise<void> | void;
};

const doings: Doings = {
  send: ({ world, browsers }, { browser, event }) =>
    at(browsers, browser).send(current(world, event)),
  update: ({ world, browsers }, { browser, event }) =>
    at(browsers, browser).update(current(world, event)),
  rename: ({ world }, { event, title }) => void world.put({ ...current(world, event), title }),
  move: ({ world }, { event, hours }) => {
    const { when, ...rest } = current(world, event);
    if (when.kind !== 'timed') throw new Error('only timed events here');
    const by = hours * hourMs;
    world.put({
      ...rest,
      when: { kind: 'timed', startAt: when.startAt + by, endAt: when.endAt + by },
    });
  },
  fault: ({ world }, { problem, after }) => {
    world.psa.nextFault = { problem: { kind: problem, side: 'psa' }, after };
  },
  wait: ({ world }, { seconds }) => world.wait(seconds * 1000),
  kill: ({ browsers }, { browser, at: killAt }) => runKilled(at(browsers, browser), killAt),
  run: ({ browsers, scheduler }) => runTogether(browsers, scheduler),
};

function take<K extends Step['kind']>(scene: Scene, doing: Extract<Step, { kind: K }>) {
  return (doings[doing.kind as K] as Doings[K])(scene, doing);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

function current(world: SmallWorld, index: number): CalendarEvent {
  const event = at(events, index);
  return world.calendar.get(event.eid) ?? event;
}

/** Both browsers at once; the scheduler decides whose await goes on first. */
async function runTogether(
  browsers: readonly Installation[],
  scheduler: fc.Scheduler,
): Promise<void> {
  for (const browser of browsers)
    browser.checkpoint = (name) => scheduler.schedule(Promise.resolve(), name);
  await scheduler.waitFor(Promise.all(browsers.map((browser) => browser.run())));
  for (const browser of browsers) browser.checkpoint = () => Promise.resolve();
}

async function runKilled(browser: Installation, at: number): Promise<void> {
  let count = 0;
  let dead: () => void = () => undefined;
  const death = new Promise<void>((resolve) => {
    dead = resolve;
  });
  browser.checkpoint = () => {
    count += 1;
    if (count < at) return Promise.resolve();
    dead();
    return new Promise(() => undefined);
  };
  await Promise.race([browser.run(), death]);
  browser.checkpoint = () => Promise.resolve();
}

async function settle(world: SmallWorld, browsers: readonly Installation[]): Promise<void> {
  world.psa.nextFault = undefined;
  for (let round = 0; round < 6; round += 1) {
    world.wait(45 * 60_000);
    for (const browser of browsers) await browser.run();
  }
}

async function isQuiet(world: SmallWorld, browsers: readonly Installation[]): Promise<void> {
  const writes = world.psa.writes.length;
  world.wait(45 * 60_000);
  for (const browser of browsers) await browser.run();
  expect(world.psa.writes).toHaveLength(writes);
}

async function play(steps: readonly Step[], scheduler: fc.Scheduler): Promise<void> {
  const world = new SmallWorld();
  const scene: Scene = { world, browsers: [world.install(), world.install()], scheduler };
  for (const event of events) {
    world.put(event);
    for (const browser of scene.browsers) await browser.tag(event);
  }
  for (const doing of steps) await take(scene, doing);
  await settle(world, scene.browsers);
  await checkOneEach(scene, steps);
  await isQuiet(world, scene.browsers);
  await world.end();
}

async function checkOneEach({ world, browsers }: Scene, steps: readonly Step[]): Promise<void> {
  const sends = steps.filter((doing) => doing.kind === 'send');
  const sent = new Set(sends.map(({ event }) => at(events, event).eventId));
  const present = [...world.psa.activities.values()].map(({ notes }) => readMark(notes)?.eventId);
  expect(present.toSorted()).toEqual([...sent].toSorted());
  for (const browser of browsers) {
    const rows = await browser.db.outbox.toArray();
    expect(rows.filter((row) => !isAskedAbout(row))).toEqual([]);
  }
}

/** Which of two titles is the newer one, nobody remembers where an activity was found by its mark. */
function isAskedAbout({ state, problem }: OutboxRow): boolean {
  return state === 'parked' && problem?.kind === 'edited-in-psa';
}

describe('two browsers on the same accounts', () => {
  it('leave exactly one activity per sent event, whatever dies or gets lost when', async () => {
    const numRuns = Number(process.env.MERKKI_RUNS ?? 200);
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.scheduler(), play), {
      numRuns,
    });
  }, 3_600_000);
});
