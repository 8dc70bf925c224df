import { chipEidAt } from '@/lib/page/find-chips';
import { isOurs } from '@/lib/page/host';
import { findFirst, hooks } from '@/lib/page/selectors';

const openingKeys = ['Enter', ' '];
const anyDialog = hooks.dialog.join();

/**
 * Tells, until `signal` aborts, of which event the person presses a chip, by pointer or key. Undefined for a press in
 * the views beside every event's chip and for Escape: then no event is wanted any more. What is pressed in a bubble,
 * in the page's frame or in our panel changes nothing and is not told.
 */
export function followPresses(
  page: Document,
  tell: (eid: string | undefined) => void,
  signal: AbortSignal,
): void {
  const onClick = ({ target }: Event) => {
    if (!(target instanceof Element) || isOurs(target)) return;
    const eid = chipEidAt(target);
    if (eid !== undefined || isChip(target) || isInViews(page, target)) tell(eid);
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    const eid = openingKeys.includes(key) ? chipEidAt(target) : undefined;
    if (eid !== undefined) tell(eid);
    if (key === 'Escape' && !isOurs(target)) tell(undefined);
  };
  const options = { capture: true, passive: true, signal };
  page.addEventListener('click', onClick, options);
  page.addEventListener('keydown', onKey, options);
}

/** A task's too, wherever it is listed. */
function isChip(target: Element): boolean {
  return target.closest(hooks.chip[0]) !== null;
}

function isInViews(page: Document, target: Element): boolean {
  if (target.closest(anyDialog)) return false;
  return findFirst(hooks.main, page)?.contains(target) ?? true;
}
