import type { BrowserContext } from '@playwright/test';
import { workerOf } from './launch.ts';

/** As the browser tells the extension of a shortcut; no automation can press one that the browser itself listens for. */
export async function pressShortcut(context: BrowserContext, command: string): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(async (name) => {
    interface Api {
      readonly tabs: { query(of: object): Promise<object[]> };
      readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
    }
    const { tabs, commands } = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await tabs.query({ url: 'https://calendar.google.com/*' });
    if (tab) commands.onCommand.dispatch(name, tab);
  }, command);
}
