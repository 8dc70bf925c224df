// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChipPress, takePresses } from '@/lib/page/take-presses';
import { eidOf, grid, stackedChip, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
let wants: (press: ChipPress) => boolean;
let taken: ChipPress[];
let seenByPage: string[];
let ender: AbortController;

const parts = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

function press(target: Element | null, how: MouseEventInit = {}, end = target): boolean {
  let isPrevented = false;
  for (const type of parts) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    const event = new Kind(type, {
      ...{ bubbles: true, cancelable: true, composed: true, detail: 1 },
      ...how,
    });
    (type === 'pointerdown' || type === 'mousedown' ? target : end)?.dispatchEvent(event);
    isPrevented ||= event.defaultPrevented;
  }
  return isPrevented;
}
const chip = (eid: string) => document.querySelector(`[data-eventchip][data-eventid="${eid}"]`);
const useMac = () => vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
const start = () => takePresses(window, { wants, take: (one) => taken.push(one) }, ender.signal);

beforeEach(() => {
  document.body.innerHTML = grid(timedChip(one) + stackedChip(two) + timedChip('tasks_1'));
  wants = ({ how }) => how === 'more';
  [taken, seenByPage] = [[], []];
  ender = new AbortController();
  start();
  // Google listens on the window, too.
  for (const type of [...parts, 'dblclick'])
    window.addEventListener(type, () => seenByPage.push(type), {
      capture: true,
      signal: ender.signal,
    });
});
afterEach(() => {
  ender.abort();
  vi.restoreAllMocks();
});

describe('a press on a chip', () => {
  it.each([
    ['with Ctrl', { ctrlKey: true }, 'more'],
    ['with Shift', { shiftKey: true }, 'range'],
    ['with both', { ctrlKey: true, shiftKey: true }, 'range'],
    ['without a key', {}, 'plain'],
  ] as const)('%s is told as it was, and the page sees nothing of it', (_, how, expected) => {
    wants = () => true;
    ender.abort();
    ender = new AbortController();
    start();
    expect(press(chip(one), how)).toBe(true);
    press(document.querySelector(`[data-eventid="${two}"] span`), how);
    expect(taken).toEqual([
      { eid: one, how: expected },
      { eid: two, how: expected },
    ]);
    expect(seenByPage).toEqual([]);
  });

  it.each([
    ['not wanted', one, {}],
    ['of another button', one, { ctrlKey: true, button: 2 }],
    ['on a task', 'tasks_1', { ctrlKey: true }],
  ])('that is %s is the page’s, whole', (_, eid, how) => {
    expect(press(chip(eid), how)).toBe(false);
    expect(taken).toEqual([]);
    expect(seenByPage).toEqual(parts);
  });

  it('is decided as the button goes down: what comes after is whole, too', () => {
    wants = () => taken.length === 0;
    ender.abort();
    ender = new AbortController();
    start();
    press(chip(one));
    chip(one)?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, detail: 2 }));
    expect(seenByPage).toEqual([]);
    expect(taken).toHaveLength(1);
  });

  it('that ends elsewhere chooses nothing, and the page sees no end without a beginning', () => {
    press(chip(one), { ctrlKey: true }, document.querySelector('[role="main"]'));
    expect(taken).toEqual([]);
    expect(seenByPage).toEqual([]);
  });

  it('by assistive technology is a click alone', () => {
    chip(one)?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    expect(taken).toEqual([{ eid: one, how: 'more' }]);
    expect(seenByPage).toEqual([]);
  });

  it('takes ⌘ on a Mac, where Ctrl opens the menu', () => {
    useMac();
    ender.abort();
    ender = new AbortController();
    start();
    press(chip(one), { ctrlKey: true });
    press(chip(two), { metaKey: true });
    expect(taken).toEqual([{ eid: two, how: 'more' }]);
  });

  it('is the page’s after the end', () => {
    ender.abort();
    press(chip(one), { ctrlKey: true });
    expect(taken).toEqual([]);
  });
});
