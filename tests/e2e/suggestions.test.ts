import { pressShortcut } from '../browser/press-shortcut.ts';
import { expect, test } from './fixtures.ts';
import { meet, meetingDay } from './meetings.ts';
import { activityNamed, writesToSevera } from './sample-event.ts';

const titles = ['Pohjola sprint 1', 'Pohjola sprint 2', 'Pohjola sprint 3'] as const;

test.describe('an event like others that are tagged', () => {
  test.use({ calendar: 'empty' });

  test('is tagged as they are by Enter, and sent by the next one', async ({
    consultant,
    sandbox,
  }) => {
    for (const [index, title] of titles.entries()) meet(sandbox, title, 9 + 2 * index);
    await consultant.checkNow();
    const calendar = await consultant.openCalendarOn(meetingDay());
    const { page, panel } = calendar;

    await calendar.openEvent(titles[0]);
    await calendar.chooseType('Koulutus');
    await calendar.sees('Ready to send to Severa');
    await calendar.closeEvent();
    await calendar.chip(titles[1]).focus();
    await pressShortcut(consultant.context, 'tag-as-last');
    await expect(calendar.chip(titles[1])).toHaveAttribute('data-merkki', 'tagged');

    await calendar.chip(titles[2]).focus();
    await pressShortcut(consultant.context, 'open-panel');
    const accept = panel.getByRole('button', { name: 'Use Koulutus' });
    await expect(accept).toBeFocused();
    await expect(accept).toHaveAccessibleDescription('Like 2 others with a similar title');
    await page.keyboard.press('Enter');
    await expect(accept).toBeHidden();
    await calendar.sees('Ready to send to Severa');
    await expect(panel.getByRole('button', { name: 'Send to Severa' })).toBeFocused();
    expect(writesToSevera(sandbox)).toEqual([]);
    await page.keyboard.press('Enter');
    await calendar.sees('Sent to Severa');
    expect(activityNamed(sandbox, titles[2]).activityType?.name).toBe('Koulutus');
    await page.keyboard.press('Escape');
    await expect(calendar.chip(titles[2])).toBeFocused();
  });

  test('is tagged so while it is being made, by its title', async ({ consultant, sandbox }) => {
    for (const [index, title] of titles.entries()) meet(sandbox, title, 9 + 2 * index);
    await consultant.checkNow();
    const calendar = await consultant.openCalendarOn(meetingDay());
    const { page, panel } = calendar;
    for (const title of titles.slice(0, 2)) {
      await calendar.openEvent(title);
      await calendar.chooseType('Koulutus');
      await calendar.sees('Ready to send to Severa');
      await calendar.closeEvent();
    }
    await page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
    await page
      .locator('[data-chips-dialog]:visible')
      .getByRole('textbox', { name: 'Add title' })
      .fill('Pohjola sprint 4');
    const accept = panel.getByRole('button', { name: 'Use Koulutus' });
    await expect(accept).toHaveAccessibleDescription('Like 2 others with a similar title');
    await pressShortcut(consultant.context, 'open-panel');
    await expect(accept).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(accept).toBeHidden();
    await expect(panel.getByRole('combobox', { name: 'Activity type' })).toHaveValue('Koulutus');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(calendar.chip('Pohjola sprint 4')).toHaveAttribute('data-merkki', 'tagged');
  });
});
