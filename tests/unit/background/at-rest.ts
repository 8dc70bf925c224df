import { setImmediate as turn } from 'node:timers/promises';

/** Turns of the event loop: the database takes fewer between two requests, however long each lasts on a busy machine. */
const turnsAtRest = 1_000;

/** Resolves once the count has stayed the same for longer than the worker is at anything between two steps. */
export async function atRest(count: () => number): Promise<void> {
  let counted = count();
  for (let left = turnsAtRest; left > 0; left -= 1) {
    await turn();
    if (count() !== counted) left = turnsAtRest;
    counted = count();
  }
}
