import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '@/lib/page/boxes';
import { placePanel } from '@/lib/page/place-panel';

const viewport = { width: 1360, height: 860 };
const panel = { width: 320, height: 400 };
const dialogAt = (left: number, top: number): Box => ({ left, top, width: 448, height: 400 });

describe('the panel', () => {
  it.each([
    ['ltr', dialogAt(400, 200), { left: 856, top: 200, side: 'right' }],
    ['ltr', dialogAt(900, 200), { left: 572, top: 200, side: 'left' }],
    ['rtl', dialogAt(500, 200), { left: 172, top: 200, side: 'left' }],
    ['rtl', dialogAt(20, 200), { left: 476, top: 200, side: 'right' }],
    ['ltr', dialogAt(400, 700), { left: 856, top: 452, side: 'right' }],
    [
      'ltr',
      { left: 100, top: 8, width: 1200, height: 400 },
      { left: 100, top: 416, side: 'below' },
    ],
    [
      'ltr',
      { left: 100, top: 440, width: 1200, height: 400 },
      { left: 100, top: 32, side: 'above' },
    ],
    [
      'ltr',
      { left: 50, top: 50, width: 1260, height: 760 },
      { left: 1032, top: 452, side: 'docked' },
    ],
    ['ltr', undefined, { left: 1032, top: 452, side: 'docked' }],
    ['rtl', undefined, { left: 8, top: 452, side: 'docked' }],
  ] as const)('reading %s, beside %o, goes to %o', (direction, dialog, placement) => {
    expect(placePanel({ dialog, viewport, panel, direction })).toEqual(placement);
  });

  const listAt = (left: number): Box => ({ left, top: 180, width: 232, height: 240 });
  it.each([
    ['aside', dialogAt(400, 200), listAt(100), { left: 856, top: 200, side: 'right' }],
    ['ahead', dialogAt(400, 200), listAt(900), { left: 72, top: 200, side: 'left' }],
    ['behind a dialog at the edge', dialogAt(640, 200), listAt(400), { left: 72, top: 180 }],
    ['around which nothing is left', dialogAt(900, 200), listAt(300), { left: 572, top: 200 }],
  ] as const)('leaves a list free: %s', (_, dialog, list, placement) => {
    expect(placePanel({ dialog, list, viewport, panel, direction: 'ltr' })).toMatchObject(
      placement,
    );
  });

  it('stays in the window, and off the dialog unless docked', () => {
    const length = fc.integer({ min: 0, max: 2000 });
    const dialogs = fc.record({ left: length, top: length, width: length, height: length });
    const directions = fc.constantFrom('ltr' as const, 'rtl' as const);
    const lists = fc.option(dialogs, { nil: undefined });
    fc.assert(
      fc.property(dialogs, lists, directions, (dialog, list, direction) => {
        const placed = placePanel({ dialog, list, viewport, panel, direction });
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.left + panel.width).toBeLessThanOrEqual(viewport.width - 8);
        expect(placed.top + panel.height).toBeLessThanOrEqual(viewport.height - 8);
        if (placed.side !== 'docked') expect(overlaps(dialog, { ...placed, ...panel })).toBe(false);
      }),
    );
  });
});

function overlaps(a: Box, b: Box): boolean {
  const across = a.left < b.left + b.width && b.left < a.left + a.width;
  return across && a.top < b.top + b.height && b.top < a.top + a.height;
}
