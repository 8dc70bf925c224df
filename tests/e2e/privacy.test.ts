import { readFileSync } from 'node:fs';
import { expect, sampleKey, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';

test('everything is taken along without a secret, then erased, and the next start is a newcomer’s', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.send(title, 'Asiakaspalaveri');
  const page = await consultant.openOptions('privacy');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const { tables } = JSON.parse(text);
  expect(tables.history).toHaveLength(1);
  expect(JSON.stringify(tables.links)).toContain(title);
  expect(JSON.stringify(tables.connections)).toContain('(left out)');
  expect(text).not.toContain(sampleKey.clientSecret);

  await page.getByRole('button', { name: 'Erase everything …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Erase everything' })).toBeDisabled();
  await dialog.getByRole('checkbox').press('Space');
  await dialog.getByRole('button', { name: 'Erase everything' }).press('Enter');
  await page.getByText('Everything that Merkki kept in this browser is erased.').waitFor();
  await page.getByText('It has no access to your Google account any more.').waitFor();
  expect(sandbox.severa.tenant.activities()).toHaveLength(1);
  await page.goto(page.url().replace(/#.*/, '#history'));
  await page.getByText('Nothing has been written yet.').waitFor();
  const popup = await consultant.openPopup();
  await expect(popup.getByRole('status').first()).toHaveText(
    'Google Calendar isn’t connected yet.',
  );
  // The calendar that was open goes on, and knows nothing of what was.
  await calendar.page.bringToFront();
  await calendar.sees('Google Calendar isn’t connected yet.');
});
