import { expect, it } from 'vitest';
import { writeFile } from '@/entrypoints/options/history/write-file';

const ids = Array.from({ length: 1201 }, (_, index) => index + 1);
const signal = new AbortController().signal;
const asJson = (page: readonly number[]) => page.map((id) => `{"number":${id}}`).join(',\n');

it('a long history is written page by page, and says how far it is', async () => {
  const asked: number[] = [];
  const told: number[] = [];
  const file = await writeFile({
    ...{ format: 'json', ids, signal },
    write: async (page) => {
      asked.push(page.length);
      return asJson(page);
    },
    onProgress: (done) => told.push(done),
  });
  expect(asked).toEqual([500, 500, 201]);
  expect(told).toEqual([500, 1000, 1201]);
  const { entries } = JSON.parse((await file?.text()) ?? '');
  expect(entries.map(({ number }: { number: number }) => number)).toEqual(ids);
  expect(file?.type).toBe('application/json;charset=utf-8');
});

it('pages that are not kept any more leave no gap', async () => {
  const write = async (page: readonly number[]) => (page[0] === 501 ? asJson(page) : '');
  const file = await writeFile({ format: 'json', ids, signal, write, onProgress: () => undefined });
  expect(JSON.parse((await file?.text()) ?? '').entries).toHaveLength(500);
});

it('what is stopped writes nothing more, and no file', async () => {
  const stop = new AbortController();
  let pages = 0;
  const write = async () => {
    pages += 1;
    stop.abort();
    return 'line\r\n';
  };
  const onProgress = () => undefined;
  const file = writeFile({ format: 'csv', ids, signal: stop.signal, write, onProgress });
  expect(await file).toBeUndefined();
  expect(pages).toBe(1);
});
