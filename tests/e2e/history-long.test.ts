import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { fillHistory } from '../browser/fill-history.ts';
import { readCsv } from '../unit/domain/read-csv.ts';
import { expect, test } from './fixtures.ts';

const length = 10_000;

test('ten thousand operations are scrolled, searched and exported with a few dozen of them in the page', async ({
  newcomer,
}) => {
  const options = await newcomer.openOptions('google');
  await options.getByLabel('Client ID', { exact: true }).waitFor();
  await options.evaluate(fillHistory, { count: length, title: 'Tapaaminen' });
  await options.goto(options.url().replace(/#.*/, '#history'));
  const entries = options.locator('li.history-entry');
  const titled = (number: number) =>
    entries.filter({ has: options.getByText(`Tapaaminen ${number}`, { exact: true }) });
  // What was never measured may turn out higher than was thought: the end is further down then.
  const toEnd = (what: Locator) =>
    expect(async () => {
      await options.keyboard.press('End');
      await expect(what).toBeInViewport({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  await expect(titled(length)).toBeInViewport();
  await expect(options.getByText('10,000 operations')).toBeVisible();
  await isShort(options);

  await toEnd(titled(1));
  await isShort(options);
  await titled(1).locator('summary').click();
  await expect(titled(1).getByRole('table')).toBeInViewport();
  await options.keyboard.press('Home');
  await expect(titled(length)).toBeInViewport();
  // It stays unfolded.
  await toEnd(titled(1).getByRole('table'));

  // The keys lead on to what was not in the page before.
  await titled(1).locator('summary').focus();
  for (let pressed = 0; pressed < 40; pressed += 1) await options.keyboard.press('Shift+Tab');
  const reached = entries.filter({ has: options.locator(':focus') });
  await expect(reached).toBeInViewport();
  expect(await placeOf(reached)).toBeLessThan(length - 25);
  await options.mouse.move(600, 400);
  await options.mouse.wheel(0, -200_000);
  await expect.poll(() => placeOf(entries.first())).toBeLessThan(length - 1000);
  await expect(reached, 'what has the focus keeps it').toHaveCount(1);
  await isShort(options);

  await options.getByLabel('Search').fill('tapaaminen 777');
  await expect(options.getByText('11 operations')).toBeVisible();
  await expect(titled(7779)).toBeInViewport();
  await expect(titled(777)).toBeVisible();
  await options.getByRole('button', { name: 'Show all' }).click();

  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  await expect(options.getByText('10,000 operations exported')).toBeVisible();
  const [header = [], ...rows] = readCsv(readFileSync(await download.path(), 'utf8'));
  const title = header.indexOf('Title');
  expect(rows.map((cells) => cells[title])).toEqual(
    Array.from({ length }, (_, index) => `Tapaaminen ${index + 1}`),
  );
});

/** From the newest on. */
async function placeOf(entry: Locator): Promise<number> {
  return Number(await entry.getAttribute('aria-posinset'));
}

async function isShort(options: Page): Promise<void> {
  expect(await options.locator('li.history-entry').count()).toBeLessThan(60);
}
