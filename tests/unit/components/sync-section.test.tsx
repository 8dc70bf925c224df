// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskingProvider, createCache } from '@/components/asking';
import { SyncSection } from '@/entrypoints/options/sync/SyncSection';
import type { SyncRun } from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';
import { defaultSyncSettings, type SyncSettings } from '@/lib/domain/sync-settings';
import type { SyncPreview, SyncView } from '@/lib/messages/sync-schemas';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle, type } from './render';
import { overviewOf, severa } from './sample-overview';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const connectionId = severa.id;
const view: SyncView = {
  settings: defaultSyncSettings,
  calendars: [
    { id: 'anna', name: 'Anna', mine: true, writable: true },
    { id: 'team', name: 'Team', mine: false, writable: true },
  ],
  activityTypes: [{ id: 'visit', name: 'Visit', category: 'CalendarEntry' }],
  mayWrite: true,
  mayMakeCalendars: false,
  reach: { first: '2020-01-01', last: '2099-12-31' },
  locked: [],
};
const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;
const preview: SyncPreview = {
  counts: { create: 2, write: 1, 'delete-activity': 1, ask: 1 },
  items: [
    { kind: 'create', title: 'Kickoff', when },
    { kind: 'write', title: 'Review', when, toActivity: ['title', 'when'] },
    { kind: 'ask', title: 'Lunch', when, problem: { kind: 'deleted-in-calendar' } },
  ],
  incomplete: 3,
  links: 10,
};
const lacksRight: Problem = { kind: 'rights-missing', side: 'google', rights: ['write'] };

/** Shows the section over a background that remembers what is saved. */
async function show(answers: Answers = {}, saved: SyncSettings = defaultSyncSettings) {
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  let settings = saved;
  background.fake.start({
    readSync: () => ({ ...view, settings }),
    readPresets: () => ({ now: { sync: settings, privateEvents: 'dont-send' }, presets: [] }),
    previewSync: () => preview,
    saveSync: (question) => {
      settings = question.settings as SyncSettings;
      return { ...view, settings };
    },
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
  await settle();
}

const text = () => document.body.textContent ?? '';
const control = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === label,
  );
  const input = found?.querySelector('input') ?? document.getElementById(found?.htmlFor ?? '');
  if (!input) throw new Error(`no control ${label}`);
  return input as HTMLInputElement;
};
const buttons = () => [...document.querySelectorAll('button')];
const button = (name: string): HTMLButtonElement => {
  const found = buttons().find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string) => {
  await click(button(name));
  await settle();
};
const isOpen = () => document.querySelector('dialog.preview')?.hasAttribute('open') === true;
const saved = () => background.fake.asked('saveSync');

describe('the number of people who share the key', () => {
  it('comes from the administrator, who set one', async () => {
    await show({ readSync: () => ({ ...view, usersByPolicy: 1_000 }) });
    const field = control('People who share the key of Severa');
    expect(field.value).toBe('1000');
    expect(field.disabled).toBe(true);
    expect(text()).toContain('The number comes from your organisation’s policy.');
  });

  it('is the person’s to say otherwise', async () => {
    await show();
    expect(control('People who share the key of Severa').disabled).toBe(false);
  });
});

describe('a setting that the organisation has set', () => {
  it('can be read and not changed, and the others can', async () => {
    const locked = ['outgoing.delete', 'conflicts', 'outgoing.select'] as const;
    await show({ readSync: () => ({ ...view, locked }) });
    const isOff = (label: string) => control(label).matches(':disabled, fieldset:disabled *');
    expect(isOff('Google Calendar wins')).toBe(true);
    expect(isOff('Only what I send myself')).toBe(true);
    expect(isOff('Sync by itself')).toBe(false);
    expect(isOff('Create activities')).toBe(false);
    expect(text().split('Set by your organisation.')).toHaveLength(1 + locked.length);
  });
});

