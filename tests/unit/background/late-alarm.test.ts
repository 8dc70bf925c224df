import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tickInTime } from '@/entrypoints/background/ticks';

const now = Date.parse('2026-11-25T12:00:00+02:00');
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now });
  Object.assign(fakeBrowser.idle, { queryState: async () => 'active' });
});
afterEach(() => {
  vi.useRealTimers();
});

const tickInMs = async () =>
  ((await fakeBrowser.alarms.get('tick'))?.scheduledTime ?? Number.NaN) - now;

it('an alarm that was set by a clock that went ahead is set anew when a worker starts', async () => {
  await fakeBrowser.alarms.create('tick', { when: now + 30 * dayMs });
  await tickInTime(async () => undefined);
  expect(await tickInMs()).toBeLessThan(7 * minuteMs);
  expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
});

it('an alarm that is a quarter of an hour away is left where it is', async () => {
  await fakeBrowser.alarms.create('tick', { when: now + 18 * minuteMs });
  await tickInTime(async () => undefined);
  expect(await tickInMs()).toBe(18 * minuteMs);
});
