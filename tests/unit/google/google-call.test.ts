import { beforeEach, expect, it } from 'vitest';
import { createGoogleCall, type GoogleCall } from '@/lib/google/google-call';
import type { HttpRequest, Send } from '@/lib/http/request';

const call: GoogleCall = {
  name: 'events.get',
  method: 'GET',
  path: ['calendars', 'a@b.example', 'events', 'x/y'],
  query: {},
};
let statuses: number[];
let sent: HttpRequest[];
let tokens: string[];
let dropped: string[];

beforeEach(() => {
  [statuses, sent, tokens, dropped] = [[], [], ['first', 'second', 'third'], []];
});

const send: Send = async (request) => {
  sent.push(request);
  return { status: statuses.shift() ?? 200, headers: new Headers(), text: 'body' };
};

const run = (wanted = call) =>
  createGoogleCall({
    account: { email: 'a@b.example', clientId: 'c' },
    signIn: {
      accessToken: async () => tokens[0] ?? '',
      dropToken: async (_, token) => {
        dropped.push(token);
        tokens.shift();
      },
    },
    send,
    now: () => 0,
  })(wanted);

it('encodes ids in the path and leaves out what the query does not say', async () => {
  await run({ ...call, query: { fields: 'id', pageToken: undefined } });
  expect(sent[0]).toEqual({
    method: 'GET',
    url: 'https://www.googleapis.com/calendar/v3/calendars/a%40b.example/events/x%2Fy?fields=id',
    headers: { Authorization: 'Bearer first' },
  });
});

it('sends the etag that a write depends on', async () => {
  await run({
    ...call,
    name: 'events.patch',
    method: 'PATCH',
    json: { summary: null },
    etag: '"1"',
  });
  expect(sent[0]).toMatchObject({ headers: { 'If-Match': '"1"' }, json: { summary: null } });
});

it('S107 repeats once with a new token after a 401', async () => {
  statuses = [401, 200];
  expect(await run()).toBe('body');
  expect(sent.map(({ headers }) => headers?.Authorization)).toEqual([
    'Bearer first',
    'Bearer second',
  ]);
  expect(dropped).toEqual(['first']);
});

it('is signed out after a second 401, and asks no third time', async () => {
  statuses = [401, 401];
  await expect(run()).rejects.toMatchObject({ problem: { kind: 'signed-out', side: 'google' } });
  expect(sent).toHaveLength(2);
  expect(dropped).toEqual(['first', 'second']);
});

it('repeats nothing else', async () => {
  statuses = [503];
  await expect(run()).rejects.toMatchObject({ problem: { kind: 'unavailable', status: 503 } });
  expect(sent).toHaveLength(1);
});
