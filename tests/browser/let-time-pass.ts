import type { Page } from '@playwright/test';

/**
 * Makes what the extension remembers older by `ms`, as if that time had passed without anything happening: Google
 * tokens, read events, what is gone, what waits in the outbox, and when each side was last asked. `page` is one of the
 * extension's.
 */
export async function letTimePass(page: Page, ms: number): Promise<void> {
  await page.evaluate(ageTokens, ms);
  await page.evaluate(ageRows, ms);
}

/**
 * As long as `page` is open, whatever is asked of a PSA finds its budget rested, as if a minute lay between two
 * requests: hundreds of them, one a second, would outlast any test. `page` is one of the extension's.
 */
export async function restPaces(page: Page): Promise<void> {
  await page.evaluate(agePacesForEver, { ms: 60_000, everyMs: 30 });
}

// These run in the page: they may use nothing from around them.

async function ageTokens(ms: number): Promise<void> {
  interface Token {
    obtainedAt: number;
    expiresAt: number;
  }
  interface Area {
    get(): Promise<Record<string, Token>>;
    set(items: Record<string, Token>): Promise<void>;
  }
  const { session } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome
    .storage;
  for (const [key, token] of Object.entries(await session.get())) {
    if (!key.startsWith('google-token:')) continue;
    const { obtainedAt, expiresAt } = token;
    await session.set({
      [key]: { ...token, obtainedAt: obtainedAt - ms, expiresAt: expiresAt - ms },
    });
  }
}

async function ageRows(ms: number): Promise<void> {
  /** The times in each table that say when something was or is to be done. */
  const times: Readonly<Record<string, readonly string[]>> = {
    events: ['readAt'],
    links: ['eventGoneAt'],
    outbox: ['nextAttemptAt', 'unclearSince'],
  };
  /** When each side was last asked, among what is remembered by key. */
  const asked = /^(check|psa-attempt|psa-cursor)\//;
  const isTime = (name: string, value: unknown) => /^at$|At$/.test(name) && Number.isFinite(value);
  const aged = (value: number | object) => {
    if (typeof value === 'number') return value - ms;
    const times = Object.entries(value).filter(([name, time]) => isTime(name, time));
    return { ...value, ...Object.fromEntries(times.map(([name, time]) => [name, time - ms])) };
  };
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('merkki'));
  const open = (table: string) => database.transaction(table, 'readwrite').objectStore(table);
  for (const [table, fields] of Object.entries(times)) {
    const store = open(table);
    for (const row of await settled(store.getAll())) {
      const present = fields.filter((field) => typeof row[field] === 'number');
      const older = Object.fromEntries(present.map((field) => [field, row[field] - ms]));
      if (present.length > 0) await settled(store.put({ ...row, ...older }));
    }
  }
  const memory = open('memory');
  for (const { key, value } of await settled(memory.getAll())) {
    const isOld = typeof value === 'number' || (typeof value === 'object' && !Array.isArray(value));
    if (asked.test(key) && isOld) await settled(memory.put({ key, value: aged(value) }));
  }
  database.close();
}

async function agePacesForEver({ ms, everyMs }: { ms: number; everyMs: number }): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('merkki'));
  const age = async () => {
    const memory = database.transaction('memory', 'readwrite').objectStore('memory');
    for (const { key, value } of await settled(memory.getAll())) {
      if (!key.includes(':pace:')) continue;
      const { fullAt, pausedUntil } = value;
      const aged = { ...value, fullAt: fullAt - ms, pausedUntil: pausedUntil - ms };
      await settled(memory.put({ key, value: aged }));
    }
  };
  const again = () => age().finally(() => setTimeout(again, everyMs));
  await age();
  setTimeout(again, everyMs);
}
