import type { Page } from '@playwright/test';
import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { extensionId } from '../browser/extension-build.ts';
import { killWorker } from '../browser/kill-worker.ts';
import { seedSampleWeek } from '../sandbox/google/sample-week.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { connectedBrowser } from './connected-browser.ts';
import { median, type Result } from './print-result.ts';

const runs = 7;
const titles = ['Tarjouksen viimeistely', 'Energiatukku: käyttöönotto'] as const;

/** How long people wait for what they open, in the production build in Chromium. */
export async function measureScreens(): Promise<Result[]> {
  const sandbox = await startSandbox();
  seedSampleWeek(sandbox.google, new Date());
  const consultant = await connectedBrowser(sandbox);
  try {
    return [
      await series('picker.open.first.ms', 300, () => firstPopover(consultant)),
      await series('picker.open.first.asleep.ms', 300, async () => {
        return firstPopover(consultant, () => killWorker(consultant.context));
      }),
      await series('picker.open.ms', 100, () => nextPopover(consultant)),
      await series('popup.open.ms', 150, () => popupState(consultant)),
      await series('popup.open.asleep.ms', 150, async () => {
        await killWorker(consultant.context);
        return popupState(consultant);
      }),
    ];
  } finally {
    await consultant.context.close();
    await sandbox.close();
  }
}

async function series(name: string, bound: number, run: () => Promise<number>): Promise<Result> {
  const samples: number[] = [];
  for (let index = 0; index < runs; index += 1) samples.push(Math.round(await run()));
  return { name, unit: 'ms', value: median(samples), bound, samples };
}

async function firstPopover(
  consultant: Consultant,
  before: () => Promise<void> = async () => undefined,
): Promise<number> {
  const calendar = await consultant.openCalendar();
  await calendar.chip(titles[0]).and(calendar.page.locator('[data-merkki]')).waitFor();
  await before();
  const ms = await clickToPicker(calendar, titles[0]);
  await calendar.page.close();
  return ms;
}

async function nextPopover(consultant: Consultant): Promise<number> {
  const calendar = await consultant.openCalendar();
  for (const title of titles) {
    await calendar.openEvent(title);
    await calendar.closeEvent();
  }
  const ms = await clickToPicker(calendar, titles[0]);
  await calendar.page.close();
  return ms;
}

/** From the click on the chip to the frame in which the picker can be used. */
async function clickToPicker(calendar: CalendarPage, title: string): Promise<number> {
  const watched = await calendar.page.evaluateHandle(watchPicker);
  await calendar.openEvent(title);
  return watched.evaluate(({ ms }) => ms);
}

/** Runs in the page. The time is inside an object, or the handle would wait for it. */
function watchPicker(): { readonly ms: Promise<number> } {
  const ms = new Promise<number>((resolve) => {
    const clicked = ({ timeStamp }: Event) => {
      const look = () => {
        const root = document.querySelector('merkki-panel')?.shadowRoot;
        const picker = root?.querySelector('[role=combobox]:not(:disabled)');
        if (picker?.checkVisibility()) resolve(performance.now() - timeStamp);
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener('click', clicked, { capture: true, once: true });
  });
  return { ms };
}

/** From the start of the navigation to the frame in which the popup says how things stand. */
async function popupState(consultant: Consultant): Promise<number> {
  const popup = await consultant.context.newPage();
  await popup.addInitScript(watchState);
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.locator('html[data-shown-ms]').waitFor();
  const ms = await shownMs(popup);
  await popup.close();
  return ms;
}

async function shownMs(popup: Page): Promise<number> {
  return Number(await popup.locator('html').getAttribute('data-shown-ms'));
}

/** Runs in the popup before its own scripts. */
function watchState(): void {
  const look = () => {
    const state = document.querySelector('[role=status]')?.textContent ?? '…';
    if (state === '…') requestAnimationFrame(look);
    else document.documentElement.dataset.shownMs = String(performance.now());
  };
  requestAnimationFrame(look);
}
