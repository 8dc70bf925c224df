/** Runs a step once every earlier one of the same name has ended, well or badly. Rejects as the step does. */
export type InTurn = <T>(name: string, step: () => Promise<T>) => Promise<T>;

/** Turns of their own: nothing waits for what others have under way. */
export function createTurns(): InTurn {
  const ends = new Map<string, Promise<unknown>>();
  return (name, step) => {
    const before = ends.get(name) ?? Promise.resolve();
    const result = before.then(step);
    const end = result
      .catch(() => undefined)
      .then(() => {
        if (ends.get(name) === end) ends.delete(name);
      });
    ends.set(name, end);
    return result;
  };
}

const turns = new WeakMap<object, InTurn>();

/**
 * The turns of all that work on the same thing: for reading, changing and writing in it. Where it answers no more, as
 * what was erased does not, only they wait for ever.
 */
export function turnsOf(shared: object): InTurn {
  const own = turns.get(shared) ?? createTurns();
  turns.set(shared, own);
  return own;
}
