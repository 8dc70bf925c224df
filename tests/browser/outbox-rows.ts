import type { Page } from '@playwright/test';

/** How many rows stand in the outbox, read from the database itself. `page` is one of the extension's. */
export function outboxRows(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('merkki'));
    const count = await settled(database.transaction('outbox').objectStore('outbox').count());
    database.close();
    return count;
  });
}
