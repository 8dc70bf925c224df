// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { HistorySection } from '@/entrypoints/options/history/HistorySection';
import { operationKinds } from '@/entrypoints/options/history/operation-kinds';
import { historyEntrySchema, type SyncRun } from '@/lib/domain/history';
import { fitsFilter } from '@/lib/domain/history-filter';
import type { HistoryItem } from '@/lib/messages/sync-schemas';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle, type } from './render';
import { severa } from './sample-overview';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

beforeEach(() => {
  location.hash = '';
  // Nothing is laid out here, and what has no height is always in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(65);
});

/** Longer than the search waits for the typing to end. */
const typingPauseMs = 250;

const fields = {
  ...{ title: 'Kickoff', location: 'Helsinki', notes: '', activityTypeId: 'visit' },
  when: { kind: 'timed', startAt: 0, endAt: 3_600_000 },
} as const;

function itemOf(id: number, change: Partial<HistoryItem> = {}): HistoryItem {
  return {
    ...{ id, at: id * 1000, connectionId: severa.id, itemKey: `k${id}` },
    ...{ operation: 'update', outcome: 'done', after: fields },
    ...change,
  };
}

/** Shows the section over a background that holds these operations, newest first. */
async function show(held: readonly HistoryItem[], answers: Answers = {}) {
  background.fake.start({
    findHistory: ({ filter }) => ({
      ids: held.filter((item) => fitsFilter(item, filter)).map(({ id }) => id),
    }),
    readEntries: ({ ids }) => held.filter(({ id }) => ids.includes(id)),
    historyCalendars: () => [{ id: 'anna', name: 'Anna Virtanen' }],
    readRuns: () => [],
    readSetup: () => sampleSetup(),
    ...answers,
  });
  await render(
    <AskingProvider cache={createCache()}>
      <HistorySection connections={[severa]} />
    </AskingProvider>,
  );
  await found();
}

/** What is found is known first, and what is told of it a turn later. */
async function found(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await settle();
}

const text = () => document.body.textContent ?? '';
const titles = () =>
  [...document.querySelectorAll('.history-entry .title')].map(({ textContent }) => textContent);
