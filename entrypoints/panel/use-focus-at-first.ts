import { type RefObject, useEffect, useRef } from 'react';

/** For an element that takes the focus as it comes, when it replaces the one that had it. */
export function useFocusAtFirst<E extends HTMLElement>(takesFocus: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  return element;
}
