// @vitest-environment happy-dom
import { useQueryClient } from '@tanstack/react-query';
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { questionKey } from '@/components/use-question';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import { emptyTag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import { click, render, settle } from './render';
import { tag, viewOf } from './sample-view';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

type LastAct = NonNullable<EventView['lastAct']>;
const lastAct = (change: Partial<LastAct> = {}): LastAct => ({
  ...{ id: 'act', kind: 'create', standing: 'undoable' },
  ...change,
});
const sent = (change: Partial<EventView> = {}) => viewOf({ kind: 'sent', sentAt: 0 }, change);
const tagged = (change: Partial<EventView> = {}) => viewOf({ kind: 'tagged', missing: [] }, change);

let become: (view: EventView) => Promise<void>;
function Cache() {
  const cache = useQueryClient();
  become = (view) =>
    settle(() => cache.setQueryData(questionKey('describeEvent', { eid: 'e1' }), view));
  return null;
}

/** Opens the panel, then lets the event become something else. */
async function show(first: EventView, ...others: EventView[]) {
  ask.mockImplementation(async () => ({ ok: true, value: others.at(-1) ?? first }));
  const cache = createCache();
  cache.setQueryData(questionKey('describeEvent', { eid: 'e1' }), first);
  await render(
    <AskingProvider cache={cache}>
      <Cache />
      <EventPanel eid="e1" />
    </AskingProvider>,
  );
  for (const view of others) await become(view);
}

const line = () => {
  const found = document.querySelector<HTMLElement>('.undo-line');
  if (!found) throw new Error('no place to undo');
  return found;
};
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent);
const asked = () => ask.mock.calls.map(([name, question]) => ({ name, ...question }));

beforeEach(() => {
  ask.mockReset();
});

describe('what was done last', () => {
  it.each([
    ['tag', 'Undo: put back the former tag'],
    ['create', 'Undo: remove it from Severa again'],
    ['update', 'Undo: put back what Severa had'],
    ['delete', 'Undo: create it in Severa again'],
  ] as const)('can be undone, said as what it does: %s', async (kind, expected) => {
    await show(tagged(), sent({ lastAct: lastAct({ kind }) }));
    expect(line().textContent).toBe(expected);
    expect(line().role).toBe('status');
    const button = line().querySelector('button');
    if (button) await click(button);
    expect(asked()).toContainEqual({ name: 'undoLast', eid: 'e1', act: 'act' });
  });

  it('is not offered when it was done before the event was opened', async () => {
    await show(sent({ lastAct: lastAct() }));
    expect(line().textContent).toBe('');
    await become(sent({ lastAct: lastAct({ id: 'next', kind: 'update' }) }));
    expect(line().textContent).toBe('Undo: put back what Severa had');
  });

  it.each([
    ['undone', 'Undone.'],
    ['changed-since', 'It was changed since, so it can’t be undone.'],
  ] as const)('says how undoing went: %s', async (standing, expected) => {
    await show(tagged(), sent({ lastAct: lastAct() }), tagged({ lastAct: lastAct({ standing }) }));
    expect(line().textContent).toBe(expected);
    expect(line().querySelector('button')).toBeNull();
    await become(tagged());
    expect(line().textContent).toBe('');
  });
});

describe('an event that is not to be sent', () => {
  const ignored = viewOf({ kind: 'ignored' }, { tag: { ...tag, sending: 'never' } });

  it('has one Undo, which puts back the former tag', async () => {
    await show(tagged(), { ...ignored, lastAct: lastAct({ kind: 'tag' }) });
    expect(buttons()).toEqual(['Undo']);
    await act(async () => document.querySelector('button')?.click());
    expect(asked()).toContainEqual({ name: 'undoLast', eid: 'e1', act: 'act' });
  });

  it('lets it be sent by hand when the former tag is not known any more', async () => {
    await show(ignored);
    await act(async () => document.querySelector('button')?.click());
    expect(asked()).toContainEqual({ name: 'tagEvent', eid: 'e1', change: { sending: 'manual' } });
  });
});

it('shows the former note in the field once that is undone', async () => {
  const note = () => document.querySelector('textarea')?.value;
  await show(
    tagged({ tag: { ...emptyTag, note: 'Old' } }),
    tagged({ tag: { ...emptyTag, note: 'New' }, lastAct: lastAct({ kind: 'tag' }) }),
    tagged({
      tag: { ...emptyTag, note: 'Former' },
      lastAct: lastAct({ kind: 'tag', standing: 'undone' }),
    }),
  );
  expect(note()).toBe('Former');
});
