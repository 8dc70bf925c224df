import { focusChip } from '@/lib/page/find-chips';
import { isOurs } from '@/lib/page/host';
import type { PageSession } from '@/lib/page/page-session';

/**
 * Closes the open event, as Escape in Google's dialog does: keys pressed in the panel are kept from the page,
 * so this one is pressed again where the page hears it. The editor stays: there the panel folds away.
 */
export function closeEvent(session: PageSession): void {
  const { open, draft } = session.state;
  const { dialog } = open ?? draft ?? {};
  if ((open?.place ?? draft?.kind) === 'editor') {
    session.update({ isFolded: true });
    return;
  }
  if (dialog) pressEscape(dialog);
  else session.update({ open: undefined, draft: undefined });
  if (open) requestAnimationFrame(() => returnFocus(open.eid));
}

function pressEscape(dialog: HTMLElement): void {
  dialog.focus();
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true };
  for (const type of ['keydown', 'keyup']) dialog.dispatchEvent(new KeyboardEvent(type, key));
}

/** To the chip that the event was opened by, where Google leaves the focus nowhere. */
function returnFocus(eid: string): void {
  const { activeElement, body } = document;
  const isNowhere = !activeElement || activeElement === body || !activeElement.checkVisibility();
  // The panel that closes may still be there for a moment.
  if (isNowhere || isOurs(activeElement)) focusChip(document, eid);
}
