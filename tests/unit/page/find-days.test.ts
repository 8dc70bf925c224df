// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { decodeDateKey, findDays } from '@/lib/page/find-days';
import type { PageView } from '@/lib/page/find-view';

afterEach(() => document.body.replaceChildren());

const now = Date.parse('2026-09-15');

function daysOf(html: string, view: PageView = 'week') {
  document.body.innerHTML = html;
  return findDays(document, view, now);
}

/** Dates as the page packs them. */
function keyOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (year - 1970) * 512 + month * 32 + day;
}

function rows(...dates: string[]): string {
  const groups = dates.map((date) => `<div role="rowgroup" data-datekey="${keyOf(date)}"></div>`);
  return `<div role="main"><div role="grid">${groups.join('')}</div></div>`;
}

describe('the days a view shows', () => {
  it('come from the grid’s own keys', () => {
    const grid = '<div role="grid" data-start-date-key="27966" data-end-date-key="28003"></div>';
    expect(daysOf(`<div role="main">${grid}</div>`)).toEqual([
      { first: '2024-09-30', last: '2024-11-03' },
    ]);
  });

  it('come from the columns where the grid has no keys, and never from the small calendar beside it', () => {
    const html = `<div data-datekey="25123"></div><div role="main">
      <div data-datekey="28976"></div><div data-datekey="28975"></div><div data-datekey="x"></div></div>`;
    expect(daysOf(html)).toEqual([{ first: '2026-09-15', last: '2026-09-16' }]);
  });

  it('come as one span from a schedule whose lines lie close to each other', () => {
    const html = rows('2026-09-14', '2026-09-14', '2026-09-28', '2026-10-13');
    expect(daysOf(html, 'agenda')).toEqual([{ first: '2026-09-14', last: '2026-10-13' }]);
  });

  it('come in spans of six weeks at most from what was found in several years, the nearest first', () => {
    const html = rows('2024-01-10', '2026-08-01', '2026-09-11', '2026-09-12', '2027-03-03');
    expect(daysOf(html, 'search')).toEqual([
      { first: '2026-09-12', last: '2026-09-12' },
      { first: '2026-08-01', last: '2026-09-11' },
      { first: '2027-03-03', last: '2027-03-03' },
      { first: '2024-01-10', last: '2024-01-10' },
    ]);
  });

  it('are no more than a few spans, however much was found', () => {
    const years = Array.from({ length: 40 }, (_, at) => `${1990 + at}-05-05`);
    const days = daysOf(rows(...years), 'search');
    expect(days).toHaveLength(12);
    expect(days[0]).toEqual({ first: '2026-05-05', last: '2026-05-05' });
    expect(days).not.toContainEqual({ first: '1990-05-05', last: '1990-05-05' });
  });

  it('are of a year only the one whose list is open', () => {
    const year = rows('2026-01-01', '2026-12-31');
    expect(daysOf(year, 'year')).toEqual([]);
    const list = `<div role="dialog" data-date-key="${keyOf('2026-03-09')}"></div>`;
    expect(daysOf(year + list, 'year')).toEqual([{ first: '2026-03-09', last: '2026-03-09' }]);
  });

  it('are unknown on a page without any', () => {
    expect(daysOf('<div role="main"></div>')).toEqual([]);
  });

  it.each([
    ['25123', '2019-01-03'],
    ['28975', '2026-09-15'],
    ['0', undefined],
    ['', undefined],
    ['28975.5', undefined],
    ['-1', undefined],
  ])('decode %s as %s', (key, date) => {
    expect(decodeDateKey(key)).toBe(date);
  });
});
