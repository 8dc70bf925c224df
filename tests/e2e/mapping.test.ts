import { anna, expect, test } from './fixtures.ts';
import { meet, meetingDay } from './meetings.ts';
import { activityNamed } from './sample-event.ts';

test.describe('the mapping', () => {
  test.use({ calendar: 'empty' });

  test('says what events become: shown while it is written, and then in Severa', async ({
    consultant,
    sandbox,
  }) => {
    meet(sandbox, 'Viikkopalaveri', 9, { location: 'Huone 1' });
    meet(sandbox, 'Pohjola sprint', 11);
    await consultant.checkNow();
    const calendar = await consultant.openCalendarOn(meetingDay());
    await calendar.send('Viikkopalaveri', 'Asiakaspalaveri');
    await calendar.closeEvent();

    const page = await consultant.openOptions('mapping');
    const title = page.getByRole('textbox', { name: 'Title' });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText('Nothing is sent.');
    await expect(save).toBeDisabled();
    await title.fill('Anna: {titel}');
    await expect(page.getByRole('alert')).toContainText(['There is no {titel}.']);
    await expect(save).toBeDisabled();
    await title.fill('Anna: ');
    await page
      .getByRole('list', { name: 'Insert into: Title' })
      .getByRole('button', { name: 'Title' })
      .press('Enter');
    await page.keyboard.type('!');
    await expect(title).toHaveValue('Anna: {title}!');
    await expect(preview).toContainText('Anna: Viikkopalaveri!');
    await page.getByRole('checkbox', { name: 'The event’s place goes' }).uncheck();
    await save.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Change what is sent already?' });
    await expect(dialog).toContainText('1 activity that was sent already then counts as changed');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved')).toBeVisible();
    expect(activityNamed(sandbox, 'Viikkopalaveri').location).toBe('Huone 1');

    await page.getByRole('combobox', { name: anna.email }).fill('Koul');
    await page.getByRole('option', { name: 'Koulutus' }).click();
    await page.reload();
    await expect(page.getByRole('combobox', { name: anna.email })).toHaveValue('Koulutus');
    await expect(title).toHaveValue('Anna: {title}!');

    await calendar.page.bringToFront();
    await calendar.openEvent('Viikkopalaveri');
    await calendar.press('Update in Severa');
    await calendar.sees('Sent to Severa');
    expect(activityNamed(sandbox, 'Anna: Viikkopalaveri!').location ?? '').toBe('');
    await calendar.openEvent('Pohjola sprint');
    await calendar.sees('Type of this calendar');
    await calendar.press('Send to Severa');
    await calendar.sees('Sent to Severa');
    expect(activityNamed(sandbox, 'Anna: Pohjola sprint!').activityType?.name).toBe('Koulutus');
  });
});
