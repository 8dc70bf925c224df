import { expect, type Page } from '@playwright/test';
import type { CalendarPage } from '../browser/consultant.ts';
import { titles } from './set-stage.ts';

/** Something of ours that a person looks at, and how to get there from wherever the page before it was left. */
export interface Surface {
  readonly name: string;
  /** Whose words are judged; without it the page shows badges alone. */
  readonly within?: string;
  readonly reach: (calendar: CalendarPage) => Promise<void>;
}

const panel = 'merkki-panel';

const views: readonly Surface[] = [
  { name: 'week', reach: (calendar) => goTo(calendar, 'w', 'WEEK') },
  { name: 'day', reach: (calendar) => goTo(calendar, 'd', 'DAY') },
  { name: 'month', reach: (calendar) => goTo(calendar, 'm', 'MONTH') },
  { name: 'month-day', reach: openCrowdedDay },
  { name: 'schedule', reach: (calendar) => goTo(calendar, 'a', 'AGENDA') },
  { name: 'custom-days', reach: (calendar) => goTo(calendar, 'x', 'CUSTOM_DAYS') },
  { name: 'search', reach: search },
  { name: 'year', reach: showYear },
  { name: 'year-day', reach: openDay },
];

const states: readonly Surface[] = [
  ofEvent('untagged', titles.untagged, 'untagged'),
  ofEvent('tagged', titles.tagged, 'tagged'),
  ofEvent('incomplete', titles.incomplete, 'tagged'),
  ofEvent('queued', titles.queued, 'queued'),
  ofEvent('sent', titles.sent, 'sent'),
  ofEvent('changed', titles.changed, 'changed'),
  ofEvent('failed', titles.failed, 'failed'),
  ofEvent('ignored', titles.ignored, 'ignored'),
  ofEvent('already-there', titles.alreadyThere),
  ofEvent('not-sendable', titles.notSendable),
  ofEvent('series', titles.series, 'untagged'),
  { name: 'panel-helped', within: panel, reach: inWeekView(openHelped) },
  { name: 'panel-undo', within: panel, reach: inWeekView(acceptSuggestion) },
];

const opened: readonly Surface[] = [
  { name: 'panel-unfolded', within: panel, reach: unfold },
  { name: 'panel-type-list', within: panel, reach: (calendar) => openList(calendar, 0) },
  { name: 'panel-project-list', within: panel, reach: (calendar) => openList(calendar, 2) },
];

const bar = 'merkki-bar';

/** The last one sends: what failed waits from then on. */
const many: readonly Surface[] = [
  { name: 'many-none', within: bar, reach: inWeekView(selectNone) },
  { name: 'many-selected', within: bar, reach: inWeekView(selectSome) },
  { name: 'many-hidden', within: bar, reach: inWeekView(selectHidden) },
  { name: 'many-sent', within: bar, reach: inWeekView(sendSome) },
];

const making: readonly Surface[] = [
  { name: 'quick-create', within: panel, reach: beginEvent },
  { name: 'quick-create-helped', within: panel, reach: beginHelped },
  { name: 'editor-new', within: panel, reach: openNewEditor },
  { name: 'editor', within: panel, reach: openEditor },
  { name: 'editor-folded', within: panel, reach: foldEditor },
];

/** In the tab of a week. */
export const inWeek: readonly Surface[] = [...views, ...states, ...opened, ...many, ...making];

/** Beside a colleague's calendar. */
export const besideColleague: readonly Surface[] = [
  { name: 'colleague', reach: (calendar) => goTo(calendar, 'd', 'DAY') },
];

/** In a tab that was open before Merkki came. */
export const late: readonly Surface[] = [
  { name: 'reload', within: 'merkki-reload', reach: seeNote },
];

/** In a page that is read from right to left. */
export const rightToLeft: readonly Surface[] = [
  { name: 'rtl-week', reach: (calendar) => goTo(calendar, 'w', 'WEEK') },
  { name: 'rtl-month', reach: (calendar) => goTo(calendar, 'm', 'MONTH') },
  { name: 'rtl-schedule', reach: (calendar) => goTo(calendar, 'a', 'AGENDA') },
  { ...ofEvent('untagged', titles.untagged), name: 'rtl-panel' },
  { name: 'rtl-many', within: bar, reach: inWeekView(selectNone) },
];

/** Where Google's bubble cannot be found any more. */
export const withoutBubble: readonly Surface[] = [
  { name: 'panel-docked', within: panel, reach: missBubble },
];

/** Where neither Google nor Severa can be reached. */
export const offline: readonly Surface[] = [ofEvent('offline', titles.untagged)];

