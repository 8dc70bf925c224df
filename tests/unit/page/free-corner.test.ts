import { describe, expect, it } from 'vitest';
import type { Box } from '@/lib/page/boxes';
import { freeCorner } from '@/lib/page/free-corner';

const viewport = { width: 1200, height: 800 };
const card = { width: 300, height: 200 };
const box = (left: number, top: number): Box => ({ left, top, width: 400, height: 300 });
const lowLeft = box(100, 450);
const lowRight = box(700, 450);

describe('the corner of a card', () => {
  it.each([
    ['ltr', 'nothing is open', [], 'start'],
    ['ltr', 'something stands above it', [box(0, 100)], 'start'],
    ['ltr', 'something only touches it', [box(0, 300)], 'start'],
    ['ltr', 'something stands at the start', [lowLeft], 'end'],
    ['ltr', 'something stands at the end', [lowRight], 'start'],
    ['ltr', 'neither is free', [lowLeft, box(800, 550)], 'start'],
    ['rtl', 'something stands at the left', [lowLeft], 'start'],
    ['rtl', 'something stands at the right', [box(900, 450)], 'end'],
  ] as const)('%s, when %s', (direction, _, others, corner) => {
    expect(freeCorner({ viewport, card, others, direction })).toBe(corner);
  });
});
