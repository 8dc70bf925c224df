/** By table of the extension's database, as its newest schema has them. */
type Rows = Readonly<Record<string, readonly object[]>>;

/** Runs in an extension page that shows what the worker answered: puts rows into the worker's database. */
export function putRows(rows: Rows): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('merkki');
    opening.onerror = () => reject(opening.error);
    // One made here would be empty, and in the worker's way.
    opening.onupgradeneeded = () => {
      opening.transaction?.abort();
      reject(new Error('the worker has not made the database yet'));
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(Object.keys(rows), 'readwrite');
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      for (const [table, list] of Object.entries(rows))
        for (const row of list) transaction.objectStore(table).put(row);
    };
  });
}
