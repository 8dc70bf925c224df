const ends = new Map<string, Promise<unknown>>();

/**
 * Runs the step once every earlier step of the same name in this worker has ended, well or badly.
 * For reading, changing and writing one thing that several objects share.
 */
export function inTurn<T>(name: string, step: () => Promise<T>): Promise<T> {
  const before = ends.get(name) ?? Promise.resolve();
  const result = before.then(step);
  const end = result
    .catch(() => undefined)
    .then(() => {
      if (ends.get(name) === end) ends.delete(name);
    });
  ends.set(name, end);
  return result;
}
