// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import type { ItemState } from '@/lib/domain/item-state';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import { click, press, render, settle, type } from './render';
import { htmlLink, tag, viewOf, when } from './sample-view';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

async function show(view: EventView) {
  ask.mockImplementation(async () => ({ ok: true, value: view }));
  await render(
    <AskingProvider cache={createCache()}>
      <EventPanel eid="e1" />
    </AskingProvider>,
  );
  await settle();
}

/** From now on the background keeps nothing that this question asks for. */
function refuse(refused: string, view: EventView): void {
  ask.mockImplementation(async (name) =>
    name === refused
      ? { ok: false, problem: { kind: 'storage-full' } }
      : { ok: true, value: structuredClone(view) },
  );
}

const nameOf = (element: Element) =>
  element.getAttribute('aria-label') ?? element.textContent ?? '';
const buttons = () => [...document.querySelectorAll('button, a')].map(nameOf);
const labels = () => [...document.querySelectorAll('label')].map(nameOf);
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const asked = () => ask.mock.calls.map(([name, question]) => ({ name, ...question }));

beforeEach(() => {
  ask.mockReset();
});

const nextAttemptAt = 0;
const offered: { state: ItemState; actions: string[] }[] = [
  { state: { kind: 'not-sendable', reason: 'declined' }, actions: [] },
  { state: { kind: 'ignored' }, actions: ['Undo'] },
  {
    state: { kind: 'tagged', missing: [] },
    actions: ['Send to Severa', 'Don’t send this event'],
  },
  { state: { kind: 'queued', nextAttemptAt }, actions: ['Cancel sending'] },
  {
    state: { kind: 'sent', sentAt: 0, activityUrl: 'https://severa.example/1' },
    actions: ['Open in Severa'],
  },
  {
    state: {
      kind: 'already-there',
      candidates: [
        { activityId: 'a1', title: 'Kickoff', when, ownerName: 'Aino', source: 'colleague' },
      ],
    },
    actions: ['Adopt Kickoff', 'Create my own anyway', 'Cancel sending'],
  },
  {
    state: { kind: 'changed', changes: ['time'] },
    actions: ['Update in Severa', 'Leave it as it is'],
  },
  {
    state: { kind: 'changed', changes: ['deleted'] },
    actions: ['Remove from Severa', 'Keep it in Severa'],
  },
  {
    state: { kind: 'changed', changes: ['became-private'] },
    actions: ['Hide the details in Severa', 'Leave it as it is'],
  },
  {
    state: {
      kind: 'failed',
      operation: 'update',
      problem: { kind: 'worked-time', reason: 'hours' },
    },
    actions: ['Update anyway', 'See in the history', 'Leave it as it is'],
  },
  {
    state: {
      kind: 'failed',
      operation: 'create',
      problem: { kind: 'rejected', side: 'psa', fields: [] },
    },
    actions: ['Try again', 'See in the history', 'Give up'],
  },
];

describe('what an event offers', () => {
  it.each(offered)('when $state.kind: $actions', async ({ state, actions }) => {
    await show(viewOf(state));
    expect(buttons()).toEqual(actions);
  });

  it('is no control at all when it cannot be sent, but the reason', async () => {
    await show(viewOf({ kind: 'not-sendable', reason: 'declined' }));
    expect(labels()).toEqual([]);
    expect(document.body.textContent).toContain('You declined it.');
  });
});

