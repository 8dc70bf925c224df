import { type RefObject, useEffect, useRef } from 'react';

/** Brings the place that the page's address names into view, and the person to its first field to type in. */
export function useArrival<T extends HTMLElement>(isNamed: boolean): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    if (!isNamed) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current
      ?.querySelector<HTMLInputElement>('input:not([type=radio])')
      ?.focus({ preventScroll: true });
  }, [isNamed]);
  return place;
}
