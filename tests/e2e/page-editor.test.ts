import { expect, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

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
  await page.keyboard.press('Tab');
  await expect(picker).toBeFocused();
  await page.keyboard.type('Koulutus');
  await page.keyboard.press('Enter');
  await calendar.sees('Ready to send to Severa');
  await expect(page).toHaveURL(/eventedit/);
  await panel.getByRole('button', { name: 'Send to Severa' }).press('Enter');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).name).toBe(title);

  await page.locator('#xTiIn').press('Escape');
  await page.locator('#xCancelBu').click();
  await panel.waitFor({ state: 'hidden' });
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
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
