import { reloadExtension } from '../browser/reload-extension.ts';
import { installExtension, switchOffExtension } from '../browser/switch-extension.ts';
import { expect, test } from './fixtures.ts';
import { marksOn } from './marks-on.ts';
import { activityNamed } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const other = 'Tuntikirjaukset ja laskutus';
/** A month has room for it. */
const early = 'Pohjolan Puu: ERP-määrittely, työpaja 2';

test('day, week and month show the same marks, whichever way one goes between them', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { keyboard } = calendar.page;
  await calendar.openEvent(early);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await calendar.closeEvent();
  await expect(calendar.chip(early)).toHaveAttribute('data-merkki', 'tagged');
  await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'untagged');
  await expect(calendar.chip('Lääkäri')).not.toHaveAttribute('data-merkki');
  const week = await marksOn(calendar);
  expect(new Set(week.map(([eid]) => eid)).size).toBe(week.length);

  await keyboard.press('m');
  await expect(calendar.page.locator('body')).toHaveAttribute('data-viewkey', 'MONTH');
  await expect
    .poll(async () => {
      const month = new Map(await marksOn(calendar));
      return week.filter(([eid]) => month.has(eid)).every(([eid, mark]) => month.get(eid) === mark);
    })
    .toBe(true);
  await expect(calendar.chip(early)).toHaveAttribute('data-merkki', 'tagged');
  await keyboard.press('d');
  await expect(calendar.page.locator('body')).toHaveAttribute('data-viewkey', 'DAY');
  await keyboard.press('w');
  await keyboard.press('j');
  await keyboard.press('k');
  await expect.poll(() => marksOn(calendar)).toEqual(week);
  await expect(calendar.page.locator('style[data-merkki-style]')).toHaveCount(1);
});

test('typing, pressing and turning the wheel in the panel stay in the panel', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  const bubble = page.getByRole('dialog').filter({ hasText: title });
  await calendar.openEvent(title);
  await panel.getByText('More').click();
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.click();
  await page.keyboard.type('mdwtjkcez/?');
  await page.keyboard.press('Backspace');
  await expect(note).toHaveValue('mdwtjkcez/');
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'WEEK');
  await panel.click({ position: { x: 4, y: 4 } });
  await expect(bubble).toBeVisible();

  const customer = panel.getByRole('combobox', { name: 'Customer' });
  await customer.click();
  await page.keyboard.type('oy');
  const option = panel.getByRole('option', { name: 'Turun Telakka' });
  await option.waitFor({ state: 'attached' });
  const list = panel.getByRole('listbox', { name: 'Customer' });
  const isLong = await list.evaluate((node) => node.scrollHeight > node.clientHeight);
  expect(isLong).toBe(true);
  await panel.getByRole('option').first().hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => list.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  await expect(bubble).toBeVisible();
});

test('the panel follows when the same bubble goes on to another event', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const type = calendar.panel.getByRole('combobox', { name: 'Activity type' });
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await calendar.openEvent(other);
  await calendar.sees('Not tagged');
  await expect(type).not.toHaveValue('Koulutus');
  await calendar.chooseType('Sisäinen palaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  await calendar.openEvent(title);
  await calendar.sees('Ready to send to Severa');
  await expect(type).toHaveValue('Koulutus');
  expect(sandbox.severa.tenant.activities()).toHaveLength(1);
  expect(activityNamed(sandbox, other).activityType.name).toBe('Sisäinen palaveri');
});

test('a tab goes on without a reload while the extension is loaded anew', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const pageErrors: string[] = [];
  calendar.page.on('pageerror', (error) => pageErrors.push(String(error)));
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await calendar.closeEvent();
  // Until the new script takes over, what is pressed reaches the old panel, which can only say that it is orphaned.
  const takenOver = calendar.page.evaluate(
    () => new Promise((done) => document.addEventListener('merkki:take-over', () => done(true))),
  );
  await reloadExtension(consultant.context);
  await takenOver;

  await calendar.page.bringToFront();
  await calendar.openEvent(title);
  await calendar.sees('Ready to send to Severa');
  await calendar.press('Don’t send this event');
  await calendar.sees('Won’t be sent');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'ignored');
  await expect(calendar.page.locator('style[data-merkki-style]')).toHaveCount(1);
  await expect(calendar.panel).toHaveCount(1);
  expect(pageErrors).toEqual([]);
});

test('a tab that was open before the extension came has marks, asks to be loaded anew, and is at work then', async ({
  consultant,
  sandbox,
}) => {
  await switchOffExtension(consultant.context);
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  await installExtension(consultant.context);
  await page.bringToFront();
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  const words = 'This page was open before Merkki was installed';
  const note = page.locator('merkki-reload').getByText(words);
  await expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();

  // Google would take a press in the note for one outside its bubble, and throw away what is being made there.
  const bubble = page.locator('[data-chips-dialog]:visible');
  await page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
  await bubble.getByRole('textbox', { name: 'Add title' }).fill('Kick-off');
  await expect(panel).toBeHidden();
  await expect(note).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(bubble).toBeHidden();
  await expect(note).toBeVisible();

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(note).toBeHidden();
  await calendar.pressChip(title);
  await expect(note).toBeVisible();
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await calendar.send(title, 'Koulutus');
  await expect(note).toBeHidden();
  expect(activityNamed(sandbox, title).activityType.name).toBe('Koulutus');
  expect(pageErrors).toEqual([]);
});

test('where the bubble cannot be found any more, the panel docks, names its event and goes on with the person', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  await page.evaluate(redesignBubbles);
  const press = (name: string) => calendar.chip(name).click({ position: { x: 8, y: 6 } });
  // A press counts as missed when its bubble has not been found for a while; the third one docks the panel.
  await expect(async () => {
    await press(title);
    await expect(panel).toBeVisible({ timeout: 2500 });
  }).toPass();
  await expect(panel.getByRole('heading', { name: title })).toBeVisible();
  await expect(panel.getByText('event window wasn’t found')).toBeVisible();
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await press(other);
  await expect(panel.getByRole('heading', { name: other })).toBeVisible();
  await calendar.sees('Not tagged');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'tagged');
  await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'untagged');
  const popup = await consultant.openPopup();
  await expect(popup.getByText('the panel stands at the edge of the page')).toBeVisible();
});

/** Takes from every bubble what Merkki knows one by, and leaves what the page itself needs. */
function redesignBubbles(): void {
  const strip = () => {
    for (const node of document.querySelectorAll('[role="dialog"], #xDetDlg'))
      for (const name of ['role', 'data-chips-dialog', 'id', 'jslog']) node.removeAttribute(name);
  };
  new MutationObserver(strip).observe(document.body, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['role', 'id', 'jslog'],
  });
}
