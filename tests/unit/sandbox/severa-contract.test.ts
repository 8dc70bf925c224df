import { describe, expect, it } from 'vitest';
import { checkRequest, checkResponse } from '@/tests/contract/openapi-check';
import { severaContract } from '@/tests/contract/severa-contract';
import { createWorld, signIn } from './severa-caller';

const operations = Object.entries(severaContract.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
);

const type = { guid: 'g', name: 'Palaveri', category: 'CalendarEntry', isActive: true };

describe('the extract', () => {
  it.each(operations)('has %s %s served by the stand-in', async (method, path) => {
    const call = await signIn(createWorld().severa);
    expect((await call(method, path.replaceAll(/\{\w+\}/g, 'some'))).status).not.toBe(501);
  });
});

describe('the check of answers', () => {
  const complaints = (body: unknown, status = 200) =>
    checkResponse(severaContract, { method: 'GET', path: '/v1/activitytypes', status, body });

  it.each<[string, unknown, string[]]>([
    ['accepts what fits', [type], []],
    [
      'refuses an unknown field',
      [{ ...type, colour: 1 }],
      ['body [0].colour is not a known field'],
    ],
    [
      'refuses a missing field',
      [{ ...type, name: undefined, category: 'Task' }],
      ['body [0].name must be text'],
    ],
    ['refuses another shape', { items: [] }, ['body  must be an array']],
    ['refuses an empty body', undefined, ['body is missing']],
  ])('%s', (_, body, expected) => {
    expect(complaints(body)).toEqual(expected);
  });

  it('refuses a success that is not described', () => {
    expect(complaints([], 204)).toEqual(['status 204 is not described']);
  });

  it('takes an error in the envelope only', () => {
    expect(complaints({ message: 'no' }, 400)).toEqual(['body message is not a known field']);
  });
});

describe('the check of requests', () => {
  const check = (method: string, path: string, query = '', body?: unknown) =>
    checkRequest(severaContract, { method, path, query: new URLSearchParams(query), body });

  it('knows the paths with and without the prefix of the server', () => {
    expect(check('GET', '/rest-api/v1/users')).toEqual([]);
    expect(check('GET', '/v1/users', 'email=a%40b.example')).toEqual([]);
    expect(check('GET', '/v1/user')).toEqual(['path /v1/user has no GET']);
  });

  it('refuses a single parameter that is given twice', () => {
    expect(check('GET', '/v1/users', 'email=a&email=b')).toEqual([
      'query email is given more than once',
    ]);
  });

  it('refuses a body that is missing, or not expected', () => {
    expect(check('POST', '/v1/activities')).toEqual(['body  is required']);
    expect(check('GET', '/v1/users', '', {})).toEqual(['body  is not expected']);
  });
});
