// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskingProvider, createCache } from '@/components/asking';
import { SyncSection } from '@/entrypoints/options/sync/SyncSection';
import type { Chosen } from '@/lib/domain/named-settings';
import type { Problem } from '@/lib/domain/problem';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { SyncView } from '@/lib/messages/sync-schemas';
import { fitPresets, type PresetWorld } from '@/lib/rules/presets';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { overviewOf } from './sample-overview';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const anna = 'anna@example.com';
const view: SyncView = {
  settings: defaultSyncSettings,
  calendars: [{ id: anna, name: 'Anna', mine: true, writable: true }],
  activityTypes: [],
  mayWrite: true,
  mayMakeCalendars: true,
  reach: { first: '2020-01-01', last: '2099-12-31' },
  locked: [],
};
const world: PresetWorld = {
  calendars: [{ id: anna, primary: true }],
  activityTypes: [{ category: 'CalendarEntry' }],
  ownCalendars: undefined,
  mayWrite: true,
};
const newcomer: Chosen = { sync: defaultSyncSettings, privateEvents: 'dont-send' };

beforeEach(() => {
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
});

async function show({ now = newcomer, answers = {} }: { now?: Chosen; answers?: Answers } = {}) {
  background.fake.start({
    readSync: () => ({ ...view, settings: now.sync }),
    readPresets: () => ({ now, presets: fitPresets(now, world) }),
    previewSync: () => ({ counts: { create: 2 }, items: [], incomplete: 0, links: 0 }),
    saveSync: () => view,
    ...answers,
  });
  await render(
    <AskingProvider cache={createCache()}>
      <SyncSection
        overview={overviewOf({})}
        settings={{ notifiesFailures: false }}
        named={undefined}
      />
    </AskingProvider>,
  );
  // What is asked once the first answer is there.
  await settle();
  await settle();
}

const text = () => document.body.textContent ?? '';
const dialog = () => {
  const found = [...document.querySelectorAll('dialog')].find((one) => one.open);
  if (!found) throw new Error('no dialog is open');
  return found;
};
const press = async (name: string, within: ParentNode = document) => {
  const found = [...within.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  await click(found);
  await settle();
};
const rows = () =>
  [...dialog().querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

describe('presets', () => {
  it('tell which of them the settings are', async () => {
    await show();
    expect(document.querySelector('.card-head')?.textContent).toBe('PresetOnly what I send');
    expect(text()).toContain('In use');
  });

  it('tell that the settings are none of them', async () => {
    await show({ now: { ...newcomer, sync: { ...defaultSyncSettings, conflicts: 'ask' } } });
    expect(document.querySelector('.card-head')?.textContent).toBe('PresetYour own settings');
  });

  it('show what changes, before anything is asked of anybody', async () => {
    await show();
    await press('See changes: Like Severa’s own sync');
    expect(rows()).toContainEqual([
      'What is sent',
      'Only what I send myself',
      'All events of chosen calendars',
    ]);
    expect(rows()).toContainEqual(['Calendars', 'None', 'Anna']);
    expect(rows()).toContainEqual([
      'Private events',
      'They are not sent',
      'They are sent without title, place and note',
    ]);
    expect(dialog().textContent).toContain('has no activity type for personal time');
    await press('Cancel', dialog());
    expect(background.fake.asked('previewSync')).toEqual([]);
    expect(background.fake.asked('saveSync')).toEqual([]);
  });

  it('that switch the sync on show the dry run, with the choice for private events, and save after it', async () => {
    await show();
    await press('See changes: Like Severa’s own sync');
    await press('Apply', dialog());
    const wish = { privateEvents: 'neutral-title', settings: { automatic: true } };
    expect(background.fake.asked('previewSync')).toMatchObject([wish]);
    expect(background.fake.asked('saveSync')).toEqual([]);
    await press('Start syncing', dialog());
    expect(background.fake.asked('saveSync')).toMatchObject([wish]);
  });

  it('are let go after the dry run', async () => {
    await show();
    await press('See changes: Like Severa’s own sync');
    await press('Apply', dialog());
    await press('Not yet', dialog());
    expect(text()).toContain('Not saved yet');
    await press('Undo the changes');
    expect(text()).not.toContain('Not saved yet');
    expect(background.fake.asked('saveSync')).toEqual([]);
  });

  it('that switch it off are saved at once', async () => {
    const sync = { ...defaultSyncSettings, automatic: true };
    await show({ now: { sync, privateEvents: 'in-full' } });
    await press('See changes: Only what I send');
    await press('Apply', dialog());
    expect(background.fake.asked('previewSync')).toEqual([]);
    expect(background.fake.asked('saveSync')).toMatchObject([
      { privateEvents: 'dont-send', settings: defaultSyncSettings },
    ]);
  });

  it('say what they need first, and offer it', async () => {
    await show();
    await press('See changes: Like kpi.com');
    expect(dialog().textContent).toContain('It needs calendars of its own.');
    const apply = [...dialog().querySelectorAll('button')].at(-1);
    expect(apply?.textContent).toBe('Apply');
    expect(apply?.disabled).toBe(true);
    expect(dialog().textContent).toContain('Make the calendars');
  });

  it('say why they cannot be read', async () => {
    const problem: Problem = { kind: 'unreachable', side: 'psa' };
    await show({ answers: { readPresets: () => problem } });
    expect(text()).toContain('can’t be reached.');
  });
});
