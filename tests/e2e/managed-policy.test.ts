import { canSetPolicy, setPolicy } from '../browser/managed-policy.ts';
import { anna, expect, oauthClientId, test } from './fixtures.ts';

test.skip(!canSetPolicy(), 'only root may write the browser’s policies on this machine');

let takeBack: () => void;

test.beforeEach(() => {
  takeBack = setPolicy({ googleClientId: oauthClientId });
});

test.afterEach(() => takeBack());

test('a client id from the administrator’s policy leaves one click to do', async ({ newcomer }) => {
  const page = await newcomer.openOptions('google');
  await page.getByText('The client ID comes from your organisation’s policy.').waitFor();
  await expect(page.getByLabel('Client ID', { exact: true })).toHaveCount(0);
  const [consent] = await Promise.all([
    newcomer.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Connect Google' }).click(),
  ]);
  expect(new URL(consent.url()).searchParams.get('client_id')).toBe(oauthClientId);
  await newcomer.allowAtGoogle(consent, anna.email);
  await page.getByText(`Connected as ${anna.email}`).waitFor();
});
