import type { CalendarPage } from '../browser/consultant.ts';
import { ringAlarm } from '../browser/ring-alarm.ts';
import { withoutPace } from '../browser/without-pace.ts';
import { expect, test } from './fixtures.ts';
import { timesOf, writesToSevera } from './sample-event.ts';

const weekly = 'Viikkopalaveri';
const dayMs = 24 * 3_600_000;

test('a tag is for one event of a series, for it and those that follow, or for all, as the marks show at once', async ({
  consultant,
  sandbox,
}) => {
  const first = Date.parse(timesOf(sandbox, weekly).startDateTime);
  const calendar = await consultant.openCalendarOn(new Date(first + 7 * dayMs));
  const { panel } = calendar;
  await calendar.openEvent(weekly);
  await calendar.sees('Not tagged');
  await panel.getByRole('radio', { name: 'This event', exact: true }).check();
  await calendar.chooseType('Sisäinen palaveri');
  await calendar.sees('Ready to send to Severa');
  await expectMarks(calendar, ['untagged', 'tagged', 'untagged']);

  await calendar.openEvent(weekly);
  await panel.getByRole('radio', { name: 'This and following' }).check();
  await calendar.sees('Ready to send to Severa');
  await expectMarks(calendar, ['untagged', 'tagged', 'tagged']);

  await calendar.openEvent(weekly);
  await expect(panel.getByRole('radio', { name: 'This and following' })).toBeChecked();
  await panel.getByRole('radio', { name: 'All of the series' }).check();
  await expectMarks(calendar, ['tagged', 'tagged', 'tagged']);

  await calendar.openEvent(weekly);
  await panel.getByText('What Severa gets').click();
  await expect(panel.getByRole('definition').filter({ hasText: weekly })).toBeVisible();
  expect(writesToSevera(sandbox)).toEqual([]);
});

test('a series that is tagged to go by itself goes with the next run, and nothing else does', async ({
  consultant,
  sandbox,
}) => {
  await withoutPace(sandbox, consultant);
  await consultant.startSync({ auto: true });
  const first = Date.parse(timesOf(sandbox, weekly).startDateTime);
  const calendar = await consultant.openCalendarOn(new Date(first + 7 * dayMs));
  const { panel } = calendar;
  await calendar.openEvent(weekly);
  await panel.getByRole('radio', { name: 'All of the series' }).check();
  await calendar.chooseType('Sisäinen palaveri');
  await panel.getByRole('checkbox', { name: 'Send by itself' }).check();
  await calendar.sees('Ready to send to Severa');
  expect(writesToSevera(sandbox)).toEqual([]);

  await ringAlarm(await consultant.openSilentPage());
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'sent');
  // At least the rest of this month and the two whole ones after it.
  const activities = () => sandbox.severa.tenant.activities();
  await expect.poll(() => activities().length).toBeGreaterThan(8);
  expect(new Set(activities().map(({ name }) => name))).toEqual(new Set([weekly]));
  const starts = activities().map(({ startDateTime }) => startDateTime);
  expect(new Set(starts).size).toBe(starts.length);
  await calendar.closeEvent();
  await calendar.page.keyboard.press('j');
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'sent');
});

/** The series’ mark in the week before, in the one shown, and in the one after; the event is closed. */
async function expectMarks(calendar: CalendarPage, marks: readonly string[]): Promise<void> {
  const { keyboard } = calendar.page;
  await calendar.closeEvent();
  await keyboard.press('k');
  for (const mark of marks) {
    await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', mark);
    await keyboard.press('j');
  }
  for (let week = 0; week < 2; week += 1) await keyboard.press('k');
  await expect(calendar.chip(weekly)).toBeVisible();
}
