import type { ActivityStore, KeptActivity, Memory } from '@/lib/domain/ports';

/** A memory that lasts as long as the test; values pass through JSON, as in the database. */
export function plainMemory(): Memory & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get: async (key) => {
      const text = entries.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => void entries.set(key, JSON.stringify(value)),
    remove: async (key) => void entries.delete(key),
  };
}

/** A practice PSA's store that lasts as long as the test. */
export function plainStore(): ActivityStore {
  const rows = new Map<string, KeptActivity>();
  return {
    all: async () => structuredClone([...rows.values()]),
    get: async (id) => structuredClone(rows.get(id)),
    put: async (activity) => void rows.set(activity.id, structuredClone(activity)),
    remove: async (id) => void rows.delete(id),
  };
}
