import { expect, test } from 'vitest';
import { parseJson, readBody, retryAtOf } from '@/lib/http/read-body';
import { z } from '@/lib/zod';

const now = Date.parse('2026-11-23T06:00:00Z');
const schema = z.object({ things: z.array(z.object({ id: z.string() })) });

test('reads a body of the right shape', () => {
  const body = readBody(schema, '{"things":[{"id":"a","more":1}]}', 'psa');
  expect(body).toEqual({ things: [{ id: 'a' }] });
});

test('a body of another shape names the place but not the content', () => {
  let caught: unknown;
  try {
    readBody(schema, '{"things":[{"id":"a"},{"id":["private"]}]}', 'psa');
  } catch (error) {
    caught = error;
  }
  expect(caught).toMatchObject({
    problem: { kind: 'unexpected-answer', side: 'psa', cause: 'things.1.id: invalid_type' },
  });
});

test.for(['', '<html></html>', '{"a":'])('unreadable JSON (%j) is undefined', (text) => {
  expect(parseJson(text)).toBeUndefined();
});

test.for([
  ['seconds', '120', now + 120_000],
  ['an HTTP date', 'Mon, 23 Nov 2026 06:01:00 GMT', now + 60_000],
  ['a date that has passed', 'Mon, 23 Nov 2026 05:00:00 GMT', now],
  ['more than the cap', '999999', now + 3_600_000],
  ['nonsense', 'soon', now + 2_000],
  ['nothing', undefined, now + 2_000],
] as const)('Retry-After with %s', ([, value, expected]) => {
  const headers = new Headers(value === undefined ? {} : { 'Retry-After': value });
  expect(retryAtOf(headers, now, 2_000)).toBe(expected);
});