const named = (name: string) =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
const press = async (name: string, index = 0) => {
  const button = named(name)[index];
  if (!button) throw new Error(`no button ${name}`);
  await click(button);
  await found();
};
const choose = async (value: string) => {
  const options = [...document.querySelectorAll('option')];
  const select = options.find((option) => option.value === value)?.closest('select');
  if (!select) throw new Error(`nothing to choose ${value} in`);
  await settle(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await found();
};

describe('the history', () => {
  it('says in a sentence that it is empty', async () => {
    await show([]);
    expect(text()).toContain('Nothing has been written yet.');
  });

  it('unfolds the operation that the address names, and brings the person to it', async () => {
    location.hash = '#history/2';
    const held = [itemOf(3), itemOf(2, { after: { ...fields, title: 'Refused' } })];
    await show(held, { findHistory: ({ filter }) => ({ ids: filter.about === 2 ? [3, 2] : [] }) });
    expect(text()).toContain('What was done with this event');
    const open = [...document.querySelectorAll('details[open] .title')];
    expect(open.map(({ textContent }) => textContent)).toEqual(['Refused']);
    expect(document.activeElement?.textContent).toContain('Refused');
  });

  it('asks for those in sight alone, however many there are, and says how many that is', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => itemOf(10_000 - index));
    await show(many);
    expect(text()).toContain('10,000 operations');
    const shown = titles().length;
    expect(shown).toBeGreaterThan(5);
    expect(shown).toBeLessThan(60);
    const read = background.fake.asked('readEntries');
    expect(read).toEqual([{ ids: Array.from({ length: 50 }, (_, index) => 10_000 - index) }]);
    const first = document.querySelector('.history-entry');
    expect(first?.getAttribute('aria-setsize')).toBe('10000');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
  });

  it('keeps unfolded what is unfolded when something comes on top', async () => {
    const held = [itemOf(2), itemOf(1)];
    await show(held);
    const details = () => [...document.querySelectorAll('details')].slice(-held.length);
    await settle(() => {
      const [first] = details();
      if (first) first.open = true;
      first?.dispatchEvent(new Event('toggle'));
    });
    held.unshift(itemOf(3));
    await choose('psa');
    expect(details().map(({ open }) => open)).toEqual([false, true, false]);
  });

  it('is narrowed by outcome and by text', async () => {
    const failed = itemOf(2, {
      outcome: 'failed',
      problem: { kind: 'forbidden', side: 'psa' },
      after: { ...fields, title: 'Refused' },
    });
    await show([failed, itemOf(1)]);
    await choose('failed');
    expect(titles()).toEqual(['Refused']);
    const search = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!search) throw new Error('no search');
    await type(search, 'Kickoff');
    await act(() => new Promise((resolve) => setTimeout(resolve, typingPauseMs)));
    await found();
    expect(text()).toContain('Nothing matches.');
  });

  it('is narrowed by the words of its address, and back by a link without any', async () => {
    location.hash = '#history/failed/update';
    const failed = itemOf(2, { outcome: 'failed', after: { ...fields, title: 'Refused' } });
    await show([failed, itemOf(1)]);
    expect(titles()).toEqual(['Refused']);
    await settle(() => {
      location.hash = '#history';
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
    await found();
    expect(titles()).toEqual(['Refused', 'Kickoff']);
  });

  it('is whole where the address says what nobody understands', async () => {
    location.hash = '#history/failed/%E4%';
    await show([itemOf(1)]);
    expect(titles()).toEqual(['Kickoff']);
    expect(named('Show all')).toEqual([]);
  });

  it('has its address say what it is narrowed to', async () => {
    await show([itemOf(1)]);
    await choose('failed');
    await choose('psa');
    expect(location.hash).toBe('#history/failed/psa');
    await press('Show all');
    expect(location.hash).toBe('#history');
    expect(titles()).toEqual(['Kickoff']);
  });

  it.each([
    ['create', ['create', 'create-event']],
    ['update', ['update', 'update-event']],
    ['delete', ['delete', 'delete-event', 'remove-twin']],
    ['link', ['adopt', 'relink', 'end']],
    ['tag', ['carry-tag']],
    ['calendar', ['create-calendar', 'delete-calendar']],
  ])('is narrowed by what was done: %s', async (kind, operations) => {
    await show([itemOf(1)]);
    await choose(kind);
    expect(background.fake.asked('findHistory').at(-1)).toEqual({ filter: { operations } });
    expect(titles()).toEqual(operations.includes('update') ? ['Kickoff'] : []);
  });

  it('can be narrowed to every operation that there is', () => {
    const chosen = Object.values(operationKinds).flat();
    expect(chosen.toSorted()).toEqual(historyEntrySchema.shape.operation.options.toSorted());
  });

  it('says of a failed operation what was intended', async () => {
    await show([
      itemOf(1, {
        outcome: 'failed',
        notUndoable: 'failed',
        before: { ...fields, title: 'Start' },
      }),
    ]);
    const heads = [...document.querySelectorAll('.versions thead th')];
    expect(heads.map(({ textContent }) => textContent)).toEqual(['Field', 'Before', 'Intended']);
  });

  it('shows what was there before, what is there now, and the version that gave way', async () => {
    const item = itemOf(1, {
      before: { ...fields, title: 'Start' },
      lost: { title: 'Begin' },
      ...{ trigger: 'clock', tookMs: 1240 },
    });
    await show([item]);
    const heads = [...document.querySelectorAll('.versions thead th')];
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Field',
      'Before',
      'After',
      'Version that gave way',
    ]);
    const changed = document.querySelector('.versions tr.changed');
    const cells = [...(changed?.children ?? [])].map(({ textContent }) => textContent);
    expect(cells).toEqual(['Title', 'Start', 'Kickoff', 'Begin']);
    expect(text()).toContain('Clock');
    expect(text()).toContain('1.2 sec');
  });
});

