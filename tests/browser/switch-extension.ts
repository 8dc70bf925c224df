import type { BrowserContext } from '@playwright/test';
import { extensionId } from './extension-build.ts';
import { pageOfExtensions, reloadExtension } from './reload-extension.ts';

interface Management {
  setEnabled(id: string, isEnabled: boolean): Promise<void>;
}

/** Switches the extension off in a running browser, as people do in its list of extensions; pages that it is in stay. */
export function switchOffExtension(context: BrowserContext): Promise<void> {
  return setEnabled(context, false);
}

/** Has it come to a browser whose tabs are open already, as an installation does. */
export async function installExtension(context: BrowserContext): Promise<void> {
  await setEnabled(context, true);
  await reloadExtension(context);
}

async function setEnabled(context: BrowserContext, isEnabled: boolean): Promise<void> {
  const page = await pageOfExtensions(context);
  await page.evaluate(
    async ([id, enabled]) => {
      const { chrome } = globalThis as unknown as { chrome: { management: Management } };
      await chrome.management.setEnabled(id, enabled);
    },
    [extensionId, isEnabled] as const,
  );
  await page.close();
}
