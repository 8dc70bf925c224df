import fc from 'fast-check';
import { it } from 'vitest';
import { hourMs } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { type LinkedPair, SyncWorld } from '@/tests/model/sync-world';
import { numRuns } from './num-runs';

const who = fc.constantFrom(0, 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('tick' as const), who, isOn: fc.boolean() }),
  fc.record({ kind: fc.constant('event' as const), title: fc.constantFrom('Doctor', 'Dentist') }),
  fc.record({ kind: fc.constant('psa' as const), title: fc.constantFrom('Meeting', 'Other') }),
  fc.record({ kind: fc.constant('move' as const) }),
  fc.record({ kind: fc.constant('visibility' as const), isPrivate: fc.boolean() }),
  fc.record({ kind: fc.constant('run' as const), who }),
  fc.record({ kind: fc.constant('settle' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Scene {
  readonly world: SyncWorld;
  readonly pair: LinkedPair;
  readonly browsers: readonly SyncInstallation[];
}

async function take({ world, pair: { event, activity }, browsers }: Scene, one: Step) {
  switch (one.kind) {
    case 'tick':
      return tick(browsers[one.who], event, one.isOn);
    case 'event':
      return world.google.edit(event, { title: one.title });
    case 'psa':
      return world.psa.edit(activity.id, { title: one.title });
    case 'move':
      return world.google.shift(event, hourMs);
    case 'visibility':
      return world.google.edit(event, { isPrivate: one.isPrivate });
    case 'run':
      world.wait(60_000);
      await browsers[one.who]?.run();
      return;
    case 'settle':
      return world.settle();
  }
}

async function tick(
  browser: SyncInstallation | undefined,
  event: LinkedPair['event'],
  isOn: boolean,
): Promise<void> {
  const { isPrivate: _, ...tag } = (await browser?.tagOf(event)) ?? {};
  await browser?.tag(event, isOn ? { ...tag, isPrivate: true } : tag);
}

it('two browsers in which an event is ticked private and unticked come to rest, whatever else is edited', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('dont-send', 'neutral-title', 'in-full'),
      fc.constantFrom('calendar', 'psa', 'newest'),
      fc.array(step, { maxLength: 8 }),
      async (privateEvents, conflicts, steps) => {
        const world = new SyncWorld();
        try {
          const browsers = [0, 1].map(() =>
            world.install(bothWays({ conflicts }), { privateEvents }),
          );
          const pair = await world.linked({ title: 'Doctor', location: 'Clinic' });
          for (const one of steps) await take({ world, pair, browsers }, one);
          await world.settle();
          await world.expectQuiet();
        } finally {
          await world.end();
        }
      },
    ),
    { numRuns: Math.ceil(numRuns / 20) },
  );
}, 600_000);
