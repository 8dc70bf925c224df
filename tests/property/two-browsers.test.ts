import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark } from '@/lib/domain/event-mark';
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

async function take(
  world: SmallWorld,
  browsers: Installation[],
  scheduler: fc.Scheduler,
  doing: Step,
): Promise<void> {
  const one = 'event' in doing ? events[doing.event] : undefined;
  const browser = browsers['browser' in doing ? doing.browser : 0];
  if (!browser) throw new Error('no browser');
  const current = one && (world.calendar.get(one.eid) ?? one);
  if (doing.kind === 'send' && current) return browser.send(current);
  if (doing.kind === 'update' && current) return browser.update(current);
  if (doing.kind === 'rename' && current) return void world.put({ ...current, title: doing.title });
  if (doing.kind === 'move' && current?.when.kind === 'timed') {
    const { startAt, endAt } = current.when;
    const by = doing.hours * hourMs;
    return void world.put({
      ...current,
      when: { kind: 'timed', startAt: startAt + by, endAt: endAt + by },
    });
  }
  if (doing.kind === 'fault') {
    world.psa.nextFault = {
      problem: { kind: doing.problem, side: 'psa' } as never,
      after: doing.after,
    };
    return;
  }
  if (doing.kind === 'wait') return world.wait(doing.seconds * 1000);
  if (doing.kind === 'kill') return runKilled(browser, doing.at);
  await runTogether(browsers, scheduler);
}

/** Both browsers at once; the scheduler decides whose await goes on first. */
async function runTogether(browsers: Installation[], scheduler: fc.Scheduler): Promise<void> {
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

async function settle(world: SmallWorld, browsers: Installation[]): Promise<void> {
  world.psa.nextFault = undefined;
  for (let round = 0; round < 6; round += 1) {
    world.wait(45 * 60_000);
    for (const browser of browsers) await browser.run();
  }
}

async function isQuiet(world: SmallWorld, browsers: Installation[]): Promise<void> {
  const writes = world.psa.writes.length;
  world.wait(45 * 60_000);
  for (const browser of browsers) await browser.run();
  expect(world.psa.writes).toHaveLength(writes);
}

describe('two browsers on the same accounts', () => {
  it('leave exactly one activity per sent event, whatever dies or gets lost when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.scheduler(),
        async (steps, scheduler) => {
          const world = new SmallWorld();
          const browsers = [world.install(), world.install()];
          for (const event of events) {
            world.put(event);
            for (const browser of browsers) await browser.tag(event);
          }
          for (const doing of steps) await take(world, browsers, scheduler, doing);
          await settle(world, browsers);
          const sent = new Set(
            steps.flatMap((doing) => (doing.kind === 'send' ? [events[doing.event]?.eventId] : [])),
          );
          const present = [...world.psa.activities.values()].map(
            ({ notes }) => readMark(notes)?.eventId,
          );
          expect(present.toSorted()).toEqual([...sent].toSorted());
          for (const browser of browsers)
            expect(await browser.db.outbox.where('id').notEqual('').toArray()).toEqual([]);
          await isQuiet(world, browsers);
          await world.end();
        },
      ),
      { numRuns: Number(process.env.MERKKI_RUNS ?? 150) },
    );
  }, 120_000);
});
