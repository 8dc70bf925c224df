import { describe, expect } from 'vitest';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import type { Timespan } from '@/lib/domain/timespan';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;
const roundMs = 31 * 60_000;

/** Google refuses once, at the first event that is asked for by itself: what was read before is kept, nothing was concluded. */
async function runBrokenOff(browser: SyncInstallation, problem: Problem): Promise<void> {
  let mayStumble = true;
  browser.checkpoint = async (at) => {
    if (at !== 'before event' || !mayStumble) return;
    mayStumble = false;
    throw new ProblemError(problem);
  };
  await browser.run();
  browser.checkpoint = async () => undefined;
}

const weekly = (title: string) => ({
  title,
  location: '',
  when: { kind: 'timed', startAt: monday, endAt: monday + hourMs } as const,
});

describe.each<[string, Problem]>([
  ['breaks off', { kind: 'throttled', side: 'google', retryAt: monday }],
  ['passes one event over', { kind: 'unavailable', side: 'google' }],
])('a reading of a calendar that %s', (_, problem) => {
  scenario('S83 halfway through a series that was moved doubles nothing', async (world) => {
    const browser = world.install();
    const series = world.google.addSeries(weekly('Weekly'), { count: 3 });
    await world.settle();
    const before = world.activities().map(({ id }) => id);
    expect(before).toHaveLength(3);
    world.google.shiftSeries(series, hourMs);
    world.wait(roundMs);
    await runBrokenOff(browser, problem);
    expect(world.activities().map(({ id }) => id)).toEqual(before);
    await world.settle();
    expect(world.activities().map(({ id }) => id)).toEqual(before);
    const times = (all: readonly { when: Timespan }[]) => all.map(({ when }) => when);
    expect(times(world.activities())).toEqual(times(world.google.present()));
    expect(await browser.rows()).toEqual([]);
  });

  scenario(
    'S83 halfway sends nothing of what was kept back in a series that was moved',
    async (world) => {
      const browser = world.install();
      const series = world.google.addSeries(weekly('Weekly'), { count: 3 });
      for (let index = 0; index < 3; index += 1) {
        const event = world.google.find(world.google.occurrenceAt(series, index));
        if (event) await browser.tag(event, { sending: index === 1 ? 'never' : 'manual' });
      }
      await world.settle();
      expect(world.activities()).toHaveLength(2);
      world.google.shiftSeries(series, dayMs);
      world.wait(roundMs);
      await runBrokenOff(browser, problem);
      expect(world.activities()).toHaveLength(2);
      await world.settle();
      expect(world.activities()).toHaveLength(2);
    },
  );
});
