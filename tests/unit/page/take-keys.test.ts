// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeKeys } from '@/lib/page/take-keys';
import { eidOf, eventBubble, grid, timedChip } from './google-page';

const one = eidOf('one');
let isOn: boolean;
let done: string[];
let seenByPage: string[];
let ender: AbortController;

const chip = () => document.querySelector('[data-eventchip]');
const main = () => document.querySelector('[role="main"]');

function press(target: Element | null, key: string, more: KeyboardEventInit = {}): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    target?.dispatchEvent(
      new KeyboardEvent(type, {
        ...{ key, code: key, bubbles: true, cancelable: true, composed: true },
        ...more,
      }),
    );
}

beforeEach(() => {
  document.body.innerHTML = `${grid(timedChip(one))}<input id="field"><div role="menu"><div role="menuitem"></div></div>${eventBubble(one)}`;
  isOn = true;
  [done, seenByPage] = [[], []];
  ender = new AbortController();
  const actions = {
    choose: (eid: string, how: string) => done.push(`${how} ${eid === one ? 'one' : eid}`),
    goOn: () => done.push('on'),
    move: (_: Element, direction: string) => done.push(direction),
    chooseAll: () => done.push('all'),
    leave: () => {
      done.push('leave');
      isOn = false;
    },
  };
  takeKeys(window, () => isOn, actions, ender.signal);
  for (const type of ['keydown', 'keypress', 'keyup'])
    window.addEventListener(type, () => seenByPage.push(type), {
      capture: true,
      signal: ender.signal,
    });
});
afterEach(() => ender.abort());

describe('a key, while events are chosen', () => {
  it.each([
    [' ', {}, 'more one'],
    [' ', { shiftKey: true }, 'range one'],
    ['Enter', {}, 'on'],
    ['ArrowUp', {}, 'up'],
    ['ArrowDown', {}, 'down'],
    ['ArrowLeft', {}, 'left'],
    ['ArrowRight', {}, 'right'],
    ['Escape', {}, 'leave'],
    ['a', { ctrlKey: true }, 'all'],
    ['a', { metaKey: true }, 'all'],
  ])('%j with %j on a chip is ours from going down to coming up', (key, more, expected) => {
    press(chip(), key, more);
    expect(done).toEqual([expected]);
    expect(seenByPage).toEqual([]);
  });

  it('acts once however long it is held down', () => {
    press(chip(), ' ');
    press(chip(), ' ', { repeat: true });
    press(chip(), 'Enter');
    press(chip(), 'Enter', { repeat: true });
    expect(done).toEqual(['more one', 'on']);
    expect(seenByPage).toEqual([]);
  });

  it.each([
    ['a letter on a chip', chip, 'j', {}],
    ['an arrow with a key', chip, 'ArrowUp', { altKey: true }],
    ['Space beside chips', main, ' ', {}],
    ['Space in a field', () => document.querySelector('#field'), ' ', {}],
    ['Escape in a field', () => document.querySelector('#field'), 'Escape', {}],
    ['Escape in a bubble', () => document.querySelector('#xDetDlg'), 'Escape', {}],
    ['Escape in a menu', () => document.querySelector('[role="menuitem"]'), 'Escape', {}],
  ])('that is %s is the page’s', (_, target, key, more) => {
    press(target(), key, more);
    expect(done).toEqual([]);
    expect(seenByPage).toEqual(['keydown', 'keypress', 'keyup']);
  });

  it('beside chips can still choose all, and end it', () => {
    press(main(), 'a', { ctrlKey: true });
    press(main(), 'Escape');
    expect(done).toEqual(['all', 'leave']);
    expect(seenByPage).toEqual([]);
  });
});

describe('a key, otherwise', () => {
  it('is always the page’s', () => {
    isOn = false;
    for (const key of [' ', 'Enter', 'Escape', 'ArrowUp']) press(chip(), key);
    expect(done).toEqual([]);
    expect(seenByPage).toHaveLength(12);
  });
});
