// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeHeldKeys } from '@/lib/page/hold-keys';
import { isOurs } from '@/lib/page/host';
import { currentPageSession, type PageState, startPageSession } from '@/lib/page/page-session';

let outer: AbortController;
const open = { eid: 'x', place: 'unseen', dialog: undefined, rect: () => undefined } as const;

beforeEach(() => {
  outer = new AbortController();
  document.body.innerHTML = '';
});

describe('the page session', () => {
  it('is the one the panel finds', () => {
    expect(startPageSession(document, outer.signal)).toBe(currentPageSession());
  });

  it('tells its listeners what has changed, and only then', () => {
    const session = startPageSession(document, outer.signal);
    const seen: PageState[] = [];
    session.subscribe((state) => seen.push(state));
    session.update({ open });
    session.update({ open });
    expect(seen.map((state) => state.open)).toEqual([open]);
  });

  it('stops telling a listener whose own signal has aborted', () => {
    const session = startPageSession(document, outer.signal);
    const seen: PageState[] = [];
    const mine = new AbortController();
    session.subscribe((state) => seen.push(state), mine.signal);
    mine.abort();
    session.update({ open });
    expect(seen).toEqual([]);
  });

  it('takes its hosts along when it ends', () => {
    const session = startPageSession(document, outer.signal);
    const host = document.createElement('merkki-panel');
    session.registerHost(host);
    document.body.append(host);
    outer.abort();
    expect(session.signal.aborted).toBe(true);
    expect(document.body.innerHTML).toBe('');
    expect(currentPageSession()).toBeUndefined();
  });

  it('ends an older one and clears what that one, or a dead one, has left', () => {
    const older = startPageSession(document, outer.signal);
    document.body.innerHTML =
      '<p data-merkki="sent"></p><i data-merkki-host></i><style data-merkki-style></style>';
    const newer = startPageSession(document, new AbortController().signal);
    expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
    expect(document.body.innerHTML).toBe('<p></p>');
    expect(currentPageSession()).toBe(newer);
  });

  it('does not let an ended session take the newer one’s place', () => {
    startPageSession(document, outer.signal);
    const newer = startPageSession(document, new AbortController().signal);
    outer.abort();
    expect(currentPageSession()).toBe(newer);
  });

  describe('that takes over from one in which somebody was typing', () => {
    beforeEach(() => {
      vi.useFakeTimers();
      document.body.innerHTML =
        '<input id="googles"><merkki-panel tabindex="0" data-merkki-host></merkki-panel>';
      document.querySelector<HTMLElement>('merkki-panel')?.focus();
      startPageSession(document, outer.signal);
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    it('keeps their keys from the page until its own panel takes the focus', () => {
      expect(document.querySelector('merkki-panel')).toBeNull();
      expect(isOurs(document.activeElement)).toBe(true);
      expect(takeHeldKeys(document)).toBe(true);
      expect(document.querySelector('[data-merkki-host]')).toBeNull();
      expect(takeHeldKeys(document)).toBe(false);
    });

    it('gives them back to the page when no panel comes', () => {
      vi.advanceTimersByTime(3000);
      expect(document.querySelector('[data-merkki-host]')).toBeNull();
      expect(document.activeElement).toBe(document.body);
    });

    it('leaves the focus to who has gone on elsewhere', () => {
      document.querySelector<HTMLElement>('#googles')?.focus();
      expect(takeHeldKeys(document)).toBe(false);
      vi.advanceTimersByTime(3000);
      expect(document.activeElement?.id).toBe('googles');
    });
  });

  it('keeps the keys of who was typing from the page when it ends, too: a newer one may come', () => {
    startPageSession(document, outer.signal);
    document.body.innerHTML = '<merkki-panel tabindex="0" data-merkki-host></merkki-panel>';
    document.querySelector<HTMLElement>('merkki-panel')?.focus();
    outer.abort();
    startPageSession(document, new AbortController().signal);
    expect(document.querySelectorAll('[data-merkki-host]')).toHaveLength(1);
    expect(takeHeldKeys(document)).toBe(true);
  });

  it('takes no focus where nobody was typing into ours', () => {
    document.body.innerHTML = '<input><merkki-panel data-merkki-host></merkki-panel>';
    document.querySelector('input')?.focus();
    startPageSession(document, outer.signal);
    expect(document.activeElement?.localName).toBe('input');
    expect(document.body.innerHTML).toBe('<input>');
  });
});
