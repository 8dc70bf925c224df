/** Called before and after every await on the outside; may never resolve, as when the worker is killed there. */
export type Checkpoint = (name: string) => Promise<void>;

/** The same part, with a checkpoint before and after each call of a method that is `watched`. */
export function guarded<T extends object>(
  part: T,
  checkpoint: Checkpoint,
  watched: (method: string) => boolean = () => true,
): T {
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || !watched(String(name))) return value;
      return async (...given: unknown[]) => {
        await checkpoint(`before ${String(name)}`);
        const answer: unknown = await Reflect.apply(value, target, given);
        await checkpoint(`after ${String(name)}`);
        return answer;
      };
    },
  });
}

/** Runs the work until the `killAt`-th checkpoint, and never comes back from there. Answers whether it was reached. */
export async function runAndDie(
  worker: { checkpoint: Checkpoint },
  work: () => Promise<unknown>,
  killAt: number,
): Promise<boolean> {
  let count = 0;
  const { promise: dead, resolve: die } = Promise.withResolvers<boolean>();
  worker.checkpoint = () => {
    count += 1;
    if (count < killAt) return Promise.resolve();
    die(true);
    return new Promise(() => undefined);
  };
  const finished = work().then(() => false);
  const died = await Promise.race([dead, finished]);
  worker.checkpoint = () => Promise.resolve();
  return died;
}
