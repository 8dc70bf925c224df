import fc from 'fast-check';
import { checkAll, letRest } from '@/tests/property/sync-invariants';
import { mixes, Scene } from '@/tests/property/sync-scene';
import { type Step, step, take } from '@/tests/property/sync-steps';

/** Plays the steps in a world of its own, lets everything come to rest, and checks every invariant. */
export async function play(mix: string, browsers: number, steps: readonly Step[]): Promise<void> {
  const scene = new Scene(mix, browsers);
  try {
    for (const browser of scene.browsers) await browser.run();
    for (const doing of steps) await take(scene, doing);
    await letRest(scene);
    await checkAll(scene);
  } finally {
    await scene.world.end();
  }
}

const { MERKKI_RUNS: runs, MERKKI_SEED: given } = process.env;
const numRuns = Math.ceil(Number(runs ?? 1000) / 2);

/** What hangs ends all the same; a sequence takes a tenth of a second, and a busy machine a hundred times as long. */
export const longestMs = numRuns * 10_000;

/**
 * Half of the random sequences: one theme per file, so that both cores have something to do. `npm test` always plays the
 * same ones, so that what it says of a change is about the change; the long run plays new ones each time.
 */
export async function playAtRandom(browsers: number): Promise<void> {
  const seed = Number(given ?? (runs === undefined ? gateSeed : Date.now() % 1_000_000_000));
  console.info(`${numRuns} sequences of MERKKI_SEED=${seed}`);
  const mix = fc.constantFrom(...Object.keys(mixes));
  const sequence = fc.array(step, { maxLength: 20 });
  const property = fc.asyncProperty(mix, sequence, (chosen, steps) =>
    play(chosen, browsers, steps),
  );
  await fc.assert(property, { numRuns, seed });
}

const gateSeed = 20_261_128;
