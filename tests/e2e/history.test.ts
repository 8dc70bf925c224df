import { hosts } from '../sandbox/hosts.ts';
import { bothWays, untilPairs } from './both-sides.ts';
import { expect, test } from './fixtures.ts';
import { meet, meetingDay } from './meetings.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

test('the history tells of tags in events, of what was refused and of what could not be read', async ({
  consultant,
  sandbox,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  await consultant.startSync(bothWays);
  await untilPairs(sandbox, 1);
  const sync = await consultant.openSync();
  await sync.page.getByRole('checkbox', { name: 'My tags go with the events' }).check();
  await sync.press('Save');
  await sync.start();
  await sync.isSaved();
  await sync.page.close();

  const calendar = await consultant.openCalendarOn(meetingDay());
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.chooseType('Koulutus');
  await calendar.page.close();

  const options = await consultant.openOptions('history');
  const entries = options.locator('li.history-entry');
  await options.getByLabel('What', { exact: true }).selectOption('Tags in events');
  await expect(entries).toHaveCount(1);
  await entries.first().getByText('Write the tag into the event').click();
  await expect(entries.first().getByRole('row', { name: 'Activity type' })).toContainText(
    'Koulutus',
  );
  await expect(entries.first().getByRole('button', { name: 'Undo' })).toHaveCount(0);

  const google = { host: hosts.api, method: 'GET', path: /\/calendar\/v3\// } as const;
  const back = sandbox.faults.add({ ...google, fault: { kind: 'status', status: 503, body: {} } });
  const popup = await consultant.openPopup();
  await popup.getByRole('button', { name: 'Sync now' }).click();
  await expect(popup.getByText('couldn’t read: Google Calendar')).toBeVisible({ timeout: 20_000 });
  back();
  await options.getByText('Runs', { exact: true }).click();
  const run = options.getByRole('row').filter({ hasText: 'Sync now' }).first();
  await expect(run).toContainText('Couldn’t be read: Google Calendar');
});

test('less of the history is kept once the person has seen how much goes', async ({
  consultant,
  sandbox,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  await consultant.startSync(bothWays);
  await untilPairs(sandbox, 1);
  const options = await consultant.openOptions('history');
  await expect(options.locator('li.history-entry')).toHaveCount(1);
  await options.evaluate(makeOlder, 100 * 86_400_000);
  const kept = options.getByLabel('Keep the history for');
  await kept.selectOption('30 days');
  const dialog = options.getByRole('dialog', { name: 'Delete older history?' });
  await expect(dialog).toContainText('1 operation');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(kept).toHaveValue('90');
  await kept.selectOption('30 days');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(kept).toHaveValue('30');
  await expect(options.getByText('Nothing has been written yet.')).toBeVisible();
});

/** Runs in an extension page: what the history tells of was done so much earlier. */
function makeOlder(byMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('merkki');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('history', 'readwrite');
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.objectStore('history').openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        cursor.update({ ...cursor.value, at: cursor.value.at - byMs });
        cursor.continue();
      };
    };
  });
}
