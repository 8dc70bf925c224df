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
