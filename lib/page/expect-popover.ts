import { chipEidAt } from '@/lib/page/find-chips';
import { findView } from '@/lib/page/find-view';

/** How long a click on a chip may take to show its bubble. */
const patienceMs = 1500;

/**
 * After each click on a chip tells whether the bubble that it should open has been found,
 * which is how a redesign of the bubble is noticed. Clicks that lead to the editor do not count,
 * nor does a click that another one follows before its bubble had its time.
 */
export function expectPopover(
  page: Document,
  wasFoundFor: (eid: string) => boolean,
  report: (eid: string, found: boolean) => void,
  signal: AbortSignal,
): void {
  const judge = (eid: string, path: string) => {
    const stayed = page.location.pathname === path && findView(page, path) !== 'editor';
    if (stayed && !signal.aborted && !page.hidden) report(eid, wasFoundFor(eid));
  };
  let judgement = 0;
  const onClick = (event: Event) => {
    const eid = chipEidAt(event.target);
    const path = page.location.pathname;
    if (!eid) return;
    window.clearTimeout(judgement);
    judgement = window.setTimeout(() => judge(eid, path), patienceMs);
  };
  page.addEventListener('click', onClick, { capture: true, passive: true, signal });
}