describe('what was done last', () => {
  const run: SyncRun = {
    ...{ id: 'r1', connectionId, trigger: 'clock', planned: 3, done: 2, failed: 0 },
    ...{ startedAt: Date.now() - 7_200_000, endedAt: Date.now() - 7_200_000 },
  };
  const showRuns = (runs: Pick<SyncView, 'lastRun' | 'lastQuietAt'>) =>
    show({
      readSync: () => ({ ...view, settings: { ...defaultSyncSettings, automatic: true }, ...runs }),
    });

  it('is told, and that there was nothing to do since', async () => {
    await showRuns({ lastRun: run, lastQuietAt: Date.now() - 120_000 });
    expect(text()).toContain(
      'Last run 2 hours ago: 2 of 3 done. Last check 2 minutes ago: nothing to do.',
    );
  });

  it('is told without the checks before it', async () => {
    await showRuns({ lastRun: run, lastQuietAt: Date.now() - 10_800_000 });
    expect(text()).toContain('Last run 2 hours ago: 2 of 3 done. ');
    expect(text()).not.toContain('Last check');
  });

  it('says what could not be read', async () => {
    const problem: Problem = { kind: 'unreachable', side: 'google' };
    await showRuns({
      lastRun: { ...run, planned: 0, done: 0, unread: [{ side: 'google', problem }] },
    });
    expect(text()).toContain('Last run 2 hours ago. Couldn’t be read: Google Calendar. ');
    expect(text()).not.toContain('nothing to do');
  });
});

describe('syncing some days now', () => {
  it('can be asked for days that are synced at all, and says which those are', async () => {
    const settings = { ...defaultSyncSettings, automatic: true };
    const reach = { first: '2026-11-01', last: '2027-01-31' };
    await show({ readSync: () => ({ ...view, settings, reach }) });
    await click(control('Only these days'));
    await type(control('First day'), '2026-10-31');
    await type(control('Last day'), '2026-11-02');
    expect(text()).toMatch(
      /The ranges chosen below cover Sun, Nov 1, 2026\s–\sSun, Jan 31, 2027\./,
    );
    expect(button('Sync now').disabled).toBe(true);
    await type(control('First day'), '2026-11-01');
    expect(button('Sync now').disabled).toBe(false);
    await type(control('Last day'), '2027-02-01');
    expect(button('Sync now').disabled).toBe(true);
  });
});

describe('switching the sync on', () => {
  it('shows what would happen, and saves only after Start', async () => {
    await show();
    await click(control('Sync by itself'));
    await press('Save');
    expect(isOpen()).toBe(true);
    expect(text()).toContain('Nothing has been written yet.');
    expect(saved()).toEqual([]);
    await press('Start syncing');
    expect(isOpen()).toBe(false);
    expect(saved()).toEqual([
      { connectionId, settings: { ...defaultSyncSettings, automatic: true } },
    ]);
    expect(button('Saved').disabled).toBe(true);
  });

  it('saves nothing after Not yet, and keeps the draft', async () => {
    await show();
    await click(control('Sync by itself'));
    await press('Save');
    await press('Not yet');
    expect(isOpen()).toBe(false);
    expect(saved()).toEqual([]);
    expect(control('Sync by itself').checked).toBe(true);
    await press('Undo the changes');
    expect(control('Sync by itself').checked).toBe(false);
  });

  it('asks Google for the right that it needs, then goes on by itself', async () => {
    let mayWrite = false;
    await show({
      saveSync: ({ settings }) =>
        mayWrite ? { ...view, settings: settings as SyncSettings } : lacksRight,
      grantGoogle: () => {
        mayWrite = true;
        return { state: 'connected', health: {}, clientIdFrom: 'build' };
      },
    });
    await click(control('Sync by itself'));
    await press('Save');
    await press('Start syncing');
    expect(button('Start syncing').disabled).toBe(true);
    await press('Allow writing to Google Calendar');
    await settle();
    expect(background.fake.asked('grantGoogle')).toEqual([{ right: 'write' }]);
    expect(saved()).toHaveLength(2);
    expect(isOpen()).toBe(false);
  });
});

