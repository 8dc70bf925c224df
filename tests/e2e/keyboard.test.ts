import { pressShortcut } from '../browser/press-shortcut.ts';
import { focuses, tabTo } from '../browser/tab-to.ts';
import { expect, test } from './fixtures.ts';
import { activityNamed, edit, timesOf } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const hourMs = 3_600_000;

test('the whole main job goes without a mouse: open, tag with a project, send, and update what was moved', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page } = calendar;
  const before = timesOf(sandbox, title);
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await calendar.sees('Not tagged');
  await pressShortcut(consultant.context, 'open-panel');
  await focuses(page, 'Activity type');
  await page.keyboard.type('Projektityö');
  await page.keyboard.press('Enter');
  await calendar.sees('Choose first: project');
  await tabTo(page, 'Project');
  await page.keyboard.type('CRM-käyttöönotto');
  await calendar.panel.getByRole('option', { name: 'Toteutus' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await calendar.sees('Ready to send to Severa');
  await tabTo(page, 'Send to Severa');
  await page.keyboard.press('Enter');
  await calendar.sees('Sent to Severa');
  await page.keyboard.press('Escape');
  await calendar.panel.waitFor({ state: 'hidden' });
  await focuses(page, title);
  expect(activityNamed(sandbox, title).phase?.projectName).toBe('CRM-käyttöönotto');

  const later = (time: string) => new Date(Date.parse(time) + hourMs).toISOString();
  const start = { dateTime: later(before.startDateTime) };
  edit(sandbox, title, { start, end: { dateTime: later(before.endDateTime) } });
  const popup = await consultant.openPopup();
  await tabTo(popup, 'Check now');
  await popup.keyboard.press('Enter');
  await popup.getByText('1 event needs you').waitFor();
  await popup.close();
  await page.bringToFront();
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'changed');
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await calendar.sees('Changed since it was sent');
  await pressShortcut(consultant.context, 'open-panel');
  await tabTo(page, 'Update in Severa');
  await page.keyboard.press('Enter');
  await calendar.sees('Sent to Severa');
  const { startDateTime } = activityNamed(sandbox, title);
  expect(new Date(startDateTime).toISOString()).toBe(start.dateTime);
});
