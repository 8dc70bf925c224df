// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { giveWay, uncover, upperEdge } from '@/lib/page/uncover';
import { eidOf, timedChip } from './google-page';

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

describe('a list of events over the views', () => {
  const lower = new DOMRect(0, 600, 640, 180);
  const upper = new DOMRect(0, 0, 640, 180);
  function show(list: DOMRect, content: string): Element {
    document.body.innerHTML = `<div role="dialog">${content}</div><merkki-bar></merkki-bar>`;
    const [dialog, shown] = [...document.body.children];
    if (!dialog || !shown) throw new Error('nothing is shown');
    dialog.getBoundingClientRect = () => list;
    shown.getBoundingClientRect = () => (shown.hasAttribute(upperEdge) ? upper : lower);
    return shown;
  }
  const chips = timedChip(eidOf('one'));

  it.each([
    ['makes the bar give way when it would be hidden', new DOMRect(50, 400, 232, 300), chips, true],
    ['leaves the bar where it hides nothing', new DOMRect(50, 200, 232, 300), chips, false],
    [
      'leaves the bar where it would hide it at either edge',
      new DOMRect(50, 100, 232, 600),
      chips,
      false,
    ],
    [
      'has events: other dialogs have a place of their own',
      new DOMRect(50, 400, 232, 300),
      '',
      false,
    ],
  ])('%s', (_, list, content, isUpper) => {
    const shown = show(list, content);
    giveWay(document);
    expect(shown.hasAttribute(upperEdge)).toBe(isUpper);
    giveWay(document);
    expect(shown.hasAttribute(upperEdge)).toBe(isUpper);
  });

  it('does not move a bar that is not there', () => {
    const shown = show(new DOMRect(50, 400, 232, 300), chips);
    shown.toggleAttribute('hidden', true);
    giveWay(document);
    expect(shown.hasAttribute(upperEdge)).toBe(false);
  });
});
