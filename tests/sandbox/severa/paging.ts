import type { Context } from 'hono';
import { guidOf, shuffled } from './guid.ts';
import { queryOf } from './query.ts';
import { Refusal } from './refusal.ts';

const defaultRowCount = 20;

/**
 * One page of a list with page tokens. The token for the next page goes into the header
 * `NextPageToken`, is good for the same filters only, and the header is absent on the last page.
 */
export function tokenPage<T extends { readonly guid: string }>(
  c: Context,
  rows: Iterable<T>,
  answerOf: (row: T) => object,
): Response {
  const all = shuffled(rows);
  const first = firstRowOf(c);
  const next = first + rowCountOf(c);
  if (next < all.length) c.header('NextPageToken', `${next}.${fingerprintOf(c)}`);
  return c.json(all.slice(first, next).map(answerOf));
}

/** One page of a list with row offsets. */
export function offsetPage<T extends { readonly guid: string }>(
  c: Context,
  rows: Iterable<T>,
  answerOf: (row: T) => object,
): Response {
  const first = queryOf(c).number('firstRow') ?? 0;
  const page = shuffled(rows).slice(first, first + rowCountOf(c));
  return c.json(page.map(answerOf));
}

function rowCountOf(c: Context): number {
  return queryOf(c).number('rowCount') ?? defaultRowCount;
}

function firstRowOf(c: Context): number {
  const token = queryOf(c).text('pageToken');
  if (token === undefined) return 0;
  const [row, fingerprint] = token.split('.');
  if (fingerprint !== fingerprintOf(c) || !/^\d+$/.test(row ?? '')) {
    const message = 'pageToken does not belong to this query';
    throw new Refusal(400, 'InvalidParameter', {
      message,
      place: 'UriParameter',
      name: 'pageToken',
    });
  }
  return Number(row);
}

function fingerprintOf(c: Context): string {
  const parameters = new URL(c.req.url).searchParams;
  parameters.delete('pageToken');
  parameters.sort();
  return guidOf(`${c.req.path}?${parameters}`).slice(0, 8);
}
