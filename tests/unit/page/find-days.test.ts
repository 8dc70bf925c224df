// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { decodeDateKey, findDays } from '@/lib/page/find-days';

afterEach(() => document.body.replaceChildren());

function draw(html: string): void {
  document.body.innerHTML = html;
}

describe('the days a view shows', () => {
  it('come from the grid’s own keys', () => {
    draw(
      '<div role="main"><div role="grid" data-start-date-key="27966" data-end-date-key="28003"></div></div>',
    );
    expect(findDays(document)).toEqual({ first: '2024-09-30', last: '2024-11-03' });
  });

  it('come from the columns where the grid has no keys, and never from the small calendar beside it', () => {
    draw(`<div data-datekey="25123"></div><div role="main">
      <div data-datekey="28976"></div><div data-datekey="28975"></div><div data-datekey="x"></div></div>`);
    expect(findDays(document)).toEqual({ first: '2026-09-15', last: '2026-09-16' });
  });

  it('are unknown on a page without any', () => {
    draw('<div role="main"></div>');
    expect(findDays(document)).toBeUndefined();
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
