import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotifying } from '@/entrypoints/background/notifying';
import { createTools } from '@/entrypoints/background/tools';
import type { Problem } from '@/lib/domain/problem';
import { practiceConnection } from '@/lib/psa/practice/practice-connection';
import { overviewOf } from '../components/sample-overview';
import { createWorker, type Worker } from './worker';

let worker: Worker;
/** Every notification that was ever shown, in order. */
let shown: { id: string; title: string; message: string }[];

beforeEach(() => {
  worker = createWorker();
  shown = [];
  const { create } = fakeBrowser.notifications;
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (
    id: string,
    options: { title: string; message: string },
  ) => {
    shown.push({ id, ...options });
    return create(id, options as never);
  }) as never);
});

const switchOn = (notifiesFailures = true) =>
  worker.askAsExtension('saveSettings', { notifiesFailures });
const standing = async () => Object.keys(await fakeBrowser.notifications.getAll());
/** Two rounds, so that what the first began is over. */
async function told(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await worker.askAsExtension('saveSettings', {});
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
const signedOut: Problem = { kind: 'signed-out', side: 'google' };
const forbidden: Problem = { kind: 'forbidden', side: 'psa' };

async function trouble(problem?: Problem): Promise<void> {
  await worker.db.accounts.toCollection().modify((account) => {
    account.health = problem ? { problem } : {};
  });
}

describe('a notification of a failure', () => {
  it('is shown to nobody who did not ask for it', async () => {
    await worker.connect();
    await trouble(signedOut);
    await told();
    expect(shown).toEqual([]);
  });

  it('is not shown either where the browser took its permission back', async () => {
    await worker.connect();
    await switchOn();
    fakeBrowser.permissions.contains = (async () => false) as never;
    await trouble(signedOut);
    await told();
    expect(shown).toEqual([]);
  });

  it('is shown once for a cause, also by another life of the worker, and again once it was mended', async () => {
    await worker.connect();
    await switchOn();
    await trouble(signedOut);
    await told();
    expect(shown).toEqual([
      expect.objectContaining({
        id: 'google signed-out',
        title: 'Google Calendar needs attention',
        message: 'Merkki is signed out of Google Calendar.',
      }),
    ]);
    await told();
    worker.restart();
    await told();
    expect(shown).toHaveLength(1);
    await trouble();
    await told();
    expect(await standing()).toEqual([]);
    await trouble(signedOut);
    await told();
    expect(shown).toHaveLength(2);
  });

  it('is not repeated by a worker that died before the browser had shown it', async () => {
    await worker.connect();
    await switchOn();
    vi.mocked(fakeBrowser.notifications.create).mockImplementationOnce((async () => {
      worker.restart();
      return new Promise(() => {});
    }) as never);
    await trouble(signedOut);
    await told();
    await told();
    expect(shown).toEqual([]);
    expect(fakeBrowser.notifications.create).toHaveBeenCalledTimes(1);
  });

  it('says in words how many events failed, and holds none of theirs', async () => {
    await switchOn();
    const notify = createNotifying(createTools(), {
      connections: async () => [practiceConnection],
    });
    const failed = { kind: 'failed', problem: forbidden, operation: 'create' } as const;
    const item = { connectionId: 'practice', itemKey: 'k', eid: 'e', title: 'Secret talks' };
    const { google } = overviewOf({});
    await notify({
      ...{ google, connections: [], brakes: [] },
      attention: [
        { ...item, state: failed },
        { ...item, state: failed },
      ],
    });
    expect(shown).toEqual([
      expect.objectContaining({
        title: 'Practice PSA: 2 events couldn’t be synced',
        message: 'Practice PSA doesn’t allow this.',
      }),
    ]);
    expect(JSON.stringify(shown)).not.toContain('Secret');
  });

  it.each([
    ['google signed-out', '/options.html#google'],
    ['something that is told no more', '/options.html#history/failed'],
  ])('leads to what helps when it is pressed: %s', async (key, place) => {
    await worker.connect();
    await switchOn();
    await trouble(signedOut);
    await told();
    worker.restart();
    await fakeBrowser.notifications.onClicked.trigger(key);
    await vi.waitFor(async () => {
      const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
      expect(urls).toContain(fakeBrowser.runtime.getURL(place as '/options.html'));
    });
    expect(await standing()).not.toContain(key);
  });
});
