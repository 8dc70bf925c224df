import type { Page } from '@playwright/test';
import { askWorker } from '../browser/ask-worker.ts';
import type { Consultant } from '../browser/consultant.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { anna, expect, oauthClientId, sampleKey, test } from './fixtures.ts';
import { inEachLanguage } from './in-each-language.ts';

test('the account, the practice PSA, the places in the calendar and the sync can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
}) => {
  test.setTimeout(300_000);
  await inEachLanguage(openBrowser, async (newcomer, language) => {
    await lookAtAccount(newcomer, language);
    await lookAtPractice(newcomer, language);
    await lookAtPlaces(newcomer, language);
    await lookAtSync(newcomer, language);
  });
});

function lookerAt(page: Page, language: Language) {
  return (name: string, within = 'main') => lookAt({ ...waysOf(language), page, name, within });
}

async function lookAtAccount(newcomer: Consultant, language: Language): Promise<void> {
  const page = await newcomer.openOptions('google');
  const look = lookerAt(page, language);
  const clientId = page.locator('form input').first();
  await clientId.waitFor();
  await look('google-newcomer');
  await clientId.fill(oauthClientId);
  await page.keyboard.press('Enter');
  const connect = page.locator('.card-head .button.primary');
  const [consent] = await Promise.all([newcomer.context.waitForEvent('page'), connect.click()]);
  await newcomer.allowAtGoogle(consent, anna.email);
  await page.locator('.facts').waitFor();
  await page.locator('details.more > summary').click();
  await look('google-connected');
  await page.locator('.card-head .button.danger').first().click();
  await look('google-disconnect', 'dialog[open]');
  await page.close();
}

async function lookAtPractice(newcomer: Consultant, language: Language): Promise<void> {
  const page = await newcomer.openOptions('practice');
  const look = lookerAt(page, language);
  await page.locator('.option-section > .card').waitFor();
  await look('practice-empty');
  const calendar = await newcomer.openCalendar('week', `?hl=${language}`);
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.panel.locator('.button.primary').click();
  await expect(calendar.chip('Tarjouksen viimeistely')).toHaveAttribute('data-merkki', 'sent');
  await calendar.page.close();
  await page.locator('.activities tbody tr').waitFor();
  await look('practice-held');
  await page.close();
}

async function lookAtPlaces(newcomer: Consultant, language: Language): Promise<void> {
  const page = await newcomer.openOptions('in-calendar');
  const look = lookerAt(page, language);
  await page.locator('.surfaces input').last().click();
  await page.locator('.surfaces input:not(:checked)').waitFor();
  await page.locator('.card .button').first().click();
  await page.locator('textarea').waitFor();
  await look('in-calendar');
  await page.locator('.surfaces input').last().click();
  await page.close();
}

async function lookAtSync(newcomer: Consultant, language: Language): Promise<void> {
  const { page } = await newcomer.openSync();
  const { clientId, clientSecret } = sampleKey;
  await askWorker(page, 'connectSevera', { environment: 'production', clientId, clientSecret });
  await page.locator('.tabs a[aria-current="page"]', { hasText: 'Severa' }).waitFor();
  const look = lookerAt(page, language);
  const automatic = page.locator('main .card input[type="checkbox"]').first();
  const save = page.locator('.save-bar .button.primary');
  const dialog = page.locator('dialog.preview');
  await automatic.check();
  await fillBothWays(page);
  await look('sync-form');
  await save.click();
  await dialog.locator('.planned li').first().waitFor();
  // Its list scrolls for itself, under what stands below it.
  await lookAt({ ...waysOf(language), page, name: 'sync-preview', within: undefined });
  await dialog.locator('.button.plain').click();
  await page.locator('.save-bar .button.plain').click();

  await automatic.check();
  await save.click();
  await dialog.locator('.button.primary:enabled').click();
  await page.locator('.sync-now input[type="radio"]').last().check();
  await page.locator('.sync-now input[type="date"]').first().waitFor();
  await look('sync-on');
  await page.close();
}

/** All that goes and comes: what is folded away otherwise shows. */
async function fillBothWays(page: Page): Promise<void> {
  const [out, back] = [
    page.locator('[aria-labelledby="sync-out"]'),
    page.locator('[aria-labelledby="sync-in"]'),
  ];
  await out.getByRole('radio').nth(2).check();
  await out.getByRole('checkbox').first().check();
  await back.getByRole('radio').nth(1).check();
  await back.getByRole('checkbox').first().check();
  await back.locator('select').first().selectOption({ index: 1 });
  await back.locator('details > summary').first().click();
}
