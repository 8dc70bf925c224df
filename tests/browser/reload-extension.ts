import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { extensionId } from './extension-build.ts';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
}

interface Runtime {
  getPlatformInfo(): Promise<unknown>;
}

/**
 * Has the extension start anew in a running browser, as an installation or an update does. Chromium at times starts the
 * new worker in the process of the old one, which is just ending ("No SW"): such a start counts for nothing.
 */
export async function reloadExtension(context: BrowserContext): Promise<void> {
  const page = await pageOfExtensions(context);
  let worker: Worker;
  do {
    const started = context.waitForEvent('serviceworker');
    await page.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: DeveloperPrivate };
      };
      await chrome.developerPrivate.reload(id, { failQuietly: true });
    }, extensionId);
    worker = await started;
  } while (!(await isHeard(worker)));
  await page.close();
}

/** Whether the browser answers the worker. */
async function isHeard(worker: Worker): Promise<boolean> {
  const asked = worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
    await chrome.runtime.getPlatformInfo();
    return true;
  });
  return Promise.race([asked.catch(() => false), setTimeout(5000, false)]);
}

/** Without developer mode Chromium does not start an unpacked extension again. */
export async function pageOfExtensions(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  return page;
}