describe('sending', () => {
  it('asks for what is missing instead of sending', async () => {
    await show(viewOf({ kind: 'untagged' }, { tag: { note: '', sending: 'manual' } }));
    await click(button('Send to Severa'));
    expect(document.body.textContent).toContain('Choose first: activity type');
    expect(asked().some(({ name }) => name === 'sendEvent')).toBe(false);
  });

  it('sends a tagged event', async () => {
    await show(viewOf({ kind: 'tagged', missing: [] }));
    await click(button('Send to Severa'));
    expect(asked()).toContainEqual({ name: 'sendEvent', eid: 'e1', anyway: false });
  });

  it('makes the default type the event’s own before it sends', async () => {
    const view = viewOf({ kind: 'untagged' }, { tag: { note: '', sending: 'manual' } });
    await show({ ...view, psa: { ...view.psa, defaultTypeId: 'meeting' } });
    await click(button('Send to Severa'));
    await settle();
    const done = asked().filter(({ name }) => name !== 'describeEvent');
    expect(done).toEqual([
      { name: 'tagEvent', eid: 'e1', change: { activityTypeId: 'meeting' } },
      { name: 'sendEvent', eid: 'e1', anyway: false },
    ]);
  });

  it.each([
    [true, undefined, true],
    [true, 'meeting', false],
    [false, undefined, false],
  ])('says of a type chosen for the calendar (%s), tagged %s: %s', async (isOf, own, isSaid) => {
    const tag = { note: '', sending: 'manual' as const, ...(own && { activityTypeId: own }) };
    const view = viewOf(own ? { kind: 'tagged', missing: [] } : { kind: 'untagged' }, { tag });
    const chosen = { defaultTypeId: 'meeting', ...(isOf && { isTypeOfCalendar: true as const }) };
    await show({ ...view, psa: { ...view.psa, ...chosen } });
    expect(document.body.textContent?.includes('Type of this calendar')).toBe(isSaid);
  });

  it('waits for Google, and offers to sign in', async () => {
    const view = viewOf({ kind: 'tagged', missing: [] });
    const { event: _, ...unread } = view;
    await show({ ...unread, problem: { kind: 'signed-out', side: 'google' } });
    expect(buttons()).toContain('Sign in to Google');
    await click(button('Send to Severa'));
    expect(asked().some(({ name }) => name === 'sendEvent')).toBe(false);
    expect(labels()).toContain('Activity type');
    expect(document.body.textContent).not.toContain('Ready to send');
  });
});

describe('a problem of the connection', () => {
  const problem = { kind: 'unreachable', side: 'psa' } as const;
  const told = () => document.body.textContent?.split('Severa can’t be reached.').length;

  it('is told once where the event waits for it', async () => {
    const view = viewOf({ kind: 'queued', problem, nextAttemptAt });
    await show({ ...view, psa: { ...view.psa, problem } });
    expect(told()).toBe(2);
  });

  it.each(['tagged', 'ignored'] as const)(
    'matters only where something is to be sent: %s',
    async (kind) => {
      const view = viewOf(kind === 'tagged' ? { kind, missing: [] } : { kind });
      await show({ ...view, psa: { ...view.psa, problem } });
      expect(told()).toBe(kind === 'tagged' ? 2 : 1);
    },
  );
});

describe('worked time', () => {
  it('is changed only after a separate yes', async () => {
    const problem = { kind: 'worked-time', reason: 'closed' } as const;
    await show(viewOf({ kind: 'failed', operation: 'delete', problem }));
    await click(button('Remove anyway'));
    expect(asked()).toContainEqual({ name: 'deleteActivity', eid: 'e1', consented: true });
    await click(button('See in the history'));
    expect(asked()).toContainEqual({ name: 'openFailure', eid: 'e1' });
  });
});

it('shows what the PSA lacks in no field', async () => {
  const view = viewOf({ kind: 'tagged', missing: [] });
  const capabilities = { ...view.psa.capabilities, customers: false, projects: false };
  await show({ ...view, psa: { ...view.psa, capabilities } });
  expect(labels()).toEqual(['Activity type', 'Note']);
});

