import { isWithin } from '@/lib/domain/elapsed';
import type { Memory } from '@/lib/domain/ports';
import { turnsOf } from '@/lib/domain/turns';
import { z } from '@/lib/zod';

/** Reference data changes rarely and costs many pages. */
const shelfLifeMs = 600_000;

const keptSchema = z.object({ at: z.number(), of: z.string(), value: z.unknown() });

/** What a list is: `slot` is where it is kept, `of` whose it is. A slot holds one list, so the shelf cannot grow. */
export interface ListName {
  readonly slot: string;
  readonly of?: string;
}

/** Keeps lists that are dear to read for 10 minutes, beyond the life of a worker. */
export interface Shelf {
  /** The list, read anew when it is absent, too old or another's. Concurrent readers share one reading. */
  get<S extends z.ZodType>(
    name: ListName,
    schema: S,
    read: () => Promise<z.output<S>>,
  ): Promise<z.output<S>>;
  /** How long the list in a slot is and when it was read, epoch milliseconds; undefined for none. */
  kept(slot: string): Promise<{ readonly count: number; readonly readAt: number } | undefined>;
  /** The next reader reads the slot anew. */
  drop(slot: string): Promise<void>;
}

/** `prefix` names the organisation: environment and key. */
export function createShelf(memory: Memory, prefix: string, now: () => number): Shelf {
  const keyOf = (slot: string) => `${prefix}:${slot}`;
  return {
    kept: async (slot) => {
      const { data } = keptSchema.safeParse(await memory.get(keyOf(slot)));
      return Array.isArray(data?.value) ? { count: data.value.length, readAt: data.at } : undefined;
    },
    drop: (slot) => memory.remove(keyOf(slot)),
    get: ({ slot, of = '' }, schema, read) => {
      const key = keyOf(slot);
      // In turn, so that concurrent searches share one reading.
      return turnsOf(memory)(key, async () => {
        const { data: kept } = keptSchema.safeParse(await memory.get(key));
        const list = schema.safeParse(kept?.value);
        // The distance, not the age: a clock set back must not keep a list for ever.
        const isFresh = kept?.of === of && isWithin(kept.at, shelfLifeMs, now());
        if (isFresh && list.success) return list.data;
        const value = await read();
        await memory.set(key, { at: now(), of, value });
        return value;
      });
    },
  };
}
