import { findFirst, hooks } from '@/lib/page/selectors';

/** How the page looks just now; our own surfaces follow it. */
export interface PageLook {
  /** By the background really painted: the calendar's theme may differ from the system's. */
  readonly theme: 'light' | 'dark';
  /** BCP 47, as the page declares it; empty when it does not. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Reads computed styles: for the moment a surface opens, not for every change of the page. */
export function findLook(page: Document): PageLook {
  return { theme: themeOf(page), language: languageOf(page), direction: directionOf(page) };
}

function themeOf(page: Document): PageLook['theme'] {
  const painted = [page.body, findFirst(hooks.main, page), page.documentElement]
    .map((element) => element && luminance(getComputedStyle(element).backgroundColor))
    .find((value) => value !== undefined);
  return painted !== undefined && painted < 0.4 ? 'dark' : 'light';
}

/** 0 for black, 1 for white; undefined for a colour that lets the one behind it shine through. */
function luminance(colour: string): number | undefined {
  const [red, green, blue, alpha = 1] = channels(colour);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) {
    return undefined;
  }
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Computed colours come as `rgb(19, 19, 20)` or, when the page mixes them, as `color(srgb 0.07 0.07 0.08)`. */
function channels(colour: string): number[] {
  const [, notation, numbers = ''] = /^(rgba?|color)\((?:srgb )?(.*)\)$/.exec(colour) ?? [];
  const most = notation === 'color' ? 1 : 255;
  const values = (numbers.match(/[\d.]+/g) ?? []).map(Number);
  return values.map((value, at) => (at < 3 ? value / most : value));
}

/** As the page declares it, BCP 47 or empty. */
export function languageOf(page: Document): string {
  const node = findFirst(hooks.language, page);
  return node?.getAttribute('lang') ?? node?.textContent?.trim() ?? '';
}

function directionOf(page: Document): PageLook['direction'] {
  return getComputedStyle(page.body ?? page.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
}
