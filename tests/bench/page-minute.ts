import type { Page } from '@playwright/test';

/** A calendar tab of the stand-in page, with Merkki in it or without. */
export interface GridTab {
  readonly page: Page;
  readonly hasMerkki: boolean;
  /** How many chips each week has. */
  readonly chips: number;
}

/** Somebody turns to another week every five seconds, and opens and closes two events there. */
const turns = 12;
const opensPerTurn = 2;

/**
 * A minute of somebody who looks around, without the seconds in which they only read: each step follows when the one
 * before has had all its visible effects, with Merkki in the page and without. There must be three weeks of chips.
 */
export async function spendMinute(tab: GridTab): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await turnTo(tab, turn % 4 < 2 ? 'Next' : 'Previous');
    for (let open = 0; open < opensPerTurn; open += 1) {
      await openEvent(tab, turn * opensPerTurn + open);
      await closeEvent(tab);
    }
  }
}

/** Waits until every chip is drawn, and marked if Merkki is there. */
export async function isDrawn({ page, hasMerkki, chips }: GridTab): Promise<void> {
  await page.waitForFunction(
    ({ chips, unmarked }) => {
      const isWhole = document.querySelectorAll('[data-eventchip]').length === chips;
      return isWhole && document.querySelector(unmarked) === null;
    },
    { chips, unmarked: hasMerkki ? '[data-eventchip]:not([data-merkki])' : 'none' },
  );
}

async function turnTo(tab: GridTab, direction: 'Next' | 'Previous'): Promise<void> {
  const { page } = tab;
  const before = await page.evaluate(() => document.querySelector('[data-eventid]')?.outerHTML);
  await clickAt(page, await middleOf(page, `button[aria-label="${direction}"]`));
  await page.waitForFunction((before) => {
    const now = document.querySelector('[data-eventid]')?.outerHTML;
    return now !== undefined && now !== before;
  }, before);
  await isDrawn(tab);
}

/** Opens one of the events in sight; another one for each number. */
async function openEvent({ page, hasMerkki }: GridTab, number: number): Promise<void> {
  await clickAt(page, await chipInSight(page, number));
  await page.waitForFunction(isBubbleOpen);
  if (hasMerkki) await page.waitForFunction(canPick);
}

async function closeEvent({ page, hasMerkki }: GridTab): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(isBubbleClosed);
  if (hasMerkki) await page.waitForFunction(isPanelGone);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function clickAt(page: Page, { x, y }: Point): Promise<void> {
  return page.mouse.click(x, y);
}

function middleOf(page: Page, selector: string): Promise<Point> {
  return page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
}

function chipInSight(page: Page, number: number): Promise<Point> {
  return page.evaluate((number) => {
    const boxes = [...document.querySelectorAll('[data-eventchip]')]
      .map((chip) => chip.getBoundingClientRect())
      .filter(({ top, bottom }) => top > 300 && bottom < innerHeight - 100);
    const box = boxes[(number * 37) % boxes.length] ?? new DOMRect();
    return { x: box.x + 8, y: box.y + 6 };
  }, number);
}

// These run in the page. They ask for attributes only, so that waiting causes no layout.

function isBubbleOpen(): boolean {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[data-chips-dialog]')];
  return dialogs.some((dialog) => dialog.parentElement?.style.display !== 'none');
}

function isBubbleClosed(): boolean {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[data-chips-dialog]')];
  return dialogs.every((dialog) => dialog.parentElement?.style.display === 'none');
}

function canPick(): boolean {
  const root = document.querySelector('merkki-panel:not([hidden])')?.shadowRoot;
  return root?.querySelector('[role=combobox]:not(:disabled)') !== null && root !== undefined;
}

function isPanelGone(): boolean {
  return document.querySelector('merkki-panel:not([hidden])') === null;
}
