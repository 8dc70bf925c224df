import { titles } from './both-sides.ts';
import { anna, expect, oauthClientId, test } from './fixtures.ts';
import { meet } from './meetings.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

test('in Finnish: the sync with the practice PSA is switched on after a look at what would happen', async ({
  openBrowser,
  sandbox,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  const browser = await openBrowser({ language: 'fi' });
  const google = await browser.openOptions('google');
  await google.getByLabel('Asiakastunnus', { exact: true }).fill(oauthClientId);
  await google.getByRole('button', { name: 'Tallenna' }).click();
  const [consent] = await Promise.all([
    browser.context.waitForEvent('page'),
    google.getByRole('button', { name: 'Yhdistä Google' }).click(),
  ]);
  await browser.allowAtGoogle(consent, anna.email);
  await google.getByText(anna.email).waitFor();

  const { page } = await browser.openSync();
  const out = page.getByRole('region', { name: 'Google-kalenterista Harjoitusjärjestelmään' });
  const back = page.getByRole('region', { name: 'Harjoitusjärjestelmästä Google-kalenteriin' });
  await page.getByRole('checkbox', { name: 'Synkronoi itsestään' }).check();
  await out.getByRole('radio', { name: 'Kaikki valittujen kalenterien tapahtumat' }).check();
  await out.getByRole('checkbox', { name: anna.email }).check();
  await back.getByRole('radio', { name: 'Omat aktiviteettini valituista tyypeistä' }).check();
  await back.getByRole('checkbox', { name: 'Kalenterimerkinnät' }).check();
  await back.getByLabel('Valitse kalenteri').selectOption({ label: anna.email });
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  const preview = page.getByRole('dialog', { name: 'Mitä tapahtuisi' });
  await expect(preview).toContainText('Mitään ei ole vielä kirjoitettu.');
  await expect(preview).toContainText('1 tapahtuma lähetetään Harjoitusjärjestelmään');
  await preview.getByRole('button', { name: 'Aloita synkronointi' }).click();
  await browser.allowMore(() =>
    page.getByRole('button', { name: 'Salli kirjoittaminen Google-kalenteriin' }).click(),
  );
  await expect(preview).toBeHidden();
  await expect(page.getByText('Viimeisin ajo')).toContainText('1/1 tehty');

  const popup = await browser.openPopup();
  await expect(popup.getByRole('status').first()).toHaveText('Kaikki on ajan tasalla');
  await popup.getByRole('button', { name: 'Synkronoi nyt' }).click();
  const practice = await browser.openOptions('practice');
  await expect(practice.getByRole('row').filter({ hasText: 'Tarjouksen viimeistely' })).toHaveCount(
    1,
  );
  expect(titles(sandbox)).toEqual(['Tarjouksen viimeistely']);
  const history = await browser.openOptions('history');
  await expect(history.locator('li.history-entry')).toContainText('Tarjouksen viimeistely');
});
