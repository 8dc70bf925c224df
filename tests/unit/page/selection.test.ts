import { describe, expect, it } from 'vitest';
import {
  mostSelected,
  nothingSelected,
  type Selection,
  stillShown,
  toggled,
  withAll,
  without,
  withRange,
} from '@/lib/page/selection';

const shown = ['a', 'b', 'c', 'd', 'e'];
const of = (eids: string, anchor?: string, lost = 0): Selection => ({
  eids: [...eids],
  anchor,
  lost,
});

describe('choosing', () => {
  it.each([
    ['nothing yet', nothingSelected, 'b', of('b', 'b')],
    ['others', of('ac', 'c', 2), 'b', of('acb', 'b')],
    ['it already', of('abc', 'c', 2), 'b', of('ac')],
  ])('an event, with %s chosen', (_, before, eid, after) => {
    expect(toggled(before, eid)).toEqual(after);
  });

  it.each([
    ['on from the anchor', of('b', 'b'), 'd', of('bcd', 'b')],
    ['back from the anchor', of('d', 'd'), 'b', of('dbc', 'd')],
    ['again from the same anchor', of('bcd', 'b'), 'a', of('bcda', 'b')],
    ['with what was chosen before', of('eb', 'b'), 'c', of('ebc', 'b')],
    ['without an anchor', of('a'), 'd', of('ad', 'd')],
    ['from an anchor that is shown no more', of('x', 'x'), 'd', of('xd', 'x')],
  ])('a range %s', (_, before, eid, after) => {
    expect(withRange(before, eid, shown)).toEqual(after);
  });

  it('all that are shown, besides those chosen', () => {
    expect(withAll(of('xb', 'b', 3), shown)).toEqual(of('xbacde', 'b'));
  });

  it('no more than the background takes at once', () => {
    const many = Array.from({ length: mostSelected + 5 }, (_, index) => `e${index}`);
    const full = withAll(nothingSelected, many);
    expect(full.eids).toHaveLength(mostSelected);
    expect(toggled(full, 'one more').eids).toEqual(full.eids);
    expect(toggled(full, 'e0').eids).toHaveLength(mostSelected - 1);
  });
});

describe('what is chosen no more', () => {
  it('is what is not shown any more, and how many that were is told until the next choice', () => {
    const once = stillShown(of('abx', 'x'), new Set(shown));
    expect(once).toEqual(of('ab', undefined, 1));
    const twice = stillShown(once, new Set(['b']));
    expect(twice).toEqual(of('b', undefined, 2));
    expect(toggled(twice, 'c').lost).toBe(0);
  });

  it('is nothing as long as all are shown', () => {
    const selection = of('ab', 'a', 1);
    expect(stillShown(selection, new Set(shown))).toBe(selection);
  });

  it('is what was sent; what was chosen meanwhile stays', () => {
    expect(without(of('abc', 'c', 1), ['a', 'b'])).toEqual(of('c'));
  });
});
