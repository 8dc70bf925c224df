import { type RefObject, useLayoutEffect } from 'react';
import { placeOptions } from '@/components/place-options';

/**
 * Shows the list in the top layer, at its input, for as long as it is open.
 * The top layer is above everything that the calendar page stacks. The input can move without any event
 * (the panel follows Google's dialog): while the list is open its place is read once a frame.
 */
export function useOptionsPlace(
  isOpen: boolean,
  input: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [field, options] = [input.current, list.current];
    if (!isOpen || !field || !options) return;
    let frame = 0;
    const follow = () => {
      move(options, field);
      frame = requestAnimationFrame(follow);
    };
    options.showPopover?.();
    follow();
    return () => {
      cancelAnimationFrame(frame);
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
