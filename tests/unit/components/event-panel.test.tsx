// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import type { ItemState } from '@/lib/domain/item-state';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import { click, render, settle } from './render';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;
const tag: Tag = { activityTypeId: 'meeting', note: '', sending: 'manual' };

function viewOf(state: ItemState, change: Partial<EventView> = {}): EventView {
  return {
    eid: 'e1',
    event: { title: 'Kickoff', when, location: '', isPrivate: false, organizer: '' },
    remarks: [],
    psa: {
      connectionId: 'c1',
      name: 'Severa',
      system: 'severa',
      capabilities: {
        ...{ customers: true, projects: true, participants: true, delete: true },
        ...{ changedSince: true, maxLocation: 100, maxTitle: 100 },
      },
      activityTypes: [
        {
          id: 'meeting',
          name: 'Meeting',
          category: 'CalendarEntry',
          isDefault: false,
          requires: [],
        },
      ],
      recentTypeIds: [],
    },
    tag,
    state,
    ...change,
  };
}

async function show(view: EventView) {
  ask.mockImplementation(async () => ({ ok: true, value: view }));
  await render(
    <AskingProvider cache={createCache()}>
      <EventPanel eid="e1" />
    </AskingProvider>,
  );
  await settle();
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

beforeEach(() => ask.mockReset());

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
    actions: ['Update anyway', 'Leave it as it is'],
  },
  {
    state: {
      kind: 'failed',
      operation: 'create',
      problem: { kind: 'rejected', side: 'psa', fields: [] },
    },
    actions: ['Try again', 'Cancel sending'],
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
  });
});

it('shows what the PSA lacks in no field', async () => {
  const view = viewOf({ kind: 'tagged', missing: [] });
  const capabilities = { ...view.psa.capabilities, customers: false, projects: false };
  await show({ ...view, psa: { ...view.psa, capabilities } });
  expect(labels()).toEqual(['Activity type', 'Note']);
});
