import { browser } from 'wxt/browser';
import type { Memory } from '@/lib/domain/ports';
import { MerkkiDatabase } from '@/lib/store/database';
import { createMemory } from '@/lib/store/memory';

/** What every part of the background shares. */
export interface Tools {
  readonly db: MerkkiDatabase;
  /** Ends with the browser; never on disk. For tokens. */
  readonly session: Memory;
  memory(prefix: string): Memory;
  now(): number;
  newId(): string;
}

export function createTools(): Tools {
  const db = new MerkkiDatabase();
  return {
    db,
    session: sessionMemory,
    memory: (prefix) => createMemory(db, prefix),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  };
}

const sessionMemory: Memory = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  remove: (key) => browser.storage.session.remove(key),
};
