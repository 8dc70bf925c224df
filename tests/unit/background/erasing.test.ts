import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MerkkiDatabase } from '@/lib/store/database';
import { countTables } from '@/lib/store/stored-tables';
import { createConsultant } from './consultant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;

beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

/** As browsers do it: the worker is gone, and what is kept for a session too; another one starts. */
async function beginAnew(): Promise<void> {
  await fakeBrowser.storage.session.clear();
  worker.restart();
}

/** Rows of everything that tells of a person, their events and their accounts. */
async function rowsLeft(): Promise<string[]> {
  const db = new MerkkiDatabase();
  const tables = await countTables(db);
  const memory = await db.memory.toArray();
  db.close();
  const filled = tables.filter(({ name, count }) => name !== 'memory' && count > 0);
  // How far the changes were looked through says nothing, and a new life begins with it.
  const told = memory.filter(({ key }) => !key.startsWith('journal/'));
  const kept = told.filter(({ key }) => key === 'settings' || key.includes('practice'));
  return [...filled.map(({ name }) => name), ...kept.map(({ key }) => key)];
}

async function nothingLeft(): Promise<void> {
  expect(await rowsLeft()).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  // How things stand now is kept for the next popup.
  const kept = JSON.stringify(await fakeBrowser.storage.session.get());
  expect(kept).not.toMatch(/Anna|anna@|token|Kick-off/);
}

const told = (word: string) =>
  vi.waitFor(async () => {
    const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
    const place = `/options.html#privacy/${word}`;
    expect(urls).toContain(fakeBrowser.runtime.getURL(place as '/options.html'));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

describe('erasing everything', () => {
  it('withdraws the access at Google, leaves nothing behind, and tells of it once', async () => {
    await consultant.sent();
    await fakeBrowser.storage.local.set({ other: 'thing' });
    expect(await rowsLeft()).toEqual(
      expect.arrayContaining(['accounts', 'events', 'history', 'links', 'practice', 'settings']),
    );
    expect(await worker.askAsExtension('eraseEverything', {})).toEqual({ isRevoked: true });
    expect(worker.requests).toContain('POST /revoke');
    await nothingLeft();
    const { length } = await fakeBrowser.tabs.query({});
    await beginAnew();
    expect(await worker.history({})).toEqual([]);
    expect(await fakeBrowser.tabs.query({})).toHaveLength(length);
  });

  it('leaves a worker that remembers nothing, and works like a newcomer’s', async () => {
    await consultant.sent();
    expect(await worker.history({ text: 'Kick-off' })).toHaveLength(1);
    await worker.askAsExtension('eraseEverything', {});
    expect(await worker.history({ text: 'Kick-off' })).toEqual([]);
    const overview = await worker.askAsExtension('overview', {});
    expect(overview).toMatchObject({ google: { state: 'not-connected' }, attention: [] });
    await worker.connect();
    expect((await worker.askAsExtension('overview', {})).google.state).toBe('connected');
  });

  it('keeps nothing of what was under way meanwhile', async () => {
    await consultant.sent();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let isHeld = false;
    worker.network.delay = async (path) => {
      if (path.startsWith('/revoke')) return;
      isHeld = true;
      await held;
    };
    worker.wait(30 * 60_000);
    // Never answered: who was asked is no more.
    void worker.askAsExtension('checkNow', {});
    await vi.waitFor(() => expect(isHeld).toBe(true));
    await worker.askAsExtension('eraseEverything', {});
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await nothingLeft();
  });

  it('happens once, however often it is asked for, and other questions wait for it', async () => {
    await consultant.sent();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    worker.network.delay = () => held;
    const erase = () => worker.askAsExtension('eraseEverything', {});
    const erased = [erase(), erase()];
    const history = worker.history({});
    goOn();
    expect(await Promise.all(erased)).toEqual([{ isRevoked: true }, { isRevoked: true }]);
    expect(await history).toEqual([]);
    expect(worker.requests.filter((request) => request === 'POST /revoke')).toHaveLength(1);
  });

  it('says so where Google did not confirm it', async () => {
    await worker.connect();
    worker.network.revokeStatus = 503;
    expect(await worker.askAsExtension('eraseEverything', {})).toEqual({ isRevoked: false });
  });

  it('goes on where a worker died over it, at Google too', async () => {
    await consultant.sent();
    await fakeBrowser.storage.local.set({ erasing: 'begun' });
    worker.restart();
    await told('erased');
    expect(worker.requests).toContain('POST /revoke');
    expect(await rowsLeft()).toEqual([]);
  });

  it('gives back what the browser allowed at a press, and nothing that came with the installation', async () => {
    const removed: unknown[] = [];
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({ version: '1', host_permissions: ['https://calendar.google.com/*'] }),
    });
    Object.assign(fakeBrowser.permissions, {
      getAll: async () => ({
        origins: ['https://calendar.google.com/*', 'https://api.severa.visma.com/*'],
      }),
      remove: async (given: unknown) => {
        removed.push(given);
        throw new Error('a policy holds on to it');
      },
    });
    await worker.askAsExtension('eraseEverything', {});
    expect(removed).toEqual([
      { permissions: ['notifications'] },
      { origins: ['https://api.severa.visma.com/*'] },
    ]);
  });

  it('leaves alone what the administrator set', async () => {
    await fakeBrowser.storage.managed.set({ historyDays: 30 });
    await worker.askAsExtension('eraseEverything', {});
    expect(await fakeBrowser.storage.managed.get()).toEqual({ historyDays: 30 });
    await fakeBrowser.storage.managed.clear();
  });
});
