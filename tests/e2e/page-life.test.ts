import type { BrowserContext, Page } from '@playwright/test';
import { CalendarPage } from '../browser/consultant.ts';
import { killWorker } from '../browser/kill-worker.ts';
import { letTimePass } from '../browser/let-time-pass.ts';
import { reloadExtension } from '../browser/reload-extension.ts';
import { switchOffExtension } from '../browser/switch-extension.ts';
import { expect, hosts, test } from './fixtures.ts';
import { activityNamed, writesToSevera } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const other = 'Tuntikirjaukset ja laskutus';
const weekly = 'Viikkopalaveri';

test('when the extension starts anew under an open panel, the panel comes back as it was, and no key goes to Google', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  const errors = errorsIn(page);
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await page.bringToFront();
  await panel.getByText('More', { exact: true }).click();
  await panel.getByRole('textbox', { name: 'Note' }).fill('Muista liitteet');
  // Shown there is what the background has kept.
  await panel.getByText('What Severa gets', { exact: true }).click();
  await panel.getByRole('definition').filter({ hasText: 'Muista liitteet' }).waitFor();
  await panel.getByRole('textbox', { name: 'Note' }).focus();
  await takenOver(page, () => reloadExtension(consultant.context));

  await page.bringToFront();
  // As somebody does who was typing, and looks at the keys: letters and Backspace are Google's shortcuts.
  await page.keyboard.type('dm');
  await page.keyboard.press('Backspace');
  await calendar.sees('Ready to send to Severa');
  await expect(page.locator('merkki-panel')).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName))
    .toBe('merkki-panel');
  await page.keyboard.type('dm');
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'WEEK');
  await expect(page.getByRole('status').filter({ hasText: 'Delete event' })).toHaveCount(0);
  await expect(page.locator('#xDetDlg')).toBeVisible();

  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  const { activityType, notes } = activityNamed(sandbox, title);
  expect(activityType.name).toBe('Koulutus');
  expect(notes).toContain('Muista liitteet');
  expect(errors).toEqual([]);
});

test('when it starts anew beside an event in the making, the tag is chosen again and bound', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  await page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
  await calendar.chooseType('Koulutus');
  await takenOver(page, () => reloadExtension(consultant.context));
  await page.bringToFront();
  await calendar.sees('New event');
  // Nothing in Google's page names it: what was chosen for it is not kept, and not shown as if it were.
  await expect(panel.getByRole('combobox', { name: 'Activity type' })).not.toHaveValue('Koulutus');
  await calendar.chooseType('Koulutus');
  await page.locator('[data-chips-dialog]:visible').getByRole('textbox').fill('Kick-off');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(calendar.chip('Kick-off')).toHaveAttribute('data-merkki', 'tagged');
});

test('switched off under an open panel, it says at the next press that it is gone, and leaves nothing behind', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  const errors = errorsIn(page);
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await switchOffExtension(consultant.context);
  await page.bringToFront();
  await calendar.press('Send to Severa');
  await expect(panel.getByRole('alert').first()).toContainText(
    'Merkki was updated while this page was open',
  );
  await expect(panel.getByRole('button', { name: 'Reload' })).toBeVisible();
  await calendar.pressChip(weekly);
  await expect(page.locator('#rAECCd')).toHaveText(weekly);
  await expect(page.locator('[data-merkki-host], [data-merkki], [data-merkki-style]')).toHaveCount(
    0,
  );
  // Google's page goes on as if Merkki had never been there.
  await page.keyboard.press('m');
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'MONTH');
  expect(errors).toEqual([]);
});

test('offline, an open panel still tags, says what it waits for, and sends once there is a network again', async ({
  consultant,
  sandbox,
}) => {
  const { context } = consultant;
  const calendar = await consultant.openCalendar();
  const { panel } = calendar;
  await calendar.openEvent(title);
  await calendar.sees('Not tagged');
  await context.setOffline(true);
  const cut = [hosts.api, hosts.severa].map((host) =>
    sandbox.faults.add({ host, fault: { kind: 'droppedRequest' } }),
  );
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await calendar.press('Send to Severa');
  await calendar.sees('Waiting to be sent to Severa');
  await calendar.sees('Google Calendar can’t be reached.');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'queued');
  await calendar.openEvent(other);
  await calendar.chooseType('Sisäinen palaveri');
  await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'tagged');
  expect(writesToSevera(sandbox)).toEqual([]);

  await context.setOffline(false);
  for (const reconnect of cut) reconnect();
  const silent = await consultant.openSilentPage();
  await letTimePass(silent, 10 * 60_000);
  await silent.close();
  await consultant.checkNow();
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
  await calendar.openEvent(title);
  await calendar.sees('Sent to Severa');
  await expect(panel.getByText('can’t be reached')).toHaveCount(0);
  expect(activityNamed(sandbox, title).activityType.name).toBe('Koulutus');
});

test('with the worker asleep an event is opened, tagged and sent, and another week gets its marks', async ({
  consultant,
  sandbox,
}) => {
  const { context } = consultant;
  const calendar = await consultant.openCalendar();
  const { page } = calendar;
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  await killWorker(context);
  await page.bringToFront();
  await calendar.openEvent(title);
  await calendar.sees('Not tagged');
  await killWorker(context);
  await page.bringToFront();
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await killWorker(context);
  await page.bringToFront();
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
  expect(activityNamed(sandbox, title).activityType.name).toBe('Koulutus');
  await calendar.closeEvent();
  await killWorker(context);
  await page.bringToFront();
  await page.keyboard.press('j');
  await expect(calendar.chip(title)).toHaveCount(0);
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'untagged');
});

test('two windows on the same calendar show the same of an event, whichever of them it is done in', async ({
  consultant,
  sandbox,
}) => {
  const first = await consultant.openCalendar();
  const second = new CalendarPage(await inNewWindow(first.page));
  await expect(second.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  const visible = () => document.visibilityState;
  for (const { page } of [first, second]) expect(await page.evaluate(visible)).toBe('visible');

  await first.openEvent(title);
  await second.openEvent(title);
  await first.chooseType('Koulutus');
  await second.sees('Ready to send to Severa');
  const type = (of: CalendarPage) => of.panel.getByRole('combobox', { name: 'Activity type' });
  await expect(type(second)).toHaveValue('Koulutus');
  await second.chooseType('Sisäinen palaveri');
  await expect(type(first)).toHaveValue('Sisäinen palaveri');
  await expect(first.chip(title)).toHaveAttribute('data-merkki', 'tagged');
  await expect(second.chip(title)).toHaveAttribute('data-merkki', 'tagged');

  await Promise.all([first, second].map((one) => one.press('Send to Severa').catch(() => {})));
  for (const one of [first, second]) {
    await one.sees('Sent to Severa');
    await expect(one.chip(title)).toHaveAttribute('data-merkki', 'sent');
  }
  expect(activityNamed(sandbox, title).activityType.name).toBe('Sisäinen palaveri');
});

/** What goes wrong in the page from now on, as it comes. */
function errorsIn(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** Does something, and waits until another script of the extension has taken over the page. */
async function takenOver(page: Page, doing: () => Promise<void>): Promise<void> {
  const taken = page.evaluate(
    () => new Promise((done) => document.addEventListener('merkki:take-over', () => done(true))),
  );
  await doing();
  await taken;
}

/** The same address in a window of its own. */
async function inNewWindow(page: Page): Promise<Page> {
  const context: BrowserContext = page.context();
  const session = await context.newCDPSession(page);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: page.url(), newWindow: true }),
  ]);
  await opened.locator('[data-eventchip]').first().waitFor();
  return opened;
}
