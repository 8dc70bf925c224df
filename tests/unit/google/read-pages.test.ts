import { expect, it } from 'vitest';
import { readPages } from '@/lib/google/read-pages';
import { apiEventSchema } from '@/lib/google/schema';

/** Serves the pages in turn, each naming the next. */
function read(...pages: object[]) {
  return readPages(async (token) => {
    const index = Number(token ?? 0);
    const next = index + 1 < pages.length ? { nextPageToken: String(index + 1) } : {};
    return JSON.stringify({ kind: 'calendar#events', ...next, ...pages[index] });
  }, apiEventSchema);
}

const idsOf = ({ items }: Awaited<ReturnType<typeof read>>) => items.map(({ id }) => id);

it('reads to the last page, through short and empty ones', async () => {
  const listing = await read(
    { items: [{ id: 'a' }] },
    { items: [] },
    {},
    { items: [{ id: 'b' }], nextSyncToken: 'T' },
  );
  expect(idsOf(listing)).toEqual(['a', 'b']);
  expect(listing.syncToken).toBe('T');
});

it('keeps the newest of an id that comes twice', async () => {
  const older = { id: 'a', summary: 'older', updated: '2026-01-01T00:00:00.000Z' };
  const newer = { id: 'a', summary: 'newer', updated: '2026-01-01T00:00:00.500Z' };
  for (const order of [
    [older, newer],
    [newer, older],
  ]) {
    const { items } = await read(...order.map((item) => ({ items: [item] })));
    expect(items.map(({ summary }) => summary)).toEqual(['newer']);
  }
});

it('lets a bare tombstone that comes later count', async () => {
  const living = { id: 'a', updated: '2026-01-01T00:00:00.000Z' };
  const { items } = await read({ items: [living] }, { items: [{ id: 'a', status: 'cancelled' }] });
  expect(items).toEqual([{ id: 'a', status: 'cancelled' }]);
});

it('leaves out and counts what it cannot read', async () => {
  const listing = await read({
    items: [{ id: 'a' }, { summary: 'no id' }, null, { id: 'b', start: 'today' }],
  });
  expect(idsOf(listing)).toEqual(['a']);
  expect(listing.skipped).toBe(3);
});

it.each(['<html>', '{}'])('refuses %s as no page at all', async (body) => {
  await expect(readPages(async () => body, apiEventSchema)).rejects.toMatchObject({
    problem: { kind: 'unexpected-answer', side: 'google' },
  });
});

it('refuses pages that lead in a circle', async () => {
  const circle = async () =>
    JSON.stringify({ kind: 'calendar#events', items: [], nextPageToken: 'again' });
  await expect(readPages(circle, apiEventSchema)).rejects.toMatchObject({
    problem: { kind: 'unexpected-answer', cause: 'nextPageToken' },
  });
});