describe('a question of a run', () => {
  const failed = { kind: 'failed', operation: 'reconcile' } as const;

  it('is put as one, with the answers of the popup', async () => {
    await show(viewOf({ ...failed, problem: { kind: 'conflict', fields: ['title'] } }));
    expect(document.body.textContent).toContain('Waits for your decision');
    expect(buttons()).toEqual(['Use the calendar’s version', 'Use Severa’s version']);
    await click(button('Use Severa’s version'));
    expect(asked()).toContainEqual({ name: 'answerEvent', eid: 'e1', answer: 'psa' });
  });

  it('about worked time takes a separate yes', async () => {
    await show(viewOf({ ...failed, problem: { kind: 'worked-time', reason: 'hours' } }));
    await click(button('Update anyway'));
    expect(asked()).toContainEqual({
      ...{ name: 'answerEvent', eid: 'e1' },
      ...{ answer: 'calendar', consented: true },
    });
  });

  it('about worked time promises no mere update while the event is not known', async () => {
    const { event: _, ...unknown } = viewOf({
      ...failed,
      problem: { kind: 'worked-time', reason: 'hours' },
    });
    await show(unknown);
    expect(buttons()).toEqual(['Remove anyway', 'Keep it in Severa']);
  });

  it('about an event with guests leads to Google Calendar too', async () => {
    const problem = { kind: 'psa-differs', reason: 'guests', fields: ['when'] } as const;
    await show(viewOf({ ...failed, problem: { ...problem, fields: [...problem.fields] } }));
    expect(buttons()).toEqual([
      'Edit in Google Calendar',
      'Use the calendar’s version',
      'Leave it as it is',
    ]);
    expect(document.querySelector('.note a')?.getAttribute('href')).toBe(htmlLink);
  });

  it('about a deleted activity offers every way out', async () => {
    await show(viewOf({ ...failed, problem: { kind: 'activity-gone' } }));
    expect(buttons()).toEqual(['Delete the event', 'Send again', 'Keep the event']);
    await click(button('Send again'));
    expect(asked()).toContainEqual({ name: 'answerEvent', eid: 'e1', answer: 'calendar' });
  });

  it('is none when the run only failed', async () => {
    const problem = { kind: 'forbidden', side: 'google' } as const;
    await show(viewOf({ ...failed, problem }));
    expect(document.body.textContent).toContain('Not synced with Severa');
    expect(buttons()).toEqual(['Try again', 'See in the history']);
  });
});

describe('an occurrence of a series', () => {
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const chosen = () => radios().find(({ checked }) => checked)?.parentElement?.textContent;
  const radio = (name: string) => {
    const found = radios().find(({ parentElement }) => parentElement?.textContent === name);
    if (!found) throw new Error(`no choice ${name}`);
    return found;
  };
  const ofSeries = (tagged: boolean, change: Partial<EventView> = {}) =>
    viewOf(
      { kind: 'tagged', missing: [] },
      { series: { scope: tagged ? 'series' : 'event' }, ...change },
    );
  /** Until the background has answered, what was chosen is shown. */
  const withoutAnswer = () => ask.mockImplementation(() => new Promise(() => undefined));

  it('says for what its tag is', async () => {
    await show(ofSeries(true));
    expect(document.querySelector('legend')?.textContent).toBe('The tag is for');
    expect(chosen()).toBe('All of the series');
  });

  it('is the only event that asks for it', async () => {
    await show(viewOf({ kind: 'tagged', missing: [] }));
    expect(radios()).toEqual([]);
  });

  it('hands its tag to the whole series when that is chosen', async () => {
    await show(ofSeries(false));
    expect(chosen()).toBe('This event');
    withoutAnswer();
    await click(radio('All of the series'));
    expect(asked()).toContainEqual({ name: 'tagEvent', eid: 'e1', change: {}, scope: 'series' });
    expect(chosen()).toBe('All of the series');
  });

  it('shows at once what is pressed, before anything is saved', async () => {
    await show(ofSeries(false));
    withoutAnswer();
    const series = radio('All of the series');
    act(() => series.click());
    expect(series.checked).toBe(true);
    await settle();
    expect(series.checked).toBe(true);
  });

  it('gets a tag of its own when it is chosen alone', async () => {
    await show(ofSeries(true));
    withoutAnswer();
    await click(radio('This event'));
    expect(asked()).toContainEqual({ name: 'tagEvent', eid: 'e1', change: {}, scope: 'event' });
    expect(chosen()).toBe('This event');
  });

  it('changes the tag that it shows', async () => {
    await show(ofSeries(true, { offersAuto: true }));
    const tick = document.querySelector('input[type="checkbox"]');
    if (tick) await click(tick);
    expect(asked()).toContainEqual({
      ...{ name: 'tagEvent', eid: 'e1' },
      ...{ change: { sending: 'auto' }, scope: 'series' },
    });
  });

  it('is kept from being sent by itself, not with its series', async () => {
    await show(ofSeries(true));
    await click(button('Don’t send this event'));
    expect(asked()).toContainEqual({ name: 'tagEvent', eid: 'e1', change: { sending: 'never' } });
  });
});

