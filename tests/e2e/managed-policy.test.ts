import { readFileSync } from 'node:fs';
import { inContentWorld } from '../browser/content-world.ts';
import { canSetPolicy, setPolicy, setPolicyFile } from '../browser/managed-policy.ts';
import { anna, expect, oauthClientId, sampleKey, test } from './fixtures.ts';

// A policy is for every browser on the machine: tests of others must not run beside these.
const alone = { tag: '@alone' };

test.skip(!canSetPolicy(), 'only root may write the browser’s policies on this machine');

let takeBack = () => {};

test.afterEach(() => takeBack());

test(
  'a client id from the administrator’s policy leaves one click to do',
  alone,
  async ({ openBrowser }) => {
    takeBack = setPolicy({ googleClientId: oauthClientId });
    const newcomer = await openBrowser();
    const page = await newcomer.openOptions('google');
    await page.getByText('The client ID comes from your organisation’s policy.').waitFor();
    await expect(page.getByLabel('Client ID', { exact: true })).toHaveCount(0);
    const [consent] = await Promise.all([
      newcomer.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Connect Google' }).click(),
    ]);
    expect(new URL(consent.url()).searchParams.get('client_id')).toBe(oauthClientId);
    await newcomer.allowAtGoogle(consent, anna.email);
    await page.getByRole('region', { name: 'Google Calendar' }).getByText(anna.email).waitFor();
  },
);

test(
  'the example of the roll-out guide is loaded by the browser, and nobody can choose otherwise',
  alone,
  async ({ openBrowser }) => {
    takeBack = setPolicyFile(exampleOfGuide());
    const newcomer = await openBrowser();
    const page = await newcomer.openOptions('mapping');
    await page.getByText('Events can be sent from your main calendar only.').waitFor();
    await expect(page.getByRole('radio', { name: 'They are not sent' })).toBeChecked();
    const privacy = page.getByRole('group', { name: 'What happens to private' });
    for (const choice of await privacy.getByRole('radio').all())
      await expect(choice).toBeDisabled();
    const history = await newcomer.openOptions('history');
    const kept = history.getByRole('combobox', { name: 'Keep the history for' });
    await expect(kept).toBeDisabled();
    await expect(kept).toHaveValue('30');
    const { page: sync } = await newcomer.openSync();
    const deleted = sync.getByRole('group', { name: 'When an event is deleted' });
    await expect(deleted.getByRole('radio', { name: 'Ask me' })).toBeChecked();
    for (const choice of await deleted.getByRole('radio').all())
      await expect(choice).toBeDisabled();
    await expect(sync.getByRole('checkbox', { name: 'Sync by itself' })).toBeEnabled();
    await expect(sync.getByRole('alert')).toHaveCount(0);
  },
);

test(
  'what a policy cannot mean lets nothing leave, and the rest of it counts',
  alone,
  async ({ openBrowser }) => {
    takeBack = setPolicy({
      ...{ allowedCalendars: '-', privateEvents: 'sometimes', historyDays: 60 },
      ...{ preset: 'like-others', lockedSettings: 'conflicts, colours' },
      // Of another type than the schema's: the browser hands out the rest.
      usersSharingKey: 'many',
    });
    const newcomer = await openBrowser();
    const history = await newcomer.openOptions('history');
    await expect(history.getByRole('combobox', { name: 'Keep the history for' })).toHaveValue('60');
    const mapping = await newcomer.openOptions('mapping');
    await mapping.getByText('Events can be sent from - only.').waitFor();
    const told = mapping.getByRole('alert');
    await expect(told).toContainText('privateEvents should be dont-send, neutral-title or in-full');
    await expect(told).toContainText('preset should be only-what-i-send');
    await expect(told).toContainText('unknown there: colours');
    await expect(told).not.toContainText('historyDays');
    await expect(told).not.toContainText('usersSharingKey');
    await expect(mapping.getByRole('radio', { name: 'They are not sent' })).toBeChecked();
  },
);

test('a key from the policy connects Severa by one press', alone, async ({ openBrowser }) => {
  const { clientId, clientSecret } = sampleKey;
  takeBack = setPolicy({ severaClientId: clientId, severaClientSecret: clientSecret });
  const newcomer = await openBrowser();
  const page = await newcomer.openOptions('psa');
  const provided = page.getByRole('region', { name: 'Severa from your organisation' });
  await provided.getByRole('button', { name: 'Connect Severa' }).click();
  await expect(provided).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Severa', exact: true })).toBeVisible();
  expect(await page.content()).not.toContain(clientSecret);
});

test(
  'what runs in the calendar page cannot read the key of a policy',
  alone,
  async ({ openBrowser }) => {
    const { clientId, clientSecret } = sampleKey;
    takeBack = setPolicy({ severaClientId: clientId, severaClientSecret: clientSecret });
    const newcomer = await openBrowser();
    const { page } = await newcomer.openCalendar();
    const read = (area: string) => `chrome.storage.${area}.get(null).then(JSON.stringify, String)`;
    for (const area of ['managed', 'local', 'session'])
      expect(await inContentWorld(page, read(area)), area).toContain('not allowed');
    expect(await inContentWorld(page, read('sync'))).toBe('{}');
  },
);

/** The one block of JSON in the guide. */
function exampleOfGuide(): string {
  const guide = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, example = ''] =
    /## Roll out to a company[\s\S]*?```json\n([\s\S]*?)```/.exec(guide) ?? [];
  return example;
}
