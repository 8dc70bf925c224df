import type { Page } from '@playwright/test';

/** Asks the worker as the extension's page itself does, whatever the language of its buttons; what it answers. */
export function askWorker(page: Page, name: string, question: object): Promise<unknown> {
  return page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { merkki: 'question', name, ask: question },
  );
}
