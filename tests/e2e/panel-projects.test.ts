import { expect, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';

test('project work asks for a project, found by search; a closed one says why it cannot be chosen', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Projektityö');
  await calendar.sees('Choose first: project');
  const send = calendar.panel.getByRole('button', { name: 'Send to Severa' });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  const picker = calendar.panel.getByRole('combobox', { name: 'Project' });
  await picker.click();
  await picker.fill('Raportointi');
  const closed = calendar.panel.getByRole('option', { name: 'Raportointi 2024' });
  await expect(closed).toHaveAttribute('aria-disabled', 'true');
  await expect(closed).toContainText('Closed: can’t be chosen');
  await closed.click({ force: true });
  await calendar.sees('Choose first: project');

  await picker.fill('Toiminnanohjaus');
  const long = calendar.panel.getByRole('option', { name: /^Toiminnanohjausjärjestelmän/ });
  await long.click();
  await calendar.sees('Ready to send to Severa');
  await expect(picker).toHaveValue(/toimipisteissä 2026–2$/);
  const { width } = (await calendar.panel.boundingBox()) ?? { width: 0 };
  expect(await calendar.panel.evaluate((panel) => panel.scrollWidth)).toBeLessThanOrEqual(width);
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).phase).toMatchObject({
    guid: tenant.projects.long.rootPhaseGuid,
    projectName: expect.stringMatching(/^.{90}$/),
  });
});
