import { letTimePass } from '../browser/let-time-pass.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { anna, expect, hosts, test } from './fixtures.ts';
import { writesToSevera } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** How often Google was asked for a token without showing anything. */
function silentRenewals(sandbox: Sandbox): number {
  return sandbox.record.to(hosts.signIn).filter(({ query }) => query.prompt === 'none').length;
}

test('an expired and a refused token are each renewed once, without a question', async ({
  consultant,
  sandbox,
}) => {
  const page = await consultant.openOptions('google');
  await consultant.checkNow();
  expect(silentRenewals(sandbox)).toBe(0);
  await letTimePass(page, hourMs);
  await consultant.checkNow();
  expect(silentRenewals(sandbox)).toBe(1);
  await consultant.checkNow();
  expect(silentRenewals(sandbox)).toBe(1);

  await letTimePass(page, 10 * minuteMs);
  sandbox.google.expireAccessTokens();
  await consultant.checkNow();
  expect(silentRenewals(sandbox)).toBe(2);
  const refused = sandbox.record.to(hosts.api).filter(({ outcome }) => outcome === 401);
  expect(refused).toHaveLength(1);
});

test('signed out, nothing is lost and Google is asked once; one click in the panel signs in and the queue goes on', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.sees('Ready to send to Severa');
  const popup = await consultant.openPopup();
  // The session ends first: what is read again because time passed must not find it alive.
  sandbox.google.identity.signEverybodyOut();
  sandbox.google.expireAccessTokens();
  await letTimePass(popup, 10 * minuteMs);
  await calendar.page.bringToFront();
  await calendar.press('Send to Severa');
  await calendar.sees('Waiting to be sent to Severa');
  await calendar.sees('Merkki is signed out of Google Calendar.');
  await expect.poll(() => consultant.badge()).toBe('!');

  for (let press = 0; press < 3; press += 1) {
    await popup.getByRole('button', { name: 'Check now' }).click();
    await popup.getByRole('button', { name: 'Check now', disabled: false }).waitFor();
  }
  await expect(popup.getByText('Needs attention', { exact: true })).toBeVisible();
  expect(silentRenewals(sandbox)).toBe(1);
  expect(writesToSevera(sandbox)).toEqual([]);

  const [signIn] = await Promise.all([
    consultant.context.waitForEvent('page'),
    calendar.panel.getByRole('button', { name: 'Sign in to Google' }).first().click(),
  ]);
  await signIn.getByRole('button', { name: anna.email }).click();
  await calendar.sees('Sent to Severa');
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).toEqual([title]);
  await expect.poll(() => consultant.badge()).toBe('');
  expect(silentRenewals(sandbox)).toBe(1);
});
