// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findLook } from '@/lib/page/find-look';
import { findView } from '@/lib/page/find-view';

beforeEach(() => {
  document.body.innerHTML = '';
  for (const node of [document.body, document.documentElement]) {
    for (const { name } of [...node.attributes]) node.removeAttribute(name);
  }
});

describe('the look of the page', () => {
  it.each([
    ['rgb(27, 27, 27)', 'dark'],
    ['rgb(248, 250, 253)', 'light'],
    ['rgba(255, 255, 255, 0.1)', 'light'],
    ['', 'light'],
  ])('with the background %s is %s', (colour, theme) => {
    document.body.style.backgroundColor = colour;
    expect(findLook(document).theme).toBe(theme);
  });

  it('is told from a mixed colour too', () => {
    vi.spyOn(window, 'getComputedStyle').mockReturnValueOnce({
      backgroundColor: 'color(srgb 0.075 0.075 0.078)',
    } as CSSStyleDeclaration);
    expect(findLook(document).theme).toBe('dark');
  });

  it('looks through a body without paint', () => {
    document.body.style.backgroundColor = 'rgba(0, 0, 0, 0)';
    document.body.innerHTML = '<div role="main" style="background-color: rgb(19, 19, 20)"></div>';
    expect(findLook(document).theme).toBe('dark');
  });

  it('takes the language from the document, else from the user block', () => {
    document.body.innerHTML = '<div hidden id="xUserLocale"> fi </div>';
    expect(findLook(document).language).toBe('fi');
    document.documentElement.lang = 'ja';
    expect(findLook(document).language).toBe('ja');
  });

  it('follows the reading direction', () => {
    expect(findLook(document).direction).toBe('ltr');
    document.body.style.direction = 'rtl';
    expect(findLook(document).direction).toBe('rtl');
  });
});

describe('the view', () => {
  it.each([
    ['WEEK', 'EVENT', '/calendar/u/0/r', 'week'],
    ['CUSTOM_DAYS', 'EVENT', '/calendar/u/0/r', 'custom_days'],
    ['YEAR', 'EVENT', '/calendar/u/1/r', 'year'],
    ['WEEK', 'EVENT', '/calendar/u/0/r/search', 'search'],
    ['', 'EVENT', '/calendar/u/0/r/customday/2026/9/1', 'custom_days'],
    ['', 'EVENT', '/calendar/u/0/r/customweek/2026/9/1', 'custom_weeks'],
    ['', 'EVENT', '/calendar/u/0/r/list', 'agenda'],
    ['WEEK', 'EVENT_EDIT', '/calendar/u/0/r', 'editor'],
    ['WEEK', 'EVENT', '/calendar/r/eventedit/abc', 'editor'],
    ['', 'EVENT', '/calendar/u/0/r/month/2026/9/1', 'month'],
    ['', 'EVENT', '/calendar/u/0/r/settings', 'unknown'],
  ])('with key %s, family %s at %s is %s', (key, family, path, view) => {
    if (key) document.body.setAttribute('data-viewkey', key);
    document.body.setAttribute('data-viewfamily', family);
    expect(findView(document, path)).toBe(view);
  });

  it('is read from the period when the body no longer says it', () => {
    document.body.innerHTML = '<div data-period-type="month"></div>';
    expect(findView(document, '/calendar/u/0/r')).toBe('month');
  });
});