describe('Send by itself', () => {
  const tick = () => document.querySelector<HTMLInputElement>('input[type="checkbox"]');
  const auto: Tag = { ...tag, sending: 'auto' };

  it('is offered where the tag decides over it', async () => {
    await show(viewOf({ kind: 'tagged', missing: [] }, { offersAuto: true, tag: auto }));
    expect(labels()).toContain('Send by itself');
    expect(tick()?.checked).toBe(true);
    const shown = tick();
    if (shown) await click(shown);
    expect(asked()).toContainEqual({
      ...{ name: 'tagEvent', eid: 'e1' },
      ...{ change: { sending: 'manual' }, scope: 'event' },
    });
  });

  it.each([
    ['where it decides over nothing', 'tagged', false, undefined, false],
    ['of an event that was sent', 'sent', true, undefined, false],
    ['of a series with more to send', 'sent', true, { scope: 'series' }, true],
  ] as const)('%s', async (_, kind, offersAuto, series, isThere) => {
    const state = kind === 'sent' ? { kind, sentAt: 0 } : { kind, missing: [] };
    await show(viewOf(state, { offersAuto, ...(series && { series }) }));
    expect(tick() !== null).toBe(isThere);
  });
});

describe('Private', () => {
  const label = 'Private: send the time only';
  const tick = () =>
    [...document.querySelectorAll('label')]
      .find((one) => nameOf(one) === label)
      ?.querySelector('input');
  const offering = { offersPrivate: true };
  const ticked: Tag = { ...tag, isPrivate: true };

  it('waits under More, and is ticked for what the tag is made for', async () => {
    const series = { scope: 'following' } as const;
    await show(viewOf({ kind: 'sent', sentAt: 0 }, { ...offering, series }));
    const shown = tick();
    expect(shown?.closest('details')).not.toBeNull();
    if (shown) await click(shown);
    expect(asked()).toContainEqual({
      ...{ name: 'tagEvent', eid: 'e1' },
      ...{ change: { isPrivate: true }, scope: 'following' },
    });
  });

  it('stands at first sight where it is ticked, and is unticked there', async () => {
    await show(viewOf({ kind: 'tagged', missing: [] }, { ...offering, tag: ticked }));
    const shown = tick();
    expect(shown?.checked).toBe(true);
    expect(shown?.closest('details')).toBeNull();
    expect(document.body.textContent).toContain('Stays here; it isn’t sent.');
    if (shown) await click(shown);
    expect(asked()).toContainEqual({
      ...{ name: 'tagEvent', eid: 'e1' },
      ...{ change: { isPrivate: false }, scope: 'event' },
    });
  });

  it('is not ticked any more once the press was refused, and can be pressed again', async () => {
    const view = viewOf({ kind: 'tagged', missing: [] }, offering);
    await show(view);
    refuse('tagEvent', view);
    for (const _ of ['first', 'second']) {
      const shown = tick();
      if (shown) await click(shown);
      await settle();
      await settle();
      expect(tick()?.checked).toBe(false);
    }
    expect(asked().filter(({ name }) => name === 'tagEvent')).toHaveLength(2);
  });

  it('is not offered where it would change nothing', async () => {
    await show(viewOf({ kind: 'tagged', missing: [] }));
    expect(labels()).not.toContain(label);
  });
});

describe('a contact person who takes part', () => {
  const box = () => document.querySelector<HTMLInputElement>('.participant input');

  it('is not ticked any more once the press was refused', async () => {
    const acme = { id: 'acme', name: 'Acme Oy' };
    const contacts = [{ id: 'anna', name: 'Anna Virtanen', customer: acme }];
    const view = viewOf({ kind: 'tagged', missing: [] }, { contacts });
    await show(view);
    refuse('chooseContacts', view);
    const shown = box();
    if (shown) await click(shown);
    await settle();
    await settle();
    expect(box()?.checked).toBe(false);
    expect(document.querySelector('.note.bad')).not.toBeNull();
  });
});

it('what was pressed and refused is done once more by the press that is offered', async () => {
  const view = viewOf({ kind: 'tagged', missing: [] });
  await show(view);
  refuse('sendEvent', view);
  const sends = () => asked().filter(({ name }) => name === 'sendEvent').length;
  await click(button('Send to Severa'));
  await settle();
  ask.mockImplementation(async () => ({ ok: true, value: view }));
  expect(sends()).toBe(1);
  await click(button('Try again'));
  await settle();
  expect(sends()).toBe(2);
  expect(buttons()).not.toContain('Try again');
});

async function pressPrivate(): Promise<void> {
  const tick = document.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!tick) throw new Error('no tick');
  await click(tick);
}