describe('the dry run', () => {
  it('says how much of each kind, and what happens to each item', async () => {
    await show();
    await press('Show what would happen');
    const lines = [...document.querySelectorAll('.planned-counts li')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      '2 events are sent to Severa',
      '1 pair is brought up to date',
      '1 activity is deleted from Severa',
      '1 question for you',
    ]);
    expect(text()).toContain('3 events lack something that Severa requires');
    expect(text()).toContain('To Severa: Title and Time');
    expect(text()).toContain('The event was deleted in Google Calendar.');
    expect(text()).toContain('The 3 nearest to today are listed.');
    expect(buttons().some(({ textContent }) => textContent === 'Start syncing')).toBe(false);
  });

  it('warns when the run would be stopped', async () => {
    await show({ previewSync: () => ({ ...preview, brake: 'many-deletions' }) });
    await press('Show what would happen');
    expect(document.querySelector('dialog [role="alert"]')?.textContent).toContain(
      'look like an accident',
    );
  });

  it('says so when there is nothing to do', async () => {
    await show({ previewSync: () => ({ counts: {}, items: [], incomplete: 0, links: 4 }) });
    await press('Show what would happen');
    expect(text()).toContain('There is nothing to do right now.');
  });

  it('tells why it failed, and tries again', async () => {
    let works = false;
    await show({
      previewSync: () => (works ? preview : { kind: 'unreachable', side: 'psa' }),
    });
    await press('Show what would happen');
    expect(text()).toContain('Severa can’t be reached.');
    works = true;
    await press('Try again');
    expect(text()).toContain('2 events are sent to Severa');
  });
});

describe('a sync that is on', () => {
  const on: SyncSettings = { ...defaultSyncSettings, automatic: true };

  it('saves what narrows it at once', async () => {
    await show({}, on);
    await click(control('Update activities'));
    await press('Save');
    expect(background.fake.asked('previewSync')).toEqual([]);
    expect(saved()).toEqual([
      { connectionId, settings: { ...on, outgoing: { ...on.outgoing, update: false } } },
    ]);
  });

  it('cannot be saved with a choice half made', async () => {
    await show({}, on);
    await click(control('All events of chosen calendars'));
    expect(text()).toContain('Choose at least one calendar.');
    expect(button('Save').disabled).toBe(true);
    expect(text()).not.toContain('Team');
    await click(control('Anna'));
    expect(button('Save').disabled).toBe(false);
  });

  it('runs at once, for all or for some days', async () => {
    await show({ syncNow: () => ({}) }, on);
    await press('Sync now');
    await click(control('Only these days'));
    await type(control('First day'), '2026-11-02');
    await type(control('Last day'), '2026-11-06');
    await press('Sync now');
    expect(background.fake.asked('syncNow')).toEqual([
      { connectionId },
      { connectionId, days: { first: '2026-11-02', last: '2026-11-06' } },
    ]);
  });
});

describe('calendars of our own', () => {
  it('are made with the company’s name, after Google gave the right', async () => {
    let mayMake = false;
    const dedicated = { eventsId: 'e', tasksId: 't' };
    await show({
      makeCalendars: () => (mayMake ? { ...view, dedicated } : lacksRight),
      grantGoogle: () => {
        mayMake = true;
        return { state: 'connected', health: {}, clientIdFrom: 'build' };
      },
    });
    await click(control('My activities of chosen types'));
    await click(control('Calendars made for it'));
    expect(control('Company name').value).toBe('Konsultti Oy');
    await press('Make the calendars');
    await press('Allow writing to Google Calendar');
    await settle();
    expect(background.fake.asked('grantGoogle')).toEqual([{ right: 'make-calendars' }]);
    const asked = { connectionId, company: 'Konsultti Oy' };
    expect(background.fake.asked('makeCalendars')).toEqual([asked, asked]);
  });

  it('are left with or without their events, as the person says', async () => {
    const dedicated = { eventsId: 'anna', tasksId: 'team' };
    const own: SyncSettings = {
      ...defaultSyncSettings,
      incoming: { ...defaultSyncSettings.incoming, select: 'chosen', into: { kind: 'dedicated' } },
    };
    await show({
      readSync: () => ({ ...view, settings: own, dedicated }),
      leaveCalendars: () => view,
    });
    expect(text()).toContain('Made: Anna and Team');
    await press('Stop using them');
    await press('Keep the calendars');
    expect(background.fake.asked('leaveCalendars')).toEqual([{ connectionId, keep: true }]);
  });
});
