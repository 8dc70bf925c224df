import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HistoryEntry } from '@/lib/domain/history';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
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

it('a clock that stands two years ahead for an hour costs nothing of the history', async () => {
  worker.add('Kick-off');
  await both.connect();
  await both.becomes('Kick-off');
  await both.settled();
  await both.later(730 * dayMs);
  await both.later(60 * minuteMs);
  vi.setSystemTime(Date.now() - 730 * dayMs);
  await both.later();
  await both.later(dayMs);
  expect(await both.history()).toMatchObject([{ operation: 'create' }]);
});

describe('how long the history is kept', () => {
  const entry = (ageDays: number): HistoryEntry => ({
    at: Date.now() - ageDays * dayMs,
    connectionId: 'practice',
    itemKey: `${ageDays} days`,
    operation: 'create',
    outcome: 'done',
  });
  const kept = async () => (await worker.db.history.toArray()).map(({ itemKey }) => itemKey);
  const save = (historyDays: number) => worker.askAsExtension('saveSettings', { historyDays });
  const older = (keptDays: number) => worker.askAsExtension('countOldHistory', { keptDays });

  beforeEach(async () => {
    await worker.connect();
    await both.later();
    await worker.db.history.bulkAdd([entry(400), entry(100), entry(31), entry(1)]);
  });
  afterEach(() => fakeBrowser.storage.managed.clear());

  it('is counted before, and what is older goes at once when less is kept', async () => {
    expect(await older(90)).toEqual({ entries: 2, runs: 0 });
    expect(await older(30)).toEqual({ entries: 3, runs: 0 });
    expect((await save(30)).settings.historyDays).toBe(30);
    expect(await kept()).toEqual(['1 days']);
  });

  it('is followed day by day when more is kept', async () => {
    await save(365);
    await both.later(dayMs);
    await vi.waitFor(async () => expect(await kept()).toEqual(['100 days', '31 days', '1 days']));
  });

  it('is what the administrator says, whatever the person chose', async () => {
    await fakeBrowser.storage.managed.set({ historyDays: 200 });
    await expect(save(30)).rejects.toThrow('invalid-input');
    expect(await worker.askAsExtension('readSetup', {})).toMatchObject({
      byPolicy: ['historyDays'],
      settings: { historyDays: 200 },
    });
    await fakeBrowser.storage.managed.set({ historyDays: 60 });
    await both.later(dayMs);
    await vi.waitFor(async () => expect(await kept()).toEqual(['31 days', '1 days']));
  });
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
