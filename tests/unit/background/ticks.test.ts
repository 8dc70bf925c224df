import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tickInTime } from '@/entrypoints/background/ticks';

const now = Date.parse('2026-11-25T12:00:00+02:00');
const secondMs = 1_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now });
  Object.assign(fakeBrowser.idle, { queryState: async () => 'active' });
});

afterEach(() => {
  vi.useRealTimers();
});

/** In how many milliseconds the tick comes when the outbox is due at `dueAt` and a tick was set for `setFor`. */
async function tickIn(dueAt: number | undefined, setFor: number | undefined): Promise<number> {
  if (setFor !== undefined) await fakeBrowser.alarms.create('tick', { when: setFor });
  await tickInTime(async () => dueAt);
  return ((await fakeBrowser.alarms.get('tick'))?.scheduledTime ?? 0) - now;
}

describe('the next tick', () => {
  it('comes forward to when the outbox is due', async () => {
    expect(await tickIn(now + 60 * secondMs, now + 300 * secondMs)).toBe(60 * secondMs);
  });

  it('stays where it is when it comes before the outbox is due', async () => {
    expect(await tickIn(now + 60 * secondMs, now + 40 * secondMs)).toBe(40 * secondMs);
  });

  it('is not put off by what is due at once', async () => {
    expect(await tickIn(now, now + 10 * secondMs)).toBe(10 * secondMs);
  });

  it('comes in half a minute for what is due at once, should the worker die over it', async () => {
    expect(await tickIn(now, now + 300 * secondMs)).toBe(30 * secondMs);
  });

  it('is set though the database cannot be read', async () => {
    await tickInTime(async () => {
      throw new Error('full');
    });
    expect(await fakeBrowser.alarms.get('tick')).toBeDefined();
  });

  it('is set when there is none, as after an update', async () => {
    expect(await tickIn(undefined, undefined)).toBeGreaterThanOrEqual(300 * secondMs);
  });
});
