import { expect, test } from './fixtures.ts';
import { activityNamed, writesToSevera } from './sample-event.ts';

test('a tag sends nothing, is kept, and can be set aside until Send is pressed', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const title = 'Tarjouksen viimeistely';
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  await calendar.openEvent(title);
  await calendar.sees('Not tagged');
  await calendar.chooseType('Sisäinen palaveri');
  await calendar.sees('Ready to send to Severa');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'tagged');
  await calendar.press('Don’t send this event');
  await calendar.sees('Won’t be sent');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'ignored');
  await calendar.press('Undo');
  await calendar.sees('Ready to send to Severa');
  await calendar.page.reload();
  await calendar.openEvent(title);
  await calendar.sees('Ready to send to Severa');
  expect(writesToSevera(sandbox)).toEqual([]);
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).activityType.name).toBe('Sisäinen palaveri');
});

test('a type whose whole name was typed counts though it is not picked from the list', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const title = 'Tarjouksen viimeistely';
  await calendar.openEvent(title);
  await calendar.sees('Not tagged');
  const picker = calendar.panel.getByRole('combobox', { name: 'Activity type' });
  await picker.click();
  await picker.fill('sisäinen palaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).activityType.name).toBe('Sisäinen palaveri');
});
