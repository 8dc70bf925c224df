import type { Memory } from '@/lib/domain/ports';

/** The activity types that the person used last, per connection. */
export interface RecentTypes {
  /** Most recent first. */
  of(connectionId: string): Promise<string[]>;
  add(connectionId: string, typeId: string): Promise<void>;
}

const remembered = 5;

export function createRecentTypes(memory: Memory): RecentTypes {
  const of = async (connectionId: string): Promise<string[]> => {
    const ids = await memory.get(connectionId);
    return Array.isArray(ids) ? ids : [];
  };
  return {
    of,
    add: async (connectionId, typeId) => {
      const others = (await of(connectionId)).filter((id) => id !== typeId);
      await memory.set(connectionId, [typeId, ...others].slice(0, remembered));
    },
  };
}
