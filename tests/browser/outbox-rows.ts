import type { Page } from '@playwright/test';

/**
 * How many rows stand in the outbox, read from the database itself: all of them, or those in this state. `page` is one
 * of the extension's.
 */
export function outboxRows(page: Page, state?: 'waiting' | 'parked' | 'found'): Promise<number> {
  return page.evaluate(async (wanted) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('merkki'));
    const outbox = database.transaction('outbox').objectStore('outbox');
    const isWanted = (row: { state: string }) => row.state === wanted;
    const count =
      wanted === undefined
        ? await settled(outbox.count())
        : (await settled(outbox.getAll())).filter(isWanted).length;
    database.close();
    return count;
  }, state);
}
