import { browser } from 'wxt/browser';
import type { Memory } from '@/lib/domain/ports';
import type { MerkkiDatabase } from '@/lib/store/database';
import { createMemory } from '@/lib/store/memory';
import { createMortalDatabase } from '@/lib/store/mortal-database';

/** What every part of the background shares. */
export interface Tools {
  readonly db: MerkkiDatabase;
  /** Ends with the browser; never on disk. For tokens. */
  readonly session: Memory;
  /** The same one for the same prefix. */
  memory(prefix: string): Memory;
  now(): number;
  newId(): string;
}

/** The tools of one life of the background. */
export interface MortalTools extends Tools {
  /** See `MortalDatabase`; nothing gets into the session's memory any more either. */
  end(): Promise<void>;
}

export function createTools(): MortalTools {
  const { db, end, hasEnded } = createMortalDatabase();
  const memories = new Map<string, Memory>();
  return {
    db,
    session: {
      ...sessionMemory,
      // A token that comes too late must not outlive what it was asked for.
      set: (key, value) => (hasEnded() ? never : sessionMemory.set(key, value)),
    },
    memory: (prefix) => {
      const memory = memories.get(prefix) ?? createMemory(db, prefix);
      memories.set(prefix, memory);
      return memory;
    },
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    end,
  };
}

const never = new Promise<never>(() => {});

const sessionMemory: Memory = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (key) => browser.storage.session.remove(key),
};
