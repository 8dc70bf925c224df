import type { Locator } from '@playwright/test';
import type { CalendarPage } from '../browser/consultant.ts';
import { expect, test } from './fixtures.ts';
import { timesOf } from './sample-event.ts';

const weekly = 'Viikkopalaveri';
const weekMs = 7 * 24 * 3_600_000;

test('Google’s page is the same with Merkki as without, but for one attribute on each chip and day', async ({
  consultant,
  sandbox,
}) => {
  // A week in which nothing goes by while the test runs.
  const next = new Date(Date.parse(timesOf(sandbox, weekly).startDateTime) + weekMs);
  const calendar = await consultant.openCalendarOn(next);
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'untagged');
  await calendar.openEvent(weekly);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await lastRow(calendar).waitFor();
  const withPanel = await googlesMarkup(calendar);
  await calendar.closeEvent();
  const withMarks = await walk(calendar);
  await calendar.page.close();

  const options = await consultant.openOptions('in-calendar');
  const boxes = options.getByRole('checkbox');
  await expect(boxes).toHaveCount(4);
  for (const box of await boxes.all()) {
    await box.press('Space');
    await expect(box).not.toBeChecked();
  }
  const bare = await consultant.openCalendarOn(next);
  await bare.pressChip(weekly);
  await lastRow(bare).waitFor();
  expect(withPanel).toBe(await googlesMarkup(bare));
  await bare.page.keyboard.press('Escape');
  expect(withMarks).toEqual(await walk(bare));
  await expect(bare.page.locator('[data-merkki], [data-merkki-count]')).toHaveCount(0);
});

/** Of a bubble, which Google fills late. */
function lastRow({ page }: CalendarPage): Locator {
  return page.locator('#xDetDlg #xDetDlgCal');
}

/** What stands in Google's page in each of the views that marks are drawn in differently. */
async function walk(calendar: CalendarPage): Promise<string[]> {
  const { page } = calendar;
  const seen = [await googlesMarkup(calendar)];
  const elsewhere = page.locator('[data-merkki]:not([data-eventchip])');
  for (const [key, view] of [
    ['m', 'MONTH'],
    ['a', 'AGENDA'],
    ['y', 'YEAR'],
    ['x', 'CUSTOM_DAYS'],
    ['d', 'DAY'],
  ] as const) {
    await Promise.all([page.waitForResponse(/\/data\?/), page.keyboard.press(key)]);
    await expect(page.locator('body')).toHaveAttribute('data-viewkey', view);
    seen.push(await drawn(calendar));
    await expect(elsewhere).toHaveCount(0);
  }
  return seen;
}

/** Once it does not change any more. */
async function drawn(calendar: CalendarPage): Promise<string> {
  let now = '';
  const isSame = async () => {
    const former = now;
    now = await googlesMarkup(calendar);
    return now === former;
  };
  await expect.poll(isSame).toBe(true);
  return now;
}

/** All of the page but what is ours: our own elements and our one attribute. Classes, which are random, are counted. */
function googlesMarkup({ page }: CalendarPage): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const node of copy.querySelectorAll('[data-merkki-host], [data-merkki-style]'))
      node.remove();
    for (const style of copy.querySelectorAll('style')) style.textContent = '';
    for (const node of [copy, ...copy.querySelectorAll('*')]) {
      for (const name of ['data-merkki', 'data-merkki-count']) node.removeAttribute(name);
      if (node.hasAttribute('class')) node.setAttribute('class', String(node.classList.length));
    }
    return copy.outerHTML;
  });
}
