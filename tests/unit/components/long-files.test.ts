import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectionFile } from '@/entrypoints/options/connection-file';
import { historyFile } from '@/entrypoints/options/history/history-file';
import { everythingFile } from '@/entrypoints/options/privacy/everything-file';
import { type FilePlan, writeParts } from '@/entrypoints/options/write-parts';
import type { Ask } from '@/lib/messages/questions';
import type { FakeBackground } from './fake-background';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const line = (number: number) => JSON.stringify({ number });
const ids = numbers(1201);
/** Answers 500 at a time of so many. */
const paged = (count: number) => (after: unknown) => {
  const from = typeof after === 'number' ? after : 0;
  const rows = numbers(count).slice(from, from + 500);
  const next = rows.length === 500 ? { next: from + 500 } : {};
  return { text: rows.map(line).join(',\n'), count: rows.length, ...next };
};

async function textOf(plan: FilePlan): Promise<string> {
  const file = await writeParts(plan, () => undefined, new AbortController().signal);
  return file?.blob.text() ?? '';
}

Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });

let kept: (id: number) => boolean;
beforeEach(() => {
  kept = () => true;
  background.fake.start({
    writeHistory: ({ ids: page }: Ask<'writeHistory'>) => ({
      text: page.filter(kept).map(line).join(',\n'),
    }),
    countStored: () => ({ tables: [{ name: 'links', count: 3 }] }),
    readStored: ({ after }) => paged(3)(after),
    countBelongings: () => ({ links: 3, tags: 0, history: 1201, waiting: 7, rules: 7 }),
    writeBelongings: ({ kind, after }) => paged({ links: 3, tags: 0, history: 1201 }[kind])(after),
  });
});

it('the history is asked for page by page, in its order', async () => {
  const plan = historyFile('json', ids);
  expect(plan).toMatchObject({ name: 'merkki-history.json', total: 1201 });
  const { entries } = JSON.parse(await textOf(plan));
  expect(entries.map(({ number }: { number: number }) => number)).toEqual(ids);
  const asked = background.fake.asked('writeHistory') as Ask<'writeHistory'>[];
  expect(asked.map((one) => one.ids.length)).toEqual([500, 500, 201]);
});

it('pages of the history that are not kept any more leave no gap', async () => {
  kept = (id) => id > 500 && id <= 1000;
  expect(JSON.parse(await textOf(historyFile('json', ids))).entries).toHaveLength(500);
});

it('the file with everything says what it is and what is left out', async () => {
  const plan = await everythingFile();
  expect(plan).toMatchObject({ name: 'merkki-everything.json', total: 3 });
  expect(JSON.parse(await textOf(plan))).toMatchObject({
    ...{ format: 'merkki-everything', version: 1, merkki: '0.1.0' },
    exportedAt: expect.any(String),
    leftOut: expect.stringContaining('access tokens'),
    tables: { links: numbers(3).map((number) => ({ number })) },
  });
});

it('a connection’s file holds its links, tags and history whole, and counts what goes into it', async () => {
  const connection = { id: 'c', system: 'severa', name: 'Severa', tenant: 'Oy' } as const;
  const plan = await connectionFile(connection);
  expect(plan).toMatchObject({ name: 'merkki-connection.json', total: 1204 });
  const { links, tags, history, ...head } = JSON.parse(await textOf(plan));
  expect(head).toEqual({ format: 'merkki-connection', version: 1, connection });
  expect([links.length, tags.length, history.length]).toEqual([3, 0, 1201]);
  expect(background.fake.asked('writeBelongings')).toHaveLength(5);
});