/** Where nobody is signed in to Google any more. */
export const signedOut: readonly Surface[] = [
  { name: 'panel-signed-out', within: panel, reach: inWeekView(sendSignedOut) },
];

function ofEvent(name: string, title: string, mark?: string): Surface {
  const reach = async (calendar: CalendarPage) => {
    if (mark) await expect(calendar.chip(title)).toHaveAttribute('data-merkki', mark);
    await openPanel(calendar, title);
  };
  return { name: `panel-${name}`, within: panel, reach: inWeekView(reach) };
}

function inWeekView(reach: Surface['reach']): Surface['reach'] {
  return async (calendar) => {
    const isThere = (await calendar.page.locator('body').getAttribute('data-viewkey')) === 'WEEK';
    if (isThere) await close(calendar);
    else await goTo(calendar, 'w', 'WEEK');
    await reach(calendar);
  };
}

/** Escape closes an open list first. */
async function close({ page, panel }: CalendarPage): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden({ timeout: 500 });
  }).toPass();
  // The browser takes the focus from a field that is hidden only a moment later: a letter before that is typed there.
  await expect(page.locator('[data-chips-dialog] input:focus')).toHaveCount(0);
}

async function goTo(calendar: CalendarPage, key: string, view: string): Promise<void> {
  const { page } = calendar;
  await close(calendar);
  await page.keyboard.press(key);
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', view);
  await page.locator('[data-merkki], [data-merkki-count]').first().waitFor();
}

async function search(calendar: CalendarPage): Promise<void> {
  const { page } = calendar;
  await close(calendar);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('pa');
  await page.keyboard.press('Enter');
  await page.locator('[data-merkki] > [role="gridcell"]').first().waitFor();
}

/** The list of a day that a month has no room for. */
async function openCrowdedDay(calendar: CalendarPage): Promise<void> {
  const { page } = calendar;
  await goTo(calendar, 'm', 'MONTH');
  await page.locator('[data-opens-day-overview]:visible').first().click();
  await page.locator('[data-date-key] [data-merkki]').first().waitFor();
}

async function showYear(calendar: CalendarPage): Promise<void> {
  await goTo(calendar, 'y', 'YEAR');
  await calendar.page.locator('[data-merkki-count]').first().scrollIntoViewIfNeeded();
}

async function openDay(calendar: CalendarPage): Promise<void> {
  const { page } = calendar;
  await showYear(calendar);
  await page.locator('[data-merkki-count]').first().click();
  await page.locator('[data-date-key] [data-merkki]').first().waitFor();
}

async function openPanel(calendar: CalendarPage, title: string): Promise<void> {
  await calendar.openEvent(title);
  await isRead(calendar);
}

async function isRead({ panel }: CalendarPage): Promise<void> {
  await panel.locator('.state-line, .draft-line, .note').first().waitFor();
}

/** With all that Merkki offers for an event. */
async function openHelped(calendar: CalendarPage): Promise<void> {
  await openPanel(calendar, titles.helped);
  for (const part of [
    '.suggestion',
    '.customer-offer',
    '.participant [type=checkbox]',
    '.overlaps',
  ])
    await calendar.panel.locator(part).first().waitFor();
}

async function acceptSuggestion(calendar: CalendarPage): Promise<void> {
  await openPanel(calendar, titles.helped);
  await calendar.panel.locator('.suggestion button').click();
  await calendar.panel.locator('.undo-line button').waitFor();
}

async function sendSignedOut(calendar: CalendarPage): Promise<void> {
  await openPanel(calendar, titles.untagged);
  await calendar.panel.locator('.button.primary').click();
  await expect(calendar.chip(titles.untagged)).toHaveAttribute('data-merkki', 'queued');
  await calendar.panel.locator('.note button').first().waitFor();
}

const unfoldIn = async (calendar: CalendarPage) => {
  await openPanel(calendar, titles.changed);
  for (const summary of await calendar.panel.locator('summary').all()) await summary.click();
};

function unfold(calendar: CalendarPage): Promise<void> {
  return inWeekView(unfoldIn)(calendar);
}

function openList(calendar: CalendarPage, at: number): Promise<void> {
  return inWeekView(async () => {
    await openPanel(calendar, titles.tagged);
    await calendar.panel.getByRole('combobox').nth(at).click();
    await calendar.panel.getByRole('option').first().waitFor();
    // Nothing is selected any more: how that looks is up to the browser.
    await calendar.page.keyboard.press('ArrowRight');
  })(calendar);
}

