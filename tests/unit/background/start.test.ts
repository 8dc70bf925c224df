import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newRow } from '@/lib/sync/outbox';
import { createConsultant } from './consultant';
import { createWorker, type Worker } from './worker';

const calendarPages = 'https://calendar.google.com/';
const allTabs = fakeBrowser.tabs.query;
const tabsAt = async (start: string) =>
  (await allTabs({})).filter(({ url }) => url?.startsWith(start));

let worker: Worker;
/** The scripts that the browser puts into pages by itself. */
let registered: { id: string; matches: string[]; js: string[] }[];
/** What was put into open tabs: tab and script. */
let injected: string[];

beforeEach(() => {
  worker = createWorker();
  registered = [];
  injected = [];
  // The fake one compares addresses and patterns as texts.
  Object.assign(fakeBrowser.tabs, {
    query: ({ url = '' }: { url?: string }) => tabsAt(url.replace('*', '')),
    sendMessage: async () => undefined,
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      injected.push(`${target.tabId} ${files.join()}`);
      return [{}];
    },
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: typeof registered) => {
      registered.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
  });
});

const setup = () => worker.askAsExtension('readSetup', {});
const firstSend = async () => (await setup()).firstSend;

async function follow(eid?: string) {
  const answer = await worker.ask('followTour', eid === undefined ? {} : { eid });
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

describe('the first event that is sent', () => {
  it('is none before, and sent for good, though the history forgets it', async () => {
    expect(await firstSend()).toEqual({ kind: 'none' });
    await createConsultant(worker).sent();
    expect(await firstSend()).toEqual({ kind: 'sent' });
    await worker.db.history.clear();
    worker.restart();
    expect(await firstSend()).toEqual({ kind: 'sent' });
  });

  it.each([
    ['is under way while it waits in line', {}, { kind: 'working' }],
    [
      'says what it waits for',
      { problem: { kind: 'switched-off' } },
      { kind: 'failed', problem: { kind: 'switched-off' }, connectionId: 'practice' },
    ],
    ['is none while the person is asked what to take it for', { state: 'found' }, { kind: 'none' }],
    ['is none when something else is in line', { kind: 'update' }, { kind: 'none' }],
  ] as const)('%s', async (_, change, told) => {
    const row = newRow(
      { connectionId: 'practice', itemKey: 'i', eid: 'e', kind: 'create', consented: false },
      Date.now() + 3_600_000,
    );
    await worker.db.outbox.put({ ...row, ...change });
    expect(await firstSend()).toMatchObject(told);
  });
});

describe('what the person says of getting started', () => {
  it('is remembered, each once, and survives the worker', async () => {
    await worker.askAsExtension('acknowledgeStep', { step: 'calendars' });
    await worker.askAsExtension('acknowledgeStep', { step: 'calendars' });
    worker.restart();
    expect((await setup()).settings.start).toEqual({ acknowledged: ['calendars'], isOver: false });
  });

  it('leads to the calendar when they start using it, and ends the tour', async () => {
    await worker.askAsExtension('beginTour', {});
    await worker.askAsExtension('startUsing', {});
    expect((await setup()).settings.start).toEqual({ acknowledged: [], isOver: true });
    expect(registered).toEqual([]);
    expect(await tabsAt(calendarPages)).toHaveLength(1);
  });

  it('cannot be said by way of the other settings', async () => {
    await worker.askAsExtension('saveSettings', { start: { isOver: true } } as never);
    expect((await setup()).settings.start.isOver).toBe(false);
  });
});

describe('the tour', () => {
  it('is in every calendar tab while it is on, and in none that opens later', async () => {
    const { id } = await fakeBrowser.tabs.create({ url: calendarPages });
    expect(await follow()).toMatchObject({ step: 'off' });
    await worker.askAsExtension('beginTour', {});
    expect(registered).toEqual([
      { id: 'tour', matches: ['https://calendar.google.com/*'], js: ['/tour.js'] },
    ]);
    expect(injected).toEqual([`${id} /tour.js`]);
    expect(await tabsAt(calendarPages)).toHaveLength(1);
    expect(await follow()).toEqual({
      step: 'open',
      psa: { name: 'Practice PSA', system: 'practice' },
    });
    // Anew: never twice.
    await worker.askAsExtension('beginTour', {});
    expect(registered).toHaveLength(1);
    await worker.ask('endTour', {});
    expect(registered).toEqual([]);
    expect(await follow()).toMatchObject({ step: 'off' });
  });

  it('goes on with what happens to the open event, and ends with one that was sent', async () => {
    const { tagged, becomes } = createConsultant(worker);
    await worker.askAsExtension('beginTour', {});
    const other = worker.add('Lounas');
    const { eid } = await tagged();
    expect(await follow(other.eid)).toMatchObject({ step: 'choose' });
    expect(await follow(eid)).toMatchObject({ step: 'send' });
    await worker.view('sendEvent', { eid, anyway: false });
    await becomes(eid, 'sent');
    worker.restart();
    expect(await follow(eid)).toMatchObject({ step: 'sent' });
    expect(await follow()).toMatchObject({ step: 'sent' });
  });

  it('begun anew asks for another event than the one sent before', async () => {
    const { sent } = createConsultant(worker);
    const { eid } = await sent();
    await worker.askAsExtension('beginTour', {});
    expect(await follow(eid)).toMatchObject({ step: 'other' });
    expect(await follow()).toMatchObject({ step: 'open' });
  });
});

describe('an installation', () => {
  const install = (reason: 'install' | 'update') =>
    fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);
  const startTabs = () => tabsAt(fakeBrowser.runtime.getURL('/options.html#start'));

  it('opens getting started when it is fresh, and never again', async () => {
    await install('install');
    const { memory } = worker.db;
    await vi.waitFor(async () =>
      expect(await memory.get('start/has-welcomed')).toMatchObject({ value: true }),
    );
    expect(await startTabs()).toHaveLength(1);
    worker.restart();
    await install('install');
    // What comes after it in line is answered after it is done.
    await setup();
    await setup();
    expect(await startTabs()).toHaveLength(1);
  });

  it('opens nothing when it is an update, and brings a tour that is on back into the tabs', async () => {
    const { id } = await fakeBrowser.tabs.create({ url: calendarPages });
    await worker.askAsExtension('beginTour', {});
    // An update takes registered scripts out of the browser.
    registered = [];
    injected = [];
    await install('update');
    await vi.waitFor(() => expect(registered).toHaveLength(1));
    await vi.waitFor(() =>
      expect(injected).toEqual([`${id} /content-scripts/calendar.js`, `${id} /tour.js`]),
    );
    expect(await startTabs()).toEqual([]);
  });

  it('is ended by the next worker when the first dies over it, and then is over', async () => {
    const { id } = await fakeBrowser.tabs.create({ url: calendarPages });
    const { query } = fakeBrowser.tabs;
    const unanswered = vi.fn(() => new Promise(() => undefined));
    Object.assign(fakeBrowser.tabs, { query: unanswered });
    void install('update');
    await vi.waitFor(() => expect(unanswered).toHaveBeenCalledWith({ url: `${calendarPages}*` }));
    Object.assign(fakeBrowser.tabs, { query });
    worker.restart();
    await vi.waitFor(() => expect(injected).toEqual([`${id} /content-scripts/calendar.js`]));
    await vi.waitFor(async () =>
      expect(await worker.db.memory.get('installing/reason')).toBeUndefined(),
    );
    worker.restart();
    await setup();
    expect(injected).toHaveLength(1);
  });
});
