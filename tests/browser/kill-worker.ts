import type { BrowserContext } from '@playwright/test';
import { extensionId } from './extension-build.ts';

/**
 * Stops the extension's service worker as Chromium does under memory pressure: at once, in the middle of whatever it
 * awaits. The next event (a message, an alarm) starts a new one.
 */
export async function killWorker(context: BrowserContext): Promise<void> {
  // The protocol's ServiceWorker domain speaks for the origin of the page it is attached to.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/icon/16.png`);
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped'))
        resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}
