import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const mikko = 'mikko@konsultti.example';
const grant = () => worker.askAsExtension('grantGoogle', { right: 'write' });

/** On Google's page the person chooses this account, whatever we suggested; answers what was asked for. */
function choose(email: string): string[] {
  const asked: string[] = [];
  const launchWebAuthFlow = async ({ url }: { url: string }) => {
    const { searchParams } = new URL(url);
    asked.push(...(searchParams.get('scope') ?? '').split(' '));
    const clientId = searchParams.get('client_id') ?? '';
    const scopes = (searchParams.get('scope') ?? '').split(' ');
    const { value } = worker.google.identity.tokens.issue({ email, clientId, scopes }, 3600);
    const answer = { access_token: value, expires_in: '3600', scope: scopes.join(' ') };
    const state = searchParams.get('state') ?? '';
    return `${searchParams.get('redirect_uri')}#${new URLSearchParams({ ...answer, state })}`;
  };
  Object.assign(fakeBrowser.identity, { launchWebAuthFlow });
  return asked;
}

describe('allowing more at Google', () => {
  it('forgets what was read of the former account when another one signs in', async () => {
    worker.add('Kick-off');
    await worker.connect();
    expect(await worker.db.events.count()).toBe(1);
    worker.google.addAccount({ email: mikko, name: 'Mikko', timeZone: 'Europe/Helsinki' });
    choose(mikko);
    expect(await grant()).toMatchObject({ email: mikko });
    await vi.waitFor(async () =>
      expect((await worker.db.calendars.toArray()).map(({ id }) => id)).toEqual([mikko]),
    );
    expect(await worker.db.events.toArray()).toEqual([]);
  });

  it('keeps what was read when it is the same account, and tells what is allowed by then', async () => {
    worker.add('Kick-off');
    await worker.connect();
    const rights = async () => (await worker.askAsExtension('overview', {})).google.rights;
    expect(await rights()).toEqual([]);
    await grant();
    expect(await rights()).toEqual(['write']);
    expect(await worker.db.events.count()).toBe(1);
  });
});

describe('signing in again', () => {
  it('asks for what the settings need, also after the consent was withdrawn', async () => {
    await both.connect();
    const asked = choose(anna);
    await worker.askAsExtension('signInGoogle', {});
    expect(asked).toContain('https://www.googleapis.com/auth/calendar.events');
    const { mayWrite } = await worker.askAsExtension('readSync', { connectionId: 'practice' });
    expect(mayWrite).toBe(true);
  });

  it('asks for reading alone while nothing writes', async () => {
    await worker.connect();
    const asked = choose(anna);
    await worker.askAsExtension('signInGoogle', {});
    expect(asked).not.toContain('https://www.googleapis.com/auth/calendar.events');
  });
});

describe('a right to write that is missing', () => {
  it('does not make the account look broken: reading goes on', async () => {
    await both.connect();
    worker.network.refusedScopes = ['https://www.googleapis.com/auth/calendar.events'];
    await worker.askAsExtension('signInGoogle', {});
    await both.settled();
    await both.enter('Planning');
    await both.later();
    await vi.waitFor(async () =>
      expect(await worker.db.outbox.toArray()).toMatchObject([
        { problem: { kind: 'rights-missing', side: 'google' } },
      ]),
    );
    expect((await worker.db.accounts.toArray())[0]?.health.problem).toBeUndefined();
  });
});
