import type { Box } from '@/lib/page/boxes';

/** The lower corner at which reading begins, or the one at its end. */
export type Corner = 'start' | 'end';

interface Room {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly card: { readonly width: number; readonly height: number };
  /** What the card must not stand over or under. */
  readonly others: readonly Box[];
  readonly direction: 'ltr' | 'rtl';
}

/** The lower corner of the window that nothing else stands in, the first one if both or neither are free. */
export function freeCorner({ viewport, card, others, direction }: Room): Corner {
  const top = viewport.height - card.height;
  const isFree = (corner: Corner) => {
    const isLeft = (corner === 'start') === (direction === 'ltr');
    const left = isLeft ? 0 : viewport.width - card.width;
    return others.every((other) => !overlap({ left, top, ...card }, other));
  };
  return !isFree('start') && isFree('end') ? 'end' : 'start';
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
