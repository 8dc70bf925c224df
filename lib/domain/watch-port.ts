/**
 * The same port, with each call's outcome told before the caller learns it. Whoever keeps a connection's health
 * needs no knowledge of what was called.
 */
export function watchPort<T extends object>(
  port: T,
  onGood: () => Promise<void>,
  onBad: (error: unknown) => Promise<void>,
): T {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      return typeof member === 'function'
        ? (...parts: unknown[]) => watched(member.apply(target, parts), onGood, onBad)
        : member;
    },
  });
}

function watched(
  outcome: unknown,
  onGood: () => Promise<void>,
  onBad: (error: unknown) => Promise<void>,
): unknown {
  if (!(outcome instanceof Promise)) return outcome;
  return outcome.then(
    async (value) => {
      await onGood();
      return value;
    },
    async (error) => {
      await onBad(error);
      throw error;
    },
  );
}
