import { type RefObject, useEffect, useRef } from 'react';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import type { PageSession } from '@/lib/page/page-session';

/** The wishes that were granted already in this tab. */
let granted = 0;

/** Moves the focus to the element's first choice, once for each time the person asked for it, as soon as there is one. */
export function useFocusOnWish(session: PageSession): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const { focusWishes } = usePageState(session);
  useEffect(() => {
    const frame = element.current;
    if (!frame || focusWishes === granted) return;
    const observer = new MutationObserver(grant);
    function grant() {
      const first =
        frame?.querySelector<HTMLElement>('.suggestion button') ??
        frame?.querySelector<HTMLElement>('[role="combobox"]') ??
        frame?.querySelector<HTMLElement>('.sections :is(input, button, summary, a)');
      if (!first) return;
      observer.disconnect();
      granted = focusWishes;
      first.focus();
      // As arriving by Tab does: typing then replaces what stands there.
      if (first instanceof HTMLInputElement) first.select();
    }
    observer.observe(frame, { childList: true, subtree: true });
    grant();
    return () => observer.disconnect();
  }, [focusWishes]);
  return element;
}
