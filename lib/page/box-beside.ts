import type { Box } from '@/lib/page/boxes';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What lies aside is farther than it looks: a key leads on in its own column or row first. */
const asideWeight = 4;

/** Which box a person means who goes on from one in a direction, as a place in `boxes`; undefined at the edge. */
export function boxBeside(
  boxes: readonly Box[],
  from: Box,
  direction: Direction,
): number | undefined {
  let best: { readonly at: number; readonly distance: number } | undefined;
  for (const [at, box] of boxes.entries()) {
    const distance = distanceTo(box, from, direction);
    if (distance !== undefined && (!best || distance < best.distance)) best = { at, distance };
  }
  return best?.at;
}

/** Undefined for what does not lie in that direction. */
function distanceTo(box: Box, from: Box, direction: Direction): number | undefined {
  const isAcross = direction === 'left' || direction === 'right';
  const [own, other] = [span(from, isAcross), span(box, isAcross)];
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ahead = sign * (middle(other) - middle(own));
  if (ahead <= 1) return undefined;
  return ahead + asideWeight * aside(span(from, !isAcross), span(box, !isAcross));
}

type Span = readonly [start: number, end: number];

function span({ left, top, width, height }: Box, isAcross: boolean): Span {
  return isAcross ? [left, left + width] : [top, top + height];
}

function middle([start, end]: Span): number {
  return (start + end) / 2;
}

/** How far apart two spans are; 0 where they overlap: columns that only touch do not. */
function aside(one: Span, other: Span): number {
  const isBeside = one[0] < other[1] && other[0] < one[1];
  return isBeside ? 0 : Math.abs(middle(one) - middle(other));
}
