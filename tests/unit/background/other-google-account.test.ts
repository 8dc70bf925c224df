import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readScopes, writeScopes } from '@/lib/google/scopes';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

const bob = 'bob@konsultti.example';

let worker: Worker;
let both: TwoWay;
beforeEach(async () => {
  worker = createWorker();
  both = createTwoWay(worker);
  worker.google.addAccount({ email: bob, name: 'Bob', timeZone: 'Europe/Helsinki' });
  await both.enter('Planning');
  await both.connect();
  await both.becomes('Planning');
  await both.settled();
});

const scopes = [...readScopes, ...writeScopes];

/** On Google's page, this account is chosen. */
async function signInAs(email: string): Promise<void> {
  const launchWebAuthFlow = async ({ url }: { url: string }) => {
    const { searchParams } = new URL(url);
    const { value } = worker.google.identity.tokens.issue(
      { email, clientId: 'client', scopes },
      3600,
    );
    const answer = { access_token: value, expires_in: '3600', scope: scopes.join(' ') };
    const state = searchParams.get('state') ?? '';
    return `${searchParams.get('redirect_uri')}#${new URLSearchParams({ ...answer, state })}`;
  };
  Object.assign(fakeBrowser.identity, { launchWebAuthFlow });
  await worker.askAsExtension('signInGoogle', {});
  await both.settled();
}

async function parkedFor(): Promise<unknown[]> {
  const rows = await worker.db.outbox.filter(({ state }) => state === 'parked').toArray();
  return rows.map(({ problem }) => problem?.kind);
}

it.each([
  ['chosen at once', async () => undefined],
  [
    'chosen after the wrong one was disconnected',
    async () => {
      await worker.askAsExtension('disconnectGoogle', { calendars: 'keep' });
    },
  ],
])(
  'what the PSA changed while the wrong account was signed in comes with the right one (%s)',
  async (_, leave) => {
    await signInAs(bob);
    await both.edit('Planning', { title: 'Planning II' });
    await both.later();
    expect(await parkedFor()).toEqual(['not-found']);
    await leave();
    await signInAs(anna);
    await both.later(31 * minuteMs);
    await both.becomes('Planning II');
    expect(await worker.db.outbox.count()).toBe(0);
  },
);
