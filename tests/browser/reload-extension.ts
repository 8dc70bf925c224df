import type { BrowserContext, Page } from '@playwright/test';
import { extensionId } from './extension-build.ts';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
}

/** Has the extension start anew in a running browser, as an installation or an update does. */
export async function reloadExtension(context: BrowserContext): Promise<void> {
  const page = await pageOfExtensions(context);
  const started = context.waitForEvent('serviceworker');
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    await chrome.developerPrivate.reload(id, { failQuietly: true });
  }, extensionId);
  await started;
  await page.close();
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
