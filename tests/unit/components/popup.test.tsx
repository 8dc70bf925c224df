// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { takeAsked } from '@/components/use-question';
import { Popup } from '@/entrypoints/popup/Popup';
import type { ItemState } from '@/lib/domain/item-state';
import type { Problem } from '@/lib/domain/problem';
import type { Answer } from '@/lib/messages/envelope';
import type { ConnectionView, Overview } from '@/lib/messages/questions';
import { click, render, settle } from './render';
import { overviewOf, severa } from './sample-overview';
import { sampleSetup } from './sample-setup';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const well = overviewOf({ connections: [] });
const problem = { kind: 'signed-out', side: 'google' } as const;
const signedOut: Overview = {
  ...well,
  google: { ...well.google, state: 'signed-out', health: { problem } },
};

async function show(overview: Overview): Promise<void> {
  ask.mockImplementation(async (name) => ({
    ok: true,
    value: name === 'readSetup' ? sampleSetup() : overview,
  }));
  await render(
    <AskingProvider cache={createCache()}>
      <Popup />
    </AskingProvider>,
  );
  await settle();
}

const firstLine = () => document.querySelector('header [role="status"]')?.textContent;
const signInButtons = () =>
  [...document.querySelectorAll('button')].filter(({ textContent }) =>
    textContent?.startsWith('Sign in'),
  );
const notices = () =>
  [...document.querySelectorAll('.notices li')].map(({ textContent }) => textContent);

beforeEach(() => ask.mockReset());

describe('the popup while nobody is signed in to Google any more', () => {
  it('says so in its first line, with one button that signs in', async () => {
    await show(signedOut);
    expect(firstLine()).toBe('Merkki is signed out of Google Calendar.');
    const [button, ...others] = signInButtons();
    expect(others).toEqual([]);
    if (button) await click(button);
    expect(ask).toHaveBeenCalledWith('signInGoogle', {});
  });

  it('says so before anything else', async () => {
    await show({ ...signedOut, pausedUntil: null });
    expect(firstLine()).toBe('Merkki is signed out of Google Calendar.');
  });

  it('is the only time it offers that', async () => {
    await show(well);
    expect(signInButtons()).toEqual([]);
    expect(firstLine()).toBe('Everything is up to date');
  });
});

describe('what the popup says quietly', () => {
  it('is nothing while all is well', async () => {
    await show(well);
    expect(notices()).toEqual([]);
  });

  it('is which calendar cannot be read, and why', async () => {
    const forbidden = { kind: 'forbidden', side: 'google' } as const;
    await show({ ...well, unread: [{ name: 'Projects', problem: forbidden }] });
    expect(notices()).toEqual([
      'The calendar “Projects” can’t be read. Google Calendar doesn’t allow this.',
    ]);
  });

  it('is how many events were left out', async () => {
    await show({ ...well, skipped: 2 });
    expect(notices()).toEqual(['2 calendar events couldn’t be understood and were left out.']);
  });

  it('is how many activities of a connection could not be read, with what helps', async () => {
    await show({ ...well, connections: [{ ...severa, leftOut: 3 }] });
    expect(document.querySelector('.connections .note')?.textContent).toMatch(
      /^3 activities in Severa couldn’t be read .*Make a problem report$/,
    );
  });

  it('is where Google’s page has changed', async () => {
    await show({
      ...well,
      surfaces: { chips: 'docked', popover: 'docked', draft: 'well', editor: 'off' },
    });
    expect(notices()).toEqual([
      expect.stringMatching(/^Google’s page has changed: events/),
      expect.stringMatching(/^Google’s page has changed: the panel/),
    ]);
    const report = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Make a problem report',
    );
    if (report) await click(report);
    expect(ask).toHaveBeenCalledWith('openOptions', { section: 'in-calendar/report' });
  });

  it('is nothing of a place that is switched off, or that nobody has seen yet', async () => {
    await show({
      ...well,
      surfaces: { chips: 'off', popover: 'unseen', draft: 'unseen', editor: 'off' },
    });
    expect(notices()).toEqual([]);
  });
});

