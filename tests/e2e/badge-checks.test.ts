import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { dayCountStyles } from '@/lib/page/day-count-styles';
import { markStyles } from '@/lib/page/mark-styles';
import { launch } from '../browser/launch.ts';
import { findBadgeFlaws } from '../screens/find-badge-flaws.ts';
import { readBadges } from '../screens/read-badges.ts';

const long = 'Toiminnanohjausjärjestelmän käyttöönotto';
const name = `${long} 9.00`;

interface Block {
  readonly title?: string;
  readonly width?: number;
  readonly dir?: string;
}

/** A block of the hour grid: the title, and the time below. */
function block({ title = long, width = 140, dir = 'ltr' }: Block = {}): string {
  const place = `position: absolute; left: 10px; top: 10px; width: ${width}px; height: 46px`;
  const look = 'box-sizing: border-box; border: 1px solid; background: #9fe1e7; overflow: hidden';
  return `<div role="button" data-merkki="tagged" dir="${dir}" style="${place}; ${look}">
    <div style="padding: 3px 8px; white-space: nowrap"><div>${title}</div><div>9.00</div></div></div>`;
}

/** A box of the month. */
const stacked = `<div data-merkki="tagged" data-stacked-layout-chip-container="true"
  style="position: absolute; left: 10px; top: 10px; width: 140px; padding-right: 6px; box-sizing: border-box">
  <div role="button" class="bar">
  <span style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 22px">${long}</span></div></div>`;

/** A line of the schedule. */
const line = `<div data-merkki="tagged" data-eventchip style="display: flex; line-height: 20px">
  <div role="gridcell" style="width: 90px">9.00</div>
  <div role="gridcell"><div role="button">${long}</div></div></div>`;

/** Days of the year, each with its count or none: below each other, or beside. */
function days(counts: readonly string[], look = 'width: 24px'): string {
  const cells = counts.map((count, at) => {
    const counted = count && `data-merkki-count="${count}"`;
    return `<div ${counted} style="line-height: 24px; margin: 1px">${at + 1}</div>`;
  });
  const style = `margin: 20px; text-align: center; font-size: 11px; ${look}`;
  return `<div role="main" style="${style}">${cells.join('')}</div>`;
}

/** Each page, what goes wrong with its styles, and what the check has to say of it. */
const pages: readonly {
  readonly about: string;
  readonly html: string;
  readonly css?: string;
  readonly flaws: readonly string[];
}[] = [
  { about: 'a title that ends before its mark', html: block({ title: 'Lounas' }), flaws: [] },
  { about: 'a title that ends at its mark', html: block(), flaws: [] },
  { about: 'the same from right to left', html: block({ title: 'פגישה', dir: 'rtl' }), flaws: [] },
  { about: 'a chip without room for a mark', html: block({ width: 36 }), flaws: [] },
  { about: 'a box of the month', html: stacked, flaws: [] },
  { about: 'a line of the schedule', html: line, flaws: [] },
  { about: 'counts of the year', html: days(['✓2', '!11', '…3']), flaws: [] },
  {
    about: 'a mark past its chip',
    html: block({ title: 'Lounas' }),
    css: '[data-merkki]::after { inset-inline-end: -6px; }',
    flaws: ['outside: the mark of “Lounas 9.00”'],
  },
  {
    about: 'a mark at the beginning of the title',
    html: block(),
    css: '[data-merkki]::after { inset-inline: 4px auto; }',
    flaws: [`covered: “${long}” by the mark of “${name}”`],
  },
  {
    about: 'a mark that leaves no letter of the title',
    html: block({ width: 36 }),
    css: '[data-merkki]::after { max-inline-size: none; }',
    flaws: [`covered: “${long}” by the mark of “${name}”`],
  },
  {
    about: 'a mark between two lines',
    html: block(),
    css: '[data-merkki]::after { inset-block-start: 12px; }',
    flaws: [`covered: “${long}” by the mark of “${name}”`],
  },
  {
    about: 'a mark on the time',
    html: block({ width: 50 }),
    css: '[data-merkki]::after { inset-block-start: 18px; }',
    flaws: [`covered: “9.00” by the mark of “${name}”`],
  },
  {
    about: 'a mark through which the title shines',
    html: block(),
    css: '[data-merkki]::after { background-color: transparent; }',
    flaws: [`covered: “${long}” by the mark of “${name}”`],
  },
  {
    about: 'a mark on the ellipsis of a title',
    html: stacked,
    css: '[data-merkki] > [role="button"] { padding-inline-end: 8px; }',
    flaws: [`covered: “${long}” by the mark of “${long}”`],
  },
  {
    about: 'a mark in a line that leaves it no room',
    html: line,
    css: '[data-eventchip] > [role="gridcell"] { padding: 0; }',
    flaws: [`covered: “${long}” by the mark of “9.00 ${long}”`],
  },
  {
    about: 'a count on its day',
    html: days(['', '✓2']),
    css: '[data-merkki-count]::after { inset-block-end: 4px; }',
    flaws: ['covered: “2” by the count of “2 ✓2”'],
  },
  {
    about: 'a count on the day below',
    html: days(['✓2', '']),
    css: '[data-merkki-count]::after { inset-block-end: -14px; }',
    flaws: ['covered: “2” by the count of “1 ✓2”'],
  },
  {
    about: 'a faint count',
    html: days(['✓2']),
    css: '[data-merkki-count]::after { --ink: #767676; --plate: #eee; }',
    flaws: ['faint (3.9): the count of “1 ✓2”'],
  },
  {
    about: 'a count on another',
    html: days(['!11', '!12'], 'display: flex'),
    flaws: ['overlap: “1 !11” and “2 !12”'],
  },
];

const googles = `
  body { margin: 0; font: 12px/15px sans-serif; color: #222; background: #fff }
  .bar { display: flex; height: 22px; padding-inline: 8px; overflow: hidden }
`;

let browser: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  browser = await launch({ sandbox: [], viewport: { width: 640, height: 200 } });
  page = browser.pages()[0] ?? (await browser.newPage());
});

test.afterAll(() => browser.close());

for (const { about, html, css = '', flaws } of pages) {
  test(`${flaws.length > 0 ? 'finds fault with' : 'has nothing against'} ${about}`, async () => {
    const styles = googles + markStyles + dayCountStyles + css.replaceAll(';', ' !important;');
    await page.setContent(`<style>${styles}</style><body>${html}</body>`);
    expect(findBadgeFlaws(await readBadges(page))).toEqual(flaws);
  });
}
