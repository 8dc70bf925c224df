import { withoutPace } from '../browser/without-pace.ts';
import { hosts } from '../sandbox/hosts.ts';
import { bothWays, expectBothEqual, names, titles, untilPairs } from './both-sides.ts';
import { expect, test } from './fixtures.ts';
import { book, meet, meetingDay } from './meetings.ts';
import { activityNamed, edit } from './sample-event.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

test('a run tells how far it has come, stops when it is cancelled, and goes on when it is asked for again', async ({
  consultant,
  sandbox,
}) => {
  const meetings = 24;
  for (let index = 0; index < meetings; index += 1) meet(sandbox, `Tapaaminen ${index}`, 0);
  await consultant.startSync({ from: bothWays.from });
  const popup = await consultant.openPopup();
  const run = popup.getByRole('listitem').filter({ hasText: 'Syncing Severa' });
  await expect(run).toContainText(/[1-9]\d* of 24, less than a minute left/);
  await expect(run.getByRole('progressbar')).toHaveAttribute('max', '24');
  await run.getByRole('button', { name: 'Cancel' }).click();
  await expect(run).toHaveCount(0);
  const done = names(sandbox).length;
  expect(done).toBeLessThan(meetings);
  const options = await consultant.openOptions('history');
  await options.getByText('Runs', { exact: true }).click();
  await expect(options.getByRole('row').filter({ hasText: 'Cancelled' })).toHaveCount(1);
  expect(names(sandbox).length, 'one may have been under way').toBeLessThanOrEqual(done + 1);

  await withoutPace(sandbox, consultant);
  await consultant.syncNow();
  await untilPairs(sandbox, meetings);
  expectBothEqual(sandbox);
});

test('the history tells what was done by whom, before and after, and undoes it', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  book(sandbox, tenant, 'Tekoälykoulutus', 13);
  await consultant.startSync(bothWays);
  await untilPairs(sandbox, 2);
  sandbox.severa.tenant.editActivity(activityNamed(sandbox, 'Tekoälykoulutus').guid, {
    name: 'Tekoälykurssi',
  });
  await consultant.syncNow();
  await expect.poll(() => titles(sandbox)).toContain('Tekoälykurssi');

  const options = await consultant.openOptions('history');
  const entries = options.locator('li.history-entry');
  await expect(entries).toHaveCount(3);
  await expect(entries.filter({ hasText: 'Tarjouksen viimeistely' })).toContainText(
    'Create in Severa',
  );
  await options.getByLabel('Where').selectOption('Google Calendar');
  await expect(entries).toHaveCount(2);
  await options.getByLabel('Search').fill('kurssi');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('Update in Google Calendar');
  await entries.getByText('Update in Google Calendar').click();
  const title = entries.getByRole('row').filter({ hasText: 'Title' });
  await expect(title.getByRole('cell')).toHaveText(['Tekoälykoulutus', 'Tekoälykurssi']);
  await expect(entries).toContainText('Sync now');

  await entries.getByRole('button', { name: 'Undo' }).click();
  const question = options.getByRole('dialog', { name: 'Undo this?' });
  await expect(question).toContainText('The event gets its former content back.');
  await question.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titles(sandbox)).toContain('Tekoälykoulutus');
  await expect(entries.filter({ hasText: 'Undone' })).toHaveCount(1);
});

test('while nothing can be reached nothing is lost, and once it can be an alarm does the rest', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  test.setTimeout(180_000);
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  book(sandbox, tenant, 'Tekoälykoulutus', 13);
  await consultant.startSync(bothWays);
  await untilPairs(sandbox, 2);
  // Beside a visible calendar an alarm comes every half minute or so.
  await consultant.openCalendarOn(meetingDay());
  const isBack = [hosts.api, hosts.severa].map((host) =>
    sandbox.faults.add({ host, fault: { kind: 'droppedRequest' } }),
  );
  edit(sandbox, 'Tarjouksen viimeistely', { summary: 'Tarjous valmiiksi' });
  sandbox.severa.tenant.editActivity(activityNamed(sandbox, 'Tekoälykoulutus').guid, {
    name: 'Tekoälykurssi',
  });
  const popup = await consultant.openPopup();
  await popup.getByRole('button', { name: 'Sync now' }).click();
  await expect(popup.getByText('Google Calendar can’t be reached.')).toBeVisible();
  await expect(popup.getByText('Severa can’t be reached.')).toBeVisible();
  await popup.close();

  for (const restore of isBack) restore();
  const cameBackAt = Date.now();
  await expect.poll(() => titles(sandbox), { timeout: 120_000 }).toContain('Tekoälykurssi');
  await expect.poll(() => names(sandbox), { timeout: 120_000 }).toContain('Tarjous valmiiksi');
  expect(Date.now() - cameBackAt).toBeLessThan(100_000);
  expectBothEqual(sandbox);
});
