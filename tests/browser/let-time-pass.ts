import type { Page } from '@playwright/test';

/**
 * Makes the Google tokens and the read events that the extension remembers older by `ms`, as if that time had passed
 * without anything happening. `page` is one of the extension's.
 */
export async function letTimePass(page: Page, ms: number): Promise<void> {
  await page.evaluate(ageTokens, ms);
  await page.evaluate(ageEvents, ms);
}

// Both run in the page: they may use nothing from around them.

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

async function ageEvents(ms: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('merkki'));
  const events = database.transaction('events', 'readwrite').objectStore('events');
  for (const row of await settled(events.getAll())) {
    await settled(events.put({ ...row, readAt: row.readAt - ms }));
  }
  database.close();
}
