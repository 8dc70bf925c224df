// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startGrid } from '@/entrypoints/calendar.content/grid';
import type { MarkState } from '@/lib/domain/mark-state';
import { currentPageSession } from '@/lib/page/page-session';
import {
  editorPage,
  eidOf,
  eventBubble,
  grid,
  quickCreate,
  taskBubble,
  timedChip,
  year,
} from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];

/** Plays the background. */
const background = vi.hoisted(() => ({
  asked: [] as string[],
  reported: [] as object[],
  shown: {} as Record<string, boolean>,
  accounts: [] as string[],
  mark: 'tagged' as string,
  counts: {} as Record<string, object>,
  problem: undefined as string | undefined,
  isThere: true,
  listeners: new Set<() => void>(),
  press: (_command: string) => {},
}));
const tellChanged = () => {
  for (const listener of background.listeners) listener();
};

vi.mock('@/lib/messages/client', () => ({
  ask: async (name: string, question: { eids?: string[] }) => {
    if (name === 'reportHealth') {
      background.reported.push(question);
      return { ok: true, value: {} };
    }
    if (name !== 'pageSettings') background.asked.push(name);
    if (background.problem) return { ok: false, problem: { kind: background.problem } };
    if (name === 'pageSettings')
      return { ok: true, value: { shown: background.shown, accounts: background.accounts } };
    if (name === 'countDays') return { ok: true, value: background.counts };
    const eids = question.eids ?? [];
    return { ok: true, value: Object.fromEntries(eids.map((eid) => [eid, background.mark])) };
  },
  isExtensionThere: () => background.isThere,
  onCommand: (listener: (command: string) => void) => {
    background.press = listener;
    return () => {};
  },
  onChanged: (listener: () => void) => {
    background.listeners.add(listener);
    return () => background.listeners.delete(listener);
  },
}));

let ender: AbortController;
// On a clock of the test's own: a busy machine must not decide what counts as one burst.
const wait = (ms = 250) => vi.advanceTimersByTimeAsync(ms);
const marks = () =>
  [...document.querySelectorAll('[data-merkki]')].map((chip) => chip.getAttribute('data-merkki'));
const append = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
/** Switches surfaces on and off; the others stay. */
const show = async (change: Record<string, boolean>) => {
  background.shown = { ...background.shown, ...change };
  tellChanged();
  await wait(400);
};
const openEid = () => currentPageSession()?.state.open?.eid;
const answerWith = (mark: MarkState) => {
  background.mark = mark;
};

beforeEach(async () => {
  vi.useFakeTimers();
  Object.assign(background, { asked: [], reported: [], mark: 'tagged', problem: undefined });
  background.isThere = true;
  background.shown = { chips: true, popover: true, draft: true, editor: true };
  document.body.innerHTML = grid(timedChip(one) + timedChip('tasks_1'));
  ender = new AbortController();
  startGrid(document, ender.signal, true);
  await wait();
});

afterEach(() => {
  ender.abort();
  vi.useRealTimers();
});

