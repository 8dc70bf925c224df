import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMarkedPrivate, withMark, withoutMark } from '@/lib/domain/event-mark';
import { hourMs } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { type LinkedPair, SyncWorld } from '@/tests/model/sync-world';
import { numRuns } from './num-runs';

/** Words of either side are told apart by how they begin. */
const ofCalendar = fc.stringMatching(/^C[a-z]{3,8}$/);
const ofPsa = fc.stringMatching(/^P[a-z]{3,8}$/);
const step = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), title: ofCalendar, location: ofCalendar }),
  fc.record({ kind: fc.constant('move' as const), hours: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('tag' as const), note: ofCalendar }),
  fc.record({ kind: fc.constant('psa' as const), text: ofPsa, isNote: fc.boolean() }),
  fc.record({ kind: fc.constant('visibility' as const), isPrivate: fc.boolean() }),
  fc.record({ kind: fc.constant('click' as const) }),
  fc.record({ kind: fc.constant('forget' as const) }),
  fc.record({ kind: fc.constant('run' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What the browser that was not told of the tick is: those who set it up differ in all that bears on it. */
const kinds = fc.record({
  privateEvents: fc.constantFrom('dont-send', 'neutral-title', 'in-full'),
  isTwoWay: fc.boolean(),
  conflicts: fc.constantFrom('calendar', 'psa', 'newest'),
});
type Kind = typeof kinds extends fc.Arbitrary<infer One> ? One : never;

function installOther(world: SyncWorld, { isTwoWay, conflicts, privateEvents }: Kind) {
  const sync = bothWays({ conflicts, ...(!isTwoWay && { incoming: { select: 'none' } }) });
  return world.install(sync, { privateEvents });
}

interface Scene {
  readonly world: SyncWorld;
  readonly pair: LinkedPair;
  readonly kind: Kind;
  other: SyncInstallation;
}

async function take(scene: Scene, one: Step): Promise<void> {
  const { world, pair, other } = scene;
  switch (one.kind) {
    case 'event':
      world.google.edit(pair.event, { title: one.title, location: one.location });
      return;
    case 'move':
      world.google.shift(pair.event, one.hours * hourMs);
      return;
    case 'tag':
      await other.tag(pair.event, { ...(await other.tagOf(pair.event)), note: one.note });
      return;
    case 'psa': {
      const notes = world.activityNow(pair.activity)?.notes ?? '';
      const { eid } = pair.event;
      const change = one.isNote
        ? { notes: withMark(one.text, eid, isMarkedPrivate(notes)) }
        : { title: one.text };
      world.psa.edit(pair.activity.id, change);
      return;
    }
    case 'visibility':
      world.google.edit(pair.event, { isPrivate: one.isPrivate });
      return;
    case 'click':
      if (await other.link(pair.event)) await other.update(pair.event);
      return;
    case 'forget':
      await other.db.delete();
      world.installed.splice(world.installed.indexOf(other), 1);
      scene.other = installOther(world, scene.kind);
      return;
    case 'run':
      world.wait(60_000);
      await other.run();
  }
}

it('no word of an event that was ticked private goes to the PSA, whatever a browser does that was not told', async () => {
  await fc.assert(
    fc.asyncProperty(
      kinds,
      fc.boolean(),
      fc.array(step, { maxLength: 6 }),
      async (kind, isAlone, steps) => {
        const world = new SyncWorld();
        try {
          const first = world.install(bothWays(), { privateEvents: 'neutral-title' });
          const pair = await world.linked({ title: 'Ckick', location: 'Chere' });
          const other = installOther(world, kind);
          await world.settle();
          await first.tag(pair.event, { isPrivate: true, note: 'Cnote' });
          world.wait(60_000);
          await first.run();
          expect(world.activityNow(pair.activity)?.title).toBe('Private');
          const { length } = world.psa.contents;
          if (isAlone) world.installed.splice(world.installed.indexOf(first), 1);
          const scene = { world, pair, kind, other };
          for (const one of steps) await take(scene, one);
          await world.settle();
          for (const { title = '', location = '', notes = '' } of world.psa.contents.slice(length))
            expect([title, location, withoutMark(notes)].join()).not.toMatch(/C[a-z]/);
        } finally {
          await world.end();
        }
      },
    ),
    { numRuns: Math.ceil(numRuns / 20) },
  );
}, 600_000);