describe('a connection in the popup', () => {
  const rows = () => [...document.querySelectorAll('.connections > li')];
  const unreachable = { kind: 'unreachable', side: 'psa' } as const;
  const refused = { kind: 'wrong-credentials', side: 'psa' } as const;
  const busy = { kind: 'throttled', side: 'psa', retryAt: 0 } as const;

  it.each<[string, string, Partial<ConnectionView>, string, string[]]>([
    ['Connected', 'Everything is up to date', {}, '', []],
    ['Offline', 'Offline', { health: { problem: unreachable } }, 'can’t be reached', ['Try again']],
    ['Paused', 'Everything is up to date', { isOff: true }, 'switched off', ['Switch it on']],
    ['Paused', 'Everything is up to date', { health: { problem: busy } }, 'too many requests', []],
    [
      'Needs attention',
      'A connection needs you',
      { health: { problem: refused } },
      'Check the API key',
      ['Check the credentials'],
    ],
  ])('is told as %s, in the first line as %s', async (word, first, change, cause, actions) => {
    await show({ ...well, connections: [{ ...severa, ...change }] });
    const row = rows()[1];
    expect(row?.querySelector('.health')?.textContent).toBe(word);
    expect(row?.textContent).toContain(cause);
    const buttons = [...(row?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(actions);
    expect(firstLine()).toBe(first);
  });

  it('without a user is told why, with the way to choose one', async () => {
    const { user: _, ...nobody } = severa;
    await show({ ...well, connections: [nobody] });
    expect(rows()[1]?.textContent).toContain('No user in Severa has the address');
    expect(firstLine()).toBe('A connection needs you');
  });

  it('is switched on again where it is told to be off', async () => {
    await show({ ...well, connections: [{ ...severa, isOff: true }] });
    const button = rows()[1]?.querySelector('button');
    if (button) await click(button);
    expect(ask).toHaveBeenCalledWith('switchConnection', { connectionId: 'c1', on: true });
  });

  it('to Google has the same words', async () => {
    await show(signedOut);
    expect(rows()[0]?.querySelector('.health')?.textContent).toBe('Needs attention');
    await show({ ...well, google: { ...well.google, state: 'not-connected' } });
    expect(rows().at(-1)?.querySelector('.health')?.textContent).toBe('Not connected');
  });
});

describe('Google in the popup', () => {
  const row = () => document.querySelector('.connections > li');
  const side = 'google' as const;
  const rights: Problem = { kind: 'rights-missing', side, rights: ['x'] };
  const at = Date.now();

  it.each<[string, Partial<Overview['google']>, string, string[]]>([
    ['Connected', {}, 'anna', []],
    ['Not connected', { state: 'not-connected' }, 'isn’t connected yet', ['Connect Google']],
    // The button stands at the popup's head.
    [
      'Needs attention',
      { state: 'signed-out', health: { problem, lastGoodAt: at } },
      'What you send waits.Last answered at',
      [],
    ],
    [
      'Needs attention',
      { health: { problem: rights, lastGoodAt: at } },
      'tick every box',
      ['Sign in to Google'],
    ],
    [
      'Offline',
      { health: { problem: { kind: 'unreachable', side }, lastGoodAt: at } },
      'can’t be reached.Check the network connection.Try againLast answered at',
      ['Try again'],
    ],
    [
      'Paused',
      { health: { problem: { kind: 'throttled', side, retryAt: at } } },
      'goes on by itself',
      [],
    ],
  ])('is told as %s, with why, since when, and what helps', async (word, change, told, actions) => {
    await show({ ...well, google: { ...well.google, ...change } });
    expect(row()?.querySelector('.health')?.textContent).toBe(word);
    expect(row()?.textContent).toContain(told);
    const buttons = [...(row()?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(actions);
  });

  it('is asked again by the press that is offered', async () => {
    const unreachable = { kind: 'unreachable', side } as const;
    await show({ ...well, google: { ...well.google, health: { problem: unreachable } } });
    const button = row()?.querySelector('button');
    if (button) await click(button);
    expect(ask).toHaveBeenCalledWith('checkNow', {});
  });
});

describe('when it was last looked and changed', () => {
  const told = () =>
    [...document.querySelectorAll('.times > *')].map(({ textContent }) => textContent);

  it('is told apart: looking often finds nothing', async () => {
    const now = Date.now();
    await show({ ...well, lastCheckAt: now - 2 * 60_000, lastChangeAt: now - 5 * 3_600_000 });
    expect(told()).toEqual(['Last check', '2 minutes ago', 'Last change', '5 hours ago']);
  });

  it('is said not to have been yet', async () => {
    await show(well);
    expect(told()).toEqual(['Last check', 'not yet', 'Last change', 'not yet']);
  });
});

describe('what is counted', () => {
  it('leads to where it can be seen, where there is any', async () => {
    const some = { untagged: 3, tagged: 0, queued: 1, sent: 2, failed: 1 };
    await show({ ...well, counts: { today: some, week: some } });
    const links = [...document.querySelectorAll('.counts a')];
    expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
      ['Untagged', 'https://calendar.google.com/calendar/r/week'],
      ['Queued', 'https://calendar.google.com/calendar/r/week'],
      ['Sent', '/options.html#history/done'],
      ['Needs you', '#needs-you'],
    ]);
  });

  it('leads from what failed to what failed before', async () => {
    const item = { connectionId: 'c1', itemKey: 'k', eid: 'e', title: 'Kickoff' };
    const problem = { kind: 'forbidden', side: 'psa' } as const;
    const failed = { kind: 'failed', problem, operation: 'create' } as const;
    await show({ ...well, attention: [{ ...item, state: failed }] });
    expect(document.querySelector('.attention-head a')?.getAttribute('href')).toBe(
      '/options.html#history/failed',
    );
    const link = [...document.querySelectorAll('.attention button')].find(
      ({ textContent }) => textContent === 'See in the history',
    );
    if (link instanceof HTMLElement) await click(link);
    expect(ask).toHaveBeenCalledWith('openFailure', { eid: 'e', connectionId: 'c1' });
  });
});

describe('what needs the person in a PSA system that is not the active one', () => {
  const item = { connectionId: 'second', itemKey: 'k', eid: 'e', title: 'Kickoff' };
  const problem: Problem = { kind: 'unreachable', side: 'psa' };
  const at = { eid: 'e', connectionId: 'second' };
  const rows: readonly [string, ItemState, name: string, more: object][] = [
    ['Update', { kind: 'changed', changes: ['title'] }, 'updateActivity', { consented: false }],
    ['Remove', { kind: 'changed', changes: ['deleted'] }, 'deleteActivity', { consented: false }],
    ['Keep', { kind: 'changed', changes: ['deleted'] }, 'dismissChange', {}],
    ['Try again', { kind: 'failed', problem, operation: 'create' }, 'retry', {}],
  ];

  it.each(rows)('is done there: %s', async (word, state, name, more) => {
    await show({ ...well, attention: [{ ...item, state }] });
    const button = [...document.querySelectorAll('.attention button')].find((one) =>
      one.textContent?.startsWith(word),
    );
    if (button) await click(button);
    expect(ask).toHaveBeenCalledWith(name, { ...at, ...more });
  });
});

describe('an event that was deleted before it was sent', () => {
  it('is given up in the popup: no page shows it any more', async () => {
    const problem = { kind: 'event-gone' } as const;
    const failed = { kind: 'failed', operation: 'create', problem } as const;
    const item = { connectionId: severa.id, itemKey: 'kickoff', eid: 'ZWlk', title: '' };
    await show({ ...well, attention: [{ ...item, state: failed }] });
    const button = [...document.querySelectorAll('.attention button')].find(
      ({ textContent }) => textContent === 'Give up',
    );
    if (button) await click(button);
    expect(ask).toHaveBeenCalledWith('dismissChange', { eid: 'ZWlk', connectionId: severa.id });
  });
});

describe('selecting several events', () => {
  const selecting = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Select'));

  it('is offered while a calendar is open, and begins there', async () => {
    await show({ ...well, isCalendarOpen: true });
    const button = selecting();
    if (button) await click(button);
    expect(ask).toHaveBeenCalledWith('selectEvents', {});
  });

  it.each([
    ['no calendar is open', {}],
    [
      'marks are switched off',
      { isCalendarOpen: true, surfaces: { ...well.surfaces, chips: 'off' as const } },
    ],
  ])('is not offered while %s', async (_, change) => {
    await show({ ...well, ...change });
    expect(selecting()).toBeUndefined();
  });
});

describe('the popup whose question was asked before it was there', () => {
  const asked = () => ask.mock.calls.filter(([name]) => name === 'overview');

  async function showAsked(
    answer: Answer<Overview> | Promise<Answer<Overview>>,
    last?: Overview,
  ): Promise<void> {
    ask.mockImplementation(async () => ({ ok: true, value: well }));
    const cache = createCache();
    takeAsked(cache, 'overview', {}, Promise.resolve(answer), last);
    await render(
      <AskingProvider cache={cache}>
        <Popup />
      </AskingProvider>,
    );
    await settle();
  }

  it('shows the answer and does not ask again', async () => {
    await showAsked({ ok: true, value: well });
    expect(firstLine()).toBe('Everything is up to date');
    expect(asked()).toEqual([]);
  });

  it('shows the last known answer until the new one comes', async () => {
    const coming = Promise.withResolvers<Answer<Overview>>();
    await showAsked(coming.promise, signedOut);
    const before = firstLine();
    expect(before).not.toBe('');
    expect(before).not.toBe('Everything is up to date');
    coming.resolve({ ok: true, value: well });
    // The cache tells of it a turn after it came.
    for (let turn = 0; turn < 3; turn += 1) await settle();
    expect(firstLine()).toBe('Everything is up to date');
    expect(asked()).toEqual([]);
  });

  it('shows a problem, and asks anew by its button', async () => {
    await showAsked({ ok: false, problem: { kind: 'unreachable', side: 'google' } });
    expect(firstLine()).not.toBe('Everything is up to date');
    const retry = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Try again',
    );
    if (retry) await click(retry);
    await settle();
    expect(firstLine()).toBe('Everything is up to date');
    expect(asked()).toHaveLength(1);
  });
});
