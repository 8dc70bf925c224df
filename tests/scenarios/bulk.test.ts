import { describe, expect } from 'vitest';
import { runAndDie } from '@/tests/model/guarded';
import { hourMs, monday } from '@/tests/model/make-event';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;
const minuteMs = 60_000;

describe('bulk and scheduling', () => {
  // In real Chromium with 5 000 events: tests/bench; here: resumable at any point, and no more reads than promised.
  scenario(
    'S124 a first run of many events goes on where it died, without twins',
    async (world) => {
      const browser = world.install();
      const count = 120;
      for (let index = 0; index < count; index += 1) {
        const startAt = monday + (index % 60) * dayMs + Math.floor(index / 60) * hourMs;
        world.google.add({
          title: `M${index}`,
          when: { kind: 'timed', startAt, endAt: startAt + hourMs },
        });
      }
      for (const killAt of [40, 90, 170]) {
        await runAndDie(browser, () => browser.run(), killAt);
        world.wait(2 * minuteMs);
      }
      await world.settle();
      expect(world.activities()).toHaveLength(count);
      expect(await browser.links()).toHaveLength(count);
      expect(world.google.writes).toEqual([]);
    },
  );

  scenario('S124 the nearest dates go first', async (world) => {
    const browser = world.install();
    for (const day of [40, 0, 20])
      world.google.add({
        title: `Day ${day}`,
        when: {
          kind: 'timed',
          startAt: monday + day * dayMs,
          endAt: monday + day * dayMs + hourMs,
        },
      });
    await browser.run();
    expect(world.activities().map(({ title }) => title)).toEqual(['Day 0', 'Day 20', 'Day 40']);
  });

  scenario('S125 a quiet run asks each calendar and the PSA once', async (world) => {
    const browser = world.install();
    await world.linked();
    await world.linkedBack();
    const { reads } = world.google;
    const psaReads = world.psa.reads;
    world.wait(minuteMs);
    await browser.run();
    // The list of calendars and one bell.
    expect(world.google.reads - reads).toBe(2);
    expect(world.psa.reads - psaReads).toBe(1);
  });

  scenario(
    'S126 after thirty days asleep one run catches up, though the token is dead',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked({
        when: { kind: 'timed', startAt: monday + 40 * dayMs, endAt: monday + 40 * dayMs + hourMs },
      });
      const gone = await world.linked({
        title: 'Gone',
        when: { kind: 'timed', startAt: monday + 41 * dayMs, endAt: monday + 41 * dayMs + hourMs },
      });
      world.wait(30 * dayMs);
      world.google.expireToken();
      world.google.edit(event, { title: 'Renamed meanwhile' });
      world.psa.remove(gone.activity.id);
      await browser.run();
      expect(world.activityNow(activity)?.title).toBe('Renamed meanwhile');
      await world.settle();
      expect(world.google.find(gone.event)).toBeUndefined();
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario('S76 a wait is a stored time, never a sleeping run', async (world) => {
    const browser = world.install();
    world.google.add();
    const retryAt = world.at + 3 * hourMs;
    world.psa.nextFault = { problem: { kind: 'throttled', side: 'psa', retryAt }, after: false };
    // Resolves at once: the clock of this world stands still while it runs.
    await browser.run();
    expect(await browser.rows()).toMatchObject([{ state: 'waiting', nextAttemptAt: retryAt }]);
    world.wait(4 * hourMs);
    await world.settle();
    expect(world.activities()).toHaveLength(1);
  });

  scenario('S129 the outcome of a request that was cut off counts as unknown', async (world) => {
    const browser = world.install();
    world.google.add();
    world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after: true };
    await browser.run();
    expect(await browser.rows()).toMatchObject([{ unclearSince: expect.any(Number) }]);
    await world.settle();
    expect(world.activities()).toHaveLength(1);
  });
});
