// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentPageSession } from '@/lib/page/page-session';
import { editorPage, eventBubble, quickCreate } from './google-page';
import {
  append,
  background,
  end,
  marks,
  one,
  openEid,
  runGridScript,
  show,
  start,
  two,
  wait,
} from './grid-script';

runGridScript();

describe('in a page that was open before', () => {
  const reload = () => currentPageSession()?.state.reload;
  const wishes = () => currentPageSession()?.state.reloadWishes;
  const putOff = () => currentPageSession()?.update({ reload: 'postponed' });
  const home = location.pathname;
  const goTo = (path: string) => history.replaceState(null, '', path);
  afterEach(() => goTo(home));
  beforeEach(() => {
    end();
    background.asked = [];
    start({ isInTime: false });
  });

  it('marks stand, the person is asked to load it anew, and no panel opens that could not be pressed', async () => {
    append(eventBubble(one));
    await wait();
    expect(marks()).toEqual(['tagged']);
    expect([reload(), openEid()]).toEqual(['asked', undefined]);
    expect(background.asked.filter((name) => name === 'openPanel')).toHaveLength(1);
  });

  it('who put it off is asked again with the next event', async () => {
    await wait();
    putOff();
    await wait();
    expect(reload()).toBe('postponed');
    append(eventBubble(one));
    await wait();
    expect(reload()).toBe('asked');
  });

  it('who makes an event in the bubble is left in peace, since a press in the note would throw it away, and asked once it is made', async () => {
    await wait();
    expect(reload()).toBe('asked');
    append(quickCreate());
    await wait();
    expect(reload()).toBe('postponed');
    const title = document.querySelector('input');
    if (title) title.value = 'Kick-off';
    title?.dispatchEvent(new Event('input', { bubbles: true }));
    await wait();
    expect(reload()).toBe('postponed');
    expect(currentPageSession()?.state.draft).toBeUndefined();
    document.querySelector('[role="dialog"]')?.remove();
    await wait();
    expect(reload()).toBe('asked');
  });

  it('where no panel is wanted for what is made, the note is shown again only if it was', async () => {
    await show({ draft: false });
    for (const before of ['asked', 'postponed'] as const) {
      currentPageSession()?.update({ reload: before });
      append(quickCreate());
      await wait();
      expect(reload()).toBe('postponed');
      document.querySelector('[role="dialog"]')?.remove();
      await wait();
      expect(reload()).toBe(before);
    }
  });

  it('who put it off beside the editor is not asked again by a bubble that closes there', async () => {
    goTo(`/calendar/u/0/r/eventedit/${one}`);
    append(editorPage());
    await wait();
    expect(reload()).toBe('asked');
    append(eventBubble(two));
    await wait();
    putOff();
    document.querySelector('[role="dialog"]')?.remove();
    await wait();
    expect(reload()).toBe('postponed');
  });

  it('who makes a task is left in peace, too, from the start or after all', async () => {
    await wait();
    for (const first of ['tabTask', 'tabEvent']) {
      append(quickCreate());
      document.querySelector(`#${first}`)?.setAttribute('aria-selected', 'true');
      await wait();
      document.querySelector('#tabTask')?.setAttribute('aria-selected', 'true');
      await wait();
      expect(reload()).toBe('postponed');
      document.querySelector('[role="dialog"]')?.remove();
      await wait();
      expect(reload()).toBe('asked');
    }
  });

  it('who goes from the bubble of a task to an event in the same dialog is asked', async () => {
    await wait();
    append(quickCreate());
    await wait();
    document.querySelector('#tabTask')?.setAttribute('aria-selected', 'true');
    await wait();
    expect(reload()).toBe('postponed');
    expect(currentPageSession()?.state.draft).toBeUndefined();
    // Google shows an event in the dialog that is there.
    document.querySelector('#tabTask')?.setAttribute('aria-selected', 'false');
    await wait();
    document.querySelector('[role="dialog"]')?.replaceChildren();
    const bubble = new DOMParser().parseFromString(eventBubble(one), 'text/html');
    document
      .querySelector('[role="dialog"]')
      ?.append(...(bubble.querySelector('[role="dialog"]')?.children ?? []));
    await wait();
    expect(reload()).toBe('asked');
  });

  it.each(['open-panel', 'select-events'])(
    'while an event is being made %s asks for nothing, but after it',
    async (command) => {
      await show({ draft: false });
      putOff();
      append(quickCreate());
      await wait();
      background.press(command);
      expect(reload()).toBe('postponed');
      document.querySelector('[role="dialog"]')?.remove();
      await wait();
      expect(reload()).toBe('asked');
    },
  );

  it('the first asking waits for an event that was being made when Merkki came', async () => {
    end();
    background.shown = { chips: true, popover: false, draft: false, editor: false };
    append(quickCreate());
    start({ isInTime: false });
    await wait();
    await show({ popover: true });
    expect(reload()).toBe('postponed');
    document.querySelector('[role="dialog"]')?.remove();
    await wait();
    expect(reload()).toBe('asked');
  });

  it('nor is anybody asked after it who has switched the panels off meanwhile', async () => {
    await wait();
    append(quickCreate());
    await wait();
    await show({ popover: false, draft: false, editor: false });
    document.querySelector('[role="dialog"]')?.remove();
    await wait();
    expect(reload()).toBe('postponed');
  });

  it('who put it off between the bubble and the editor is not asked again for the same event', async () => {
    append(quickCreate());
    await wait();
    document.querySelector('#more')?.dispatchEvent(new Event('click', { bubbles: true }));
    document.querySelector('[role="dialog"]')?.remove();
    await wait();
    expect(reload()).toBe('asked');
    putOff();
    goTo('/calendar/u/0/r/eventedit');
    append(editorPage(true));
    await wait();
    expect(reload()).toBe('postponed');
  });

  it('who put it off beside an event’s bubble is not asked again by its editor', async () => {
    append(eventBubble(one));
    await wait();
    putOff();
    document.querySelector('[role="dialog"]')?.remove();
    goTo(`/calendar/u/0/r/eventedit/${one}`);
    append(editorPage());
    await wait();
    expect(reload()).toBe('postponed');
  });

  it('who put it off beside the editor is not asked again when they leave it', async () => {
    goTo('/calendar/u/0/r/eventedit');
    append(`<div id="editor">${editorPage(true)}</div>`);
    await wait();
    expect(reload()).toBe('asked');
    putOff();
    goTo(home);
    document.querySelector('#editor')?.remove();
    await wait(2000);
    expect(reload()).toBe('postponed');
  });

  it('a shortcut that needs a panel, or the choosing of several, asks anew, also where the note is shown', async () => {
    await wait();
    putOff();
    for (const command of ['open-panel', 'open-panel', 'select-events', 'select-events']) {
      const before = wishes() ?? Number.NaN;
      background.press(command);
      expect([reload(), wishes()]).toEqual(['asked', before + 1]);
    }
    expect(currentPageSession()?.state.selection).toBeUndefined();
  });

  it('nobody is asked for what is not wanted: a panel with marks alone, nor choosing without marks', async () => {
    await show({ popover: false, draft: false, editor: false });
    expect(reload()).toBe('postponed');
    background.press('open-panel');
    expect(reload()).toBe('postponed');
    background.press('select-events');
    expect(reload()).toBe('asked');
    await show({ chips: false });
    expect(reload()).toBe('postponed');
    background.press('select-events');
    expect(reload()).toBe('postponed');
  });

  it('the first press on a chip notices that the extension is gone', async () => {
    await wait();
    background.isThere = false;
    const chip = document.querySelector('[data-eventchip]');
    chip?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('nobody is asked where no panel is wanted', async () => {
    end();
    background.shown = { chips: true, popover: false, draft: false, editor: false };
    start({ isInTime: false });
    await wait();
    expect(reload()).toBe('postponed');
  });
});
