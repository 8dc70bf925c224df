import type { Memory } from '@/lib/domain/ports';

/** A memory that keeps JSON, as the browser's storage does. */
export function createMemory(): Memory & { readonly keys: () => string[] } {
  const values = new Map<string, string>();
  return {
    get: async (key) => JSON.parse(values.get(key) ?? 'null') ?? undefined,
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}
