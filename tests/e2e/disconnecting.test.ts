import { readFileSync } from 'node:fs';
import { expect, sampleKey, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';

test('what stays of a connection is saved as a file first, then it is disconnected, and what stayed is deleted when asked', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.send(title, 'Asiakaspalaveri');
  const page = await consultant.openOptions('psa');
  const card = page.getByRole('region', { name: 'Severa', exact: true });
  await card.getByRole('button', { name: 'Disconnect' }).click();
  const dialog = card.getByRole('dialog', { name: 'Disconnect Severa?' });
  await expect(dialog).toContainText('1 link');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save links, tags and history' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('merkki-connection.json');
  const text = readFileSync(await download.path(), 'utf8');
  const { links, history } = JSON.parse(text);
  const [activity] = sandbox.severa.tenant.activities();
  expect(links).toMatchObject([{ activityId: activity?.guid }]);
  expect(history).toMatchObject([{ operation: 'create', title }]);
  expect(text).not.toContain(sampleKey.clientSecret);
  await expect(card.locator('.card-head .health')).toHaveText('Connected');

  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  const former = page.getByRole('region', { name: 'Severa, disconnected' });
  await expect(former).toContainText('1 link');
  await expect(former.locator('.health')).toHaveText('Not connected');
  await expect(card).toHaveCount(0);
  await calendar.page.bringToFront();
  await calendar.sees('Not tagged');

  await page.bringToFront();
  await former.getByRole('button', { name: 'Delete…' }).click();
  await former.getByRole('dialog').getByRole('button', { name: 'Delete…' }).click();
  await expect(former).toHaveCount(0);
  expect(sandbox.severa.tenant.activities()).toHaveLength(1);
});
