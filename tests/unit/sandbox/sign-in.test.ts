// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, mikko, startTestCalendar, type TestCalendar } from './test-calendar.ts';

let calendar: TestCalendar;

const redirectUri = 'https://abcdefghijklmnop.chromiumapp.org/';
const readScope = 'https://www.googleapis.com/auth/calendar.events.readonly';
const listScope = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly';
const writeScope = 'https://www.googleapis.com/auth/calendar.events';
const accounts = 'https://accounts.google.com';

beforeEach(async () => {
  calendar = await startTestCalendar();
  calendar.sandbox.google.identity.registerClient('client', [redirectUri]);
});

afterEach(() => calendar.sandbox.close());

const asked = {
  client_id: 'client',
  redirect_uri: redirectUri,
  response_type: 'token',
  scope: `${readScope} ${listScope}`,
  state: 's1',
};

function authorize(change: Record<string, string> = {}, cookie = '') {
  const query = new URLSearchParams({ ...asked, ...change });
  return calendar.sandbox.fetch(`${accounts}/o/oauth2/v2/auth?${query}`, { headers: { cookie } });
}

async function chooseAccount(email: string): Promise<string> {
  const response = await calendar.sandbox.fetch(`${accounts}/o/oauth2/v2/auth/account`, {
    method: 'POST',
    body: new URLSearchParams({ query: new URLSearchParams(asked).toString(), email }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function decide(
  cookie: string,
  decision: string,
  scopes: readonly string[],
  change: Record<string, string> = {},
) {
  const form = new URLSearchParams({
    query: new URLSearchParams({ ...asked, ...change }).toString(),
    email: anna,
    decision,
  });
  for (const scope of scopes) form.append('scope', scope);
  const url = `${accounts}/o/oauth2/v2/auth/consent`;
  return answerOf(
    await calendar.sandbox.fetch(url, { method: 'POST', headers: { cookie }, body: form }),
  );
}

function answerOf(response: Response): Record<string, string> {
  const location = response.headers.get('location') ?? '';
  expect(location.startsWith(`${redirectUri}#`)).toBe(true);
  return Object.fromEntries(new URLSearchParams(location.slice(location.indexOf('#') + 1)));
}

describe('the sign-in', () => {
  it('gives a token for the ticked scopes alone', async () => {
    const cookie = await chooseAccount(anna);
    const answer = await decide(cookie, 'allow', [readScope]);
    expect(answer).toMatchObject({
      token_type: 'Bearer',
      expires_in: '3599',
      scope: readScope,
      state: 's1',
    });
    const list = await calendar.call('GET', 'calendars/primary/events', {
      token: answer.access_token ?? '',
    });
    expect(list.status).toBe(200);
  });

  it('tells of a refusal', async () => {
    const cookie = await chooseAccount(anna);
    expect(await decide(cookie, 'cancel', [readScope])).toEqual({
      error: 'access_denied',
      state: 's1',
    });
  });

  it.each([
    [{ client_id: 'nobody' }, 401],
    [{ redirect_uri: 'https://evil.example/' }, 400],
    [{ response_type: 'code' }, 400],
    [{ scope: 'https://www.googleapis.com/auth/everything' }, 400],
    [{ scope: 'https://www.googleapis.com/auth/calendar.everything' }, 400],
  ])('shows a page without a redirect for %o', async (change, status) => {
    const response = await authorize(change as unknown as Record<string, string>);
    expect([response.status, response.headers.get('location')]).toEqual([status, null]);
  });

  it('asks for an account, with every known one to choose', async () => {
    const page = await (await authorize()).text();
    expect([page.includes(anna), page.includes(mikko)]).toEqual([true, true]);
  });
});

describe('growing scopes', () => {
  const write = { scope: writeScope, login_hint: anna };
  const growing = { ...write, include_granted_scopes: 'true' };
  const openedBy = async (token = '') => {
    const read = await calendar.call('GET', 'calendars/primary/events', { token });
    const listed = await calendar.call('GET', 'users/me/calendarList', { token });
    return [read.status, listed.status];
  };

  it('ask for what is new and open what was allowed before as well', async () => {
    const cookie = await chooseAccount(anna);
    await decide(cookie, 'allow', [readScope, listScope]);
    const page = await authorize(growing, cookie);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(writeScope);
    const answer = await decide(cookie, 'allow', [writeScope], growing);
    expect(answer.scope?.split(' ').sort()).toEqual([readScope, listScope, writeScope].sort());
    expect(await openedBy(answer.access_token)).toEqual([200, 200]);
    const silent = answerOf(await authorize({ ...growing, prompt: 'none' }, cookie));
    expect(silent.scope?.split(' ')).toHaveLength(3);
  });

  it('open nothing of before unless the request says so', async () => {
    const cookie = await chooseAccount(anna);
    await decide(cookie, 'allow', [readScope, listScope]);
    const answer = await decide(cookie, 'allow', [writeScope], write);
    expect(answer.scope).toBe(writeScope);
    expect(await openedBy(answer.access_token)).toEqual([200, 403]);
  });

  it('leave the old ones when the new one is refused', async () => {
    const cookie = await chooseAccount(anna);
    await decide(cookie, 'allow', [readScope, listScope]);
    expect((await decide(cookie, 'cancel', [], growing)).error).toBe('access_denied');
    const silent = answerOf(await authorize({ prompt: 'none', login_hint: anna }, cookie));
    expect(silent.scope).toBe(`${readScope} ${listScope}`);
  });

  it('are not renewed silently while one of them was unticked', async () => {
    const cookie = await chooseAccount(anna);
    const both = { scope: `${readScope} ${writeScope}`, login_hint: anna };
    const answer = await decide(cookie, 'allow', [readScope], both);
    expect(answer.scope).toBe(readScope);
    const silent = answerOf(await authorize({ ...both, prompt: 'none' }, cookie));
    expect(silent.error).toBe('consent_required');
  });
});

describe('silent renewal', () => {
  const silently = async (cookie: string, change = {}) =>
    answerOf(await authorize({ prompt: 'none', login_hint: anna, ...change }, cookie));

  it('works with a session and full consent', async () => {
    const cookie = await chooseAccount(anna);
    await decide(cookie, 'allow', [readScope, listScope]);
    expect(await silently(cookie)).toMatchObject({ token_type: 'Bearer', state: 's1' });
  });

  it('fails without consent, without a session, and for another account', async () => {
    const cookie = await chooseAccount(anna);
    const noConsent = await silently(cookie);
    const other = await silently(cookie, { login_hint: mikko });
    calendar.sandbox.google.identity.signEverybodyOut();
    const signedOut = await silently(cookie);
    expect([noConsent, other, signedOut].map(({ error }) => error)).toEqual([
      'consent_required',
      'login_required',
      'login_required',
    ]);
  });
});

describe('tokens', () => {
  it('end with their time', async () => {
    const token = calendar.tokenFor(anna);
    calendar.clock.now += 3600 * 1000;
    expect((await calendar.call('GET', 'users/me/calendarList', { token })).status).toBe(401);
  });

  it('and consent end with a revocation', async () => {
    const cookie = await chooseAccount(anna);
    const { access_token: token = '' } = await decide(cookie, 'allow', [readScope, listScope]);
    const revoke = () =>
      calendar.sandbox.fetch('https://oauth2.googleapis.com/revoke', {
        method: 'POST',
        headers: { origin: 'chrome-extension://x' },
        body: new URLSearchParams({ token }),
      });
    const first = await revoke();
    expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'chrome-extension://x',
    ]);
    expect((await revoke()).status).toBe(400);
    expect((await calendar.call('GET', 'calendars/primary/events', { token })).status).toBe(401);
    const again = answerOf(await authorize({ prompt: 'none', login_hint: anna }, cookie));
    expect(again.error).toBe('consent_required');
  });
});