describe('the grid script', () => {
  it('marks the chips that are there, tasks aside', () => {
    expect(marks()).toEqual(['tagged']);
    expect(background.asked).toEqual(['findMarks']);
  });

  it('marks a chip that replaces a known one without asking again', async () => {
    document.querySelector('[role="gridcell"]')?.replaceChildren();
    document.querySelector('[role="gridcell"]')?.insertAdjacentHTML('beforeend', timedChip(one));
    await wait();
    expect(marks()).toEqual(['tagged']);
    expect(background.asked).toEqual(['findMarks']);
  });

  it('marks a known event at once, where it is drawn anew and where a chip goes over to it', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    cell?.insertAdjacentHTML('beforeend', timedChip(two));
    await wait();
    cell?.replaceChildren();
    cell?.insertAdjacentHTML('beforeend', timedChip(one) + timedChip('tasks_1'));
    document.querySelector('[data-eventid="tasks_1"]')?.setAttribute('data-eventid', two);
    await wait(0);
    expect(marks()).toEqual(['tagged', 'tagged']);
  });

  it('asks again after a change, once for a burst of them', async () => {
    answerWith('sent');
    for (let time = 0; time < 5; time += 1) tellChanged();
    await wait(400);
    expect(marks()).toEqual(['sent']);
    expect(background.asked).toEqual(['findMarks', 'findMarks']);
  });

  it('asks for the panel at the first popover and tells it the event', async () => {
    append(taskBubble());
    await wait(50);
    expect(background.asked).not.toContain('openPanel');
    append(eventBubble(two));
    await wait(50);
    document.querySelector('#xDetDlg')?.setAttribute('data-eventid', one);
    await wait(50);
    expect(background.asked.filter((name) => name === 'openPanel')).toHaveLength(1);
    expect(currentPageSession()?.state.open?.eid).toBe(one);
  });

  it('reports each place in the page once it is there, gone, and back', async () => {
    const chips = (state: string) => ({ surface: 'chips', state });
    expect(background.reported).toEqual([chips('well')]);
    const cell = document.querySelector('[role="gridcell"]');
    const redraw = async (html: string) => {
      cell?.replaceChildren();
      cell?.insertAdjacentHTML('beforeend', html);
      await wait();
    };
    // Named, but drawn in no way that we know a chip by.
    for (let look = 0; look < 3; look += 1) await redraw(`<p data-eventid="${one}">${look}</p>`);
    await redraw(timedChip(one));
    await redraw(timedChip(one));
    expect(background.reported).toEqual([chips('well'), chips('docked'), chips('well')]);
  });

  describe('where the bubble cannot be found', () => {
    const open = () => {
      const { eid, place } = currentPageSession()?.state.open ?? {};
      return { eid, place };
    };
    const none = { eid: undefined, place: undefined };
    const pressChip = async (eid: string, ms: number) => {
      document.querySelector<HTMLElement>(`[data-eventchip][data-eventid="${eid}"]`)?.click();
      await wait(ms);
    };
    const pressEmpty = () => document.querySelector<HTMLElement>('[role="gridcell"]')?.click();

    beforeEach(async () => {
      append(grid(timedChip(two)));
      for (let time = 0; time < 3; time += 1) {
        expect(open()).toEqual(none);
        await pressChip(one, 2000);
      }
    });

    it('docks the panel after three misses, and says so to the background', () => {
      expect(open()).toEqual({ eid: one, place: 'unseen' });
      expect(background.reported).toContainEqual({ surface: 'popover', state: 'docked' });
    });

    it('goes on to the next event at its press, before anything could be taken for the last', async () => {
      await pressChip(two, 0);
      expect(open()).toEqual({ eid: two, place: 'unseen' });
    });

    it('leaves the event at a press on a task or an empty place', async () => {
      await pressChip('tasks_1', 0);
      expect(open()).toEqual(none);
      await pressChip(one, 0);
      expect(open().eid).toBe(one);
      pressEmpty();
      expect(open()).toEqual(none);
    });

    it('goes beside a bubble that comes after all, and relies on bubbles again', async () => {
      append(eventBubble(one));
      await wait(50);
      expect(open()).toEqual({ eid: one, place: 'bubble' });
      document.querySelector('[role="dialog"]')?.remove();
      await wait(50);
      await pressChip(two, 0);
      expect(open()).toEqual(none);
    });
  });

  it('ends quietly when the extension has been reloaded', async () => {
    background.problem = 'extension-reloaded';
    tellChanged();
    await wait(400);
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('stays with an open event until it is closed when the extension has gone', async () => {
    append(eventBubble(one));
    await wait();
    background.problem = 'extension-reloaded';
    tellChanged();
    await wait(400);
    expect(openEid()).toBe(one);
    expect(marks()).toEqual(['tagged']);
    document.querySelector('[role="dialog"]')?.remove();
    await wait(400);
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('takes into a range that was chosen what gets its mark late', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    const three = eidOf('three');
    background.mark = 'none';
    cell?.insertAdjacentHTML('beforeend', timedChip(two) + timedChip(three));
    await wait();
    const press = (eid: string, how: MouseEventInit) =>
      document
        .querySelector(`[data-eventchip][data-eventid="${eid}"]`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...how }));
    press(one, { ctrlKey: true });
    press(three, { shiftKey: true });
    expect(marks()).toEqual(['tagged selected', 'selected']);
    answerWith('untagged');
    tellChanged();
    await wait(400);
    expect(marks()).toEqual(['untagged selected', 'untagged selected', 'untagged selected']);
  });

  it('ends at the first press when the extension has gone without a word', () => {
    const press = () =>
      document
        .querySelector('[data-eventchip]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    press();
    expect(currentPageSession()?.state.selection?.eids).toEqual([one]);
    background.isThere = false;
    const heard = vi.fn();
    document.addEventListener('click', heard, { once: true });
    press();
    expect(heard).toHaveBeenCalled();
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('leaves the page as it was when it ends', () => {
    ender.abort();
    expect(marks()).toEqual([]);
    expect(document.querySelector('style')).toBeNull();
  });
});

describe('a surface that is switched off', () => {
  const ofChips = (state: string) => ({ surface: 'chips', state });

  it('draws no marks and asks for none, until it is on again', async () => {
    await show({ chips: false });
    expect(marks()).toEqual([]);
    expect(document.querySelector('style')).toBeNull();
    background.asked = [];
    append(timedChip(two));
    tellChanged();
    await wait(400);
    expect(marks()).toEqual([]);
    expect(background.asked).toEqual([]);
    await show({ chips: true });
    expect(marks()).toEqual(['tagged', 'tagged']);
  });

  it('is not counted as a failure, and reported anew once it is on again', async () => {
    await show({ chips: false });
    for (let look = 0; look < 4; look += 1) {
      document.querySelector('[role="gridcell"]')?.replaceChildren();
      append(`<p data-eventid="${one}">${look}</p>`);
      await wait();
    }
    expect(background.reported).toEqual([ofChips('well')]);
    document.querySelector('[role="gridcell"]')?.insertAdjacentHTML('beforeend', timedChip(one));
    await show({ chips: true });
    expect(background.reported).toEqual([ofChips('well'), ofChips('well')]);
  });

  it('shows no panel beside a bubble, and shows it for the one that is open once it is on', async () => {
    await show({ popover: false });
    append(eventBubble(one));
    await wait();
    expect([openEid(), background.asked.includes('openPanel')]).toEqual([undefined, false]);
    await show({ popover: true });
    expect([openEid(), background.asked.includes('openPanel')]).toEqual([one, true]);
    await show({ popover: false });
    expect(openEid()).toBeUndefined();
  });

  it('leaves the others as they are', async () => {
    append(eventBubble(one));
    await wait();
    await show({ chips: false, editor: false });
    expect(openEid()).toBe(one);
    await show({ popover: false, chips: true });
    expect([openEid(), marks()]).toEqual([undefined, ['tagged']]);
  });

  it('asks for nothing before it is known to be on', async () => {
    ender.abort();
    background.asked = [];
    background.shown = { chips: false, popover: false, draft: false, editor: false };
    ender = new AbortController();
    append(eventBubble(one));
    startGrid(document, ender.signal, true);
    await wait();
    expect([background.asked, marks(), openEid()]).toEqual([[], [], undefined]);
  });
});

describe('in the year', () => {
  const counts = () =>
    [...document.querySelectorAll('[data-merkki-count]')].map((cell) =>
      cell.getAttribute('data-merkki-count'),
    );
  const showYear = async () => {
    background.counts = { '2026-09-15': { standing: 'sent', count: 3 } };
    document.body.setAttribute('data-viewkey', 'YEAR');
    document.body.innerHTML = year();
    await wait();
  };
  afterEach(() => document.body.removeAttribute('data-viewkey'));

  it('days tell how many events were sent, asked once for all, and again when something changed', async () => {
    await showYear();
    expect(counts()).toEqual(['✓3']);
    append('<p>Something else</p>');
    await wait();
    expect(background.asked.filter((name) => name === 'countDays')).toHaveLength(1);
    background.counts = { '2026-09-15': { standing: 'failed', count: 1 } };
    tellChanged();
    await wait(400);
    expect(counts()).toEqual(['!1']);
  });

  it.each([
    ['ann@example.com', ['✓3']],
    ['bob@example.com', []],
  ])('of the page of Ann, with %s connected, they are %j', async (account, expected) => {
    background.accounts = [account];
    tellChanged();
    await showYear();
    document.body.insertAdjacentHTML('beforeend', '<i id="xUserEmail">ann@example.com</i>');
    await wait(400);
    expect(counts()).toEqual(expected);
    background.accounts = [];
  });

  it('they go as soon as another account is known to be connected, however early the counts were asked for', async () => {
    await showYear();
    document.body.insertAdjacentHTML('beforeend', '<i id="xUserEmail">ann@example.com</i>');
    await wait(400);
    expect(counts()).toEqual(['✓3']);
    tellChanged();
    // The account comes after the counts, as when the background has to be woken.
    await wait(400);
    currentPageSession()?.update({ accounts: ['bob@example.com'] });
    expect(counts()).toEqual([]);
    currentPageSession()?.update({ accounts: ['ann@example.com'] });
    await wait(0);
    expect(counts()).toEqual(['✓3']);
  });

  it('they go with the year, with the switch of the marks, and with the script', async () => {
    await showYear();
    await show({ chips: false });
    expect(counts()).toEqual([]);
    await show({ chips: true });
    expect(counts()).toEqual(['✓3']);
    document.body.setAttribute('data-viewkey', 'MONTH');
    await wait();
    expect(counts()).toEqual([]);
    document.body.setAttribute('data-viewkey', 'YEAR');
    await wait();
    expect(counts()).toEqual(['✓3']);
    ender.abort();
    expect(counts()).toEqual([]);
  });
});

describe('in a page that was open before', () => {
  const reload = () => currentPageSession()?.state.reload;
  const wishes = () => currentPageSession()?.state.reloadWishes;
  const putOff = () => currentPageSession()?.update({ reload: 'postponed' });
  const home = location.pathname;
  const goTo = (path: string) => history.replaceState(null, '', path);
  afterEach(() => goTo(home));
  beforeEach(() => {
    ender.abort();
    background.asked = [];
    ender = new AbortController();
    startGrid(document, ender.signal, false);
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
    ender.abort();
    background.shown = { chips: true, popover: false, draft: false, editor: false };
    ender = new AbortController();
    append(quickCreate());
    startGrid(document, ender.signal, false);
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
    ender.abort();
    background.shown = { chips: true, popover: false, draft: false, editor: false };
    ender = new AbortController();
    startGrid(document, ender.signal, false);
    await wait();
    expect(reload()).toBe('postponed');
  });
});
