import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleRow } from '../store/samples';
import { createWorker, type Worker } from './worker';

const minuteMs = 60_000;

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const alarmInMs = async () =>
  ((await fakeBrowser.alarms.get('tick'))?.scheduledTime ?? Number.NaN) - Date.now();

describe('what is in line while the sync is paused', () => {
  it('does not bring the next tick forward', async () => {
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    Object.assign(fakeBrowser.idle, { queryState: async () => 'active' });
    await worker.askAsExtension('pause', { until: Date.now() + 60 * minuteMs });
    await worker.db.outbox.add(
      sampleRow({ id: 'row', kind: 'reconcile', runId: 'run', nextAttemptAt: Date.now() }),
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    await fakeBrowser.alarms.clearAll();
    await worker.tick();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('tick')).toBeDefined());
    expect(await alarmInMs()).toBeGreaterThan(4 * minuteMs);
  });
});
