import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ProblemError } from '@/lib/domain/problem';
import { type QuestionName, questions } from '@/lib/messages/questions';
import { announceChange, answer, type Handlers, type Sender, serve } from '@/lib/messages/server';

const names = Object.keys(questions) as QuestionName[];
const page = 'https://calendar.google.com/calendar/u/0/r/week';
const fromCalendar: Sender = { id: fakeBrowser.runtime.id, url: page, tab: { id: 7 }, frameId: 0 };
const fromPopup: Sender = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/popup.html'),
};
const internal = { ok: false, problem: { kind: 'internal' } };

let asked: { name: string; ask: unknown; asker: unknown }[];
let handlers: Handlers;
/** What the next handler answers. */
let told: unknown;
/** What the next handler does instead of answering. */
let failure: unknown;

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  told = {};
  failure = undefined;
  const entries = names.map((name) => [
    name,
    async (ask: unknown, asker: unknown) => {
      asked.push({ name, ask, asker });
      if (failure) throw failure;
      return told;
    },
  ]);
  handlers = Object.fromEntries(entries) as Handlers;
});

const put = (name: string, ask: unknown, sender = fromCalendar) =>
  answer(handlers, { merkki: 'question', name, ask }, sender);

describe('a question', () => {
  it('reaches its handler with what was asked and by whom, stripped of anything else', async () => {
    told = { x: 'sent' };
    expect(await put('findMarks', { eids: ['x'], extra: 1 })).toEqual({ ok: true, value: told });
    expect(asked).toEqual([
      { name: 'findMarks', ask: { eids: ['x'], days: [] }, asker: { tabId: 7, frameId: 0 } },
    ]);
  });

  it('is answered with what its schema names, whatever else the handler knows', async () => {
    const psa = { name: 'Severa', system: 'severa' };
    told = { step: 'off', psa: { ...psa, credentials: 'secret' }, event: { title: 'Doctor' } };
    const value = { step: 'off', psa };
    expect(await put('followTour', {})).toEqual({ ok: true, value });
  });

  it('meets a bug where the answer lacks what its schema names, and nothing of it is logged', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    told = { step: 'off', psa: { name: ['secret words'], system: 'severa' } };
    expect(await put('followTour', {})).toEqual(internal);
    expect(log).toHaveBeenCalledOnce();
    expect(inspect(log.mock.calls, { depth: null })).not.toContain('secret words');
  });

  it.each(['unknown', 'toString', '__proto__', 'constructor', ''])(
    'named %j is refused',
    async (name) => {
      expect(await put(name, {}, fromPopup)).toEqual(internal);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ['another extension', { ...fromCalendar, id: 'other-extension' }],
    ['nobody', {}],
    ['another web page', { ...fromCalendar, url: 'https://evil.example/' }],
    [
      'a page that looks like the calendar',
      { ...fromCalendar, url: 'https://calendar.google.com.evil.example/' },
    ],
    ['the calendar without encryption', { ...fromCalendar, url: 'http://calendar.google.com/' }],
    ['another Google page', { ...fromCalendar, url: 'https://mail.google.com/' }],
    ['a page without address', { id: fromCalendar.id }],
  ])('from %s is refused, whatever it is', async (_, sender: Sender) => {
    for (const name of names) expect(await put(name, {}, sender), name).toEqual(internal);
    expect(asked).toEqual([]);
  });

  it.each(names.filter((name) => questions[name].askedBy === 'extension'))(
    '%s is refused to the calendar page',
    async (name) => {
      expect(await put(name, {})).toEqual(internal);
      expect(asked).toEqual([]);
    },
  );

  it('of the calendar page is about events only, and opens or signs in nothing but the fixed', () => {
    const open = names.filter((name) => questions[name].askedBy === 'calendar');
    expect(open.toSorted()).toEqual([
      'adoptActivity',
      'answerEvent',
      'cancelSending',
      'cancelSendings',
      'chooseContacts',
      'countDays',
      'deleteActivity',
      'describeDraft',
      'describeEvent',
      'describeEvents',
      'dismissChange',
      'dropDraft',
      'endTour',
      'findCustomers',
      'findMarks',
      'findProjects',
      'followTour',
      'nameMarks',
      'openFailure',
      'openOptions',
      'openPanel',
      'pageSettings',
      'reportHealth',
      'retry',
      'saveDraft',
      'sendEvent',
      'sendEvents',
      'signInGoogle',
      'suggestForDraft',
      'tagAsLast',
      'tagDraft',
      'tagEvent',
      'tagEvents',
      'undoLast',
      'updateActivity',
    ]);
  });

  it.each([
    ['describeEvent', {}, 'eid'],
    ['describeEvent', undefined, ''],
    ['describeEvent', { eid: '' }, 'eid'],
    ['tagEvent', { eid: 'x', change: { note: 'n'.repeat(2001) } }, 'change.note'],
    ['findCustomers', { connectionId: 'c', text: 'a' }, 'text'],
    ['findCustomers', { connectionId: 'c', text: 'a ' }, 'text'],
    ['findProjects', { connectionId: 'c', text: 'a' }, 'text'],
    ['findProjects', { connectionId: 'c', text: ' a', customerId: 'acme' }, 'text'],
    ['findMarks', { eids: Array.from({ length: 2001 }, () => 'x') }, 'eids'],
    ['findMarks', { eids: ['x', 5] }, 'eids.1'],
  ])('%s with a malformed part names it', async (name, ask, field) => {
    expect(await put(name, ask)).toEqual({ ok: false, problem: { kind: 'invalid-input', field } });
    expect(asked).toEqual([]);
  });

  it.each([{}, { customerId: 'acme' }])(
    'of projects needs no text for one’s own: %o',
    async (of) => {
      told = [];
      const ask = { connectionId: 'c', text: '', ...of };
      expect(await put('findProjects', ask)).toEqual({ ok: true, value: [] });
      expect(asked).toMatchObject([{ ask }]);
    },
  );

  it('that meets an expected failure is answered with it, and logs nothing', async () => {
    const log = vi.spyOn(console, 'error');
    const problem = { kind: 'signed-out', side: 'google' } as const;
    failure = new ProblemError(problem);
    expect(await put('retry', { eid: 'x' })).toEqual({ ok: false, problem });
    expect(log).not.toHaveBeenCalled();
  });

  it('that meets a bug is logged once, with its cause and without what was asked', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    failure = new TypeError('bug');
    expect(await put('tagEvent', { eid: 'x', change: { note: 'secret words' } })).toEqual(internal);
    expect(log.mock.calls).toEqual([['Merkki: tagEvent failed', failure]]);
  });
});

describe('serving', () => {
  it('answers questions and leaves every other message to others', async () => {
    serve(async () => handlers);
    const trigger = (message: unknown) =>
      fakeBrowser.runtime.onMessage.trigger(message, fromPopup as never, () => undefined);
    told = { count: 3 };
    const ask = { privateEvents: 'in-full' };
    expect(await trigger({ merkki: 'question', name: 'countPrivate', ask })).toEqual([
      { ok: true, value: told },
    ]);
    for (const other of [{ merkki: 'changed' }, 'text', null, undefined, { name: 'overview' }])
      expect(await trigger(other)).toEqual([undefined]);
  });
});

describe('a change', () => {
  it('is told to nobody without complaint', async () => {
    await expect(announceChange()).resolves.toBeUndefined();
  });

  it('is told to every calendar tab, though one of them is closing', async () => {
    const told: unknown[] = [];
    fakeBrowser.tabs.query = (async () => [{ id: 1 }, { id: 2 }, {}]) as never;
    fakeBrowser.tabs.sendMessage = (async (id: number, message: unknown) => {
      if (id === 1) throw new Error('closing');
      told.push(message);
    }) as never;
    await announceChange();
    expect(told).toEqual([{ merkki: 'changed' }]);
  });
});
