import { hostAttribute } from '@/lib/page/host';

const name = 'merkki-keys';
/** A new panel comes within a second or two; whoever waits longer has seen that there is none. */
const patienceMs = 3000;

/**
 * Takes the focus that an element of ours had which is gone, until {@link takeHeldKeys}: whoever was typing there types
 * on for a moment, and letters and Backspace are shortcuts of Google's.
 */
export function holdKeys(page: Document): void {
  const holder = page.createElement(name);
  holder.tabIndex = -1;
  holder.setAttribute(hostAttribute, '');
  page.body.append(holder);
  holder.focus({ preventScroll: true });
  window.setTimeout(() => holder.remove(), patienceMs);
}

/** Whether keys were being held, for whoever has the focus from now on. */
export function takeHeldKeys(page: Document): boolean {
  const { activeElement } = page;
  if (activeElement?.localName !== name) return false;
  activeElement.remove();
  return true;
}
