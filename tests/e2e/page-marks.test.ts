import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const words = [
  ...['untagged', 'tagged', 'queued', 'sent', 'changed', 'failed', 'ignored'],
  'untagged selected',
] as const;

/** How the page and the device may colour. */
const looks = [
  { name: 'light', query: '?theme=light', forcedColors: 'none' },
  { name: 'dark', query: '?theme=dark', forcedColors: 'none' },
  { name: 'forced colours', query: '?theme=light', forcedColors: 'active' },
] as const;

/** A block in the hour grid, a box of the month, a line of the schedule. */
const views = ['week', 'month', 'agenda'] as const;

for (const { name, query, forcedColors, view } of looks.flatMap((look) =>
  views.map((view) => ({ ...look, view })),
)) {
  test(`in ${name}, ${view}, each mark differs from each other one by its shape, and from its chip by more than a hint`, async ({
    consultant,
  }) => {
    const calendar = await consultant.openCalendar(view, query);
    const { page } = calendar;
    const eid = await page
      .locator('[data-merkki="untagged"]:visible')
      .first()
      .getAttribute('data-eventid');
    const chip = page.locator(`[data-eventid="${eid}"]`).first();
    await page.emulateMedia({ forcedColors });
    await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    const clip = await badgeIn(chip);
    const draw = async (word: string) => {
      let picture: Buffer = Buffer.alloc(0);
      // Merkki puts the event's own mark back whenever it looks again: a picture counts that was taken before it did.
      await expect(async () => {
        await chip.evaluate((element, text) => element.setAttribute('data-merkki', text), word);
        picture = await page.screenshot({ clip });
        await expect(chip).toHaveAttribute('data-merkki', word, { timeout: 1 });
      }).toPass();
      return greys(page, picture);
    };
    const bare = await draw('');
    const drawn: { readonly word: string; readonly grey: readonly number[] }[] = [];
    for (const word of words) drawn.push({ word, grey: await draw(word) });

    const alike = drawn.flatMap((one, at) =>
      drawn
        .slice(at + 1)
        .filter((other) => differing(one.grey, other.grey) < 8)
        .map((other) => `${one.word} and ${other.word}`),
    );
    expect(alike).toEqual([]);
    const faint = drawn.filter(({ grey }) => standingOut(grey, bare) < 8).map(({ word }) => word);
    expect(faint).toEqual([]);
  });
}

/** Where the badge stands: at the chip’s end, above or in the middle; in a line before its title. */
async function badgeIn(chip: Locator) {
  const cell = chip.locator('[role="gridcell"]:has(> [role="button"])');
  const isLine = (await cell.count()) > 0;
  const { x, y, width, height } = await boxOf(isLine ? cell : chip);
  if (isLine) return { x: Math.floor(x), y: Math.round(y + height / 2) - 8, width: 18, height: 16 };
  const isLow = height < 30;
  return {
    x: Math.floor(x + width) - (isLow ? 24 : 16),
    y: isLow ? Math.round(y + height / 2) - 8 : Math.ceil(y) + 1,
    width: isLow ? 22 : 14,
    height: 16,
  };
}

/** Google draws its lines anew as it comes to know of more: one that is just being replaced has no box. */
async function boxOf(element: Locator) {
  let box = await element.boundingBox();
  while (!box) box = await element.boundingBox();
  return box;
}

/** How many pixels are clearly lighter in one picture than in the other. */
function differing(one: readonly number[], other: readonly number[]): number {
  return one.filter((grey, at) => Math.abs(grey - (other[at] ?? 0)) > 60).length;
}

/** How many pixels stand out from what is there without a mark, 3 : 1, as WCAG wants it of shapes. */
function standingOut(one: readonly number[], bare: readonly number[]): number {
  return one.filter((grey, at) => contrast(grey, bare[at] ?? 0) >= 3).length;
}

function contrast(one: number, other: number): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(grey: number): number {
  const share = grey / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The grey of each pixel of a picture, 0 for black, 255 for white. */
function greys(page: Page, picture: Buffer): Promise<number[]> {
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const data = canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return [...data].filter((_, at) => at % 4 === 0);
  }, picture.toString('base64'));
}
