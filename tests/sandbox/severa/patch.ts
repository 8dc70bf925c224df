/** One operation of a JSON Patch that the gate has found to fit the contract. */
export interface ReplaceOperation {
  readonly path: string;
  readonly value: unknown;
}

/** The top-level fields that the operations change, each whole, with everything else of them kept. */
export function changesOf<T extends object>(
  current: T,
  operations: readonly ReplaceOperation[],
): Partial<T> {
  const changes: Record<string, unknown> = {};
  const before = new Map(Object.entries(current));
  for (const { path, value } of operations) {
    const [name = '', ...inner] = path.slice(1).split('/');
    changes[name] = replaceInside(changes[name] ?? before.get(name), inner, value);
  }
  // The contract's check has matched names and values with the model.
  return changes as Partial<T>;
}

function replaceInside(target: unknown, names: readonly string[], value: unknown): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return value;
  const inner = new Map(Object.entries(target ?? {}));
  return { ...Object.fromEntries(inner), [name]: replaceInside(inner.get(name), rest, value) };
}
