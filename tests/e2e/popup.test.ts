import { TZDate } from '@date-fns/tz';
import type { Page } from '@playwright/test';
import { addDays, startOfDay } from 'date-fns';
import { askWorker } from '../browser/ask-worker.ts';
import { anna, expect, hosts, test } from './fixtures.ts';
import { edit, eventId, refuseActivities } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const other = 'Tuntikirjaukset ja laskutus';

const hourMs = 3_600_000;

interface SetupAnswer {
  readonly value: { readonly settings: { readonly pausedUntil?: number } };
}

function weekCount(popup: Page, row: string) {
  return popup.getByRole('row', { name: row }).getByRole('cell').last();
}

test('the popup counts the week, and lists each failure with the one action that helps', async ({
  consultant,
  sandbox,
}) => {
  const accept = refuseActivities(sandbox);
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Not sent to Severa');
  accept();
  const popup = await consultant.openPopup();
  await expect(weekCount(popup, 'Needs you')).toHaveText('1');
  await expect(weekCount(popup, 'Sent')).toHaveText('0');
  const untagged = Number(await weekCount(popup, 'Untagged').textContent());
  const item = popup.getByRole('listitem').filter({ hasText: title });
  await expect(item).toContainText('Severa didn’t accept the content.');
  // Besides it only the way to what was tried.
  await expect(item.getByRole('button')).toHaveText(['Try again', 'See in the history']);
  await item.getByRole('button', { name: 'Try again' }).click();
  await expect(weekCount(popup, 'Sent')).toHaveText('1');
  await expect(item).toHaveCount(0);
  expect(sandbox.severa.tenant.activities()).toHaveLength(1);
  const [history] = await Promise.all([
    consultant.context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Sent' }).click(),
  ]);
  await expect(history.getByLabel('Outcome')).toHaveValue('done');
  await expect(history.locator('li.history-entry')).toHaveCount(1);
  await history.close();

  sandbox.google.delete(anna.email, eventId(sandbox, other));
  await popup.getByRole('button', { name: 'Check now' }).click();
  await expect(weekCount(popup, 'Untagged')).toHaveText(String(untagged - 1));
});

test('an event deleted or changed in Google is settled from the popup alone', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.send(title, 'Asiakaspalaveri');
  await calendar.closeEvent();
  await calendar.send(other, 'Asiakaspalaveri');
  await calendar.closeEvent();
  edit(sandbox, title, { summary: 'Tarjous valmiiksi' });
  sandbox.google.delete(anna.email, eventId(sandbox, other));
  await consultant.checkNow();
  const popup = await consultant.openPopup();
  const renamed = popup.getByRole('listitem').filter({ hasText: 'Tarjous valmiiksi' });
  await renamed.getByRole('button', { name: 'Update in Severa' }).click();
  await expect(renamed).toHaveCount(0);
  const deleted = popup.getByRole('listitem').filter({ hasText: other });
  await expect(deleted).toContainText('The event was deleted in Google Calendar.');
  await deleted.getByRole('button', { name: 'Remove from Severa' }).click();
  await expect(deleted).toHaveCount(0);
  const { activities } = sandbox.severa.tenant;
  await expect.poll(() => activities().map(({ name }) => name)).toEqual(['Tarjous valmiiksi']);
});

test('pausing stops the reading of the calendar until it is resumed', async ({
  consultant,
  sandbox,
}) => {
  const popup = await consultant.openPopup();
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByRole('button', { name: 'Until I resume' }).click();
  await popup.getByRole('button', { name: 'Resume' }).waitFor();
  await expect(popup.getByRole('status').first()).toHaveText('Paused');
  sandbox.record.clear();
  await consultant.openCalendar();
  await popup.reload();
  const resume = popup.getByRole('button', { name: 'Resume' });
  await resume.waitFor();
  expect(sandbox.record.to(hosts.api)).toEqual([]);
  await resume.click();
  await popup.getByRole('button', { name: 'Pause' }).waitFor();
  await expect.poll(() => sandbox.record.to(hosts.api).length).toBeGreaterThan(0);
});

test('a pause for an hour, or until tomorrow, says until when it lasts', async ({ consultant }) => {
  const popup = await consultant.openPopup();
  const state = popup.getByRole('status').first();
  const pausedUntil = async () => {
    const { value } = (await askWorker(popup, 'readSetup', {})) as SetupAnswer;
    return value.settings.pausedUntil ?? Number.NaN;
  };
  const pause = async (words: string) => {
    await popup.getByRole('button', { name: 'Pause' }).click();
    const pressedAt = Date.now();
    await popup.getByRole('button', { name: words }).click();
    await expect(state).toHaveText(/^Paused until .*\d\d:\d\d$/);
    return pressedAt;
  };
  const pressedAt = await pause('For an hour');
  const lasts = (await pausedUntil()) - pressedAt;
  expect(lasts).toBeGreaterThanOrEqual(hourMs);
  expect(lasts).toBeLessThan(hourMs + 60_000);
  await popup.getByRole('button', { name: 'Resume' }).click();
  await pause('Until tomorrow');
  const end = new TZDate(await pausedUntil(), 'Europe/Helsinki');
  expect(end.getTime()).toBe(startOfDay(addDays(TZDate.tz('Europe/Helsinki'), 1)).getTime());
});
