// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { SelectionBar } from '@/entrypoints/panel/SelectionBar';
import type { ItemState } from '@/lib/domain/item-state';
import type { EventOutcome, ListedEvent } from '@/lib/messages/many-schemas';
import type { AnswerTo } from '@/lib/messages/questions';
import { type PageSession, startPageSession } from '@/lib/page/page-session';
import { nothingSelected, type Selection } from '@/lib/page/selection';
import { eidOf, grid, timedChip } from '../page/google-page';
import type { FakeBackground } from './fake-background';
import { click, press, render, settle } from './render';
import { viewOf, when } from './sample-view';

const background = await vi.hoisted(async () => {
  const fake = await import('./fake-background');
  return new fake.FakeBackground();
});
vi.mock('@/lib/messages/client', () => ({ ask: background.ask, onChanged: () => () => undefined }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const { psa } = viewOf({ kind: 'untagged' });
const ready: ItemState = { kind: 'tagged', missing: [] };
const tag = { activityTypeId: 'meeting' };

let states: Record<string, ItemState>;
let session: PageSession;
let cache: ReturnType<typeof createCache>;
const listed = (eid: string): ListedEvent => {
  const state = states[eid] ?? { kind: 'untagged' };
  return {
    ...{ eid, state },
    tag: state.kind === 'tagged' ? tag : {},
    event: { title: `Title ${eid}`, when },
  };
};

async function show(selection: Partial<Selection>): Promise<void> {
  const ender = new AbortController();
  session = startPageSession(document, ender.signal);
  onTestFinished(() => ender.abort());
  session.update({ selection: { ...nothingSelected, ...selection } });
  cache = createCache();
  await render(
    <AskingProvider cache={cache}>
      <SelectionBar session={session} />
    </AskingProvider>,
  );
  await settle();
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';
const results = () =>
  [...document.querySelectorAll('.many-result li')].map(({ textContent }) => textContent);
const button = (name: string | RegExp) => {
  const found = [...document.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').match(name),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const answerSend = (outcomes: EventOutcome[]) => {
  background.answers = { ...background.answers, sendEvents: () => outcomes };
};

beforeEach(() => {
  states = {};
  (background as FakeBackground).start({
    describeEvents: ({ eids }) => ({ psa, events: eids.map(listed) }),
    tagEvents: ({ eids }) =>
      eids.map((eid) => {
        states[eid] = ready;
        return { eid, kind: 'done' as const };
      }),
  });
});

describe('the bar', () => {
  it('is not there while nothing is being selected', async () => {
    await show({});
    await settle(() => session.update({ selection: undefined }));
    expect(document.querySelector('section')).toBeNull();
  });

  it('says how to select, and how many are selected, as that changes', async () => {
    await show({});
    expect(status()).toBe('No events selected');
    expect(document.body.textContent).toContain('Click the events');
    await settle(() => session.update({ selection: { ...nothingSelected, eids: ['a', 'b'] } }));
    expect(status()).toBe('2 events selected');
  });

  it('says how many are not shown now, and that no more can be taken in', async () => {
    const eids = Array.from({ length: 200 }, (_, at) => `e${at}`);
    await show({ eids, hidden: ['e0', 'e7'] });
    expect(status()).toContain('200 events selected2 aren’t shown here now.');
    expect(status()).toContain('That’s the most at once: 200.');
  });

  it('tells which are not shown now, and unselects one, or all of those', async () => {
    await show({ eids: ['a', 'b', 'c', 'd'], hidden: ['a', 'c', 'd'] });
    const about = [...document.querySelectorAll('.many-list li')].map((row) => row.textContent);
    expect(about.map((row) => row?.includes('not shown here'))).toEqual([true, false, true, true]);
    await click(button('Unselect Title a'));
    expect(session.state.selection).toMatchObject({ eids: ['b', 'c', 'd'], hidden: ['c', 'd'] });
    await settle();
    await click(button('Unselect those not shown here'));
    expect(session.state.selection).toMatchObject({ eids: ['b'], hidden: [] });
    await settle();
    await click(button('Unselect Title b'));
    expect(status()).toBe('No events selected');
  });

  it('offers to send those that can be sent as they are, and says where the others stand', async () => {
    states = {
      a: ready,
      b: { kind: 'not-sendable', reason: 'private' },
      c: { kind: 'tagged', missing: ['project'] },
    };
    await show({ eids: ['a', 'b', 'c'] });
    expect(button(/^Send/).textContent).toBe('Send 1 to Severa');
    const rows = [...document.querySelectorAll('.many-list li')].map((row) => row.textContent);
    expect(rows[0]).toContain('Ready to send to Severa');
    expect(rows[1]).toContain('It’s private');
    expect(rows[2]).toContain('Choose first: project');
  });

  it('tags all that are selected with one choice', async () => {
    await show({ eids: ['a', 'b'] });
    expect(button(/^Send/).getAttribute('aria-disabled')).toBe('true');
    const field = document.querySelector('input');
    if (field) await click(field);
    const option = document.querySelector('[role="option"]');
    if (option) await click(option);
    await settle();
    expect(background.asked('tagEvents')).toEqual([
      { eids: ['a', 'b'], change: { activityTypeId: 'meeting' } },
    ]);
    expect(button(/^Send/).textContent).toBe('Send 2 to Severa');
    expect(document.body.textContent).toContain('2 events tagged');
  });

  it('sends what is selected, whose selection ends with it, and sums up what came of it', async () => {
    states = { a: ready, b: ready, c: { kind: 'not-sendable', reason: 'private' } };
    await show({ eids: ['a', 'b', 'c'] });
    answerSend([
      { eid: 'a', kind: 'done' },
      { eid: 'b', kind: 'left-out', reason: 'sent' },
      { eid: 'c', kind: 'refused', problem: { kind: 'not-sendable', reason: 'private' } },
    ]);
    states = { ...states, a: { kind: 'sent', sentAt: 0 } };
    await click(button(/^Send/));
    await settle();
    expect(background.asked('sendEvents')).toEqual([{ eids: ['a', 'b', 'c'] }]);
    expect(session.state.selection?.eids).toEqual([]);
    expect(results()).toEqual([
      'Sent to Severa: 1',
      'Left out: 1It’s private, and your settings keep private events from Severa.Title c',
      'Left out: 1Sent already.Title b',
    ]);
    expect(status()).toBe('1 of 1 sent');
    await click(button('OK'));
    expect(results()).toEqual([]);
  });

  it('names the first of those left out, and how many more there are', async () => {
    const eids = ['a', 'b', 'c', 'd', 'e'];
    states = Object.fromEntries(eids.map((eid) => [eid, ready]));
    await show({ eids });
    answerSend(eids.map((eid) => ({ eid, kind: 'left-out', reason: 'sent' })));
    await click(button(/^Send/));
    await settle();
    expect(results()).toEqual(['Left out: 5Sent already.Title a, Title b, Title c, and 2 more']);
  });

  it('says how far it is while they are sent, what waits and why, and cancels those that are not sent', async () => {
    const eids = ['a', 'b', 'c'];
    states = { a: ready, b: ready, c: ready };
    await show({ eids });
    answerSend(eids.map((eid) => ({ eid, kind: 'done' })));
    states = {
      a: { kind: 'sent', sentAt: 0 },
      b: { kind: 'queued', nextAttemptAt: 0 },
      c: { kind: 'queued', nextAttemptAt: 0, problem: { kind: 'unreachable', side: 'psa' } },
    };
    await click(button(/^Send/));
    await settle();
    const progress = document.querySelector('progress');
    expect([progress?.value, progress?.max]).toEqual([1, 3]);
    expect(document.body.textContent).toContain('1 of 3 sent');
    expect(results()).toEqual([
      expect.stringMatching(/^Waiting to be sent to Severa: 1Severa can’t be reached/),
    ]);
    background.answers = {
      ...background.answers,
      cancelSendings: () => {
        states = { ...states, b: ready, c: ready };
        return {};
      },
    };
    await click(button('Cancel the rest'));
    await settle();
    expect(background.asked('cancelSendings')).toEqual([{ eids: ['b', 'c'] }]);
    expect(results()).toEqual(['Sent to Severa: 1', 'Cancelled, not sent: 2Title b and Title c']);
  });

  /** The event is in line, and stays there. */
  async function sendsFirst(): Promise<void> {
    states = { a: ready };
    await show({ eids: ['a'] });
    answerSend([{ eid: 'a', kind: 'done' }]);
    states = { a: { kind: 'queued', nextAttemptAt: 0 } };
    await click(button(/^Send/));
    await settle();
  }
  async function chooseType(): Promise<void> {
    const field = document.querySelector('input');
    if (field) await click(field);
    const option = document.querySelector('[role="option"]');
    if (option) await click(option);
    await settle();
  }
  const choose = (...eids: string[]) =>
    settle(() => session.update({ selection: { ...nothingSelected, eids } }));
  const tellChanged = async () => {
    await settle(() => void cache.invalidateQueries());
    await settle();
  };

  it.each([
    ['tagged', chooseType],
    ['sent', () => click(button(/^Send/))],
  ])('waits for no more events once those that are there are %s', async (_, act) => {
    states = { a: ready };
    answerSend([]);
    await show({ eids: ['a'], awaited: ['b'] });
    await act();
    expect(session.state.selection).toMatchObject({ eids: ['a'], awaited: [] });
  });

  it('keeps telling of what is being sent while the next ones are tagged', async () => {
    await sendsFirst();
    await choose('b');
    await settle();
    await chooseType();
    expect(status()).toContain('1 event tagged');
    expect(document.body.textContent).toContain('0 of 1 sent');
    expect(button('Cancel the rest')).toBeDefined();
  });

  it('stops nothing when it is left meanwhile, and tells of it to who comes back', async () => {
    await sendsFirst();
    await settle(() => session.update({ selection: undefined }));
    await choose();
    expect(status()).toBe('Sending several events');
    states = { a: { kind: 'sent', sentAt: 0 } };
    await tellChanged();
    expect(results()).toEqual(['Sent to Severa: 1']);
    await settle(() => session.update({ selection: undefined }));
    await choose();
    expect(results()).toEqual([]);
  });

  it('sends nothing that is not shown yet', async () => {
    states = { a: ready, b: ready };
    await show({ eids: ['a'] });
    background.answers = { ...background.answers, describeEvents: () => new Promise(() => {}) };
    await choose('a', 'b');
    await click(button(/^Send/));
    expect(background.asked('sendEvents')).toEqual([]);
  });

  it('takes out what was sent, whatever else is pressed or chosen meanwhile', async () => {
    states = { a: ready, b: ready };
    await show({ eids: ['a'] });
    let answer: (outcomes: EventOutcome[]) => void = () => undefined;
    const sending = new Promise<EventOutcome[]>((resolve) => {
      answer = resolve;
    });
    background.answers = { ...background.answers, sendEvents: () => sending };
    await click(button(/^Send/));
    expect(document.querySelector('.many-tag')?.hasAttribute('inert')).toBe(true);
    await chooseType();
    await choose('a', 'b');
    await settle(() => answer([{ eid: 'a', kind: 'done' }]));
    await settle();
    expect(session.state.selection?.eids).toEqual(['b']);
    expect(background.asked('tagEvents')).not.toContainEqual(
      expect.objectContaining({ eids: ['a', 'b'] }),
    );
  });

  it('tags those that were chosen at the press', async () => {
    await show({ eids: ['a'] });
    let answer: () => void = () => undefined;
    const first = new Promise<EventOutcome[]>((resolve) => {
      answer = () => resolve([{ eid: 'a', kind: 'done' }]);
    });
    background.answers = { ...background.answers, tagEvents: () => first };
    await chooseType();
    await chooseType();
    await choose('b');
    await settle(answer);
    await settle();
    expect(background.asked('tagEvents')).toMatchObject([{ eids: ['a'] }, { eids: ['a'] }]);
  });

  it('says why the rest could not be cancelled', async () => {
    await sendsFirst();
    background.answers = { ...background.answers, cancelSendings: () => ({ kind: 'internal' }) };
    await click(button('Cancel the rest'));
    await settle();
    expect(document.querySelector('.many-result [role="alert"]')).not.toBeNull();
  });

  it('counts what was sent as sent, though it was removed since', async () => {
    await sendsFirst();
    states = { a: { kind: 'sent', sentAt: 0 } };
    await tellChanged();
    states = { a: ready };
    await tellChanged();
    expect(results()).toEqual(['Sent to Severa: 1']);
  });

  it('says whether the event that the person is at is chosen', async () => {
    await show({ eids: ['a'] });
    await settle(() => session.update({ at: 'a' }));
    await settle();
    expect(status()).toContain('Title a: selected');
    await settle(() => session.update({ at: 'b' }));
    await settle();
    expect(status()).toContain('Title b: not selected');
  });

  it('has one status, which says nothing of every single one', async () => {
    await sendsFirst();
    expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
    expect(status()).toBe('Sending several events');
    expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe(
      'Sending several events',
    );
  });

  it('says how to choose until that was done twice', async () => {
    await show({ eids: ['a'] });
    const bar = document.querySelector('section');
    const how = document.getElementById(bar?.getAttribute('aria-describedby') ?? '');
    expect(how?.textContent).toContain('Enter leads here');
    await choose('a', 'b');
    expect(bar?.hasAttribute('aria-describedby')).toBe(false);
    expect(document.body.textContent).not.toContain('Enter leads here');
  });

  it('leads to the type once it is there, and not to what chooses others', async () => {
    background.answers = { ...background.answers, describeEvents: () => described };
    let answer: () => void = () => undefined;
    const described = new Promise<AnswerTo<'describeEvents'>>((resolve) => {
      answer = () => resolve({ psa, events: [listed('a')] });
    });
    await show({ eids: ['a'] });
    await settle(() => session.update({ focusWishes: 1 }));
    expect(document.activeElement).toBe(document.body);
    await settle(answer);
    await settle();
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('leads back to the event that the person was at last', async () => {
    document.body.insertAdjacentHTML('beforeend', grid(timedChip(eidOf('one'))));
    onTestFinished(() => document.querySelector('[role="main"]')?.remove());
    await show({});
    await settle(() => session.update({ at: eidOf('one') }));
    await click(button('Stop selecting'));
    expect(document.activeElement?.getAttribute('data-eventid')).toBe(eidOf('one'));
  });

  it('leads back to a chosen one when the last is not shown any more', async () => {
    document.body.insertAdjacentHTML('beforeend', grid(timedChip(eidOf('one'))));
    onTestFinished(() => document.querySelector('[role="main"]')?.remove());
    await show({ eids: [eidOf('one'), 'gone'], anchor: 'gone', hidden: ['gone'] });
    await settle(() => session.update({ at: 'gone' }));
    await click(button('Stop selecting'));
    expect(document.activeElement?.getAttribute('data-eventid')).toBe(eidOf('one'));
  });

  it('keeps the selection when sending fails, and says why', async () => {
    states = { a: ready };
    await show({ eids: ['a'] });
    background.answers = {
      ...background.answers,
      sendEvents: () => ({ kind: 'internal' }),
    };
    await click(button(/^Send/));
    await settle();
    expect(session.state.selection?.eids).toEqual(['a']);
    expect(document.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('ends with Escape, but for that which closes a list', async () => {
    await show({ eids: ['a'] });
    const field = document.querySelector('input');
    if (field) await click(field);
    if (field) await press(field, 'Escape');
    expect(session.state.selection).toBeDefined();
    if (field) await press(field, 'Escape');
    expect(session.state.selection).toBeUndefined();
  });
});
