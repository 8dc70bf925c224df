interface Filling {
  readonly count: number;
  /** Of each, before its number. */
  readonly title: string;
}

/** Runs in an extension page that shows what the worker answered, and not the history yet: so many updates, one a minute until now, one in seven failed. */
export function fillHistory({ count, title }: Filling): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('merkki');
    opening.onerror = () => reject(opening.error);
    // One made here would be empty, and in the worker's way.
    opening.onupgradeneeded = () => {
      opening.transaction?.abort();
      reject(new Error('the worker has not made the database yet'));
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('history', 'readwrite');
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      const store = transaction.objectStore('history');
      const now = Date.now();
      for (let number = 1; number <= count; number += 1) {
        const fields = {
          title: `${title} ${number}`,
          when: { kind: 'timed', startAt: now, endAt: now + 3_600_000 },
          ...{ location: 'Helsinki', notes: '', activityTypeId: 'meeting' },
        };
        const isFailed = number % 7 === 3;
        const cause = 'Kirjausjakso on suljettu';
        store.add({
          at: now - (count - number) * 60_000,
          ...{ connectionId: 'practice', itemKey: `k${number}#`, operation: 'update' },
          ...{ before: { ...fields, location: '' }, after: fields, trigger: 'clock', tookMs: 320 },
          outcome: isFailed ? 'failed' : 'done',
          ...(isFailed && { problem: { kind: 'rejected', side: 'psa', fields: [], cause } }),
        });
      }
    };
  });
}
