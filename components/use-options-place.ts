import { type RefObject, useLayoutEffect } from 'react';
import { placeOptions } from '@/components/place-options';

/**
 * Shows the list in the top layer, at its input, for as long as it is open.
 * The top layer is above everything that the calendar page stacks.
 */
export function useOptionsPlace(
  isOpen: boolean,
  input: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const ends = new AbortController();
    const [field, options] = [input.current, list.current];
    if (!isOpen || !field || !options) return;
    const place = () => move(options, field);
    options.showPopover?.();
    place();
    addEventListener('resize', place, { signal: ends.signal });
    addEventListener('scroll', place, { signal: ends.signal, capture: true, passive: true });
    return () => {
      ends.abort();
      options.hidePopover?.();
    };
  }, [isOpen, input, list]);
}

function move(options: HTMLElement, field: HTMLElement): void {
  const place = placeOptions(field.getBoundingClientRect(), innerHeight);
  const other = place.anchor === 'top' ? 'bottom' : 'top';
  Object.assign(options.style, {
    left: `${place.left}px`,
    width: `${place.width}px`,
    maxHeight: `${place.maxHeight}px`,
    [place.anchor]: `${place.offset}px`,
    [other]: 'auto',
  });
}
