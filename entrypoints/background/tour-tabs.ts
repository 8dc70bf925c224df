import { browser } from 'wxt/browser';
import { calendarPages, injectEverywhere } from '@/entrypoints/background/tabs';

const script = '/tour.js';
const id = 'tour';

/** Puts the tour into the calendar tabs that are open, and into those that open until `leaveTour`. */
export async function enterTour(): Promise<void> {
  await leaveTour();
  const matches = [calendarPages];
  await browser.scripting.registerContentScripts([{ id, matches, js: [script] }]);
  await injectEverywhere(script);
}

/** No tab that opens gets the tour any more; those that have it ask, and leave by themselves. */
export async function leaveTour(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
}
