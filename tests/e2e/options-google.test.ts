import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { anna, expect, hosts, oauthClientId, test } from './fixtures.ts';

/** Presses Connect Google and answers Google's page. */
async function startSignIn(consultant: Consultant, clientId: string) {
  const page = await consultant.openOptions('google');
  await page.getByLabel('Client ID', { exact: true }).fill(clientId);
  await page.getByRole('button', { name: 'Save' }).click();
  return { page, press: () => pressConnect(consultant, page) };
}

async function pressConnect(consultant: Consultant, page: Page): Promise<Page> {
  const [consent] = await Promise.all([
    consultant.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Connect Google' }).click(),
  ]);
  return consent;
}

test('a cancelled or partial consent and an unregistered client say so; disconnecting revokes', async ({
  newcomer,
  sandbox,
}) => {
  const { page, press } = await startSignIn(newcomer, 'unknown.apps.googleusercontent.com');
  await page.getByRole('button', { name: 'Connect Google' }).click();
  await expect(page.getByRole('alert')).toContainText('Google doesn’t accept this client ID.');

  await page.getByLabel('Client ID', { exact: true }).fill(oauthClientId);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  const cancelled = await press();
  await cancelled.getByRole('button', { name: anna.email }).click();
  await cancelled.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('Sign-in was cancelled.');

  const partial = await press();
  await partial.getByRole('button', { name: anna.email }).click();
  await partial.getByRole('checkbox').first().check();
  await partial.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Merkki wasn’t allowed all that it needs in Google Calendar.',
  );
  await expect(page.getByRole('alert')).toContainText('tick every box on Google’s page');
  expect(sandbox.record.to(hosts.api).filter(({ path }) => path.includes('/events'))).toEqual([]);

  await newcomer.allowAtGoogle(await press(), anna.email);
  const account = page.getByRole('region', { name: 'Google Calendar' });
  await account.getByText(anna.email).waitFor();
  await expect(account.locator('.card-head .health')).toHaveText('Connected');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: 'Connect Google' }).waitFor();
  await expect(account.locator('.card-head .health')).toHaveText('Not connected');
  const revokes = sandbox.record.to(hosts.tokens);
  expect(revokes.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual(['/revoke 200']);
});
