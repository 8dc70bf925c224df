import { readFileSync } from 'node:fs';
import { anna, expect, hosts, oauthClientId, test } from './fixtures.ts';

test('a newcomer sends to the practice PSA, opens the activity there and exports it', async ({
  newcomer,
  sandbox,
}) => {
  await (await newcomer.connectGoogle(oauthClientId, anna.email)).close();
  const calendar = await newcomer.openCalendar();
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.panel.getByRole('combobox', { name: 'Activity type' }).click();
  await calendar.panel.getByRole('option').first().click();
  await calendar.sees('Ready to send to Practice PSA');
  await calendar.press('Send to Practice PSA');
  await calendar.sees('Sent to Practice PSA');

  const [options] = await Promise.all([
    newcomer.context.waitForEvent('page'),
    calendar.panel.getByRole('link', { name: 'Open in Practice PSA' }).click(),
  ]);
  await expect(options).toHaveURL(/options\.html#practice\//);
  const named = options.getByRole('row').filter({ hasText: 'Tarjouksen viimeistely' });
  await expect(named).toHaveAttribute('aria-current', 'true');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('merkki-practice.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')[1]).toMatch(/^Tarjouksen viimeistely,\d{4}-\d\d-\d\dT13:30/);
  expect(sandbox.record.to(hosts.severa)).toEqual([]);
});
