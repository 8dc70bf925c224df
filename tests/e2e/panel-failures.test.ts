import { expect, hosts, test } from './fixtures.ts';
import { activityNamed, refuseActivities, timesOf } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const other = 'Tuntikirjaukset ja laskutus';

test('a refused activity says why and is sent by Try again; one that waits can be cancelled', async ({
  consultant,
  sandbox,
}) => {
  const accept = refuseActivities(sandbox);
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Not sent to Severa');
  await calendar.sees('Severa didn’t accept the content.');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'failed');
  const [history] = await Promise.all([
    consultant.context.waitForEvent('page'),
    calendar.press('See in the history'),
  ]);
  await expect(history.locator('details[open] summary.history-head')).toBeFocused();
  await expect(history.locator('details[open]')).toContainText(title);
  await expect(history.getByText('What was done with this event')).toBeVisible();
  await history.close();
  accept();
  await calendar.press('Try again');
  await calendar.sees('Sent to Severa');
  expect(sandbox.severa.tenant.activities()).toHaveLength(1);
  await calendar.closeEvent();

  const cut = sandbox.faults.add({ host: hosts.severa, fault: { kind: 'droppedRequest' } });
  await calendar.openEvent(other);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Waiting to be sent to Severa');
  await calendar.sees('Severa can’t be reached.');
  await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'queued');
  await calendar.press('Cancel sending');
  await calendar.sees('Ready to send to Severa');
  cut();
  await consultant.checkNow();
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).toEqual([title]);
});

test('what stands in Severa already is adopted, or a second one is made by choice', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  const { createActivity, addParticipant, activities } = sandbox.severa.tenant;
  const activityType = { guid: tenant.types.customerMeeting };
  const mine = createActivity({
    name: title,
    ...timesOf(sandbox, title),
    notes: 'Tehty Severassa',
    activityType,
    ownerUser: { guid: tenant.users.anna },
  });
  const colleagues = createActivity({
    name: other,
    ...timesOf(sandbox, other),
    activityType,
    ownerUser: { guid: tenant.users.mikko },
  });
  addParticipant({ activityGuid: colleagues, participantGuid: tenant.users.anna });
  const calendar = await consultant.openCalendar();

  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Already in Severa');
  await calendar.sees('Yours');
  await calendar.press(`Adopt ${title}`);
  await calendar.sees('Sent to Severa');
  expect(activities()).toHaveLength(2);
  expect(activityNamed(sandbox, title)).toMatchObject({
    guid: mine,
    notes: expect.stringMatching(/^Tehty Severassa\s+Merkki: https:/),
  });
  await calendar.closeEvent();

  await calendar.openEvent(other);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('By Mikko Laine');
  await calendar.press('Create my own anyway');
  await calendar.sees('Sent to Severa');
  const owners = activities()
    .filter(({ name }) => name === other)
    .map(({ ownerUser }) => ownerUser.name);
  expect(owners.toSorted()).toEqual(['Anna Virtanen', 'Mikko Laine']);
  expect(sandbox.severa.tenant.activity(colleagues)?.notes ?? '').not.toContain('Merkki');
});
