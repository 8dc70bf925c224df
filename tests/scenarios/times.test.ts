import { describe, expect, vi } from 'vitest';
import type { Timespan } from '@/lib/domain/timespan';
import { windowOfMonths } from '@/lib/sync/month-range';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const wholeDay: Timespan = { kind: 'all-day', startDate: '2026-11-24', endDate: '2026-11-25' };
const threeDays: Timespan = { kind: 'all-day', startDate: '2026-11-27', endDate: '2026-11-30' };

/** Each item once on either side, at the same time. */
function expectSameTimes(world: SyncWorld): void {
  const sorted = (times: Timespan[]) => times.map((when) => JSON.stringify(when)).toSorted();
  expect(sorted(world.activities().map(({ when }) => when))).toEqual(
    sorted(world.google.present().map(({ when }) => when)),
  );
}

async function tenRuns(world: SyncWorld): Promise<void> {
  for (let run = 0; run < 10; run += 1) {
    world.google.expireToken();
    world.wait(31 * 60_000);
    for (const browser of world.installed) await browser.run();
  }
}

describe('time zones, clock changes and whole days', () => {
  for (const zone of [
    'Pacific/Pago_Pago',
    'America/New_York',
    'UTC',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
  ]) {
    scenario(
      `S91 a whole day stays that date on both sides for a person in ${zone}`,
      async (world) => {
        vi.stubEnv('TZ', zone);
        world.install();
        world.google.add({ title: 'Out', when: wholeDay });
        world.enter({ title: 'In', when: wholeDay });
        await world.settle();
        await tenRuns(world);
        expectSameTimes(world);
        expect(world.activities().map(({ when }) => when)).toEqual([wholeDay, wholeDay]);
        expect(world.writes()).toBe(2);
        vi.unstubAllEnvs();
      },
    );
  }

  // The adapters translate inclusive ends; the core knows exclusive ones alone (tests/contract).
  scenario('S92 several whole days are the same days on both sides', async (world) => {
    world.install();
    world.google.add({ title: 'Out', when: threeDays });
    world.enter({ title: 'In', when: threeDays });
    await world.settle();
    expectSameTimes(world);
  });

  scenario(
    'S93 over the night when the clocks change an event keeps its instants',
    async (world) => {
      world.install();
      // 25 October 2026, 03:00 to 04:00 happens twice in Helsinki.
      world.at = Date.parse('2026-10-20T06:00:00Z');
      const startAt = Date.parse('2026-10-25T00:30:00Z');
      const night: Timespan = { kind: 'timed', startAt, endAt: startAt + 2 * hourMs };
      world.google.add({ title: 'Out', when: night });
      world.enter({ title: 'In', when: night });
      world.google.add({
        title: 'That day',
        when: { kind: 'all-day', startDate: '2026-10-25', endDate: '2026-10-26' },
      });
      await world.settle();
      await tenRuns(world);
      expectSameTimes(world);
      expect(world.writes()).toBe(3);
    },
  );

  // That only instants come of what Google says: tests/unit/background/time-zones.
  scenario('S94 another version of the same instants is no edit', async (world) => {
    world.install();
    const { event } = await world.linked();
    const writes = world.writes();
    // Google moves the version on; the instants, which are all that the core has, are the same.
    world.google.touch(event);
    await world.settle();
    expect(world.writes()).toBe(writes);
  });

  scenario(
    'S95 an activity without duration stands as a short event, and that stretch is no edit',
    async (world) => {
      world.install();
      const { event, activity } = await world.linkedBack({
        when: { kind: 'timed', startAt: monday, endAt: monday },
      });
      expect(event.when).toEqual({ kind: 'timed', startAt: monday, endAt: monday + 60_000 });
      await tenRuns(world);
      expect(world.activityNow(activity)?.when).toEqual({
        kind: 'timed',
        startAt: monday,
        endAt: monday,
      });
      expect(world.writes()).toBe(1);
    },
  );

  scenario(
    'S95 renaming an activity without duration does not stretch it either',
    async (world) => {
      world.install();
      const { event, activity } = await world.linkedBack({
        when: { kind: 'timed', startAt: monday, endAt: monday },
      });
      world.psa.edit(activity.id, { title: 'Renamed' });
      await world.settle();
      world.google.edit(event, { location: 'Room 7' });
      await world.settle();
      expect(world.activityNow(activity)).toMatchObject({
        title: 'Renamed',
        location: 'Room 7',
        when: { startAt: monday, endAt: monday },
      });
    },
  );

  scenario(
    'S95 moving the event of an activity without duration moves it, and a length given to it counts',
    async (world) => {
      world.install();
      const { event, activity } = await world.linkedBack({
        when: { kind: 'timed', startAt: monday, endAt: monday },
      });
      const startAt = monday + hourMs;
      world.google.edit(event, { when: { kind: 'timed', startAt, endAt: startAt + 60_000 } });
      await world.settle();
      expect(world.activityNow(activity)?.when).toEqual({ kind: 'timed', startAt, endAt: startAt });
      const writes = world.writes();
      await tenRuns(world);
      expect(world.writes()).toBe(writes);
      const when = { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
      world.google.edit(event, { when });
      await world.settle();
      expect(world.activityNow(activity)?.when).toEqual(when);
    },
  );

  scenario('S96 a person who moves to another zone causes no mass update', async (world) => {
    const browser = world.install();
    for (let day = 0; day < 3; day += 1)
      world.google.add({
        title: `Day ${day}`,
        when: { kind: 'all-day', startDate: `2026-11-2${day + 4}`, endDate: `2026-11-2${day + 5}` },
      });
    world.enter();
    await world.settle();
    const writes = world.writes();
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const shelf = world.google.shelf('anna@konsultti.example');
    shelf.calendar = { ...shelf.calendar, timeZone: 'America/Los_Angeles' };
    world.google.expireToken();
    await world.settle();
    vi.unstubAllEnvs();
    await world.settle();
    expect(world.writes()).toBe(writes);
    expect(await browser.links()).toHaveLength(4);
  });

  scenario(
    'S97 what ends or begins exactly at the edge of the window does not come and go',
    async (world) => {
      const browser = world.install();
      const { startAt, endAt } = windowOfMonths(browser.sync.outgoing.range, world.at);
      const edges: Timespan[] = [
        { kind: 'timed', startAt: startAt - hourMs, endAt: startAt },
        { kind: 'timed', startAt: startAt - hourMs, endAt: startAt + 1 },
        { kind: 'timed', startAt: endAt - hourMs, endAt },
        { kind: 'timed', startAt: endAt, endAt: endAt + hourMs },
        { kind: 'all-day', startDate: '2026-10-31', endDate: '2026-11-01' },
        { kind: 'all-day', startDate: '2026-11-01', endDate: '2026-11-02' },
        { kind: 'all-day', startDate: '2027-01-31', endDate: '2027-02-01' },
        { kind: 'all-day', startDate: '2027-02-01', endDate: '2027-02-02' },
      ];
      for (const [index, when] of edges.entries()) {
        world.google.add({ title: `Out ${index}`, when });
        world.enter({ title: `In ${index}`, when });
      }
      await world.settle();
      const writes = world.writes();
      await tenRuns(world);
      expect(world.writes()).toBe(writes);
      expect(world.writes()).toBeGreaterThan(6);
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario('S98 an event of no length at all is one item on both sides', async (world) => {
    const browser = world.install();
    world.google.add({ title: 'Call', when: { kind: 'timed', startAt: monday, endAt: monday } });
    await world.settle();
    await tenRuns(world);
    expect(world.activities()).toMatchObject([{ when: { startAt: monday, endAt: monday } }]);
    expect(await browser.links()).toHaveLength(1);
    expect(world.writes()).toBe(1);
  });
});
