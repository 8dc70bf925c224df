import type { Page } from '@playwright/test';
import type { CalendarPage } from '../browser/consultant.ts';
import { expect, hosts, test } from './fixtures.ts';
import { timesOf } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const other = 'Lounas Petrin kanssa';

test('nothing of Merkki’s moves for who wants less motion', async ({ consultant, sandbox }) => {
  const calendar = await consultant.openCalendar();
  const { page, panel, bar } = calendar;
  const popup = await consultant.openPopup();
  await popup.getByRole('button', { name: 'Check now' }).waitFor();
  await page.bringToFront();
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await panel.getByText('More', { exact: true }).click();
  await expectStillOnWish(page, 'merkki-panel');
  await expectStillOnWish(popup, 'body');
  await calendar.closeEvent();

  for (const name of [title, other]) await calendar.pressChip(name, 'Control');
  await calendar.chooseType('Koulutus', bar);
  sandbox.faults.add({
    ...{ host: hosts.severa, method: 'POST', path: /\/activities$/ },
    fault: { kind: 'delay', ms: 4000 },
  });
  await bar.getByRole('button', { name: 'Send 2 to Severa' }).click();
  await bar.getByRole('progressbar').waitFor();
  await expectStillOnWish(page, 'merkki-bar');
  await expect(bar.getByText('Sent to Severa: 2')).toBeVisible({ timeout: 30_000 });
});

/** It moves for everybody else, or there would be nothing to look for. */
async function expectStillOnWish(page: Page, within: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await movingIn(page, within)).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await movingIn(page, within)).toEqual([]);
}

/** What moves by a rule of the styles, by its class. */
function movingIn(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluate((root) => {
    const elements = [...(root.shadowRoot ?? root).querySelectorAll('*')];
    const takesTime = (durations: string) =>
      durations.split(',').some((one) => Number.parseFloat(one) > 0);
    return elements.flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const moves = style.animationName !== 'none' || takesTime(style.transitionDuration);
        return moves ? [`${element.className}${part ?? ''}`] : [];
      }),
    );
  });
}

for (const density of ['responsive', 'compact']) {
  test(`in Google’s ${density} density every badge lies in its chip, and one that is too low has none`, async ({
    consultant,
    sandbox,
  }) => {
    const day = timesOf(sandbox, title).startDateTime.slice(0, 10).replaceAll(/-0?/g, '/');
    const calendar = await consultant.openCalendar(`week/${day}`, `?density=${density}`);
    const { page } = calendar;
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
    const inWeek = await badgeBoxes(calendar);
    expect(inWeek.filter(isWrong)).toEqual([]);
    // A call without length is as low as a chip can be.
    expect(inWeek.map(({ badge }) => badge.height > 0)).toEqual(
      expect.arrayContaining([true, false]),
    );
    await page.keyboard.press('m');
    await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'MONTH');
    await page.locator('[data-eventchip][data-merkki]').first().waitFor();
    const inMonth = await badgeBoxes(calendar);
    expect(inMonth.filter(isWrong)).toEqual([]);
    expect(inMonth.filter(({ badge }) => badge.height === 0)).toEqual([]);
  });
}

interface Drawn {
  readonly title: string;
  readonly chip: { readonly width: number; readonly height: number };
  /** Where the badge begins in the chip, and how large it is. */
  readonly badge: { readonly top: number; readonly width: number; readonly height: number };
}

function isWrong({ chip, badge }: Drawn): boolean {
  const isRoom = chip.height >= 14 && chip.width >= 40;
  const isDrawn = badge.width > 0 && badge.height > 0;
  if (!isRoom) return isDrawn;
  const isInside = badge.top >= 0 && badge.top + badge.height <= chip.height + 0.5;
  return !isDrawn || !isInside || badge.width > chip.width;
}

function badgeBoxes({ page }: CalendarPage): Promise<Drawn[]> {
  return page.locator('[data-eventchip][data-merkki]').evaluateAll((chips) =>
    chips.map((chip) => {
      const { width, height } = chip.getBoundingClientRect();
      const style = getComputedStyle(chip, '::after');
      const [top, wide, high] = [style.top, style.width, style.height].map(Number.parseFloat);
      return {
        title: chip.textContent ?? '',
        chip: { width, height },
        badge: { top: top ?? Number.NaN, width: wide ?? Number.NaN, height: high ?? Number.NaN },
      };
    }),
  );
}
