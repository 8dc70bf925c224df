import { isDeepStrictEqual } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { findFaint } from './find-faint.ts';
import { findFlaws } from './find-flaws.ts';
import { findUnreachable } from './find-unreachable.ts';
import { type Box, readScreen } from './read-screen.ts';

const folder = new URL('../../artifacts/screens/', import.meta.url);

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
} as const;
export type Theme = keyof typeof themes;

export interface Sight {
  readonly page: Page;
  readonly name: string;
  readonly language: string;
  /** Whose words are judged; without it only a picture is kept. */
  readonly within: string | undefined;
  readonly themes: readonly Theme[];
  readonly isZoomed: boolean;
  /** Also by axe, to which one language is as good as another. */
  readonly byAxe: boolean;
}

/** Keeps a picture of what is shown in each theme, and expects each to be without flaw, at 200 % too if it is zoomed. */
export async function lookAt(sight: Sight): Promise<void> {
  for (const theme of sight.themes) await lookIn(theme, sight);
  await turn(sight.page, 'light', sight.within);
  if (sight.within && sight.isZoomed) await zoomIn(sight, sight.within);
}

/** Where the picture is kept. */
export function pathOf(name: string, look: Theme | 'zoomed', language: string): string {
  return decodeURIComponent(new URL(`${name}.${look}.${language}.png`, folder).pathname);
}

async function lookIn(theme: Theme, sight: Sight): Promise<void> {
  const { page, name, language, within } = sight;
  await turn(page, theme, within);
  const path = pathOf(name, theme, language);
  if (!within) return void (await page.screenshot({ path }));
  const { screen, picture, clip } = await takePicture(page, within, path);
  const flaws = [
    ...(theme === 'light' ? findFlaws(screen) : []),
    ...(await findFaint(page, screen.texts, picture, clip ?? { x: 0, y: 0 })),
    ...(sight.byAxe ? await violations(page, within, theme) : []),
  ];
  expect.soft(flaws, `${name}, ${theme}, ${language}`).toEqual([]);
}

/** A picture of what can be read: another one if that has changed meanwhile, such as when a system is there again. */
async function takePicture(page: Page, within: string, path: string) {
  for (;;) {
    const before = await readScreen(page, within);
    const clip = await shownAt(page, within);
    const picture = await page.screenshot({ path, ...(clip && { clip }) });
    const screen = await readScreen(page, within);
    if (isDeepStrictEqual(before, screen)) return { screen, picture, clip };
  }
}

/** The page follows the device, and the panel follows the page. */
export async function turn(page: Page, theme: Theme, within?: string): Promise<void> {
  const { colorScheme } = themes[theme];
  await page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' });
  const themed = within?.startsWith('merkki-') === false ? 'html' : within;
  if (themed) await page.locator(`${themed}[data-theme="${colorScheme}"]`).waitFor();
  if (within) await page.locator(within).evaluate(standStill);
}

/** Runs in the page: resolves once the element has stood where it is for a few frames; what loads late moves it. */
async function standStill(element: Element): Promise<void> {
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  const place = () => JSON.stringify(element.getBoundingClientRect());
  let former = '';
  for (let still = 0; still < 5; still = place() === former ? still + 1 : 0) {
    former = place();
    await nextFrame();
  }
}

/** Where the panel and Google's bubble stand, with a little of the page around; undefined for all of the page. */
async function shownAt(page: Page, within: string) {
  if (within !== 'merkki-panel') return undefined;
  const boxes = await page.evaluate((selector) => {
    const shown = document.querySelectorAll(`${selector}, [data-chips-dialog]`);
    const isShown = (one: Element) => one.checkVisibility();
    return [...shown].filter(isShown).map((one): Box => one.getBoundingClientRect().toJSON());
  }, within);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const margin = 16;
  const x = Math.max(0, Math.min(...boxes.map(({ left }) => left)) - margin);
  const y = Math.max(0, Math.min(...boxes.map(({ top }) => top)) - margin);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.right)) + margin);
  // A list that is open reaches further down than its panel.
  return {
    x: Math.floor(x),
    y: Math.floor(y),
    width: Math.ceil(right - x),
    height: height - Math.floor(y),
  };
}

/** In light all rules, of which the other themes can break that of the colours alone. */
async function violations(page: Page, within: string, theme: Theme): Promise<string[]> {
  // There are no frames of other origins, for which it would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (theme === 'light') axe.options({ rules: { 'target-size': { enabled: true } } });
  else axe.withRules('color-contrast');
  const { violations: found } = await axe.include(within).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function zoomIn({ page, name, language }: Sight, within: string): Promise<void> {
  // Chromium gives a popup 800 × 600 px of the screen at most.
  const whole = within === 'body' ? { width: 800, height: 600 } : undefined;
  await atTwice(
    page,
    async () => {
      await page.screenshot({ path: pathOf(name, 'zoomed', language) });
      const flaws = [
        ...findFlaws(await readScreen(page, within)),
        ...(await findUnreachable(page, within)),
      ];
      expect.soft(flaws, `${name}, 200 %, ${language}`).toEqual([]);
    },
    whole,
  );
}

/** Looks at a page at 200 %: a window is then laid out as one of half its size. */
export async function atTwice(
  page: Page,
  look: () => Promise<void>,
  whole = page.viewportSize() ?? { width: 0, height: 0 },
): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: whole.width / 2, height: whole.height / 2 });
  // The panel follows the window within a frame.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await look();
  if (size) await page.setViewportSize(size);
}
