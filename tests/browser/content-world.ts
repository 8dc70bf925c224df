import type { Page } from '@playwright/test';

/**
 * Evaluates an expression where the extension's own script runs in the page, with all that the browser lets that script
 * reach; the expression may be a promise, and its value is JSON.
 */
export async function inContentWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  // It tells of those that are there already, too.
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...{ contextId: await found, awaitPromise: true, returnByValue: true },
    expression,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
