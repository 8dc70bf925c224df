import { type RefObject, useEffect } from 'react';
import { takeHeldKeys } from '@/lib/page/hold-keys';

/**
 * Keeps the focus in the element when what had it goes away, as choices do while an event is being sent: keys would go
 * to the page otherwise. The same where the element comes in place of one that had it and went with its script. The
 * element must be able to have the focus itself.
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = element.current;
    if (!frame) return;
    if (takeHeldKeys(document)) frame.focus();
    let holder: Node | undefined;
    const keep = () => {
      if (!holder || holder.isConnected) return;
      holder = undefined;
      frame.focus();
    };
    const ender = new AbortController();
    const { signal } = ender;
    frame.addEventListener(
      'focusin',
      ({ target }) => {
        holder = target instanceof Node ? target : undefined;
      },
      { signal },
    );
    const leave = () => {
      const left = holder;
      queueMicrotask(() => {
        // Whoever leaves it by themselves wants to be elsewhere; what was taken away, or cannot be pressed for as long as
        // its press is answered, is still to be noticed.
        if (holder === left && left?.isConnected && !isDisabled(left)) holder = undefined;
      });
    };
    frame.addEventListener('focusout', leave, { signal });
    const observer = new MutationObserver(keep);
    observer.observe(frame, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    return () => ender.abort();
  }, [element]);
}

function isDisabled(node: Node): boolean {
  return node instanceof Element && node.matches(':disabled');
}