it('does not send what was pressed behind a tag that could not be kept, and does both by the press that is offered', async () => {
  const view = viewOf({ kind: 'tagged', missing: [] }, { offersPrivate: true });
  await show(view);
  const tagging = Promise.withResolvers<void>();
  ask.mockImplementation(async (name) => {
    if (name === 'tagEvent') await tagging.promise;
    return name === 'tagEvent'
      ? { ok: false, problem: { kind: 'internal' } }
      : { ok: true, value: structuredClone(view) };
  });
  await pressPrivate();
  await click(button('Send to Severa'));
  tagging.resolve();
  await settle();
  await settle();
  const done = () => asked().flatMap(({ name }) => (name === 'describeEvent' ? [] : [name]));
  expect(done()).toEqual(['tagEvent']);
  ask.mockImplementation(async () => ({ ok: true, value: view }));
  await click(button('Try again'));
  await settle();
  await settle();
  expect(done()).toEqual(['tagEvent', 'tagEvent', 'sendEvent']);
  expect(buttons()).not.toContain('Try again');
});

/** An untagged event that would go as *Meeting*, and may go as *Travel*. */
function withDefaultType(change: Partial<EventView> = {}): EventView {
  const bare: Tag = { note: '', sending: 'manual' };
  const { psa, ...view } = viewOf({ kind: 'untagged' }, { tag: bare, ...change });
  const others = psa.activityTypes.map((type) => ({ ...type, id: 'travel', name: 'Travel' }));
  const activityTypes = [...psa.activityTypes, ...others];
  return { ...view, psa: { ...psa, activityTypes, defaultTypeId: 'meeting' } };
}

function typePicker(): HTMLInputElement {
  const picker = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!picker) throw new Error('no picker');
  return picker;
}

it('goes on showing what is still being saved when something before it has been, and sends that', async () => {
  const view = withDefaultType({ offersPrivate: true });
  await show(view);
  const savings = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const open = [...savings];
  ask.mockImplementation(async (name) => {
    if (name === 'tagEvent') await open.shift()?.promise;
    return { ok: true, value: structuredClone(view) };
  });
  const picker = typePicker();
  await pressPrivate();
  await click(picker);
  await type(picker, 'Travel');
  await press(picker, 'Enter');
  savings[0]?.resolve();
  await settle();
  await settle();
  expect(picker.value).toBe('Travel');
  await click(button('Send to Severa'));
  savings[1]?.resolve();
  await settle();
  await settle();
  const done = asked().filter(({ name }) => name !== 'describeEvent');
  expect(done).toMatchObject([
    { name: 'tagEvent', change: { isPrivate: true } },
    { name: 'tagEvent', change: { activityTypeId: 'travel' } },
    { name: 'sendEvent' },
  ]);
});

it('sends the type whose whole name stands in its field when Send is pressed, though a default is shown until then', async () => {
  let view = withDefaultType();
  await show(view);
  ask.mockImplementation(async (name, question) => {
    const { change } = question as { change?: Partial<Tag> };
    if (name === 'tagEvent') view = { ...view, tag: { ...view.tag, ...change } };
    return { ok: true, value: structuredClone(view) };
  });
  const picker = typePicker();
  await settle(() => picker.focus());
  await type(picker, 'travel');
  // As in one press of the mouse: the choice is not drawn yet when the click comes.
  act(() => picker.blur());
  act(() => button('Send to Severa').click());
  await settle();
  await settle();
  expect(asked().filter(({ name }) => name !== 'describeEvent')).toMatchObject([
    { name: 'tagEvent', change: { activityTypeId: 'travel' } },
    { name: 'sendEvent' },
  ]);
});

it('keeps a tag that was made behind a sending that failed', async () => {
  const view = viewOf({ kind: 'tagged', missing: [] }, { offersPrivate: true });
  await show(view);
  const sending = Promise.withResolvers<void>();
  ask.mockImplementation(async (name) => {
    if (name !== 'sendEvent') return { ok: true, value: structuredClone(view) };
    await sending.promise;
    return { ok: false, problem: { kind: 'internal' } };
  });
  await click(button('Send to Severa'));
  await pressPrivate();
  sending.resolve();
  await settle();
  await settle();
  expect(asked().filter(({ name }) => name === 'tagEvent')).toHaveLength(1);
});
