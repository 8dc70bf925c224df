import { expect, test } from './fixtures.ts';
import { activityNamed, writesToSevera } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';

test('what was tagged is undone in the panel, one change at a time', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { panel } = calendar;
  const undo = panel.getByRole('button', { name: 'Undo: put back the former tag' });
  const type = panel.getByRole('combobox', { name: 'Activity type' });
  await calendar.openEvent(title);
  await expect(undo).toBeHidden();
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await calendar.chooseType('Asiakaspalaveri');
  await expect(type).toHaveValue('Asiakaspalaveri');
  await undo.press('Enter');
  await calendar.sees('Undone.');
  await expect(type).toHaveValue('Koulutus');
  await expect(panel).toBeFocused();

  await calendar.press('Don’t send this event');
  await calendar.sees('Won’t be sent');
  await calendar.press('Undo');
  await calendar.sees('Ready to send to Severa');
  await expect(type).toHaveValue('Koulutus');
  expect(writesToSevera(sandbox)).toEqual([]);

  await calendar.closeEvent();
  await calendar.openEvent(title);
  await calendar.sees('Ready to send to Severa');
  await expect(panel.getByText('Undone.')).toBeHidden();
});

test('what was sent is removed again, unless somebody worked on it since', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { panel } = calendar;
  const { tenant } = sandbox.severa;
  const undo = panel.getByRole('button', { name: 'Undo: remove it from Severa again' });
  await calendar.send(title, 'Koulutus');
  await undo.press('Enter');
  await calendar.sees('Undone.');
  await calendar.sees('Ready to send to Severa');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'tagged');
  expect(tenant.activities()).toEqual([]);

  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  tenant.bookHours(activityNamed(sandbox, title).guid);
  await undo.click();
  await calendar.sees('It was changed since, so it can’t be undone.');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).name).toBe(title);
});
