import type { BrowserContext } from '@playwright/test';
import { extensionId } from './extension-build.ts';
import { pageOfExtensions } from './reload-extension.ts';

interface Management {
  setEnabled(id: string, isEnabled: boolean): Promise<void>;
}

/** Switches the extension off in a running browser, as people do in its list of extensions; pages that it is in stay. */
export async function switchOffExtension(context: BrowserContext): Promise<void> {
  const page = await pageOfExtensions(context);
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: { management: Management } };
    await chrome.management.setEnabled(id, false);
  }, extensionId);
  await page.close();
}
