import { findView } from '@/lib/page/find-view';
import { followPresses } from '@/lib/page/follow-presses';

/** How long a press on a chip may take to show its bubble. */
const patienceMs = 1500;

/**
 * After each press on a chip tells whether the bubble that it should open has been found,
 * which is how a redesign of the bubble is noticed. Presses that lead to the editor do not count,
 * nor does one that another follows before its bubble had its time.
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
  const onPress = (eid: string | undefined) => {
    const path = page.location.pathname;
    window.clearTimeout(judgement);
    if (eid !== undefined) judgement = window.setTimeout(() => judge(eid, path), patienceMs);
  };
  followPresses(page, onPress, signal);
}
