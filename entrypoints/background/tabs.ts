import { browser } from 'wxt/browser';

const gridScript = '/content-scripts/calendar.js';
const panelScript = '/panel.js';
type Script = typeof gridScript | typeof panelScript;
const calendarPages = 'https://calendar.google.com/*';

/** Puts the grid script into calendar tabs that were open before the installation or update. */
export async function enterOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: calendarPages });
  // A tab may be discarded or closing: the others get theirs all the same.
  await Promise.allSettled(tabs.map(({ id }) => inject(id, gridScript)));
}

/** Puts the panel into a calendar tab, at its first need. */
export async function openPanel(tabId: number | undefined): Promise<void> {
  await inject(tabId, panelScript);
}

async function inject(tabId: number | undefined, file: Script): Promise<void> {
  if (tabId !== undefined)
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** Whether some calendar tab is in front of the person. */
export async function isCalendarVisible(): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: calendarPages, active: true });
  return tabs.length > 0;
}

/** Opens the options page at a section, in the tab that shows it already or in a new one. */
export async function openOptions(section: string): Promise<void> {
  const page = browser.runtime.getURL('/options.html');
  await browser.tabs.create({ url: `${page}#${section}` });
}
