// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSelection } from '@/entrypoints/calendar.content/follow-selection';
import { perSurface } from '@/lib/domain/surface';
import { beginSelection } from '@/lib/page/begin-selection';
import { findChips } from '@/lib/page/find-chips';
import { type PageSession, startPageSession } from '@/lib/page/page-session';
import { upperEdge } from '@/lib/page/uncover';
import { eidOf, eventBubble, grid, timedChip } from './google-page';

const [one, two, three] = [eidOf('one'), eidOf('two'), eidOf('three')];
let ender: AbortController;
let session: PageSession;
let isThere: boolean;
let choosing: ReturnType<typeof followSelection>;
const openPanel = vi.fn(async () => undefined);

const chip = (eid: string) =>
  document.querySelector<HTMLElement>(`[data-eventchip][data-eventid="${eid}"]`);
const click = (eid: string, how: MouseEventInit = {}) =>
  chip(eid)?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...how }));
const key = (target: Element | null, name: string, more: KeyboardEventInit = {}) =>
  target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }));
const selected = () => session.state.selection?.eids;
const draw = (...eids: string[]) => {
  document.body.innerHTML = grid(eids.map(timedChip).join(''));
  choosing.chips(findChips(document));
};

beforeEach(() => {
  openPanel.mockClear();
  ender = new AbortController();
  isThere = true;
  session = startPageSession(document, ender.signal);
  choosing = followSelection({ page: document, session, openPanel, isThere: () => isThere });
  session.update({ shown: perSurface(() => true) });
  draw(one, two, three);
});
afterEach(() => ender.abort());

