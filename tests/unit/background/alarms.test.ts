import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { start } from '@/entrypoints/background/start';
import { createConsultant } from './consultant';
import { createWorker, type Worker } from './worker';

const minuteMs = 60_000;

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const rest = () => new Promise((resolve) => setTimeout(resolve, 60));
const alarm = () => fakeBrowser.alarms.get('tick');
const scheduledTime = async () => (await alarm())?.scheduledTime ?? Number.NaN;

describe('the alarm', () => {
  it('S127 is set when the worker starts and there is none', async () => {
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    expect((await alarm())?.periodInMinutes).toBe(5);
  });

  it('S127 stays as it is, and the only one, when another worker starts', async () => {
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    const before = await scheduledTime();
    worker.wait(minuteMs);
    start();
    await rest();
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    expect(await scheduledTime()).toBe(before);
  });

  it.each([
    ['half a minute beside a visible calendar', true, 'active', 0.5],
    ['five minutes without one', false, 'active', 5],
    ['a quarter of an hour when the machine is idle', true, 'idle', 15],
  ])('comes again in about %s', async (_, isVisible, state, minutes) => {
    const tabs = isVisible ? [{ id: 1 }] : [];
    Object.assign(fakeBrowser.tabs, {
      query: async () => tabs,
      sendMessage: async () => undefined,
    });
    Object.assign(fakeBrowser.idle, { queryState: async () => state });
    await rest();
    await fakeBrowser.alarms.clearAll();
    const from = Date.now();
    await worker.tick();
    // Each look at it moves the clock a little.
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    const until = Date.now();
    const at = await scheduledTime();
    expect(at).toBeGreaterThanOrEqual(from + minutes * minuteMs);
    expect(at).toBeLessThanOrEqual(until + minutes * minuteMs * 1.25);
  });
});

describe('a tick', () => {
  /** A send that waits for the network, which is there again. */
  async function leaveWaiting(): Promise<string> {
    const { eid } = await createConsultant(worker).tagged();
    worker.wait(2 * minuteMs);
    worker.network.isDown = true;
    await worker.view('sendEvent', { eid, anyway: false });
    await vi.waitFor(async () =>
      expect(await worker.db.outbox.toArray()).toMatchObject([{ problem: {} }]),
    );
    worker.network.isDown = false;
    worker.add('Another');
    worker.wait(30 * minuteMs);
    worker.requests.length = 0;
    return eid;
  }
  const titles = async () => (await worker.db.events.toArray()).map(({ event }) => event.title);

  it('checks the calendar and works off the outbox', async () => {
    const eid = await leaveWaiting();
    await worker.tick();
    await createConsultant(worker).becomes(eid, 'sent');
    await vi.waitFor(async () => expect(await titles()).toContain('Another'));
  });

  it('of another name does nothing', async () => {
    await leaveWaiting();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'other' } as never);
    await rest();
    expect(worker.requests).toEqual([]);
  });

  it('does nothing while paused', async () => {
    await leaveWaiting();
    await worker.askAsExtension('pause', { until: null });
    await worker.tick();
    await rest();
    expect(worker.requests).toEqual([]);
    expect(await worker.activities()).toEqual([]);
    expect(await titles()).not.toContain('Another');
  });
});