async function seeNote({ page }: CalendarPage): Promise<void> {
  await page.locator('merkki-reload button.primary').waitFor();
}

async function selectNone(calendar: CalendarPage): Promise<void> {
  for (let press = 0; press < 2; press += 1) await calendar.pressChip(titles.sent, 'Control');
  await calendar.page.locator(bar).getByRole('status').waitFor();
}

async function selectSome(calendar: CalendarPage): Promise<void> {
  await choose(calendar);
  await listChosen(calendar);
}

/** In another view afterwards, which shows only some of them. */
async function selectHidden(calendar: CalendarPage): Promise<void> {
  const { page } = calendar;
  await choose(calendar);
  await page.keyboard.press('d');
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'DAY');
  await listChosen(calendar);
  await page.locator(`${bar} .many-list + .button`).waitFor();
}

async function choose(calendar: CalendarPage): Promise<void> {
  const { tagged, incomplete, notSendable, sent, failed } = titles;
  for (const title of [tagged, incomplete, notSendable, sent, failed])
    await calendar.pressChip(title, 'Control');
}

async function listChosen({ page }: CalendarPage): Promise<void> {
  await page.locator(`${bar} .many-form ~ .more > summary`).click();
}

async function sendSome(calendar: CalendarPage): Promise<void> {
  const { notSendable, sent, failed } = titles;
  for (const title of [failed, sent, notSendable]) await calendar.pressChip(title, 'Control');
  await calendar.page.locator(`${bar} .many-form > .button[aria-disabled="false"]`).click();
  await calendar.page.locator(`${bar} .many-result li`).nth(2).waitFor();
}

function beginEvent(calendar: CalendarPage): Promise<void> {
  return inWeekView(async ({ page }) => {
    await page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
    await isRead(calendar);
  })(calendar);
}

/** An event called like others that are tagged. */
async function beginHelped(calendar: CalendarPage): Promise<void> {
  await beginEvent(calendar);
  await calendar.page.locator('[data-chips-dialog]:visible input').fill(titles.helped);
  await calendar.panel.locator('.suggestion').waitFor();
}

async function openNewEditor(calendar: CalendarPage): Promise<void> {
  await close(calendar);
  await calendar.page.keyboard.press('c');
  await calendar.page.locator('[data-is-create="true"]').waitFor();
  await isRead(calendar);
}

async function openEditor(calendar: CalendarPage): Promise<void> {
  const { page } = calendar;
  await page.locator('#xCancelBu').click();
  await calendar.panel.waitFor({ state: 'hidden' });
  await openPanel(calendar, titles.tagged);
  await page.keyboard.press('e');
  await page.locator('[data-is-create="false"]').waitFor();
  await isRead(calendar);
}

async function foldEditor({ panel }: CalendarPage): Promise<void> {
  await panel.locator('.close').click();
  await panel.locator('[aria-expanded="false"]').first().waitFor();
}

/** A press counts as missed when its bubble has not been found for a while; the third one docks the panel. */
async function missBubble(calendar: CalendarPage): Promise<void> {
  await calendar.page.evaluate(redesignBubbles);
  await expect(async () => {
    await calendar.chip(titles.tagged).click({ position: { x: 8, y: 6 } });
    await calendar.panel.waitFor({ timeout: 2500 });
  }).toPass();
  await isRead(calendar);
}

/** Takes from every bubble what Merkki knows one by, and leaves what the page itself needs. */
function redesignBubbles(): void {
  const strip = () => {
    for (const node of document.querySelectorAll('[role="dialog"], #xDetDlg'))
      for (const name of ['role', 'data-chips-dialog', 'id', 'jslog']) node.removeAttribute(name);
  };
  new MutationObserver(strip).observe(document.body, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['role', 'id', 'jslog'],
  });
}

interface PopupSight {
  readonly name: string;
  readonly reach: (popup: Page) => Promise<void>;
}

/** Before anything is connected. */
export const newcomersPopup: readonly PopupSight[] = [
  { name: 'popup', reach: (popup) => popup.locator('.popup-buttons').waitFor() },
];

/** The popup, by what is reached in it. */
export const inPopup: readonly PopupSight[] = [
  { name: 'popup', reach: (popup) => popup.locator('.counts').waitFor() },
  { name: 'popup-pause-menu', reach: openPauseMenu },
];

/** From the end of the popup, so that its foot cuts through nothing that could be pressed. */
async function openPauseMenu(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    for (const one of document.querySelectorAll('*')) one.scrollTo(0, one.scrollHeight);
  });
  await popup.locator('.menu > button').click();
}
