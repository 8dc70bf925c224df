// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { Popup } from '@/entrypoints/popup/Popup';
import type { SyncRun } from '@/lib/domain/history';
import type { ItemState } from '@/lib/domain/item-state';
import type { Candidate } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import { settingsSchema } from '@/lib/domain/settings';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { AttentionItem, Overview } from '@/lib/messages/questions';
import type { FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { overviewOf, severa } from './sample-overview';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;

async function show(change: Partial<Overview>, { automatic = true } = {}) {
  background.fake.start({
    overview: () => overviewOf(change),
    readSetup: () =>
      sampleSetup({
        settings: {
          ...settingsSchema.parse({}),
          sync: { [severa.id]: { ...defaultSyncSettings, automatic } },
        },
      }),
    syncNow: () => ({}),
    cancelRun: () => ({}),
    answerBrake: () => ({}),
    answerQuestion: () => ({}),
  });
  await render(
    <AskingProvider cache={createCache()}>
      <Popup />
    </AskingProvider>,
  );
  await settle();
  // What the first answer makes the popup ask.
  await settle();
}

const text = () => document.body.textContent ?? '';
const names = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = async (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  await click(found);
};
const asked = (name: Parameters<FakeBackground['asked']>[0]) => background.fake.asked(name);

describe('a run under way', () => {
  const run = { runId: 'r1', connectionId: severa.id, done: 40, total: 500, isCancellable: true };

  it('shows how far it is and how long it takes, and can be cancelled', async () => {
    await show({ runs: [{ ...run, remainingMs: 460_000 }] });
    const bar = document.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([40, 500]);
    expect(text()).toContain('Syncing Severa');
    expect(text()).toContain('40 of 500, about 8 minutes left');
    await press('Cancel');
    expect(asked('cancelRun')).toEqual([{ runId: 'r1' }]);
  });

  it('does not pretend to know how much there is before both sides are read', async () => {
    await show({ runs: [{ ...run, done: 0, total: 0, remainingMs: 0 }] });
    expect(document.querySelector('progress')?.hasAttribute('value')).toBe(false);
    expect(text()).toContain('Reading Google Calendar and Severa');
  });

  it.each([
    [
      { what: 'calendar', name: 'Projects', done: 1, total: 5 } as const,
      'Calendar 2 of 5: Projects',
      1,
    ],
    [{ what: 'activities', count: 0 } as const, 'Activities in Severa', undefined],
    [{ what: 'activities', count: 1_200 } as const, '1,200 activities in Severa so far', undefined],
    [
      { what: 'absences', done: 30, total: 400 } as const,
      'Making sure what is gone from Severa: 30 of 400',
      30,
    ],
  ])('says what is being read: %j', async (reading, said, value) => {
    await show({ runs: [{ ...run, done: 0, total: 0, remainingMs: 0, reading }] });
    expect(text()).toContain(said);
    const bar = document.querySelector('progress');
    expect(bar?.hasAttribute('value') ? bar.value : undefined).toBe(value);
    await press('Cancel');
    expect(asked('cancelRun')).toEqual([{ runId: 'r1' }]);
  });

  it('by the clock that is still reading is not cancelled there, and no reason to wait', async () => {
    const idle = { done: 0, total: 0, remainingMs: 0, isCancellable: false };
    await show({ runs: [{ ...run, ...idle }] });
    expect(names()).not.toContain('Cancel');
    await press('Sync now');
    expect(asked('syncNow')).toEqual([{}]);
  });
});

describe('Sync now', () => {
  it('stands beside Check now where a connection syncs by itself', async () => {
    await show({});
    await press('Sync now');
    expect(asked('syncNow')).toEqual([{}]);
    expect(names()).toContain('Check now');
  });

  it('is not there otherwise', async () => {
    await show({}, { automatic: false });
    expect(names()).not.toContain('Sync now');
  });
});

describe('a run that was held back', () => {
  const item = { kind: 'delete-activity', title: 'Kickoff', when } as const;
  const brake = { connectionId: severa.id, at: 0, deletions: 12, items: [item] };

  it('says what it would have deleted, and deletes it only when told to', async () => {
    await show({ brakes: [{ ...brake, reason: 'many-deletions' }] });
    expect(document.querySelector('header [role="status"]')?.textContent).toBe(
      '12 deletions were held back',
    );
    expect(text()).toContain('Kickoff');
    expect(text()).toContain('and 11 more');
    await press('Keep them');
    await press('Delete them');
    const { connectionId, at } = brake;
    expect(asked('answerBrake')).toEqual([
      { connectionId, at, answer: 'keep' },
      { connectionId, at, answer: 'go-on' },
    ]);
  });

  it('says so when one side came back empty', async () => {
    await show({ brakes: [{ ...brake, deletions: 0, items: [], reason: 'empty-read' }] });
    expect(text()).toContain('Where there were items before, nothing came.');
    expect(names()).toContain('Go on');
  });
});

describe('a question of a run', () => {
  function itemOf(problem: Problem, change: Partial<AttentionItem> = {}): AttentionItem {
    return {
      ...{ connectionId: severa.id, itemKey: 'k', eid: 'e1', title: 'Kickoff', when },
      rowId: 'row1',
      state: { kind: 'failed', operation: 'reconcile', problem },
      ...change,
    };
  }
  const htmlLink = 'https://calendar.google.com/calendar/event?eid=e1';

  it('is answered in its place', async () => {
    await show({ attention: [itemOf({ kind: 'deleted-in-calendar' })] });
    await press('Keep it in Severa');
    expect(asked('answerQuestion')).toEqual([{ rowId: 'row1', answer: 'keep' }]);
  });

  it('about worked time is a separate yes, to a deletion where the event is gone', async () => {
    const problem: Problem = { kind: 'worked-time', reason: 'hours' };
    await show({ attention: [itemOf(problem)] });
    expect(names()).not.toContain('Update anyway');
    await press('Remove anyway');
    expect(asked('answerQuestion')).toEqual([
      { rowId: 'row1', answer: 'calendar', consented: true },
    ]);
  });

  it('about an event with guests leads to Google Calendar', async () => {
    const problem: Problem = { kind: 'psa-differs', reason: 'guests', fields: ['when'] };
    await show({ attention: [itemOf(problem, { htmlLink })] });
    const link = document.querySelector('.note a');
    expect([link?.textContent, link?.getAttribute('href')]).toEqual([
      'Edit in Google Calendar',
      htmlLink,
    ]);
    await press('Use the calendar’s version');
    expect(asked('answerQuestion')).toEqual([{ rowId: 'row1', answer: 'calendar' }]);
  });

  it('about an event that looks like an activity links them, or makes another', async () => {
    const candidate: Candidate = {
      ...{ activityId: 'a1', eid: 'e2', title: 'Kickoff', when, ownerName: '' },
      source: 'copy',
    };
    const state: ItemState = { kind: 'already-there', candidates: [candidate] };
    await show({ attention: [itemOf({ kind: 'internal' }, { state })] });
    await press('It’s the same');
    await press('Make a new event');
    expect(asked('answerQuestion')).toEqual([
      { rowId: 'row1', answer: 'calendar' },
      { rowId: 'row1', answer: 'psa' },
    ]);
  });

  it('is told in the name of the connection that asks', async () => {
    const practice = { ...severa, id: 'practice', system: 'practice', active: false } as const;
    const asked = itemOf({ kind: 'deleted-in-calendar' }, { connectionId: practice.id });
    await show({ connections: [severa, practice], attention: [asked] });
    expect(names()).toContain('Keep it in Practice PSA');
    expect(names()).not.toContain('Keep it in Severa');
  });

  it('is none where a click failed', async () => {
    const state: ItemState = {
      kind: 'failed',
      operation: 'update',
      problem: { kind: 'worked-time', reason: 'hours' },
    };
    const { rowId: _, ...item } = itemOf({ kind: 'internal' }, { state });
    await show({ attention: [item] });
    expect(names()).toContain('Update anyway');
  });
});

describe('a last run that could not read everything', () => {
  const run: SyncRun = {
    ...{ id: 'r1', connectionId: severa.id, trigger: 'sync-now', startedAt: 0, endedAt: 1 },
    ...{ planned: 0, done: 0, failed: 0 },
    unread: [
      { side: 'google', calendar: 'Team', problem: { kind: 'forbidden', side: 'google' } },
      { side: 'psa', problem: { kind: 'unreachable', side: 'psa' } },
    ],
  };

  it('is told, with what it could not read', async () => {
    await show({ halfRead: [run] });
    expect(text()).toContain('Last run with Severa');
    expect(text()).toContain('couldn’t read: calendar “Team” and Severa');
  });

  it('is not told of when it could', async () => {
    await show({});
    expect(text()).not.toContain('couldn’t read');
  });
});
