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

/** In this worker: for reading, changing and writing one thing that several objects share. */
export const inTurn = createTurns();
