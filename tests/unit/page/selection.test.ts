import { describe, expect, it } from 'vitest';
import {
  amongShown,
  awaitingNone,
  mostSelected,
  nothingSelected,
  type Selection,
  toggled,
  withAll,
  withArrived,
  without,
  withRange,
} from '@/lib/page/selection';

const all = ['a', 'b', 'c', 'd', 'e'];
const shown = { eids: all, marked: new Set(all) };
const showing = (eids: string, marked: string) => ({ eids: [...eids], marked: new Set(marked) });
const of = (eids: string, anchor?: string, hidden = '', awaited = ''): Selection => ({
  eids: [...eids],
  anchor,
  hidden: [...hidden],
  awaited: [...awaited],
});

describe('choosing', () => {
  it.each([
    ['nothing yet', nothingSelected, 'b', of('b', 'b')],
    ['others, one of them hidden', of('ac', 'c', 'a'), 'b', of('acb', 'b', 'a')],
    ['it already', of('abc', 'c', 'ab'), 'b', of('ac', undefined, 'a')],
    ['it awaited', of('a', 'a', '', 'bc'), 'b', of('ab', 'b', '', 'c')],
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

  it.each([
    ['a range', withRange(of('a', 'a'), 'e', showing('abcde', 'c')), of('ace', 'a', '', 'bd')],
    ['all', withAll(of('a', 'a'), showing('abcde', 'c')), of('ac', 'a', '', 'bde')],
  ])('those that have a mark, and awaits the others: %s', (_, after, expected) => {
    expect(after).toEqual(expected);
  });

  it('no more than the background takes at once', () => {
    const many = Array.from({ length: mostSelected + 5 }, (_, index) => `e${index}`);
    const full = withAll(nothingSelected, { eids: many, marked: new Set(many) });
    expect(full.eids).toHaveLength(mostSelected);
    expect(toggled(full, 'one more').eids).toEqual(full.eids);
    expect(toggled(full, 'e0').eids).toHaveLength(mostSelected - 1);
  });
});

describe('what is not shown any more', () => {
  it('stays chosen, and is told apart until it is shown again', () => {
    const before = of('abx', 'x');
    const gone = amongShown(before, new Set(all));
    expect(gone).toEqual(of('abx', 'x', 'x'));
    expect(amongShown(gone, new Set(['b']))).toEqual(of('abx', 'x', 'ax'));
    expect(amongShown(gone, new Set([...all, 'x']))).toEqual(before);
  });

  it('is nothing new as long as the same are shown', () => {
    const these = of('ab', 'a');
    const some = of('abx', 'a', 'x');
    expect(amongShown(these, new Set(all))).toBe(these);
    expect(amongShown(some, new Set(all))).toBe(some);
  });
});

describe('what was awaited', () => {
  const before = of('ae', 'a', '', 'bd');

  it('is chosen once it has its mark', () => {
    expect(withArrived(before, showing('abcde', 'abc'))).toEqual(of('aeb', 'a', '', 'd'));
  });

  it('is nothing new as long as it has none', () => {
    expect(withArrived(before, showing('abcde', 'ac'))).toBe(before);
  });

  it('is awaited no more once something is done with the others', () => {
    expect(awaitingNone(before)).toEqual(of('ae', 'a'));
    const some = of('ae', 'a');
    expect(awaitingNone(some)).toBe(some);
  });

  it('is awaited also after another was taken out', () => {
    expect(without(before, ['e'])).toEqual(of('a', undefined, '', 'bd'));
  });

  it('is awaited no more once it was chosen by itself and taken out again', () => {
    const after = toggled(toggled(before, 'b'), 'b');
    expect(withArrived(after, shown).eids).not.toContain('b');
  });

  it('does not come later where no more could be taken', () => {
    const many = Array.from({ length: mostSelected }, (_, index) => `e${index}`);
    const full = withArrived({ ...of('', undefined, '', 'b'), eids: many }, shown);
    expect(withArrived(without(full, ['e0']), shown).eids).not.toContain('b');
  });
});

it('takes out what was sent; what was chosen meanwhile stays', () => {
  expect(without(of('abcx', 'c', 'bx'), ['a', 'b'])).toEqual(of('cx', undefined, 'x'));
});
