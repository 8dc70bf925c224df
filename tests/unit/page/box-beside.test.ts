import { describe, expect, it } from 'vitest';
import { boxBeside } from '@/lib/page/box-beside';

/** A week in miniature: columns of 100 px; the bar across the top lasts three days. */
const boxes = {
  bar: { left: 100, top: 0, width: 300, height: 20 },
  mon9: { left: 0, top: 100, width: 100, height: 50 },
  mon12: { left: 0, top: 200, width: 100, height: 50 },
  tue10: { left: 100, top: 130, width: 100, height: 50 },
  tue16: { left: 100, top: 500, width: 100, height: 50 },
  fri9: { left: 400, top: 100, width: 100, height: 50 },
};
type Name = keyof typeof boxes;
const names = Object.keys(boxes) as Name[];

describe('the next box', () => {
  it.each([
    ['mon9', 'down', 'mon12'],
    ['mon12', 'up', 'mon9'],
    ['mon9', 'right', 'tue10'],
    ['tue10', 'left', 'mon9'],
    ['tue10', 'down', 'tue16'],
    ['tue10', 'up', 'bar'],
    ['tue10', 'right', 'fri9'],
    ['bar', 'down', 'tue10'],
    ['tue16', 'down', undefined],
    ['fri9', 'right', undefined],
    ['bar', 'up', undefined],
  ] as const)('from %s %s is %s', (from, direction, expected) => {
    const at = boxBeside(Object.values(boxes), boxes[from], direction);
    expect(at === undefined ? undefined : names[at]).toBe(expected);
  });
});
