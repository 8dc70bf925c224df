import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { fillHistory } from '../browser/fill-history.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { test } from './fixtures.ts';
import { inEachLanguage } from './in-each-language.ts';

/** No space to break at, as Finnish makes them. */
const longTitle = 'Toiminnanohjausjärjestelmänkäyttöönottoprojektinohjausryhmänkokous ja muistio';

test('the history can be read and pressed, in each theme and language, and at 200 %', async ({
  openBrowser,
}) => {
  test.setTimeout(300_000);
  await inEachLanguage(openBrowser, lookThrough);
});

async function lookThrough(newcomer: Consultant, language: Language): Promise<void> {
  const page = await newcomer.openOptions('history');
  const look = (name: string) =>
    lookAt({ ...waysOf(language), page, name: `history-${name}`, within: 'main' });
  await page.locator('.filters + .card').waitFor();
  await look('empty');
  await page.evaluate(fillHistory, { count: 1200, title: longTitle });
  await page.reload();
  await entry(page, 1).waitFor();
  await look('long');
  for (const at of [1, 2]) await entry(page, at).locator('summary').click();
  await entry(page, 1).getByRole('table').waitFor();
  await look('details');
}

function entry(page: Page, place: number) {
  return page.locator(`li.history-entry[aria-posinset="${place}"]`);
}
