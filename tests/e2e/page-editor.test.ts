import { pressShortcut } from '../browser/press-shortcut.ts';
import { expect, test } from './fixtures.ts';
import { activityNamed, edit } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';

test('in Google’s editor an event is tagged and sent by keyboard, the panel folds away, and letters stay out of it', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  await calendar.openEvent(title);
  await page.locator('#xDetDlg').getByRole('button', { name: 'Edit event' }).click();
  await page.locator('#xTiIn').waitFor();
  await calendar.sees('Not tagged');
  await expect(panel).toContainText('Merkki sends the event as it was last saved.');

  const fold = panel.getByRole('button', { name: 'Fold the panel' });
  await fold.press('Enter');
  const folded = panel.getByRole('button', { name: 'Show the panel' });
  await expect(folded).toBeFocused();
  await expect(folded).toContainText('Not tagged');
  await folded.press('Enter');
  await expect(fold).toBeFocused();

  const picker = panel.getByRole('combobox', { name: 'Activity type' });
  await fold.press('Enter');
  await expect(folded).toBeFocused();
  await pressShortcut(consultant.context, 'open-panel');
  await expect(picker).toBeFocused();
  await page.keyboard.type('Koulutus');
  await page.keyboard.press('Enter');
  await calendar.sees('Ready to send to Severa');
  await expect(page).toHaveURL(/eventedit/);
  await panel.getByRole('button', { name: 'Send to Severa' }).press('Enter');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).name).toBe(title);

  edit(sandbox, title, { location: 'Kokoustila 7' });
  await consultant.checkNow();
  await calendar.sees('Changed since it was sent');
  await panel.getByRole('button', { name: 'Update in Severa' }).press('Enter');
  await calendar.sees('Sent to Severa');
  await expect(panel.getByText(/^Sent (at )?\d/)).toBeVisible();
  expect(activityNamed(sandbox, title).location).toBe('Kokoustila 7');

  await page.locator('#xTiIn').press('Escape');
  await page.locator('#xCancelBu').click();
  await panel.waitFor({ state: 'hidden' });
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
});

test('what is renamed in Google’s editor after it was sent is changed, and follows when it is updated', async ({
  consultant,
  sandbox,
}) => {
  const renamed = 'Tarjouksen viimeistely ja lähetys';
  const calendar = await consultant.openCalendar();
  const { page } = calendar;
  await calendar.send(title, 'Koulutus');
  await page.locator('#xDetDlg').getByRole('button', { name: 'Edit event' }).click();
  await page.locator('#xTiIn').fill(renamed);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(calendar.chip(renamed)).toBeVisible();
  expect(activityNamed(sandbox, title).name).toBe(title);
  await consultant.checkNow();
  await page.bringToFront();
  await expect(calendar.chip(renamed)).toHaveAttribute('data-merkki', 'changed');
  await calendar.openEvent(renamed);
  await calendar.press('Update in Severa');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, renamed).name).toBe(renamed);
});

test('the editor of a new event shows nothing of another', async ({ consultant }) => {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.closeEvent();
  await calendar.page.keyboard.press('c');
  await calendar.page.locator('[data-is-create="true"]').waitFor();
  await calendar.sees('New event');
  await expect(calendar.panel.getByText('Not tagged')).toBeHidden();
  await calendar.panel.getByRole('button', { name: 'Fold the panel' }).press('Enter');
  await expect(calendar.panel.getByRole('button', { name: 'Show the panel' })).toBeFocused();
});

test('what is chosen in the editor of a new event is on it once it is saved, and letters stay out of the page', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  await page.keyboard.press('c');
  await page.locator('[data-is-create="true"]').waitFor();
  await calendar.sees('New event');
  await page.locator('#xTiIn').fill('Aamupalaveri');
  await panel.getByRole('combobox', { name: 'Activity type' }).click();
  await page.keyboard.type('Koulutus');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/eventedit/);
  await expect(page.locator('#xTiIn')).toHaveValue('Aamupalaveri');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(calendar.chip('Aamupalaveri')).toHaveAttribute('data-merkki', 'tagged');
  await calendar.openEvent('Aamupalaveri');
  await panel.getByRole('button', { name: 'Send to Severa' }).click();
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, 'Aamupalaveri').activityType.name).toBe('Koulutus');
});
