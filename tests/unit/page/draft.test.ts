// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startGrid } from '@/entrypoints/calendar.content/grid';
import { currentPageSession } from '@/lib/page/page-session';
import { editorPage, eidOf, grid, quickCreate, taskBubble, timedChip } from './google-page';

const background = vi.hoisted(() => ({
  told: [] as { name: string; question: object }[],
  accounts: ['ann@example.com'],
}));

vi.mock('@/lib/messages/client', () => ({
  ask: async (name: string, question: object) => {
    if (name.endsWith('Draft')) background.told.push({ name, question });
    const shown = { chips: true, popover: true, draft: true, editor: true };
    const settings = { shown, accounts: background.accounts };
    return { ok: true, value: name === 'pageSettings' ? settings : {} };
  },
  isExtensionThere: () => true,
  onCommand: () => () => {},
  onChanged: () => () => {},
}));

let ender: AbortController;
const wait = (ms = 250) => vi.advanceTimersByTimeAsync(ms);
const long = () => wait(2000);
const draft = () => currentPageSession()?.state.draft;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const closeBubble = () => find('[data-chips-dialog]')?.parentElement?.remove();
const press = (selector: string) => {
  for (const type of ['pointerdown', 'click'])
    find(selector)?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
};
const key = (selector: string, name: string) =>
  find(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
function type(selector: string, text: string): void {
  const field = find(selector);
  if (field instanceof HTMLInputElement) field.value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}
function goTo(path: string, html = ''): void {
  history.pushState(null, '', path);
  closeBubble();
  find('[role="main"]')?.remove();
  document.body.insertAdjacentHTML('beforeend', html || grid(timedChip(eidOf('one'))));
}

beforeEach(async () => {
  vi.useFakeTimers();
  background.told = [];
  history.pushState(null, '', '/calendar/u/0/r/week');
  document.body.innerHTML = grid(timedChip(eidOf('one')));
  ender = new AbortController();
  startGrid(document, ender.signal, true);
  document.body.insertAdjacentHTML('beforeend', quickCreate());
  await wait();
});

afterEach(() => {
  ender.abort();
  vi.useRealTimers();
});

describe('an event in the making', () => {
  it.each([
    ['ann@example.com', 'bubble'],
    ['bob@example.com', undefined],
  ])('on the page of %s is shown by %s to Ann', async (address, kind) => {
    closeBubble();
    await long();
    document.body.insertAdjacentHTML('beforeend', `<i id="xUserEmail">${address}</i>`);
    document.body.insertAdjacentHTML('beforeend', quickCreate());
    await wait();
    expect(draft()?.kind).toBe(kind);
  });

  it('is shown to the panel under a name of its own', () => {
    expect(draft()).toMatchObject({ kind: 'bubble', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('is known by its title as that is typed, from the bubble to the editor', async () => {
    expect(draft()?.title).toBe('');
    type('#title', 'Kick-off');
    expect(draft()).toMatchObject({ kind: 'bubble', title: 'Kick-off' });
    press('#more');
    goTo('/calendar/u/0/r/eventedit', editorPage(true));
    await long();
    expect(draft()).toMatchObject({ kind: 'editor', title: 'Kick-off' });
    type('#xTiIn', 'Kick-off, all of us');
    expect(draft()?.title).toBe('Kick-off, all of us');
  });

  it.each([
    ['Save', () => press('#save'), 'saveDraft'],
    ['Enter in its title', () => key('#title', 'Enter'), 'saveDraft'],
    ['Escape', () => key('#title', 'Escape'), 'dropDraft'],
    ['a press elsewhere', () => press('[data-eventchip]'), 'dropDraft'],
    ['nothing that tells', () => press('#tabTask'), 'dropDraft'],
  ])('ends by %s', async (_how, doIt, told) => {
    const id = draft()?.id;
    type('#title', 'Kick-off');
    doIt();
    closeBubble();
    await long();
    expect(draft()).toBeUndefined();
    expect(background.told).toMatchObject([{ name: told, question: { draftId: id } }]);
    if (told === 'saveDraft')
      expect(background.told[0]?.question).toMatchObject({ title: 'Kick-off' });
  });

  it('is kept when Google asks back whether guests are to be invited', async () => {
    const id = draft()?.id;
    type('#title', 'Kick-off');
    press('#save');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><button id="invite"></button></div>',
    );
    key('#invite', 'Escape');
    press('#invite');
    closeBubble();
    await long();
    expect(background.told).toContainEqual({
      name: 'saveDraft',
      question: { draftId: id, title: 'Kick-off' },
    });
  });

  it('is told of though its tab is closed just after it was saved', async () => {
    type('#title', 'Kick-off');
    press('#save');
    closeBubble();
    await wait();
    window.dispatchEvent(new Event('pagehide'));
    expect(background.told.map(({ name }) => name)).toEqual(['saveDraft']);
    await long();
    expect(background.told).toHaveLength(1);
  });

  it('is none while the same bubble makes a task', async () => {
    find('#tabTask')?.setAttribute('aria-selected', 'true');
    press('#tabTask');
    await wait();
    expect(draft()).toBeUndefined();
    find('#tabTask')?.setAttribute('aria-selected', 'false');
    press('#tabEvent');
    await wait();
    expect(draft()).toBeDefined();
  });

  it('goes on in the editor under the same name, and ends there', async () => {
    const id = draft()?.id;
    type('#title', 'Kick-off');
    press('#more');
    goTo('/calendar/u/0/r/eventedit', editorPage(true));
    await long();
    expect(draft()).toMatchObject({ id, kind: 'editor' });
    expect(background.told).toEqual([]);
    type('#xTiIn', 'Kick-off, all of us');
    goTo('/calendar/u/0/r/week');
    await long();
    expect(background.told).toMatchObject([
      { name: 'saveDraft', question: { draftId: id, title: 'Kick-off, all of us' } },
    ]);
  });

  it('goes on in an editor that takes its time', async () => {
    const id = draft()?.id;
    type('#title', 'Kick-off');
    press('#more');
    goTo('/calendar/u/0/r/eventedit');
    for (let second = 0; second < 12; second += 2) {
      await long();
      press('[role="main"]');
    }
    expect(background.told).toEqual([]);
    goTo('/calendar/u/0/r/eventedit', editorPage(true));
    await long();
    expect(draft()).toMatchObject({ id, kind: 'editor', title: 'Kick-off' });
  });

  it('is told of as saved when no editor ever comes', async () => {
    press('#more');
    goTo('/calendar/u/0/r/eventedit');
    for (let second = 0; second < 60; second += 2) await long();
    expect(background.told.map(({ name }) => name)).toEqual(['saveDraft']);
  });

  it('comes to nothing when the editor’s question is answered by discarding', async () => {
    press('#more');
    goTo('/calendar/u/0/r/eventedit', editorPage(true));
    await wait();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="alertdialog"><button id="xDiscDiscBu"></button></div>',
    );
    press('#xDiscDiscBu');
    goTo('/calendar/u/0/r/week');
    await long();
    expect(background.told.map(({ name }) => name)).toEqual(['dropDraft']);
  });

  it('is another one in an editor that no bubble led to', async () => {
    const id = draft()?.id;
    key('#title', 'Escape');
    goTo('/calendar/u/0/r/eventedit', editorPage(true));
    await long();
    expect(draft()?.id).not.toBe(id);
    expect(background.told).toMatchObject([{ name: 'dropDraft', question: { draftId: id } }]);
  });

  it('is none in the editor of an event that there is', async () => {
    key('#title', 'Escape');
    goTo(`/calendar/u/0/r/eventedit/${eidOf('one')}`, editorPage());
    await long();
    expect(draft()).toBeUndefined();
  });
});

describe('where an event is made, not known any more', () => {
  const health = () => currentPageSession()?.state.health.draft.state;
  const pressEmptyHour = async () => {
    find('[role="gridcell"]')?.click();
    await wait(3500);
  };
  beforeEach(async () => {
    closeBubble();
    await long();
  });

  it('in a bubble is missed, and well again as soon as one is found', async () => {
    document.body.insertAdjacentHTML('beforeend', quickCreate());
    await wait();
    for (const known of ['#tabEvent', '[data-bubble-scrollable-root]', '#title'])
      find(known)?.remove();
    find('[role="dialog"]')?.insertAdjacentHTML('beforeend', '<input>');
    for (const state of ['missed', 'missed', 'docked']) {
      await pressEmptyHour();
      expect(health()).toBe(state);
    }
    closeBubble();
    document.body.insertAdjacentHTML('beforeend', quickCreate());
    await wait();
    expect(health()).toBe('well');
  });

  it('in the editor is missed', async () => {
    goTo('/calendar/u/0/r/eventedit', '<div role="main"><div role="gridcell"></div></div>');
    await pressEmptyHour();
    expect(health()).toBe('missed');
  });

  it('is not missed where there is none, nor beside a task', async () => {
    await pressEmptyHour();
    document.body.insertAdjacentHTML('beforeend', taskBubble());
    find('[role="dialog"]')?.insertAdjacentHTML('beforeend', '<input>');
    await pressEmptyHour();
    expect(health()).toBe('well');
  });
});
