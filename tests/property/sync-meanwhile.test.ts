import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { checkAll, letRest } from '@/tests/property/sync-invariants';
import { mixes, Scene } from '@/tests/property/sync-scene';
import { type Step, step, take } from '@/tests/property/sync-steps';

/** What people do to events and activities. */
const deeds: ReadonlySet<Step['kind']> = new Set([
  ...(['edit-event', 'add-event', 'remove-event', 'restore-event', 'move', 'copy'] as const),
  ...(['split', 'edit-series', 'remove-series', 'repeat', 'invite', 'private', 'touch'] as const),
  ...(['edit-activity', 'add-activity', 'remove-activity', 'work', 'give-away'] as const),
]);
const deed = step.filter(({ kind }) => deeds.has(kind));
/** A PSA knows no condition for a write: what is done between our reading and our writing cannot be seen. */
const inPsa: ReadonlySet<Step['kind']> = new Set([
  'edit-activity',
  'remove-activity',
  'work',
  'give-away',
]);

const reads = new Set(['after activity', 'after activitiesIn']);
const others = new Set(['before read', 'after update', 'after delete', 'after create']);

/** A run in which a person does something at the await of this number since there was a plan; answers whether it came to that. */
async function runMeanwhile(
  scene: Scene,
  browser: SyncInstallation,
  doing: Step,
  at: number,
): Promise<boolean> {
  let passed = 0;
  let isDone = false;
  let isRead = false;
  browser.checkpoint = async (name) => {
    if (name === 'before accept' || passed > 0) passed += 1;
    isRead = reads.has(name) || (isRead && !others.has(name));
    if (isDone || passed < at || (isRead && inPsa.has(doing.kind))) return;
    isDone = true;
    await take(scene, doing);
  };
  scene.world.wait(31 * 60_000);
  await browser.run();
  browser.checkpoint = () => Promise.resolve();
  return isDone;
}

/** Few, and always the same ones; each is a whole sequence of its own. */
const numRuns = 30;

it.each([1, 2])(
  'whatever a person does while a run is under way is carried over as well, with %i browsers',
  async (browsers) => {
    let reached = 0;
    const play = async (mix: string, before: readonly Step[], doing: Step, at: number) => {
      const scene = new Scene(mix, browsers);
      try {
        for (const browser of scene.browsers) await browser.run();
        for (const earlier of before) await take(scene, earlier);
        const [browser] = scene.browsers;
        if (browser && (await runMeanwhile(scene, browser, doing, at))) reached += 1;
        await letRest(scene);
        await checkAll(scene);
      } finally {
        await scene.world.end();
      }
    };
    const property = fc.asyncProperty(
      fc.constantFrom(...Object.keys(mixes)),
      fc.array(deed, { minLength: 1, maxLength: 4 }),
      deed,
      fc.integer({ min: 1, max: 25 }),
      play,
    );
    await fc.assert(property, { numRuns, seed: 20_261_129 });
    expect(reached).toBeGreaterThan(numRuns / 4);
  },
  600_000,
);
