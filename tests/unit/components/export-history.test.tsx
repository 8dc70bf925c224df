// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { ExportHistory } from '@/entrypoints/options/history/ExportHistory';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle } from './render';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const saved: [name: string, file: Blob][] = [];
vi.mock('@/entrypoints/options/save-file', () => ({
  saveBlob: (name: string, file: Blob) => saved.push([name, file]),
}));

beforeEach(() => void saved.splice(0));

const ids = Array.from({ length: 1201 }, (_, index) => 1201 - index);

async function show(answers: Answers) {
  background.fake.start(answers);
  await render(
    <AskingProvider cache={createCache()}>
      <ExportHistory ids={ids} />
    </AskingProvider>,
  );
}

const press = async (name: string) => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  await click(button);
  await settle();
};
const text = () => document.body.textContent ?? '';

/** Answers page by page, when told to. */
function byPage() {
  const waiting: (() => void)[] = [];
  const writeHistory = () =>
    new Promise<{ text: string }>((resolve) => waiting.push(() => resolve({ text: 'x\r\n' })));
  return { writeHistory, next: () => settle(() => waiting.shift()?.()) };
}

it('tells how far it has come, and hands over the whole, oldest first', async () => {
  const { writeHistory, next } = byPage();
  await show({ writeHistory });
  expect(text()).toContain('1,201 operations');
  await press('Export as CSV');
  const bar = () => document.querySelector('progress');
  expect([bar()?.value, bar()?.max]).toEqual([0, 1201]);
  await next();
  expect(text()).toContain('500 of 1,201');
  expect(saved).toEqual([]);
  await next();
  await next();
  expect(bar()).toBeNull();
  expect(text()).toContain('1,201 operations exported');
  expect(saved.map(([name, file]) => [name, file.type])).toEqual([
    ['merkki-history.csv', 'text/csv;charset=utf-8'],
  ]);
  const [first] = background.fake.asked('writeHistory');
  expect(first).toMatchObject({ format: 'csv', timeZone: 'Europe/Helsinki' });
  expect((first as { ids: number[] }).ids.slice(0, 2)).toEqual([1, 2]);
});

it('stops when it is cancelled, and saves nothing', async () => {
  const { writeHistory, next } = byPage();
  await show({ writeHistory });
  await press('Export as JSON');
  await next();
  await press('Cancel');
  await next();
  expect(background.fake.asked('writeHistory')).toHaveLength(2);
  expect(saved).toEqual([]);
  expect(document.querySelector('progress')).toBeNull();
  expect(text()).not.toContain('exported');
});

it('says why it failed, and can be begun again', async () => {
  await show({ writeHistory: () => ({ kind: 'storage-full' }) });
  await press('Export as CSV');
  expect(document.querySelector('.note')).not.toBeNull();
  expect(saved).toEqual([]);
  background.fake.answers = { writeHistory: () => ({ text: '' }) };
  await press('Export as CSV');
  await settle();
  expect(saved).toHaveLength(1);
  expect(document.querySelector('.note')).toBeNull();
});
