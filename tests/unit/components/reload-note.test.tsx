// @vitest-environment happy-dom
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { mountPanel } from '@/entrypoints/panel/mount-panel';
import { type PageSession, startPageSession } from '@/lib/page/page-session';
import { click, settle } from './render';

vi.mock('@/lib/messages/client', () => ({ ask: vi.fn(), onChanged: () => () => undefined }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

let session: PageSession;
let ender: AbortController;
const words = 'This page was open before Merkki was installed';
const said = () =>
  document.querySelector('merkki-voice')?.shadowRoot?.querySelector('p')?.textContent ?? '';
const note = () => document.querySelector('merkki-reload')?.shadowRoot ?? undefined;
const ask = () =>
  settle(() => session.update({ reload: 'asked', reloadWishes: session.state.reloadWishes + 1 }));
const pause = () => settle(() => vi.advanceTimersByTime(300));
const inSight = (isSeen: boolean) =>
  Object.defineProperty(document, 'hidden', { configurable: true, value: !isSeen });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  inSight(true);
  ender = new AbortController();
  session = startPageSession(document, ender.signal);
  const shown = { chips: true, popover: true, draft: true, editor: true };
  session.update({ shown, reload: 'postponed' });
  await settle(() => mountPanel(document, session));
  onTestFinished(async () => {
    await settle(() => ender.abort());
    vi.useRealTimers();
  });
});

it('is said once its region is there, and anew with each wish', async () => {
  await ask();
  expect(said()).toBe('');
  await pause();
  expect(said()).toContain(words);
  await ask();
  expect(said()).toBe('');
  await pause();
  expect(said()).toContain(words);
});

it('is said in a tab that nobody looked at once somebody does', async () => {
  inSight(false);
  await ask();
  await pause();
  expect(said()).toBe('');
  inSight(true);
  document.dispatchEvent(new Event('visibilitychange'));
  await pause();
  expect(said()).toContain(words);
});

it('gives the focus back where it came from when it is closed', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<button id="before">Planning</button>');
  const before = document.querySelector<HTMLElement>('#before');
  onTestFinished(() => before?.remove());
  await ask();
  const [close, reload] = note()?.querySelectorAll('button') ?? [];
  if (!close || !reload) throw new Error('the note has no buttons');
  before?.focus();
  await settle(() => entered(close, before));
  await settle(() => entered(reload, close));
  await click(close);
  expect(note()?.querySelector('button')).toBeNull();
  expect(document.activeElement).toBe(before);
});

it('gives it back also after another window was looked at', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<button id="before">Planning</button>');
  const before = document.querySelector<HTMLElement>('#before');
  onTestFinished(() => before?.remove());
  await ask();
  const close = note()?.querySelector('button');
  if (!close) throw new Error('the note has no button');
  before?.focus();
  await settle(() => entered(close, before));
  // The button stays the active element while the window is not.
  await settle(() => close.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await settle(() => close.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await click(close);
  expect(document.activeElement).toBe(before);
});

it('leaves the focus where the person has gone since', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<button id="one"></button><input id="two">');
  const [one, two] = document.querySelectorAll<HTMLElement>('#one, #two');
  onTestFinished(() => {
    one?.remove();
    two?.remove();
  });
  await ask();
  const close = note()?.querySelector('button');
  if (!close || !one) throw new Error('the note has no button');
  one.focus();
  await settle(() => entered(close, one));
  await settle(() => {
    close.blur();
    two?.focus();
  });
  // Where a press on a button gives it no focus.
  await click(close);
  expect(document.activeElement).toBe(two);
});

/** The focus goes from one element to another, as browsers tell it. */
function entered(element: HTMLElement, relatedTarget: HTMLElement | null): void {
  element.focus();
  element.dispatchEvent(
    new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget }),
  );
}
