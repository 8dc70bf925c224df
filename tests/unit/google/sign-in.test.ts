import { beforeEach, describe, expect, it } from 'vitest';
import { missingScopes, readScopes, writeScopes } from '@/lib/google/scopes';
import {
  account,
  clientId,
  createFakeGoogle,
  email,
  type FakeGoogle,
  redirected,
} from './fake-google';

let google: FakeGoogle;

beforeEach(() => {
  google = createFakeGoogle();
});

const lastUrl = () => new URL(google.flows.at(-1)?.url ?? '');

describe('signing in', () => {
  it('asks for the reading scopes and lets a newcomer choose the account', async () => {
    await google.signIn.signIn({ clientId });
    expect(Object.fromEntries(lastUrl().searchParams)).toEqual({
      client_id: clientId,
      redirect_uri: 'https://abcdefghijklmnop.chromiumapp.org/',
      response_type: 'token',
      scope: readScopes.join(' '),
      state: 'state-0',
      include_granted_scopes: 'true',
      prompt: 'select_account',
    });
    expect(google.flows).toEqual([{ url: expect.any(String), interactive: true }]);
  });

  it('asks for more only when more is wanted, and tells what was granted', async () => {
    google.scopes = [...readScopes, ...writeScopes];
    const { scopes } = await google.signIn.signIn({ clientId, email, scopes: writeScopes });
    expect(lastUrl().searchParams.get('scope')).toBe([...readScopes, ...writeScopes].join(' '));
    expect(scopes).toEqual([...readScopes, ...writeScopes]);
  });

  it('goes on reading when what was wanted on top was unticked', async () => {
    const { scopes } = await google.signIn.signIn({ clientId, email, scopes: writeScopes });
    expect(missingScopes(scopes, writeScopes)).toEqual(writeScopes);
    expect(await google.signIn.accessToken(account)).toBe('token-1');
  });

  it('hints at a known account and leaves the prompt to Google', async () => {
    await google.signIn.signIn({ clientId, email });
    expect(lastUrl().searchParams.get('login_hint')).toBe(email);
    expect(lastUrl().searchParams.has('prompt')).toBe(false);
  });

  it('names the account by its primary calendar, whoever was hinted at', async () => {
    google.signedInAs = 'eino@firma.example';
    const answer = await google.signIn.signIn({ clientId, email });
    expect(answer).toEqual({ email: 'eino@firma.example', scopes: readScopes });
  });

  it('gives the token of the sign-in without asking again', async () => {
    await google.signIn.signIn({ clientId });
    expect(await google.signIn.accessToken(account)).toBe('token-1');
    expect(google.flows).toHaveLength(1);
  });

  it('signs in through the loopback address and without Chromium’s options in Firefox', async () => {
    google = createFakeGoogle('https://0123abc.extensions.allizom.org/');
    await google.signIn.signIn({ clientId });
    google.advance(59);
    await google.signIn.accessToken(account);
    expect(lastUrl().searchParams.get('redirect_uri')).toBe('http://127.0.0.1/mozoauth2/0123abc');
    expect(google.flows.at(-1)).toEqual({ url: expect.any(String), interactive: false });
  });

  it('refuses an answer that does not carry our state', async () => {
    google.answer = (_, url) =>
      redirected(url, { access_token: 'x', expires_in: '1', state: 'other' });
    await expect(google.signIn.signIn({ clientId })).rejects.toMatchObject({
      problem: { kind: 'unexpected-answer', side: 'google', cause: 'state' },
    });
    expect(google.session.keys()).toEqual([]);
  });

  it('names the scopes that were unticked, and keeps no token', async () => {
    google.scopes = readScopes.slice(0, 1);
    await expect(google.signIn.signIn({ clientId })).rejects.toMatchObject({
      problem: { kind: 'rights-missing', side: 'google', rights: readScopes.slice(1) },
    });
    expect(google.session.keys()).toEqual([]);
  });

  const refusals = [
    [
      'the window was closed in Chromium',
      () => fail('The user did not approve access.'),
      'sign-in-cancelled',
    ],
    [
      'the window was closed in Firefox',
      () => fail('User cancelled or denied access.'),
      'sign-in-cancelled',
    ],
    ['the flow ended without an address', () => undefined, 'sign-in-cancelled'],
    [
      'Cancel was pressed',
      (url: URL) => redirected(url, { error: 'access_denied' }),
      'sign-in-cancelled',
    ],
    [
      'the redirect is not registered',
      () => fail('Authorization page could not be loaded.'),
      'client-refused',
    ],
    [
      'the client is unknown',
      (url: URL) => redirected(url, { error: 'invalid_client' }),
      'client-refused',
    ],
    [
      'Google has a bad moment',
      (url: URL) => redirected(url, { error: 'server_error' }),
      'unavailable',
    ],
    ['the answer has no token', (url: URL) => redirected(url, {}), 'unexpected-answer'],
  ] as const;

  it.each(refusals)('tells what happened when %s', async (_, answer, kind) => {
    google.answer = (_details, url) => answer(url);
    await expect(google.signIn.signIn({ clientId })).rejects.toMatchObject({ problem: { kind } });
  });

  it('says unreachable when the page could not be loaded without a network', async () => {
    google.isOnline = false;
    google.answer = () => fail('Authorization page could not be loaded.');
    await expect(google.signIn.signIn({ clientId })).rejects.toMatchObject({
      problem: { kind: 'unreachable', side: 'google' },
    });
  });
});

describe('disconnecting', () => {
  it('withdraws the grant and forgets the account', async () => {
    await google.signIn.signIn({ clientId });
    expect(await google.signIn.disconnect(account)).toBe(true);
    expect(google.requests.at(-1)).toEqual({
      url: 'https://oauth2.googleapis.com/revoke',
      body: 'token=token-1',
    });
    expect([...google.session.keys(), ...google.durable.keys()]).toEqual([]);
  });

  it('forgets the account even when Google does not withdraw the grant', async () => {
    await google.signIn.signIn({ clientId });
    google.revokeStatus = 503;
    expect(await google.signIn.disconnect(account)).toBe(false);
    expect(google.session.keys()).toEqual([]);
  });

  it('fetches a token to withdraw when the browser was restarted since', async () => {
    await google.signIn.signIn({ clientId });
    google.restartBrowser();
    expect(await google.signIn.disconnect(account)).toBe(true);
    expect(google.requests.at(-1)?.body).toBe('token=token-2');
  });
});

function fail(message: string): never {
  throw new Error(message);
}
