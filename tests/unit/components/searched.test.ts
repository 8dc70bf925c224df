import { describe, expect, it } from 'vitest';
import { nothingSearched, type Searched, searchedAnew } from '@/components/searched';

interface Item {
  readonly id: string;
  readonly name: string;
}

const item = (name: string, id = name): Item => ({ id, name });
const names = ({ items }: Searched<Item>) => items.map(({ name }) => name);
const next = (before: Searched<Item>, text: string, found?: readonly Item[]) =>
  searchedAnew(before, { text, found }, ({ name }) => name);

const own = next(nothingSearched, '', [item('Audit'), item('Report 2024'), item('Report 2026')]);

describe('what a search shows', () => {
  it('is what is found, where there is no text', () => {
    expect(names(own)).toEqual(['Audit', 'Report 2024', 'Report 2026']);
    expect(names(next(own, '', [item('Other')]))).toEqual(['Other']);
    expect(names(next(next(own, 'rep'), ''))).toEqual([]);
  });

  it('narrows at once to what fits the text, before anything is found', () => {
    expect(names(next(own, 'report'))).toEqual(['Report 2024', 'Report 2026']);
    expect(names(next(own, 'x'))).toEqual([]);
  });

  it('keeps its place when more is found, which stands below', () => {
    const before = next(own, 'report');
    const after = next(before, 'report', [item('A report'), item('Report 2026'), item('Reports')]);
    expect(names(after)).toEqual(['Report 2024', 'Report 2026', 'A report', 'Reports']);
  });

  it('also keeps what was found by something else than its name, until the text changes', () => {
    const found = next(next(own, '4711'), '4711', [item('Audit')]);
    expect(names(found)).toEqual(['Audit']);
    expect(names(next(found, '4711', [item('New'), item('Audit')]))).toEqual(['Audit', 'New']);
    expect(names(next(found, '47112'))).toEqual([]);
  });

  it('goes by what was found last', () => {
    const after = next(next(own, 'report'), 'report', [item('Report, closed', 'Report 2024')]);
    expect(names(after)).toEqual(['Report, closed', 'Report 2026']);
  });

  it('is the same object when nothing is different', () => {
    expect(next(own, own.text, own.found)).toBe(own);
  });
});
