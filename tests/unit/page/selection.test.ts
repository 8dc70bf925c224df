import { describe, expect, it } from 'vitest';
import {
  amongShown,
  mostSelected,
  nothingSelected,
  type Selection,
  toggled,
  withAll,
  without,
  withRange,
} from '@/lib/page/selection';

const shown = ['a', 'b', 'c', 'd', 'e'];
const of = (eids: string, anchor?: string, hidden = ''): Selection => ({
  eids: [...eids],
  anchor,
  hidden: [...hidden],
});

describe('choosing', () => {
  it.each([
    ['nothing yet', nothingSelected, 'b', of('b', 'b')],
    ['others, one of them hidden', of('ac', 'c', 'a'), 'b', of('acb', 'b', 'a')],
    ['it already', of('abc', 'c', 'ab'), 'b', of('ac', undefined, 'a')],
  ])('an event, with %s chosen', (_, before, eid, after) => {
    expect(toggled(before, eid)).toEqual(after);
  });

  it.each([
    ['on from the anchor', of('b', 'b'), 'd', of('bcd', 'b')],
    ['back from the anchor', of('d', 'd'), 'b', of('dbc', 'd')],
    ['again from the same anchor', of('bcd', 'b'), 'a', of('bcda', 'b')],
    ['with what was chosen before', of('eb', 'b'), 'c', of('ebc', 'b')],
    ['without an anchor', of('a'), 'd', of('ad', 'd')],
    ['from an anchor that is not shown', of('x', 'x', 'x'), 'd', of('xd', 'd', 'x')],
    ['to what is not known to be shown yet', of('b', 'b'), 'y', of('by', 'b')],
  ])('a range %s', (_, before, eid, after) => {
    expect(withRange(before, eid, shown)).toEqual(after);
  });

  it('all that are shown, besides those chosen', () => {
    expect(withAll(of('xb', 'b', 'x'), shown)).toEqual(of('xbacde', 'b', 'x'));
  });

  it('no more than the background takes at once', () => {
    const many = Array.from({ length: mostSelected + 5 }, (_, index) => `e${index}`);
    const full = withAll(nothingSelected, many);
    expect(full.eids).toHaveLength(mostSelected);
    expect(toggled(full, 'one more').eids).toEqual(full.eids);
    expect(toggled(full, 'e0').eids).toHaveLength(mostSelected - 1);
  });
});

describe('what is not shown any more', () => {
  it('stays chosen, and is told apart until it is shown again', () => {
    const before = of('abx', 'x');
    const gone = amongShown(before, new Set(shown));
    expect(gone).toEqual(of('abx', 'x', 'x'));
    expect(amongShown(gone, new Set(['b']))).toEqual(of('abx', 'x', 'ax'));
    expect(amongShown(gone, new Set([...shown, 'x']))).toEqual(before);
  });

  it('is nothing new as long as the same are shown', () => {
    const all = of('ab', 'a');
    const some = of('abx', 'a', 'x');
    expect(amongShown(all, new Set(shown))).toBe(all);
    expect(amongShown(some, new Set(shown))).toBe(some);
  });
});

it('takes out what was sent; what was chosen meanwhile stays', () => {
  expect(without(of('abcx', 'c', 'bx'), ['a', 'b'])).toEqual(of('cx', undefined, 'x'));
});
