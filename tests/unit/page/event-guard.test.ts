// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { installGuard, shieldHost } from '@/lib/page/event-guard';

/** happy-dom does not retarget as browsers do, so only what needs no retargeting is checked here. */
const inOpenPage = installGuard(window);
Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
const inNewPage = installGuard(window);
Reflect.deleteProperty(document, 'readyState');
const afterIt = installGuard(window);

let heard: string[];
let host: HTMLElement;
let outside: HTMLElement;

beforeEach(() => {
  heard = [];
  document.body.innerHTML = '<i data-merkki-host></i><p></p>';
  [host, outside] = [...document.body.children] as [HTMLElement, HTMLElement];
  shieldHost(host, new AbortController().signal);
});

for (const type of ['keydown', 'pointerdown', 'wheel', 'focusout', 'touchstart', 'click']) {
  window.addEventListener(type, () => heard.push(type));
}

describe('the guard', () => {
  it('tells whether it, or an earlier one, came before the page’s own scripts', () => {
    expect([inOpenPage, inNewPage, afterIt]).toEqual([false, true, true]);
  });

  it.each(['keydown', 'pointerdown', 'wheel', 'touchstart', 'click'])(
    'keeps %s in our host from the page',
    (type) => {
      host.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      expect(heard).toEqual([]);
    },
  );

  it.each(['keydown', 'pointerdown', 'wheel', 'touchstart', 'click'])(
    'lets %s elsewhere pass',
    (type) => {
      outside.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(heard).toEqual([type]);
    },
  );

  it('hides from the bubble that the focus comes to us', () => {
    outside.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: host }));
    expect(heard).toEqual([]);
    outside.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: outside }));
    expect(heard).toEqual(['focusout']);
  });
});
