import { anna, expect, oauthClientId, sampleKey, test } from './fixtures.ts';
import { activityNamed, eventNamed } from './sample-event.ts';

const wrongKey = { ...sampleKey, clientSecret: 'not-the-secret' };

test('a key that cannot be used says what is wrong and is not stored', async ({
  newcomer,
  sandbox,
}) => {
  const page = await newcomer.connectSevera(wrongKey);
  const form = page.getByRole('form', { name: 'Connect Visma Severa' });
  const alert = form.getByRole('alert');
  const connect = form.getByRole('button', { name: 'Connect Severa' });
  await expect(alert).toContainText('Can’t connect. Check the API key.');
  await expect(alert).toContainText('Invalid client credentials');

  const { switches } = sandbox.severa;
  await form.getByLabel('Client secret').fill(sampleKey.clientSecret);
  switches.plan = 'AddonMissing';
  await connect.click();
  await expect(alert).toContainText('Your Severa plan doesn’t include the API.');
  switches.plan = 'full';
  switches.maintenance = true;
  await connect.click();
  await expect(alert).toContainText('Severa isn’t available right now.');
  switches.maintenance = false;
  const cut = sandbox.faults.add({
    host: 'api.severa.visma.com',
    fault: { kind: 'droppedRequest' },
  });
  await connect.click();
  await expect(alert).toContainText('Severa can’t be reached.');
  cut();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Severa' })).toHaveCount(0);

  await form.getByLabel('Client ID').fill(sampleKey.clientId);
  await form.getByLabel('Client secret').fill(sampleKey.clientSecret);
  await form.getByLabel('Staging (test)').check();
  await connect.click();
  await expect(alert).toContainText('Can’t connect. Check the API key.');
});

test('Test connection names tenant, user and missing rights, and an organisation without activity types', async ({
  consultant,
  sandbox,
}) => {
  const page = await consultant.openOptions('psa');
  const card = page.getByRole('region', { name: 'Severa' });
  const report = card.locator('.report');
  const test = card.getByRole('button', { name: 'Test connection' });
  await test.click();
  await expect(report).toContainText('The connection works');
  await expect(report).toContainText('Organisation: Konsultti Oy');
  await expect(report).toContainText('User: Anna Virtanen (anna@konsultti.example)');
  await expect(report).toContainText('8 activity types');

  sandbox.severa.keys.narrowScopes(
    sampleKey.clientId,
    sampleKey.scopes.filter((scope) => !/^activities:(write|delete)$/.test(scope)),
  );
  await test.click();
  await expect(report).toContainText('rights are missing: activities:write');
  const rights = card.locator('dt', { hasText: 'Rights' }).locator('+ dd');
  await expect(rights).toContainText('nothing can be sent without: activities:write');
  await expect(rights).toContainText(
    'Some things can’t be done without these rights: activities:delete',
  );
  await page.reload();
  await expect(rights).toContainText('nothing can be sent without: activities:write');
  sandbox.severa.switches.withoutActivityTypes = true;
  await test.click();
  await expect(card).toContainText(/[Nn]o active activity types/);
  sandbox.severa.keys.rotateSecret(sampleKey.clientId, 'rotated');
  await test.click();
  await expect(card.getByRole('alert')).toContainText('Can’t connect. Check the API key.');
});

test('a user whose addresses differ is picked by hand, and activities are written as that user', async ({
  newcomer,
  sandbox,
}) => {
  const liisa = {
    email: 'liisa@konsultti.example',
    name: 'Liisa Korhonen',
    timeZone: anna.timeZone,
  };
  sandbox.google.addAccount(liisa);
  const { start, end } = eventNamed(sandbox, 'Tarjouksen viimeistely');
  sandbox.google.create(liisa.email, {
    summary: 'Liisan palaveri',
    ...(start && end && { start, end }),
  });
  await (await newcomer.connectGoogle(oauthClientId, liisa.email)).close();
  const page = await newcomer.connectSevera(sampleKey);
  const card = page.getByRole('region', { name: 'Severa' });
  await expect(card).toContainText('not chosen yet');
  const calendar = await newcomer.openCalendar('week', '', 2);
  await calendar.openEvent('Liisan palaveri');
  await calendar.chooseType('Koulutus');
  await calendar.press('Send to Severa');
  await calendar.sees('No user in Severa has the address of your Google account.');
  expect(sandbox.severa.tenant.activities()).toEqual([]);

  const picker = card.getByRole('combobox', { name: 'Whose activities are written' });
  await picker.fill('Korho');
  await card.getByRole('option', { name: /Liisa Korhonen/ }).click();
  await expect(card).toContainText('Liisa Korhonen (liisa.korhonen@konsultti-group.example)');
  await expect
    .poll(() => sandbox.severa.tenant.activities().map(({ ownerUser }) => ownerUser.name))
    .toEqual(['Liisa Korhonen']);
  expect(activityNamed(sandbox, 'Liisan palaveri').activityType.name).toBe('Koulutus');
});
