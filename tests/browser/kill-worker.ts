import type { BrowserContext } from '@playwright/test';
import { extensionId } from './extension-build.ts';

/**
 * Stops the extension's service worker as Chromium does under memory pressure: at once, in the middle of whatever it
 * awaits. The next event (a message, an alarm) starts a new one.
 */
export async function killWorker(context: BrowserContext): Promise<void> {
  await (await prepareKill(context))();
}

/** Makes everything ready, so that the answered function strikes within milliseconds. To be called once. */
export async function prepareKill(context: BrowserContext): Promise<() => Promise<void>> {
  // The protocol's ServiceWorker domain speaks for the origin of the page it is attached to.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/icon/16.png`);
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const hasStopped = versions.every(({ runningStatus }) => runningStatus === 'stopped');
      if (versions.length > 0 && hasStopped) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await page.close();
  };
}
