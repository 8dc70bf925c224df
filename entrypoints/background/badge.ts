import { browser } from 'wxt/browser';
import { words } from '@/entrypoints/background/words';
import type { GoogleView } from '@/lib/messages/questions';

/**
 * Shows on the toolbar icon whether the person is needed: to sign in, else the number of items and stopped runs that
 * wait for them.
 */
export async function showBadge(google: GoogleView, count: number): Promise<void> {
  const needsSignIn = google.state === 'signed-out';
  const text = needsSignIn ? '!' : count > 0 ? String(Math.min(count, 99)) : '';
  const title = needsSignIn
    ? words().signIn
    : count > 0
      ? words().needsYou(count)
      : words().allWell;
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
}
