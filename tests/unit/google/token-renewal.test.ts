import { beforeEach, expect, it } from 'vitest';
import { readScopes, writeScopes } from '@/lib/google/scopes';
import {
  account,
  clientId,
  createFakeGoogle,
  email,
  type FakeGoogle,
  needsPerson,
  redirected,
} from './fake-google';

const signedOut = { problem: { kind: 'signed-out', side: 'google' } };
let google: FakeGoogle;

beforeEach(async () => {
  google = createFakeGoogle();
  await google.signIn.signIn({ clientId });
  google.flows.length = 0;
});

it('keeps one token until five minutes before its end', async () => {
  google.advance(54);
  expect(await google.signIn.accessToken(account)).toBe('token-1');
  google.advance(1);
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('renews without a window, for the same account, with time for scripted redirects', async () => {
  google.advance(60);
  await google.signIn.accessToken(account);
  const [flow] = google.flows;
  expect(flow).toMatchObject({
    interactive: false,
    timeoutMsForNonInteractive: 10_000,
    abortOnLoadForNonInteractive: false,
  });
  const query = new URL(flow?.url ?? '').searchParams;
  expect([query.get('prompt'), query.get('login_hint')]).toEqual(['none', email]);
});

it('asks for what the account granted, no less and no more', async () => {
  google.advance(60);
  await google.signIn.accessToken(account);
  const scopes = [...readScopes, ...writeScopes];
  google.scopes = scopes;
  google.advance(60);
  await google.signIn.accessToken({ ...account, scopes: ['openid', ...scopes] });
  const asked = google.flows.map(({ url }) => new URL(url).searchParams.get('scope'));
  expect(asked).toEqual([readScopes.join(' '), scopes.join(' ')]);
});

it('renews once for callers who come at the same time', async () => {
  google.advance(60);
  const tokens = await Promise.all([1, 2, 3].map(() => google.signIn.accessToken(account)));
  expect(tokens).toEqual(['token-2', 'token-2', 'token-2']);
  expect(google.flows).toHaveLength(1);
});

it('takes the token of a person who signs in while it looks whether to renew', async () => {
  google.answer = (details, url) => (details.interactive ? granted(url) : needsPerson());
  google.advance(60);
  const read = google.session.get;
  google.session.get = async (key) => {
    const isAboutPause = key.includes('pause');
    if (isAboutPause) google.session.get = read;
    if (isAboutPause) await google.signIn.signIn({ clientId, email });
    return read(key);
  };
  expect(await google.signIn.accessToken(account)).toBe('token-of-person');
  expect(google.flows.map(({ interactive }) => interactive)).toEqual([true]);
});

function granted(url: URL): string {
  const scope = readScopes.join(' ');
  return redirected(url, { access_token: 'token-of-person', expires_in: '3599', scope });
}

it('is signed out when the silent renewal fails, and tries no more for a quarter of an hour', async () => {
  google.answer = needsPerson;
  google.advance(60);
  for (let minute = 0; minute < 15; minute += 1) {
    await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
    google.advance(1);
  }
  expect(google.flows).toHaveLength(1);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  expect(google.flows).toHaveLength(2);
});

it('waits longer after each failure, an hour at most', async () => {
  google.answer = needsPerson;
  google.advance(60);
  const triesAt: number[] = [];
  for (let minute = 0; minute <= 240; minute += 1) {
    const before = google.flows.length;
    await google.signIn.accessToken(account).catch(() => undefined);
    if (google.flows.length > before) triesAt.push(minute);
    google.advance(1);
  }
  expect(triesAt).toEqual([0, 15, 45, 105, 165, 225]);
});

it('keeps the pause when the worker restarts', async () => {
  google.answer = needsPerson;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.restartWorker();
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  expect(google.flows).toHaveLength(1);
});

it('tries at once after a browser restart, but goes on with the longer pauses', async () => {
  google.answer = needsPerson;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.restartBrowser();
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.advance(29);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  expect(google.flows).toHaveLength(2);
});

it('begins with the shortest pause again after a renewal that worked', async () => {
  const { answer } = google;
  google.answer = needsPerson;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.advance(15);
  google.answer = answer;
  await google.signIn.accessToken(account);
  google.answer = needsPerson;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.advance(15);
  google.answer = answer;
  expect(await google.signIn.accessToken(account)).toBe('token-3');
});

it('ends the pause when the person signs in', async () => {
  const { answer } = google;
  google.answer = needsPerson;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.answer = answer;
  await google.signIn.signIn({ clientId, email });
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('uses the old token to its end when an early renewal fails', async () => {
  google.answer = needsPerson;
  google.advance(56);
  expect(await google.signIn.accessToken(account)).toBe('token-1');
  google.advance(4);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
});

it('begins no pause while the network is away', async () => {
  const { answer } = google;
  google.answer = needsPerson;
  google.isOnline = false;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject({
    problem: { kind: 'unreachable' },
  });
  Object.assign(google, { isOnline: true, answer });
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('begins no pause while Google’s servers fail', async () => {
  const { answer } = google;
  google.answer = (_, url) => redirected(url, { error: 'temporarily_unavailable' });
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject({
    problem: { kind: 'unavailable', side: 'google' },
  });
  google.answer = answer;
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('takes no token of another account that happens to be signed in', async () => {
  google.advance(60);
  google.signedInAs = 'eino@firma.example';
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
});

it('is signed out when Google wants a sign-in', async () => {
  google.answer = (_, url) => redirected(url, { error: 'login_required' });
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
});

it('names the scopes that a renewed token lacks', async () => {
  google.scopes = readScopes.slice(1);
  google.advance(60);
  const lacking = { problem: { kind: 'rights-missing', rights: readScopes.slice(0, 1) } };
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(lacking);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(lacking);
  expect(google.flows).toHaveLength(1);
});

it('renews for another client instead of using the former client’s token', async () => {
  expect(await google.signIn.accessToken({ email, clientId: 'other' })).toBe('token-2');
});

it('replaces a dropped token', async () => {
  google.advance(10);
  await google.signIn.dropToken(email, 'token-1');
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('keeps the new token when the former one is dropped a second time', async () => {
  google.advance(10);
  await google.signIn.dropToken(email, 'token-1');
  await google.signIn.accessToken(account);
  await google.signIn.dropToken(email, 'token-1');
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('renews no more when a token is refused right after it was obtained', async () => {
  await google.signIn.dropToken(email, 'token-1');
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  expect(google.flows).toHaveLength(0);
});

it('is not signed out by a clock that was set back: what is refused then is old', async () => {
  google.advance(-24 * 60);
  await google.signIn.dropToken(email, 'token-1');
  expect(await google.signIn.accessToken(account)).toBe('token-2');
});

it('ends the pause when the clock was set back by longer than any', async () => {
  google.answer = needsPerson;
  google.advance(60);
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  google.advance(-24 * 60);
  await google.signIn.dropToken(email, 'token-1');
  const before = google.flows.length;
  await expect(google.signIn.accessToken(account)).rejects.toMatchObject(signedOut);
  expect(google.flows.length).toBe(before + 1);
});
