import { type FocusEvent, type RefObject, useRef } from 'react';
import { useEnvironment } from '@/components/shadow-environment';

/**
 * Remembers where in the page the focus was before it came into the element, for as long as it stays there. `giveBack`
 * is for when the element closes; it takes the focus from nothing else. The handlers are the element's.
 */
export function useReturnedFocus(element: RefObject<HTMLElement | null>) {
  const environment = useEnvironment();
  const before = useRef<HTMLElement>(null);
  const hasFocus = () =>
    element.current?.contains(environment?.document.activeElement ?? null) === true;
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      before.current = relatedTarget;
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Whoever goes to another window comes back to where they were.
    if (!currentTarget.contains(relatedTarget) && !hasFocus()) before.current = null;
  };
  const giveBack = () => {
    if (hasFocus()) before.current?.focus({ preventScroll: true });
  };
  return { handlers: { onFocus, onBlur }, giveBack };
}
