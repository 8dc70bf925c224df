import { expect, sampleKey, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';

test('the panel speaks the page’s language, or the browser’s, and follows a dark page', async ({
  consultant,
}) => {
  const finnish = await consultant.openCalendar('week', '?hl=fi');
  await expect(finnish.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  await finnish.chip(title).focus();
  await expect(finnish.page.locator('merkki-voice p')).toHaveText('Merkki: ei merkitty');
  await expect(finnish.page.locator('merkki-voice p')).toHaveAttribute('lang', 'fi');
  await finnish.openEvent(title);
  await finnish.sees('Ei merkitty');
  await finnish.panel.getByRole('combobox', { name: 'Aktiviteettityyppi' }).fill('Koul');
  await finnish.panel.getByRole('option', { name: 'Koulutus' }).click();
  await finnish.sees('Valmis lähetettäväksi Severaan');
  await finnish.page.close();

  const japanese = await consultant.openCalendar('week', '?hl=ja&theme=dark');
  await expect(japanese.chip(title)).toHaveAttribute('data-merkki', 'tagged');
  await japanese.openEvent(title);
  await japanese.sees('Ready to send to Severa');
  const colours = await japanese.panel.evaluate((panel) => {
    const { backgroundColor, color } = getComputedStyle(panel);
    return [backgroundColor, color].map((text) => Number(/\d+/.exec(text)?.[0]));
  });
  expect(colours[0]).toBeLessThan(80);
  expect(colours[1]).toBeGreaterThan(180);
});

test('an open panel turns dark with the page when the device does, and light again', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar('week', '?theme=device');
  const { page, panel } = calendar;
  await page.emulateMedia({ colorScheme: 'light' });
  await calendar.openEvent(title);
  await expect(panel).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(panel).toHaveCSS('background-color', 'rgb(33, 36, 37)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(panel).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('a Finnish browser words a wrong key as the Netvisor guide does', async ({ openBrowser }) => {
  const page = await (await openBrowser({ language: 'fi' })).openOptions('psa');
  await page.getByLabel('Asiakastunnus').fill(sampleKey.clientId);
  await page.locator('input[type="password"]').fill('not-the-secret');
  await page.locator('form button[type="submit"]').click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Yhteyttä ei voida muodostaa. Tarkista API-avain.');
  await expect(alert).toContainText('Invalid client credentials');
});
