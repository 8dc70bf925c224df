import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, languages, waysOf } from '../screens/ways.ts';
import { anna, connectBoth, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';
/** No space to break at, as Finnish makes them. */
const longTitle = 'Toiminnanohjausjärjestelmänkäyttöönottoprojektinohjausryhmänkokous';

test('the page about privacy can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
  sandbox,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'merkki-privacy-'));
  const profile = join(folder, 'staged');
  const first = await openBrowser({ profile });
  await connectBoth(first);
  const calendar = await first.openCalendar();
  await calendar.send(title, 'Asiakaspalaveri');
  const tomorrow = (hour: number) => ({ dateTime: at(1, hour).toISOString() });
  const later = { start: tomorrow(15), end: tomorrow(16) };
  sandbox.google.create(anna.email, { summary: longTitle, location: longTitle, ...later });
  sandbox.google.create(anna.email, { summary: 'Lääkäri', visibility: 'private', ...later });
  await first.checkNow();
  await first.context.close();
  for (const language of languages) {
    await test.step(language, async () => {
      const own = join(folder, language);
      cpSync(profile, own, { recursive: true });
      const consultant = await openBrowser({ profile: own, language });
      await lookThrough(consultant, language);
      await consultant.context.close();
    });
  }
  rmSync(folder, { recursive: true });
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
