import { expect, type Page } from '@playwright/test';
import { extensionId } from './extension-build.ts';

interface LimitedDisk {
  /** Leaves no room to keep anything more, as a full disk does. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
}

const megabyte = 1_000_000;

/**
 * A disk of 20 MB for the extension, which must be without the permission for unlimited storage. To be called while
 * nothing is kept: for half a minute after it kept something, Chromium goes by the room that it found then. `page` is one
 * of the extension's that asks the worker nothing.
 */
export async function limitDisk(page: Page): Promise<LimitedDisk> {
  const origin = `chrome-extension://${extensionId}`;
  const devtools = await page.context().newCDPSession(page);
  const limit = (quotaSize: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  // More than there is room for has it look how much there is.
  const isRefused = async () =>
    expect(await page.evaluate(keep, 30 * megabyte)).toBe('QuotaExceededError');
  await limit(20 * megabyte);
  await page.waitForTimeout(31_000);
  await isRefused();
  return {
    async fill() {
      // None at all would mean no limit.
      await limit(1);
      await isRefused();
      expect(await page.evaluate(keep, 1000)).toBe('QuotaExceededError');
    },
    async makeRoom() {
      await limit(20 * megabyte);
      expect(await page.evaluate(keep, 1000)).toBe('kept');
    },
  };
}

/** Runs in the page, and may use nothing from around it: keeps so many bytes, which cannot be packed. */
function keep(length: number): Promise<string> {
  const bytes = new Uint8Array(length);
  const most = 65_536;
  for (let at = 0; at < length; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('merkki');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('memory', 'readwrite');
      const end = (outcome: string) => {
        opening.result.close();
        resolve(outcome);
      };
      transaction.oncomplete = () => end('kept');
      transaction.onabort = () => end(transaction.error?.name ?? 'aborted');
      transaction.objectStore('memory').put({ key: 'test/limited-disk', value: bytes });
    };
  });
}
