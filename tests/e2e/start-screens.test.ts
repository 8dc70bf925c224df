import type { Page } from '@playwright/test';
import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { welcomePage } from '../browser/launch.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, languages, waysOf } from '../screens/ways.ts';
import { anna, expect, oauthClientId, test } from './fixtures.ts';

for (const language of languages) {
  test(`getting started and the tour can be read and pressed in ${language}, in each theme and at 200 %`, async ({
    openBrowser,
  }) => {
    test.setTimeout(180_000);
    await lookThrough(await openBrowser({ language, keepsWelcome: true }), language);
  });
}

async function lookThrough(newcomer: Consultant, language: Language): Promise<void> {
  const page = await welcomePage(newcomer.context);
  const look = (name: string, of = page, within = 'main') =>
    lookAt({ ...waysOf(language), page: of, name: `start-${name}`, within });
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('.start-step')).toHaveCount(5);
  await look('empty');
  await giveClientId(page);
  const [, google, , choices, send] = await page.locator('.start-step').all();
  if (!google || !choices || !send) throw new Error('a step is missing');
  const connect = async () => {
    const [consent] = await Promise.all([
      newcomer.context.waitForEvent('page'),
      google.locator('.button').first().click(),
    ]);
    return consent;
  };
  const consent = await connect();
  await consent.getByRole('button', { name: anna.email }).click();
  await consent.getByRole('button', { name: 'Cancel' }).click();
  await google.getByRole('alert').waitFor();
  await look('failed');
  await newcomer.allowAtGoogle(await connect(), anna.email);
  await expect(google).toContainText(anna.email);
  await look('half');

  const calendar = await newcomer.openCalendar('week', `?theme=device&hl=${language}`);
  await send.getByRole('button').click();
  const card = calendar.page.locator('merkki-tour');
  await card.locator('[data-step="open"]').waitFor();
  await look('tour-open', calendar.page, 'merkki-tour');
  await sendOne(calendar);
  await card.locator('[data-step="sent"]').waitFor();
  // In a small window what is open in the page comes before the card.
  await calendar.closeEvent();
  await look('tour-sent', calendar.page, 'merkki-tour');
  await choices.getByRole('button').click();
  await page.locator('.start-finish').waitFor();
  await look('done');
}

async function giveClientId(page: Page): Promise<void> {
  await page.locator('.start-step a').first().click();
  await page.locator('input:focus').fill(oauthClientId);
  await page.keyboard.press('Enter');
  await expect(page.locator('form .button').first()).toBeDisabled();
  await page.locator('.sections-nav a').first().click();
}

async function sendOne(calendar: CalendarPage): Promise<void> {
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.panel.locator('.button.primary').click();
}
