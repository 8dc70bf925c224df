import { anna, expect, test } from './fixtures.ts';
import { meet, meetingDay } from './meetings.ts';
import { activityNamed } from './sample-event.ts';

test.use({ calendar: 'empty' });

const title = 'Metsä & Järvi: aloituspalaveri';
const invited = (...emails: string[]) => ({
  attendees: [anna.email, ...emails].map((email) => ({ email, responseStatus: 'accepted' })),
});

test('the customer of a guest who is a contact person is set by one press', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  meet(sandbox, title, 9, invited('sanna.makinen@metsajarvi.example', 'outo@muualla.example'));
  await consultant.checkNow();
  const calendar = await consultant.openCalendarOn(meetingDay());
  await calendar.openEvent(title);
  await calendar.sees('Sanna Mäkinen is a contact person of Metsä & Järvi Oy.');
  await expect(calendar.panel).not.toContainText('muualla.example');
  await calendar.press('Set Metsä & Järvi Oy as customer');
  await expect(calendar.panel.getByRole('combobox', { name: 'Customer' })).toHaveValue(
    'Metsä & Järvi Oy',
  );
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, title).customer).toMatchObject({ guid: tenant.customers.forest });
});

test('a contact person takes part in the activity when ticked, and not before', async ({
  consultant,
  sandbox,
}) => {
  meet(sandbox, title, 9, invited('sanna.makinen@metsajarvi.example'));
  await consultant.checkNow();
  const calendar = await consultant.openCalendarOn(meetingDay());
  await calendar.openEvent(title);
  const sanna = calendar.panel.getByRole('checkbox', { name: /^Sanna Mäkinen/ });
  await expect(sanna).not.toBeChecked();
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  const { guid } = activityNamed(sandbox, title);
  expect(sandbox.severa.tenant.participants(guid)).toEqual([]);

  await sanna.focus();
  await calendar.page.keyboard.press('Space');
  await calendar.sees('Changed: your choices here');
  await calendar.panel.getByText('What Severa gets').click();
  await expect(calendar.panel.getByRole('definition').last()).toHaveText('Sanna Mäkinen');
  await calendar.press('Update in Severa');
  await calendar.sees('Sent to Severa');
  expect(sandbox.severa.tenant.participants(guid)).toMatchObject([
    { name: 'Sanna Mäkinen', type: 'Contact' },
  ]);
});
