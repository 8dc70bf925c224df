import { cloneForShadow } from '@/lib/page/clone-event';
import { isOurs } from '@/lib/page/host';

/** Kept from the page, handed on inside our shadow root. */
const redirected = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown'];
/** The same for events that nobody may cancel: moving focus, and scrolling, which must stay smooth. */
const redirectedPassively = ['wheel', 'focusin', 'focusout', 'focus', 'blur'];
/** Kept from the page; a copy would be of no use to us. */
const dropped = ['touchstart'];
/** Left to reach us as they are and stopped at our host: a copied click would act twice. */
const stoppedAtHost = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mouseup', 'pointerup', 'touchend'],
  ...['beforeinput', 'input', 'copy', 'cut', 'paste', 'dragstart'],
];

/** Heard in every isolated world. */
const areYouThere = 'merkki:guard';

/**
 * Keeps Google from seeing what the user does in our hosts: its listeners on the window close the
 * bubble at a press outside it, cancel the wheel, pull the focus back and take letters for shortcuts.
 * Must run before the page's own scripts, because listeners are called in the order they came.
 *
 * Stays for the life of the page, even when the session that installed it has ended: a newer one could
 * not get in front of Google any more. It tells hosts by their attribute and needs no extension API. Where a browser
 * takes it away with the extension, a page counts as open before.
 *
 * False in a page that was open before: Google goes first there, and takes a press in our hosts for one outside.
 */
export function installGuard(target: Window): boolean {
  // One that came in time answers, from whichever copy of the extension it is.
  const hasEarlier = !target.dispatchEvent(new Event(areYouThere, { cancelable: true }));
  const isInTime = hasEarlier || target.document.readyState === 'loading';
  if (isInTime) target.addEventListener(areYouThere, (event) => event.preventDefault());
  for (const type of redirected) target.addEventListener(type, redirect, { capture: true });
  for (const type of redirectedPassively) {
    target.addEventListener(type, redirect, { capture: true, passive: true });
  }
  for (const type of dropped) target.addEventListener(type, drop, { capture: true, passive: true });
  return isInTime;
}

/** Stops at the host what the guard lets through on its way in. */
export function shieldHost(host: HTMLElement, signal: AbortSignal): void {
  for (const type of stoppedAtHost) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

function redirect(event: Event): void {
  if (leavesForUs(event)) event.stopImmediatePropagation();
  if (!isOurs(event.target)) return;
  event.stopImmediatePropagation();
  const [inner] = event.composedPath();
  // Outside a shadow root the copy would come by here again, without end.
  if (!(inner instanceof Node && inner.getRootNode() instanceof ShadowRoot)) return;
  if (!inner.dispatchEvent(cloneForShadow(event))) event.preventDefault();
}

/** The bubble would fetch the focus back if it saw it go. */
function leavesForUs(event: Event): boolean {
  const leaves = event.type === 'focusout' || event.type === 'blur';
  return leaves && event instanceof FocusEvent && isOurs(event.relatedTarget);
}

function drop(event: Event): void {
  if (isOurs(event.target)) event.stopImmediatePropagation();
}
