import { expect, it } from 'vitest';
import { isUnclear } from '@/lib/domain/problem';
import { type CallName, problemOfResponse } from '@/lib/google/problem-of-response';
import { readScopes } from '@/lib/google/scopes';

const now = Date.parse('2026-11-02T08:00:00Z');
const side = 'google';

function problem(
  status: number,
  name: CallName,
  {
    reason,
    message,
    headers = {},
    hasSyncToken = false,
    body = errorBody(status, reason, message),
  }: Details = {},
) {
  return problemOfResponse(
    { status, headers: new Headers(headers), text: body },
    { name, hasSyncToken },
    now,
  );
}

interface Details {
  reason?: string;
  message?: string;
  headers?: Record<string, string>;
  hasSyncToken?: boolean;
  body?: string;
}

function errorBody(code: number, reason = 'other', message?: string): string {
  const errors = [
    { domain: 'global', reason, message, location: 'timeMax', locationType: 'parameter' },
  ];
  return JSON.stringify({ error: { code, message, errors } });
}

const rows: [string, ReturnType<typeof problem>, object][] = [
  [
    'a bad request is rejected with the parameter it is about',
    problem(400, 'events.list', {
      reason: 'timeRangeEmpty',
      message: 'The specified time range is empty.',
    }),
    { kind: 'rejected', side, fields: ['timeMax'], cause: 'The specified time range is empty.' },
  ],
  [
    'an unusable sync token is a lost one',
    problem(400, 'events.list', { message: 'Invalid sync token value.', hasSyncToken: true }),
    { kind: 'token-lost' },
  ],
  [
    'a complaint about a sync token that was not sent is an ordinary bad request',
    problem(400, 'events.list', { message: 'Invalid sync token value.' }),
    { kind: 'rejected', side, fields: ['timeMax'], cause: 'Invalid sync token value.' },
  ],
  [
    '401 is signed out',
    problem(401, 'events.list', { reason: 'authError' }),
    { kind: 'signed-out', side },
  ],
  [
    'a missing scope names what reading needs',
    problem(403, 'events.list', { reason: 'insufficientPermissions' }),
    { kind: 'rights-missing', side, rights: [...readScopes], cause: undefined },
  ],
  [
    'a missing scope named only in the details names what writing needs',
    problem(403, 'events.patch', {
      body: JSON.stringify({ error: { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } }),
    }),
    {
      kind: 'rights-missing',
      side,
      rights: ['https://www.googleapis.com/auth/calendar.events'],
      cause: undefined,
    },
  ],
  [
    'a missing scope for calendars of our own names that one',
    problem(403, 'calendars.insert', { reason: 'insufficientPermissions' }),
    {
      kind: 'rights-missing',
      side,
      rights: ['https://www.googleapis.com/auth/calendar.app.created'],
      cause: undefined,
    },
  ],
  [
    'too fast, as 403',
    problem(403, 'events.list', { reason: 'rateLimitExceeded' }),
    throttledFor(60),
  ],
  [
    'too fast for one user, as 403',
    problem(403, 'events.list', { reason: 'userRateLimitExceeded' }),
    throttledFor(60),
  ],
  [
    'too fast, as 429',
    problem(429, 'events.list', { reason: 'rateLimitExceeded' }),
    throttledFor(60),
  ],
  [
    'too fast, with a time to wait',
    problem(429, 'events.list', { headers: { 'Retry-After': '7' } }),
    throttledFor(7),
  ],
  ['a usage limit', problem(403, 'events.insert', { reason: 'quotaExceeded' }), quotaFor(7200)],
  ['a daily limit', problem(403, 'events.list', { reason: 'dailyLimitExceeded' }), quotaFor(7200)],
  [
    'an API that is not switched on is about the client',
    problem(403, 'events.list', {
      reason: 'accessNotConfigured',
      message: 'Calendar API has not been used',
    }),
    { kind: 'client-refused', cause: 'Calendar API has not been used' },
  ],
  [
    'a guest’s copy is forbidden',
    problem(403, 'events.patch', { reason: 'forbiddenForNonOrganizer' }),
    { kind: 'forbidden', side, cause: 'forbiddenForNonOrganizer' },
  ],
  [
    'a calendar that may only be read is forbidden',
    problem(403, 'events.insert', {
      reason: 'requiredAccessLevel',
      message: 'You need to have writer access to this calendar.',
    }),
    {
      kind: 'forbidden',
      side,
      cause: 'You need to have writer access to this calendar.',
      place: 'calendar',
    },
  ],
  [
    'any other 403 is forbidden, in whatever shape',
    problem(403, 'events.patch', { body: '<html>' }),
    { kind: 'forbidden', side, cause: undefined, place: 'calendar' },
  ],
  [
    '404 is not found',
    problem(404, 'events.get', { reason: 'notFound', message: 'Not Found' }),
    { kind: 'not-found', side, cause: 'Not Found' },
  ],
  [
    '404 on a write says no more than that',
    problem(404, 'events.patch', { reason: 'notFound', message: 'Not Found' }),
    { kind: 'not-found', side, cause: 'Not Found' },
  ],
  [
    'a refused write is rejected in Google’s words',
    problem(400, 'events.insert', { reason: 'required', message: 'Missing end time.' }),
    { kind: 'rejected', side, fields: ['timeMax'], cause: 'Missing end time.' },
  ],
  [
    'an id in use is taken',
    problem(409, 'events.insert', { reason: 'duplicate' }),
    { kind: 'taken', side },
  ],
  [
    'an id in use without words is taken',
    problem(409, 'events.insert', { body: '' }),
    { kind: 'taken', side },
  ],
  [
    'a clash of two calls is a change, of a new event too',
    problem(409, 'events.insert', { reason: 'conflict' }),
    { kind: 'changed-meanwhile', side },
  ],
  [
    'any other clash is a change',
    problem(409, 'events.patch', { reason: 'conflict' }),
    { kind: 'changed-meanwhile', side },
  ],
  [
    'a dead token',
    problem(410, 'events.list', { reason: 'fullSyncRequired', hasSyncToken: true }),
    { kind: 'token-lost' },
  ],
  [
    'too old a horizon',
    problem(410, 'events.list', { reason: 'updatedMinTooLongAgo' }),
    { kind: 'token-lost' },
  ],
  [
    'a deleted event',
    problem(410, 'events.delete', { reason: 'deleted' }),
    { kind: 'already-gone', side },
  ],
  [
    '410 without words, of an event',
    problem(410, 'events.patch', { body: '' }),
    { kind: 'already-gone', side },
  ],
  [
    '410 without words, of a listing',
    problem(410, 'events.list', { body: '' }),
    { kind: 'token-lost' },
  ],
  [
    'a deleted event, on a change',
    problem(410, 'events.patch', { reason: 'deleted' }),
    { kind: 'already-gone', side },
  ],
  [
    'another etag',
    problem(412, 'events.patch', { reason: 'conditionNotMet' }),
    { kind: 'changed-meanwhile', side },
  ],
  [
    'a failing server',
    problem(500, 'events.list', { reason: 'backendError' }),
    { kind: 'unavailable', side, status: 500 },
  ],
  [
    'a failing server with a time to wait',
    problem(503, 'events.list', { body: 'Maintenance', headers: { 'Retry-After': '120' } }),
    { kind: 'unavailable', side, status: 503, retryAt: now + 120_000 },
  ],
];

const writes = ['events.insert', 'events.patch', 'events.delete', 'calendars.insert'] as const;

it.each(writes)('leaves the outcome of %s open when the server failed', (name) => {
  const failed = problem(503, name, { reason: 'backendError' });
  expect(failed).toEqual({ kind: 'unavailable', side, status: 503 });
  expect(isUnclear(failed)).toBe(true);
});

it.each(rows)('%s', (_, actual, expected) => {
  expect(actual).toEqual(expected);
});

function throttledFor(seconds: number) {
  return { kind: 'throttled', side, retryAt: now + seconds * 1000 };
}

function quotaFor(seconds: number) {
  return { kind: 'quota-exceeded', side, retryAt: now + seconds * 1000 };
}
