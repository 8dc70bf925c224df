import { expect, hosts, sampleKey, test } from './fixtures.ts';

test('a connection says in one word how it stands, whose it is, and what helps', async ({
  consultant,
  sandbox,
}) => {
  const page = await consultant.openOptions('psa');
  const card = page.getByRole('region', { name: 'Severa' });
  const status = card.locator('.card-head .health');
  const check = card.getByRole('button', { name: 'Test connection' });
  await expect(status).toHaveText('Connected');
  await expect(card).toContainText('Google and Severa know you by the same address');
  await expect(card).toContainText(sampleKey.clientId);
  await expect(card).not.toContainText(sampleKey.clientSecret);
  await expect(card.locator('dt', { hasText: 'Last good answer' }).locator('+ dd')).toHaveText(
    /^at \d/,
  );
  await check.click();
  await expect(card.locator('.report')).toContainText('The connection works');

  await card.getByRole('button', { name: 'Self-test…' }).click();
  const dialog = card.getByRole('dialog', { name: 'Write one test item into Severa?' });
  await dialog.getByRole('button', { name: 'Self-test…' }).click();
  await expect(card.getByRole('list', { name: 'Self-test' })).toHaveText(
    /The item was written.*A reading of Severa found it.*The item was removed/,
  );
  expect(sandbox.severa.tenant.activities()).toEqual([]);
  const [made, ...others] = sandbox.record
    .writesTo(hosts.severa)
    .filter(({ path }) => path.endsWith('/activities'));
  expect(made?.body).toMatchObject({ notes: expect.stringContaining('Merkki self-test: ') });
  expect(others).toEqual([]);

  const { switches, keys } = sandbox.severa;
  switches.maintenance = true;
  await check.click();
  await expect(status).toHaveText('Offline');
  switches.maintenance = false;
  keys.rotateSecret(sampleKey.clientId, 'rotated');
  await check.click();
  await expect(status).toHaveText('Needs attention');
  await expect(card.getByRole('alert')).toContainText('Check the API key.');
  keys.rotateSecret(sampleKey.clientId, sampleKey.clientSecret);
  await check.click();
  await expect(status).toHaveText('Connected');

  const popup = await consultant.openPopup();
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByRole('button', { name: 'Until I resume' }).click();
  await expect(status).toHaveText('Paused');
  await card.getByRole('button', { name: 'Resume' }).click();
  await expect(status).toHaveText('Connected');
});

test('what is sent to a connection that is switched off waits, says why, and goes once it is on', async ({
  consultant,
  sandbox,
}) => {
  const page = await consultant.openOptions('psa');
  const card = page.getByRole('region', { name: 'Severa' });
  const status = card.locator('.card-head .health');
  const active = card.getByLabel('Active');
  await active.click();
  await expect(status).toHaveText('Paused');
  await expect(card).toContainText('nothing is lost');

  const calendar = await consultant.openCalendar();
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Severa is switched off in Merkki: what you send waits.');
  expect(sandbox.severa.tenant.activities()).toEqual([]);

  await active.click();
  await expect(status).toHaveText('Connected');
  await expect.poll(() => sandbox.severa.tenant.activities().length).toBe(1);
});
