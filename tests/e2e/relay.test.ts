import { anna, expect, hosts, oauthClientId, sampleKey, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

const bearer = 'the-token-of-anna-at-the-relay';

test('through a company’s relay an event is sent with the person’s own token, and no key reaches the browser', async ({
  newcomer,
  sandbox,
}) => {
  await (await newcomer.connectGoogle(oauthClientId, anna.email)).close();
  const page = await newcomer.openOptions('psa');
  const form = page.getByRole('form', { name: 'Connect Visma Severa' });
  const address = form.getByLabel('Address', { exact: true });
  const connect = form.getByRole('button', { name: 'Connect Severa' });
  await form.getByLabel('Another address').check();
  await form.getByLabel('A token of my own').check();
  await address.fill(`http://${hosts.relay}/severa`);
  await form.getByLabel('Your token').fill(bearer);
  await connect.click();
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/has to begin with https:\/\//);

  await address.fill(`https://${hosts.relay}/severa/`);
  await connect.click();
  await expect(form.getByRole('alert')).toContainText('Check your token.');
  expect(sandbox.severa.tenant.activities()).toEqual([]);

  sandbox.relay.admit(bearer);
  await connect.click();
  const card = page.getByRole('region', { name: 'Severa' });
  await expect(card.locator('.card-head .health')).toHaveText('Connected');
  await expect(card).toContainText(`https://${hosts.relay}/severa`);
  await expect(card).toContainText('Anna Virtanen');
  await expect(card).not.toContainText(bearer);

  const calendar = await newcomer.openCalendar();
  await calendar.send('Tarjouksen viimeistely', 'Asiakaspalaveri');
  expect(activityNamed(sandbox, 'Tarjouksen viimeistely').ownerUser.name).toBe('Anna Virtanen');
  expect(sandbox.record.to(hosts.severa)).toEqual([]);
  const asked = JSON.stringify(sandbox.record.requests);
  expect(asked).toContain(bearer);
  expect(asked).not.toContain(sampleKey.clientSecret);
});
