import { beforeEach, expect, it } from 'vitest';
import type { FlowDetails } from '@/lib/google/auth-flow';
import { missingScopes, readScopes, writeScopes } from '@/lib/google/scopes';
import { createGoogleSignIn, type GoogleSignIn } from '@/lib/google/sign-in';
import { createCalendarApi } from '../sandbox/google/calendar-api';
import { createGoogle, type Google } from '../sandbox/google/google';
import { createSignIn } from '../sandbox/google/sign-in';
import { createTokenEndpoint } from '../sandbox/google/token-endpoint';
import { createMemory } from '../unit/google/memory';
import { account, clientId, email } from './google-session';

const redirectUrl = 'https://abcdefghijklmnop.chromiumapp.org/';
const auth = 'https://accounts.google.com/o/oauth2/v2/auth';
const signedOut = { problem: { kind: 'signed-out', side: 'google' } };

let now: number;
let google: Google;
let signIn: GoogleSignIn;
/** What the person does on the pages. */
let person: { email: string; ticks: readonly string[]; decision: 'allow' | 'cancel' };

beforeEach(() => {
  now = Date.parse('2026-11-02T08:00:00Z');
  google = createGoogle(() => now);
  for (const name of ['aino', 'eino']) {
    google.addAccount({ email: `${name}@firma.example`, name, timeZone: 'Europe/Helsinki' });
  }
  google.identity.registerClient(clientId, [redirectUrl]);
  person = { email, ticks: readScopes, decision: 'allow' };
  signIn = createGoogleSignIn({
    launchWebAuthFlow: createBrowser(google),
    redirectUrl,
    session: createMemory(),
    durable: createMemory(),
    now: () => now,
    isOnline: () => true,
    fetch: createFetch(google),
  });
});

it('signs in through account choice and consent, and renews without a window', async () => {
  expect(await signIn.signIn({ clientId })).toEqual({ email, scopes: readScopes });
  const first = await signIn.accessToken(account);
  now += 3_600_000;
  expect(await signIn.accessToken(account)).not.toBe(first);
});

it('is granted more on top of what it has, and keeps it through renewals', async () => {
  await signIn.signIn({ clientId });
  person.ticks = writeScopes;
  const { scopes } = await signIn.signIn({ clientId, email, scopes: writeScopes });
  expect(missingScopes(scopes, [...readScopes, ...writeScopes])).toEqual([]);
  now += 3_600_000;
  const renewed = google.identity.tokens.find(await signIn.accessToken({ ...account, scopes }));
  expect(renewed?.scopes.toSorted()).toEqual([...readScopes, ...writeScopes].toSorted());
});

it('asks for reading alone at first', async () => {
  await signIn.signIn({ clientId });
  expect([...google.identity.consentOf(email, clientId)]).toEqual(readScopes);
});

it('keeps two accounts apart', async () => {
  await signIn.signIn({ clientId });
  person.email = 'eino@firma.example';
  const other = await signIn.signIn({ clientId });
  const tokens = [
    await signIn.accessToken(account),
    await signIn.accessToken({ ...other, clientId }),
  ];
  expect(tokens.map((token) => google.identity.tokens.find(token)?.email)).toEqual([
    email,
    person.email,
  ]);
});

it('names the scopes that were unticked', async () => {
  person.ticks = readScopes.slice(0, 1);
  await expect(signIn.signIn({ clientId })).rejects.toMatchObject({
    problem: { kind: 'rights-missing', rights: readScopes.slice(1) },
  });
});

it('is cancelled by the consent page’s Cancel', async () => {
  person.decision = 'cancel';
  await expect(signIn.signIn({ clientId })).rejects.toMatchObject({
    problem: { kind: 'sign-in-cancelled' },
  });
});

it.each(['unknown', 'without-redirect'])('is refused for a client that is %s', async (clientId) => {
  google.identity.registerClient('without-redirect', []);
  await expect(signIn.signIn({ clientId })).rejects.toMatchObject({
    problem: { kind: 'client-refused' },
  });
});

it('is signed out once Google’s session has ended', async () => {
  await signIn.signIn({ clientId });
  google.identity.signEverybodyOut();
  now += 3_600_000;
  await expect(signIn.accessToken(account)).rejects.toMatchObject(signedOut);
});

it('is signed out once the consent was taken back', async () => {
  await signIn.signIn({ clientId });
  google.identity.revokeConsent(email);
  now += 3_600_000;
  await expect(signIn.accessToken(account)).rejects.toMatchObject(signedOut);
});

it('withdraws the consent when disconnecting', async () => {
  await signIn.signIn({ clientId });
  expect(await signIn.disconnect(account)).toBe(true);
  expect([...google.identity.consentOf(email, clientId)]).toEqual([]);
});

/** A browser in whose sign-in window the person acts, as `launchWebAuthFlow` shows it. */
function createBrowser(google: Google) {
  const pages = createSignIn(google.world, google.identity);
  let cookie = '';
  return async ({ url, interactive }: FlowDetails) => {
    const query = new URL(url).searchParams.toString();
    const start = await visit(url);
    if (start.status >= 400) throw new Error('Authorization page could not be loaded.');
    if (start.status === 302) return locationOf(start);
    if (!interactive) throw new Error('User interaction required.');
    const chosen = await post('account', { query, email: person.email });
    return locationOf(chosen.status === 302 ? chosen : await consent(query));
  };

  function consent(query: string): Promise<Response> {
    return post('consent', { query, email: person.email, decision: person.decision }, person.ticks);
  }

  function post(page: string, form: Record<string, string>, scopes: readonly string[] = []) {
    const body = new URLSearchParams(form);
    for (const scope of scopes) body.append('scope', scope);
    return visit(`${auth}/${page}`, { method: 'POST', body });
  }

  async function visit(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await pages.request(url, { ...init, headers: { cookie } });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  }
}

function locationOf(response: Response): string {
  return response.headers.get('location') ?? '';
}

function createFetch({ world, identity }: Google): typeof fetch {
  const api = createCalendarApi(world, identity.tokens);
  const tokens = createTokenEndpoint(identity);
  return async (input, init) => {
    const request = new Request(input, init);
    return new URL(request.url).hostname === 'www.googleapis.com'
      ? api.fetch(request)
      : tokens.fetch(request);
  };
}
