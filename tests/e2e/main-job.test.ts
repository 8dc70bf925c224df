import { expect, test } from './fixtures.ts';

test('an event is tagged, sent, moved in Google and updated in Severa', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.sees('Ready to send to Severa');
  expect(sandbox.severa.tenant.activities()).toEqual([]);
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  const [activity] = sandbox.severa.tenant.activities();
  expect(activity).toMatchObject({
    name: 'Tarjouksen viimeistely',
    activityType: { name: 'Asiakaspalaveri' },
    ownerUser: { name: 'Anna Virtanen' },
    notes: expect.stringMatching(
      /^Merkki: https:\/\/calendar\.google\.com\/calendar\/event\?eid=[\w-]+$/,
    ),
  });
  await expect(calendar.chip('Tarjouksen viimeistely')).toHaveAttribute('data-merkki', 'sent');
});