describe('choosing several events', () => {
  it('begins with Ctrl and a click, goes on with clicks alone, and has the panel loaded', () => {
    click(one);
    expect(selected()).toBeUndefined();
    expect(openPanel).not.toHaveBeenCalled();
    click(one, { ctrlKey: true });
    expect(openPanel).toHaveBeenCalled();
    click(three);
    expect(selected()).toEqual([one, three]);
    click(one);
    expect(selected()).toEqual([three]);
    expect(document.activeElement).toBe(chip(one));
  });

  it('takes a range with Shift once it has begun, and not before', () => {
    click(three, { shiftKey: true });
    expect(selected()).toBeUndefined();
    chip(two)?.setAttribute('data-merkki', 'untagged');
    click(one, { ctrlKey: true });
    click(three, { shiftKey: true });
    expect(selected()).toEqual([one, two, three]);
  });

  it('passes over what is not the person’s in a range', () => {
    click(one, { ctrlKey: true });
    click(three, { shiftKey: true });
    expect(selected()).toEqual([one, three]);
  });

  it('takes into a range, and into all, what turns out to be the person’s a moment later', () => {
    click(one, { ctrlKey: true });
    click(two, { shiftKey: true });
    key(chip(one), 'a', { ctrlKey: true });
    expect(selected()).toEqual([one, two]);
    choosing.marked();
    expect(selected()).toEqual([one, two]);
    chip(three)?.setAttribute('data-merkki', 'untagged');
    choosing.marked();
    expect(selected()).toEqual([one, two, three]);
  });

  it('takes the mark of a chip that went over to another event for that one’s', () => {
    click(one, { ctrlKey: true });
    key(chip(one), 'a', { ctrlKey: true });
    const reused = chip(two);
    reused?.setAttribute('data-eventid', three);
    reused?.setAttribute('data-merkki', 'untagged');
    choosing.marked();
    expect(selected()).toEqual([one]);
  });

  it('begins from elsewhere with the event in focus, or at the first one with none', () => {
    chip(two)?.focus();
    choosing.start();
    expect(selected()).toEqual([two]);
    session.update({ selection: undefined });
    chip(two)?.blur();
    choosing.start();
    expect(selected()).toEqual([]);
    expect(document.activeElement).toBe(chip(one));
  });

  it('begins with the open event, whose bubble is closed', () => {
    document.body.insertAdjacentHTML('beforeend', eventBubble(two));
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]') ?? undefined;
    const heard = vi.fn();
    dialog?.addEventListener('keydown', ({ key: name }) => heard(name));
    session.update({ open: { eid: two, place: 'bubble', dialog, rect: () => undefined } });
    choosing.start();
    expect(selected()).toEqual([two]);
    expect(heard).toHaveBeenCalledWith('Escape');
  });

  it('closes a bubble that is open beside it, and does not begin in the editor', () => {
    document.body.insertAdjacentHTML('beforeend', eventBubble(two));
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]') ?? undefined;
    const heard = vi.fn();
    dialog?.addEventListener('keydown', ({ key: name }) => heard(name));
    session.update({ open: { eid: two, place: 'bubble', dialog, rect: () => undefined } });
    click(one, { ctrlKey: true });
    expect(selected()).toEqual([one]);
    expect(heard).toHaveBeenCalledWith('Escape');
    choosing.view('editor');
    click(one, { ctrlKey: true });
    expect(selected()).toBeUndefined();
    choosing.view('week');
    click(one, { ctrlKey: true });
    expect(selected()).toEqual([one]);
  });

  it('asked for again leads on to what is done with them', () => {
    choosing.start();
    const { focusWishes } = session.state;
    choosing.start();
    expect(session.state.focusWishes).toBe(focusWishes + 1);
  });

  it('goes by keys: choose all that are the person’s, and leave', () => {
    chip(one)?.setAttribute('data-merkki', 'untagged');
    chip(two)?.setAttribute('data-merkki', 'sent');
    key(chip(one), 'Escape');
    choosing.start();
    key(chip(one), 'a', { ctrlKey: true });
    expect(selected()).toEqual([one, two]);
    key(chip(one), ' ');
    expect(selected()).toEqual([two]);
    key(chip(one), 'Escape');
    expect(selected()).toBeUndefined();
  });

  it('leaves the keys to the page while a bubble is open', () => {
    choosing.start();
    session.update({
      open: { eid: two, place: 'unseen', dialog: undefined, rect: () => undefined },
    });
    key(chip(one), 'Escape');
    expect(selected()).toEqual([]);
  });

  it('keeps what is shown no more, as by a redraw, and says which that is', () => {
    for (const eid of [one, two, three]) click(eid, { ctrlKey: true });
    draw(two);
    expect(session.state.selection).toMatchObject({
      eids: [one, two, three],
      hidden: [one, three],
    });
    draw(one, two, three);
    expect(session.state.selection).toMatchObject({ eids: [one, two, three], hidden: [] });
  });

  describe('beside a list of a day', () => {
    const lower = new DOMRect(0, 600, 640, 180);
    let grow: () => void;

    function showList(): HTMLElement {
      const list = document.createElement('div');
      list.setAttribute('role', 'dialog');
      list.innerHTML = timedChip(two);
      list.getBoundingClientRect = () => new DOMRect(50, 400, 232, 300);
      document.body.append(list);
      return list;
    }

    function showBar(): HTMLElement {
      const bar = document.createElement('merkki-bar');
      bar.getBoundingClientRect = () =>
        bar.hasAttribute(upperEdge) ? new DOMRect(0, 16, 640, 180) : lower;
      document.body.append(bar);
      session.update({ panelReady: true });
      return bar;
    }

    beforeEach(() => {
      grow = () => undefined;
      ender.abort();
      ender = new AbortController();
      vi.stubGlobal(
        'ResizeObserver',
        class {
          readonly observe: (element: Element) => void;
          constructor(changed: () => void) {
            this.observe = (element) => {
              if (element.matches('merkki-bar')) grow = changed;
            };
          }
          disconnect = vi.fn();
        },
      );
      session = startPageSession(document, ender.signal);
      choosing = followSelection({ page: document, session, openPanel, isThere: () => isThere });
      session.update({ shown: perSurface(() => true) });
      draw(one, two, three);
    });
    afterEach(() => vi.unstubAllGlobals());

    it('the bar gives way when the list opens', () => {
      click(one, { ctrlKey: true });
      const bar = showBar();
      showList();
      choosing.chips(findChips(document));
      expect(bar.hasAttribute(upperEdge)).toBe(true);
    });

    it('the bar gives way as it grows', () => {
      click(one, { ctrlKey: true });
      showList();
      const bar = showBar();
      expect(bar.hasAttribute(upperEdge)).toBe(false);
      grow();
      expect(bar.hasAttribute(upperEdge)).toBe(true);
    });
  });

  it('takes ranges and all among those that are shown alone', () => {
    click(three, { ctrlKey: true });
    draw(one, two);
    for (const eid of [one, two]) chip(eid)?.setAttribute('data-merkki', 'untagged');
    click(two, { shiftKey: true });
    expect(session.state.selection).toMatchObject({
      ...{ eids: [three, two], anchor: two, hidden: [three] },
    });
    key(chip(one), 'a', { ctrlKey: true });
    expect(selected()).toEqual([three, two, one]);
  });

  it.each([
    ['the editor opens', () => choosing.view('editor')],
    [
      'marks are switched off',
      () => session.update({ shown: { ...perSurface(() => true), chips: false } }),
    ],
  ])('ends when %s', (_, end) => {
    click(one, { ctrlKey: true });
    end();
    expect(selected()).toBeUndefined();
  });

  it('does not begin where marks are switched off', () => {
    session.update({ shown: { ...perSurface(() => true), chips: false } });
    click(one, { ctrlKey: true });
    choosing.start();
    expect(selected()).toBeUndefined();
  });

  it('leaves an open event alone where marks are switched off', () => {
    document.body.insertAdjacentHTML('beforeend', eventBubble(two));
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]') ?? undefined;
    const heard = vi.fn();
    dialog?.addEventListener('keydown', heard);
    session.update({ open: { eid: two, place: 'bubble', dialog, rect: () => undefined } });
    session.update({ shown: { ...perSurface(() => true), chips: false } });
    choosing.start();
    beginSelection(session, two);
    expect(heard).not.toHaveBeenCalled();
    session.update({ open: undefined });
    choosing.start();
    expect(document.activeElement).toBe(document.body);
  });

  it('does nothing in the editor, not even from the bubble over it', () => {
    choosing.view('editor');
    session.update({
      open: { eid: two, place: 'editor', dialog: undefined, rect: () => undefined },
    });
    choosing.start();
    beginSelection(session, two);
    expect(session.state).toMatchObject({ selection: undefined, isFolded: false });
  });

  it('takes no press and no key once the extension is gone', () => {
    click(one, { ctrlKey: true });
    isThere = false;
    const heard = vi.fn();
    for (const type of ['click', 'keydown'])
      document.addEventListener(type, heard, { signal: ender.signal });
    click(two, { ctrlKey: true });
    key(chip(two), ' ');
    choosing.start();
    expect(selected()).toEqual([one]);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('tells where the person is: at what they pressed, and what the arrows lead to', () => {
    click(one, { ctrlKey: true });
    expect(session.state.at).toBe(one);
    const at = (top: number) => () => new DOMRect(0, top, 100, 20);
    for (const [index, eid] of [one, two, three].entries()) {
      const element = chip(eid);
      if (element) element.getBoundingClientRect = at(index * 40);
    }
    key(chip(one), 'ArrowDown');
    expect(document.activeElement).toBe(chip(two));
    expect(session.state.at).toBe(two);
  });

  it('leaves every press to the page once the session is over', () => {
    click(one, { ctrlKey: true });
    ender.abort();
    const heard = vi.fn();
    document.addEventListener('click', heard, { once: true });
    click(two);
    expect(heard).toHaveBeenCalled();
  });
});
