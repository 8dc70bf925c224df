// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { uncover, upperEdge } from '@/lib/page/uncover';

let bar: HTMLElement;
let chip: HTMLElement;
let scrolls: number;

/** @param scrolled where it comes to stand by scrolling */
function place(top: number, scrolled: number): void {
  chip.getBoundingClientRect = () => new DOMRect(100, top, 80, 40);
  chip.scrollIntoView = () => {
    scrolls += 1;
    chip.getBoundingClientRect = () => new DOMRect(100, scrolled, 80, 40);
  };
}

beforeEach(() => {
  scrolls = 0;
  [bar, chip] = [document.createElement('div'), document.createElement('div')];
  bar.getBoundingClientRect = () => new DOMRect(0, 600, 640, 180);
});

describe('what has the focus', () => {
  it.each([
    ['is left where it can be seen', 300, 300, 0, false],
    ['is scrolled out from under the bar', 650, 400, 1, false],
    ['makes the bar give way where scrolling does not help', 650, 650, 1, true],
  ])('%s', (_, top, scrolled, expected, isUpper) => {
    place(top, scrolled);
    uncover(chip, bar);
    expect(scrolls).toBe(expected);
    expect(bar.hasAttribute(upperEdge)).toBe(isUpper);
  });

  it('is beside the bar, or there is none', () => {
    place(650, 650);
    chip.getBoundingClientRect = () => new DOMRect(700, 650, 80, 40);
    uncover(chip, bar);
    uncover(chip, null);
    expect(scrolls).toBe(0);
  });
});
