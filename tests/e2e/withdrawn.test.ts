import { letTimePass } from '../browser/let-time-pass.ts';
import { anna, expect, sampleKey, test } from './fixtures.ts';
import { writesToSevera } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const waits = 'Waiting to be sent to Severa';

test('an access that was taken back at Google is said, what was sent waits, and goes once it is allowed again', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.sees('Ready to send to Severa');
  sandbox.google.identity.revokeConsent(anna.email);
  // What was read for the open event counts no more.
  const popup = await consultant.openPopup();
  await letTimePass(popup, 10 * 60_000);
  await calendar.page.bringToFront();
  await calendar.press('Send to Severa');
  await calendar.sees(waits);
  await calendar.sees('Merkki is signed out of Google Calendar.');
  await calendar.sees(/access was withdrawn\. What you send waits/);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Check now' }).click();
  await expect(popup.getByText('Needs attention', { exact: true })).toBeVisible();
  expect(writesToSevera(sandbox)).toEqual([]);

  await consultant.allowMore(() =>
    popup.getByRole('button', { name: 'Sign in', exact: true }).click(),
  );
  await calendar.page.bringToFront();
  await calendar.sees('Sent to Severa');
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).toEqual([title]);
});

test('a key that Severa takes back is said, what was sent waits, and goes once through another key for the same user', async ({
  consultant,
  sandbox,
}) => {
  const { keys, tenant } = sandbox.severa;
  const calendar = await consultant.openCalendar();
  await calendar.send('Tuntikirjaukset', 'Asiakaspalaveri');
  await calendar.closeEvent();
  keys.remove(sampleKey.clientId);
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees(waits);
  await calendar.sees('Can’t connect. Check the API key.');
  expect(tenant.activities()).toHaveLength(1);

  const another = { ...sampleKey, clientId: 'the-next-key', clientSecret: 'the-next-secret' };
  keys.add(another);
  const page = await consultant.connectSevera(another);
  const card = page.getByRole('region', { name: 'Severa' });
  await expect(card).toHaveCount(1);
  await expect(card.locator('.card-head .health')).toHaveText('Connected');
  await expect(card).toContainText(another.clientId);
  await calendar.page.bringToFront();
  await calendar.sees('Sent to Severa');
  expect(tenant.activities()).toHaveLength(2);
  await calendar.closeEvent();
  await calendar.openEvent('Tuntikirjaukset');
  await calendar.sees('Sent to Severa');
});
