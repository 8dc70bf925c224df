import type { CalendarPage } from '../browser/consultant.ts';
import { expect, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

/** Presses a free hour of the first day, where nothing stands. */
async function beginEvent({ page }: CalendarPage): Promise<void> {
  await page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
  await page.locator('#tabEvent:visible').waitFor();
}

async function chooseType({ panel }: CalendarPage, name: string): Promise<void> {
  await panel.getByRole('combobox', { name: 'Activity type' }).fill(name);
  await panel.getByRole('option', { name }).click();
}

const titleIn = ({ page }: CalendarPage) =>
  page.locator('[data-chips-dialog]:visible').getByRole('textbox', { name: 'Add title' });

test('what is chosen while an event is made is on it once it is saved, and it can be sent', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await beginEvent(calendar);
  await calendar.sees('New event');
  await chooseType(calendar, 'Koulutus');
  await titleIn(calendar).fill('Uuden asiakkaan tapaaminen');
  await calendar.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(calendar.chip('Uuden asiakkaan tapaaminen')).toHaveAttribute(
    'data-merkki',
    'tagged',
  );
  await calendar.openEvent('Uuden asiakkaan tapaaminen');
  await calendar.sees('Ready to send to Severa');
  await calendar.panel.getByRole('button', { name: 'Send to Severa' }).click();
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, 'Uuden asiakkaan tapaaminen').name).toBeTruthy();
});

// Half a year ahead nothing is kept read but what the page shows.
for (const [when, days] of [
  ['this week', 0],
  ['half a year ahead', 183],
] as const)
  test(`it survives More options, and in the editor a series gets it as a whole, ${when}`, async ({
    consultant,
  }) => {
    const calendar = await consultant.openCalendarOn(new Date(Date.now() + days * 86_400_000));
    const { page, panel } = calendar;
    await beginEvent(calendar);
    await chooseType(calendar, 'Koulutus');
    await titleIn(calendar).fill('Joka aamu');
    await page.getByRole('button', { name: 'More options' }).click();
    await page.locator('#xTiIn').waitFor();
    await expect(panel.getByRole('combobox', { name: 'Activity type' })).toHaveValue('Koulutus');
    await page.locator('#xTiIn').fill('Joka aamu klo 12');
    await page.getByRole('checkbox', { name: 'Every day' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const chips = page.locator('[data-eventchip]').filter({ hasText: 'Joka aamu klo 12' });
    await expect(chips).toHaveCount(3);
    for (const chip of await chips.all())
      await expect(chip).toHaveAttribute('data-merkki', 'tagged');
  });

test('an event that is thrown away leaves its tag to none that is made later', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page } = calendar;
  await beginEvent(calendar);
  await chooseType(calendar, 'Koulutus');
  await titleIn(calendar).press('Escape');
  await calendar.panel.waitFor({ state: 'hidden' });
  await beginEvent(calendar);
  await titleIn(calendar).fill('Toinen');
  await titleIn(calendar).press('Enter');
  await consultant.checkNow();
  await expect(calendar.chip('Toinen')).toHaveAttribute('data-merkki', 'untagged');
  await page.close();
});