it.each([
  [
    'by field and id',
    {
      'activityTypeId:visit': 'Visit',
      'customerId:c-1': 'Acme Oy',
      'customerId:c-2': 'Pohjola',
      'projectId:c-1': 'Renewal',
    },
    'Renewal',
  ],
  ['by the id alone, as of old', { visit: 'Visit', 'c-1': 'Acme Oy', 'c-2': 'Pohjola' }, 'Acme Oy'],
])(
  'names types, customers and projects where their names are known %s',
  async (_, names, project) => {
    await show([
      itemOf(1, {
        before: { ...fields, customerId: 'c-1', projectId: 'c-1' },
        after: { ...fields, customerId: 'c-2', projectId: 'p-2' },
        names,
      }),
    ]);
    const rows = [...document.querySelectorAll('.versions tbody tr')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(rows.slice(3)).toEqual([
      ['Activity type', 'Visit', 'Visit'],
      ['Customer', 'Acme Oy', 'Pohjola'],
      ['Project', project, '…'],
    ]);
  },
);

it('leaves out what nobody can name', async () => {
  const named = { ...fields, projectId: 'p-1' };
  await show([itemOf(1, { before: named, after: named, names: {} })]);
  expect(document.querySelector('.versions')?.textContent).not.toMatch(/Project|Activity type/);
});

describe('a tag that travelled', () => {
  const before = { activityType: 'Visit', sending: 'manual' } as const;
  const after = { ...before, customer: 'Acme Oy', sending: 'auto' } as const;
  const carried = (change: Partial<HistoryItem> = {}) => {
    const { after: _, ...item } = itemOf(1, {
      ...{ operation: 'carry-tag', title: 'Kickoff', notUndoable: 'by-tag' },
      tags: { scope: 'event', before, after },
      ...change,
    });
    return item;
  };
  const rows = () =>
    [...document.querySelectorAll('.versions tr')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );

  it('is told part by part, by names', async () => {
    await show([carried()]);
    expect(titles()).toEqual(['Kickoff']);
    expect(text()).toContain('Write the tag into the event');
    expect(rows()).toEqual([
      ['Field', 'Before', 'After'],
      ['Activity type', 'Visit', 'Visit'],
      ['Customer', 'none', 'Acme Oy'],
      ['Sending', 'by a click', 'by itself'],
    ]);
    expect(named('Undo')).toEqual([]);
    expect(text()).toContain('Change the tag of the event instead');
  });

  it('is told of a whole series, and of one that carries none any more', async () => {
    await show([carried({ tags: { scope: 'series', before } })]);
    expect(text()).toContain('Write the tag into the series');
    expect(rows()).toEqual([
      ['Field', 'Before', 'After'],
      ['Activity type', 'Visit', 'none'],
      ['Sending', 'by a click', 'none'],
    ]);
  });
});

describe('contact persons', () => {
  const contacts = { added: ['Sanna Laine', ''], removed: ['Bo Ek'] };

  it('are named who came and who went, and that undoing leaves them', async () => {
    await show([itemOf(1, { before: { ...fields, title: 'Start' }, contacts })]);
    expect(text()).toContain('Added: Sanna Laine and a person');
    expect(text()).toContain('Removed: Bo Ek');
    await press('Undo');
    expect(document.querySelector('dialog[open]')?.textContent).toContain(
      'Contact persons stay as they are.',
    );
  });

  it('are named who was to come and go when it failed', async () => {
    await show([itemOf(1, { outcome: 'failed', notUndoable: 'failed', before: fields, contacts })]);
    expect(text()).toContain('To be added: Sanna Laine and a person');
    expect(text()).toContain('To be removed: Bo Ek');
  });
});

describe('undoing', () => {
  it('says first what it will do: a deleted activity comes back as a new one', async () => {
    const deleted = itemOf(7, { operation: 'delete', before: fields });
    await show([deleted], { undoOperation: () => ({ ...deleted, undoneAt: 1 }) });
    await press('Undo');
    const dialog = document.querySelector('dialog[open]');
    expect(dialog?.textContent).toContain('A new activity is made in Severa');
    expect(background.fake.asked('undoOperation')).toEqual([]);
    await press('Undo', 1);
    expect(background.fake.asked('undoOperation')).toEqual([{ id: 7 }]);
  });

  it('is not offered where it cannot be done, but the reason', async () => {
    await show([itemOf(1, { notUndoable: 'changed-since' })]);
    expect(named('Undo')).toEqual([]);
    expect(text()).toContain('It was changed since');
  });

  it('tells why it failed', async () => {
    await show([itemOf(1)], {
      undoOperation: () => ({ kind: 'changed-meanwhile', side: 'psa' }),
    });
    await press('Undo');
    await press('Undo', 1);
    expect(text()).toContain('This changed in Severa in the meantime.');
  });
});

it('puts a failed operation in line again', async () => {
  const failed = itemOf(3, {
    outcome: 'failed',
    notUndoable: 'failed',
    problem: { kind: 'rejected', side: 'psa', fields: ['title'] },
  });
  await show([failed], { retryOperation: () => ({}) });
  expect(text()).toContain('Severa didn’t accept the content.');
  await press('Try again');
  expect(background.fake.asked('retryOperation')).toEqual([{ id: 3 }]);
});

it('leaves trying an undoing again to the operation that it undoes', async () => {
  const refused = itemOf(3, {
    ...{ outcome: 'failed', notUndoable: 'failed', trigger: 'undo' },
    problem: { kind: 'forbidden', side: 'psa' },
  });
  await show([refused, itemOf(2)]);
  expect(named('Try again')).toEqual([]);
  expect(named('Undo').length).toBeGreaterThan(0);
});

it('leaves making and deleting calendars to the settings', async () => {
  const { after: _, ...failed } = itemOf(3, {
    ...{ operation: 'delete-calendar', outcome: 'failed', notUndoable: 'failed' },
    title: '[Acme] Tasks (created: 2026-11-25)',
    problem: { kind: 'forbidden', side: 'google' },
  });
  const { after: __, ...made } = itemOf(2, {
    ...{ operation: 'create-calendar', notUndoable: 'by-settings' },
    title: '[Acme] Tasks (created: 2026-11-25)',
  });
  await show([failed, made]);
  expect(titles()).toEqual([failed.title, made.title]);
  expect(named('Try again')).toEqual([]);
  expect(named('Undo')).toEqual([]);
  expect(text()).toContain('made and deleted in the sync settings');
});

describe('the runs', () => {
  const run: SyncRun = {
    ...{ id: 'r1', connectionId: severa.id, trigger: 'clock', startedAt: 0, endedAt: 9 },
    ...{ planned: 5, done: 4, failed: 1 },
  };

  it('that could not read everything say what, and are not clean', async () => {
    const unread: SyncRun['unread'] = [
      { side: 'google', problem: { kind: 'unreachable', side: 'google' } },
    ];
    const idle = { ...run, planned: 0, done: 0, failed: 0, unread };
    await show([], { readRuns: () => [idle] });
    expect(text()).toContain('Couldn’t be read: Google Calendar');
    expect(text()).toContain('Google Calendar can’t be reached');
    expect(text()).not.toContain('Nothing to do');
  });

  it('that found nothing to do are told together, from the first to the last', async () => {
    const at = (hour: number) => new Date(2026, 10, 25, hour, 30).getTime();
    const quiet: SyncRun = {
      ...run,
      ...{ planned: 0, done: 0, failed: 0, quiet: 214, startedAt: at(8), endedAt: at(17) },
    };
    await show([], { readRuns: () => [quiet] });
    expect(text()).toContain('Checked 214 times, nothing to do');
    expect(text()).toMatch(/8:30.AM–5:30.PM/);
  });

  it('that were stopped say so', async () => {
    const stopped: SyncRun = { ...run, planned: 0, done: 0, failed: 0, brake: 'many-deletions' };
    await show([], { readRuns: () => [stopped] });
    expect(text()).toContain('Stopped: many deletions at once, so you are asked first');
    expect(text()).not.toContain('Nothing to do');
  });

  it('say what became of what they decided, and show their operations alone', async () => {
    const [mine, other] = [itemOf(2, { runId: 'r1' }), itemOf(1)];
    const quiet = { ...run, id: 'r0', planned: 0, done: 0, failed: 0 };
    await show([mine, other], { readRuns: () => [run, quiet] });
    expect(text()).toContain('4 of 5 done · 1 failed');
    expect(text()).toContain('Nothing to do');
    expect(titles()).toHaveLength(2);
    await press('Only this run');
    expect(titles()).toHaveLength(1);
    await press('Show all');
    expect(titles()).toHaveLength(2);
  });
});
