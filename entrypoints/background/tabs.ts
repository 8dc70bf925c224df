import { browser } from 'wxt/browser';
import { chooseLocale, type Language } from '@/lib/i18n/language';
import type { Command, CommandMessage } from '@/lib/messages/envelope';

const gridScript = '/content-scripts/calendar.js';
const panelScript = '/panel.js';
/** English the panel has itself. */
const panelTexts = { en: [], fi: ['/panel-fi.js'], sv: ['/panel-sv.js'] } as const;
const reportScript = '/page-report.js';
type Script =
  | typeof gridScript
  | typeof panelScript
  | (typeof panelTexts)[Language][number]
  | typeof reportScript
  | '/tour.js';
export const calendarPages = 'https://calendar.google.com/*';

/** Puts the grid script into calendar tabs that were open before the installation or update. */
export async function enterOpenTabs(): Promise<void> {
  await injectEverywhere(gridScript);
}

/** Puts a script into every calendar tab that is open. */
export async function injectEverywhere(file: Script): Promise<void> {
  const tabs = await browser.tabs.query({ url: calendarPages });
  // A tab may be discarded or closing: the others get theirs all the same.
  await Promise.allSettled(tabs.map(({ id }) => inject(id, file)));
}

/** Puts the panel into a calendar tab, at its first need, with the texts of the page's language or else the browser's. */
export async function openPanel(tabId: number | undefined, pageLanguage: string): Promise<void> {
  const { language } = chooseLocale([pageLanguage, browser.i18n.getUILanguage()]);
  await inject(tabId, ...panelTexts[language], panelScript);
}

/** What the report script tells of the calendar tab used last; undefined when there is none that it can look at. */
export async function reportOpenPage(): Promise<string | undefined> {
  for (const { id } of await openTabs()) {
    // A tab may show the browser's own error page, or be closing.
    const report = await inject(id, reportScript).catch(() => undefined);
    if (typeof report === 'string') return report;
  }
  return undefined;
}

/** Has the calendar tab used last let the person select several events, and shows it. */
export async function selectEvents(): Promise<void> {
  const tabId = await showOpenTab();
  if (tabId !== undefined) await sendCommand(tabId, 'select-events');
}

/** Shows the calendar: the tab used last, or a new one. */
export async function showCalendar(): Promise<void> {
  const tabId = await showOpenTab();
  if (tabId === undefined) await browser.tabs.create({ url: 'https://calendar.google.com/' });
}

/** Shows the calendar tab used last; undefined when there is none. */
async function showOpenTab(): Promise<number | undefined> {
  const [tab] = await openTabs();
  if (tab?.id === undefined) return undefined;
  await browser.tabs.update(tab.id, { active: true });
  // Firefox for Android has no windows.
  await browser.windows?.update(tab.windowId, { focused: true });
  return tab.id;
}

/** Whether a calendar tab is open at all. */
export async function isCalendarOpen(): Promise<boolean> {
  return (await openTabs()).length > 0;
}

/** Hands a command on to the script in a tab. Any other page has none that could hear it: that is no failure. */
export async function sendCommand(tabId: number, command: Command): Promise<void> {
  const message: CommandMessage = { merkki: 'command', command };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** The calendar tabs, the one used last first. */
async function openTabs() {
  const tabs = await browser.tabs.query({ url: calendarPages, discarded: false });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
}

/** One after the other; resolves with the last one's result. */
async function inject(tabId: number | undefined, ...files: Script[]): Promise<unknown> {
  if (tabId === undefined) return undefined;
  const [done] = await browser.scripting.executeScript({ target: { tabId }, files });
  return done?.result;
}

/** Whether some calendar tab is in front of the person. */
export async function isCalendarVisible(): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: calendarPages, active: true });
  return tabs.length > 0;
}

/** Opens the options page at a section, in a new tab. */
export async function openOptions(section: string): Promise<void> {
  const page = browser.runtime.getURL('/options.html');
  await browser.tabs.create({ url: `${page}#${section}` });
}
