import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { anna, connectBoth, test } from './fixtures.ts';
import { inEachLanguageFrom } from './in-each-language.ts';

const title = 'Tarjouksen viimeistely';
/** No space to break at, as Finnish makes them. */
const longTitle = 'Toiminnanohjausjärjestelmänkäyttöönottoprojektinohjausryhmänkokous';

test('the page about privacy can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
  sandbox,
}) => {
  test.setTimeout(300_000);
  const tomorrow = (hour: number) => ({ dateTime: at(1, hour).toISOString() });
  const later = { start: tomorrow(15), end: tomorrow(16) };
  const prepare = async (first: Consultant) => {
    await connectBoth(first);
    const calendar = await first.openCalendar();
    await calendar.send(title, 'Asiakaspalaveri');
    sandbox.google.create(anna.email, { summary: longTitle, location: longTitle, ...later });
    sandbox.google.create(anna.email, { summary: 'Lääkäri', visibility: 'private', ...later });
    await first.checkNow();
  };
  await inEachLanguageFrom(openBrowser, prepare, lookThrough);
});

/** An hour of a day from now on, in this machine's zone. */
function at(days: number, hour: number): Date {
  const time = new Date();
  time.setDate(time.getDate() + days);
  time.setHours(hour, 0, 0, 0);
  return time;
}

async function lookThrough(consultant: Consultant, language: Language): Promise<void> {
  const page = await consultant.openOptions('privacy');
  const look = (name: string, within = 'main') =>
    lookAt({ ...waysOf(language), page, name: `privacy-${name}`, within });
  await page.locator('.fates > li').first().waitFor();
  await look('page');
  await page.locator('.fates summary').first().click();
  await page.locator('.fates .facts').first().waitFor();
  await diagnose(page);
  await look('unfolded');
  await page.locator('button.danger').first().click();
  await page.locator('dialog[open]').waitFor();
  await look('erase', 'dialog[open]');
}

async function diagnose(page: Page): Promise<void> {
  await page.locator('.card button:not(.danger)', { hasText: /diagnosti/i }).click();
  await page.locator('textarea').waitFor();
}
