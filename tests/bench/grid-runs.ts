import type { BrowserContext } from '@playwright/test';
import { type GridTab, isDrawn, spendMinute } from './page-minute.ts';
import { type TabTrace, traceTab } from './trace-tab.ts';

/** A browser whose calendar has so many chips in each of three weeks. */
export interface GridBrowser {
  readonly context: BrowserContext;
  readonly hasMerkki: boolean;
  readonly chips: number;
}

/** Opens the calendar, traced, up to its last mark. */
export async function traceLoad(browser: GridBrowser): Promise<TabTrace> {
  const tab = await openTab(browser);
  const trace = await traceTab(tab.page, () => load(tab));
  await tab.page.close();
  return trace;
}

/** An event that gets another title. */
export interface Renamed {
  readonly eid: string;
  readonly title: string;
}

/**
 * In an open calendar, has one event after the other get another title, by which the page replaces its chip and
 * touches all the others. The trace is marked before each and after the last.
 */
export async function traceBatches(
  browser: GridBrowser,
  count: number,
  rename: (run: number) => Renamed,
): Promise<TabTrace> {
  const tab = await openTab(browser);
  const { page } = tab;
  await load(tab);
  const mark = () => page.evaluate(() => void performance.mark('batch'));
  const trace = await traceTab(page, async () => {
    for (let run = 0; run < count; run += 1) {
      await mark();
      await page.waitForFunction(isMarkedAnew, rename(run));
      // The page knows by now that nothing else is new: the next title makes a batch of its own.
      await page.waitForResponse((response) => response.url().endsWith('/version'));
    }
    await mark();
  });
  await page.close();
  return trace;
}

/** Runs in the page. */
function isMarkedAnew({ eid, title }: Renamed): boolean {
  const chip = document.querySelector(`[data-merkki][data-eventid="${eid}"]`);
  return chip?.textContent?.includes(title) === true;
}

/** What one minute in the calendar came to. */
export interface Spent {
  readonly trace: TabTrace;
  readonly layouts: number;
  /** How often styles were computed anew. */
  readonly styles: number;
  /** What the tab's scripts hold at the end, in all worlds. */
  readonly heapMB: number;
}

export async function measureMinute(browser: GridBrowser): Promise<Spent> {
  const tab = await openTab(browser);
  await load(tab);
  const session = await browser.context.newCDPSession(tab.page);
  await session.send('Performance.enable');
  const metrics = async () => {
    const answer = await session.send('Performance.getMetrics');
    return new Map(answer.metrics.map(({ name, value }) => [name, value]));
  };
  const before = await metrics();
  const trace = await traceTab(tab.page, () => spendMinute(tab));
  await session.send('HeapProfiler.collectGarbage');
  const after = await metrics();
  await tab.page.close();
  const counted = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    trace,
    layouts: counted('LayoutCount'),
    styles: counted('RecalcStyleCount'),
    heapMB: (after.get('JSHeapUsedSize') ?? 0) / 1_000_000,
  };
}

async function openTab({ context, ...rest }: GridBrowser): Promise<GridTab> {
  return { ...rest, page: await context.newPage() };
}

async function load(tab: GridTab): Promise<void> {
  await tab.page.goto('https://calendar.google.com/calendar/u/0/r/week');
  await isDrawn(tab);
}
