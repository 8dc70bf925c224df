import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HistoryEntry } from '@/lib/domain/history';
import { createTwoWay, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const dayMs = 86_400_000;

it('old history is forgotten once a day, and the rest is kept', async () => {
  await worker.connect();
  await both.later();
  const entry = (ageDays: number): HistoryEntry => ({
    at: Date.now() - ageDays * dayMs,
    connectionId: 'practice',
    itemKey: `${ageDays} days`,
    operation: 'create',
    outcome: 'done',
  });
  await worker.db.history.bulkAdd([entry(91), entry(88), entry(1)]);
  const kept = async () => (await worker.db.history.toArray()).map(({ itemKey }) => itemKey);
  await both.later(dayMs / 2);
  expect(await kept()).toEqual(['91 days', '88 days', '1 days']);
  await both.later(dayMs / 2);
  await vi.waitFor(async () => expect(await kept()).toEqual(['88 days', '1 days']));
});

it('nothing is remembered of a connection that was given up, but what keeps it from being doubled', async () => {
  await both.enter('Planning');
  await both.connect();
  await both.becomes('Planning');
  await both.settled();
  const keys = () => worker.db.memory.toCollection().primaryKeys();
  expect(await keys()).toContain('plan-basis/practice');
  await worker.askAsExtension('disconnectPsa', { connectionId: 'practice' });
  // The practice PSA is there for ever: the next tick would begin with it anew.
  expect((await keys()).filter((key) => String(key).endsWith('/practice'))).toEqual([]);
  expect(await worker.db.links.count()).toBe(1);
});
