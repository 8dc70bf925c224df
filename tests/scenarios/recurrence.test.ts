import { describe, expect } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Series } from '@/tests/model/calendar-series';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import type { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

const dayMs = 24 * hourMs;
const work = 'work@group.calendar.google.com';

/** A series whose occurrences all have their activities. */
async function sentSeries(world: SyncWorld, count = 4): Promise<Series> {
  const series = world.google.addSeries({ title: 'Daily', location: '' }, { count });
  await world.settle();
  expect(world.activities()).toHaveLength(count);
  return series;
}

const starts = (world: SyncWorld) =>
  world
    .activities()
    .map(({ when }) => (when.kind === 'timed' ? when.startAt : Date.parse(when.startDate)))
    .toSorted((a, b) => a - b);

const standing = (events: readonly CalendarEvent[]) =>
  events
    .map(({ when }) => (when.kind === 'timed' ? when.startAt : Date.parse(when.startDate)))
    .toSorted((a, b) => a - b);

/** Each occurrence has its activity at its time, and nothing else is there. */
function expectOneToOne(world: SyncWorld): void {
  expect(starts(world)).toEqual(standing(world.google.present()));
}

describe('recurrence', () => {
  // Design §4: occurrences are the unit, whatever the PSA could hold besides.
  scenario('S77 a new series becomes one activity per occurrence in the window', async (world) => {
    const browser = world.install();
    await sentSeries(world);
    expectOneToOne(world);
    expect(await browser.links()).toHaveLength(4);
    expect(world.google.writes).toEqual([]);
  });

  scenario(
    'S77 a tag on the series counts for its occurrences, and is never written to one of them',
    async (world) => {
      const browser = world.install(bothWays({ outgoing: { select: 'auto', calendarIds: [] } }));
      const series = world.google.addSeries({ title: 'Daily' }, { count: 3 });
      await browser.run();
      await browser.tag(world.google.occurrenceAt(series, 0), { sending: 'auto' }, 'series');
      await world.settle();
      expect(world.activities()).toHaveLength(3);
      expect(world.google.writes).toEqual([]);
    },
  );

  scenario(
    'S78 one occurrence edited in the calendar is one write, whatever the bell repeats',
    async (world) => {
      world.install();
      const series = await sentSeries(world);
      const writes = world.psa.writes.length;
      world.google.edit(world.google.occurrenceAt(series, 1), { title: 'Special' });
      await world.settle();
      expect(world.psa.writes).toHaveLength(writes + 1);
      expect(world.activities().filter(({ title }) => title === 'Special')).toHaveLength(1);
    },
  );

  scenario(
    'S78 one occurrence edited in the PSA becomes an exception, and only that one',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world);
      const second = world.google.occurrenceAt(series, 1);
      const link = await browser.link(second);
      world.psa.edit(link?.activityId ?? '', { title: 'Special' });
      await world.settle();
      expect(world.google.find(second)?.title).toBe('Special');
      expect(world.google.writes).toEqual([`change ${second.eventId}`]);
      expect(world.google.seriesNow(series).exceptions.size).toBe(1);
    },
  );

  scenario(
    'S79 an occurrence moved onto another one’s slot leaves both, keyed by original start',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world);
      world.google.shift(world.google.occurrenceAt(series, 1), dayMs);
      await world.settle();
      expect(world.activities()).toHaveLength(4);
      expectOneToOne(world);
      expect(await browser.links()).toHaveLength(4);
    },
  );

  scenario('S79 two occurrences that change places are two moves', async (world) => {
    const browser = world.install();
    const series = await sentSeries(world);
    const before = await browser.links();
    world.google.shift(world.google.occurrenceAt(series, 0), dayMs);
    world.google.shift(world.google.occurrenceAt(series, 1), -dayMs);
    await world.settle();
    const pairs = (await browser.links()).map(({ itemKey, activityId }) => [itemKey, activityId]);
    expect(pairs.toSorted()).toEqual(
      before.map(({ itemKey, activityId }) => [itemKey, activityId]).toSorted(),
    );
    expectOneToOne(world);
  });

  scenario('S80 one cancelled occurrence takes its activity along, and no other', async (world) => {
    const browser = world.install();
    const series = await sentSeries(world);
    world.google.remove(world.google.occurrenceAt(series, 2));
    await world.settle();
    expect(world.activities()).toHaveLength(3);
    expectOneToOne(world);
    expect(await browser.links()).toHaveLength(3);
  });

  scenario(
    'S80 an activity of one occurrence deleted in the PSA cancels that occurrence',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world);
      const second = world.google.occurrenceAt(series, 1);
      const link = await browser.link(second);
      world.psa.remove(link?.activityId ?? '');
      await world.settle();
      expect(world.google.find(second)).toBeUndefined();
      expect(world.google.present()).toHaveLength(3);
    },
  );

  scenario(
    'S81 a cancelled exception without its series is resolved by its id, an unknown one ignored',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world);
      world.google.edit(world.google.occurrenceAt(series, 3), { title: 'Changed' });
      await world.settle();
      // The rule ends before it: its tombstone has an id and nothing else.
      world.google.split(series, 3, { naming: 'new', change: { title: 'Changed' } });
      world.google.ringOf({ eventId: 'never_20261123T070000Z', isSeries: false, cancelled: true });
      await world.settle();
      expectOneToOne(world);
      expect(await browser.links()).toHaveLength(4);
    },
  );

  scenario(
    'S82 a whole series cancelled by its bare id takes all its occurrences and exceptions along',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world, 3);
      world.google.edit(world.google.occurrenceAt(series, 1), { title: 'Special' });
      await world.settle();
      world.google.removeSeries(series);
      await world.settle();
      // Three of three links is a mass deletion: it waits for the person.
      expect(world.activities()).toHaveLength(3);
      await browser.runAgreeing();
      await world.settle();
      expect(world.activities()).toEqual([]);
      expect(await browser.links()).toEqual([]);
    },
  );

  scenario(
    'S83 all events of a series renamed: each activity follows, none is doubled',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world);
      world.google.editSeries(series, { title: 'Stand-up' });
      await world.settle();
      expect(world.activities().map(({ title }) => title)).toEqual(Array(4).fill('Stand-up'));
      expect(await browser.links()).toHaveLength(4);
    },
  );

  scenario(
    'S83 all events of a series moved by an hour: each activity follows, none is doubled',
    async (world) => {
      const browser = world.install();
      const series = await sentSeries(world);
      const ids = world.activities().map(({ id }) => id);
      const { when } = series.template;
      if (when.kind !== 'timed') throw new Error('a timed series is expected');
      world.google.editSeries(series, {
        when: { kind: 'timed', startAt: when.startAt + hourMs, endAt: when.endAt + hourMs },
      });
      await world.settle();
      expect(world.activities().map(({ id }) => id)).toEqual(ids);
      expectOneToOne(world);
      expect(await browser.links()).toHaveLength(4);
    },
  );

  for (const naming of ['suffix', 'new'] as const) {
    scenario(
      `S84 this and following edited, the new series under ${naming === 'new' ? 'a wholly new id' : 'an id made of the old one'}: nothing is doubled`,
      async (world) => {
        const browser = world.install();
        const series = await sentSeries(world);
        const ids = world.activities().map(({ id }) => id);
        world.google.split(series, 2, { naming, change: { title: 'Daily' } });
        await world.settle();
        expect(world.activities().map(({ id }) => id)).toEqual(ids);
        expectOneToOne(world);
        expect(await browser.links()).toHaveLength(4);
      },
    );
  }

  for (const naming of ['suffix', 'new'] as const) {
    scenario(
      `S84 this and following moved to another hour (${naming} id): the activities follow`,
      async (world) => {
        const browser = world.install(bothWays({ tagsTravel: true }));
        const series = await sentSeries(world);
        const ids = world.activities().map(({ id }) => id);
        world.google.split(series, 2, { naming, shiftMs: hourMs });
        await world.settle();
        expect(world.activities().map(({ id }) => id)).toEqual(ids);
        expectOneToOne(world);
        expect(await browser.links()).toHaveLength(4);
      },
    );
  }

  for (const automatic of [true, false])
    for (const naming of ['suffix', 'new'] as const)
      scenario(
        `S84 a click on what was split off (${naming}) makes no second activity (automatic: ${automatic})`,
        async (world) => {
          const browser = world.install();
          const series = world.google.addSeries({ title: 'Daily' }, { count: 4 });
          await world.settle();
          browser.sync = bothWays({ automatic });
          const next = world.google.split(series, 2, { naming });
          const [event] = world.google.present().filter(({ seriesId }) => seriesId === next.id);
          if (!event) throw new Error('nothing was split off');
          await browser.tag(event);
          await browser.send(event);
          await browser.run();
          expect(world.activities()).toHaveLength(4);
          await world.settle();
          expect(world.activities()).toHaveLength(4);
          expect(await browser.link(event)).toMatchObject({ eventGone: false });
          expect(await browser.rows()).toEqual([]);
        },
      );

  scenario('S85 a split of a split keeps everything once', async (world) => {
    const browser = world.install();
    const series = await sentSeries(world, 5);
    const next = world.google.split(series, 2, { naming: 'suffix' });
    await world.settle();
    world.google.split(next, 1, { naming: 'suffix' });
    await world.settle();
    expect(world.activities()).toHaveLength(5);
    expectOneToOne(world);
    expect(await browser.links()).toHaveLength(5);
  });

  scenario('S84 the past occurrences stay linked to the old series', async (world) => {
    const browser = world.install();
    const series = await sentSeries(world);
    world.google.split(series, 2, { naming: 'suffix', change: { title: 'Daily, later' } });
    await world.settle();
    const first = await browser.link(world.google.occurrenceAt(series, 0));
    expect(first).toMatchObject({ seriesId: series.id, eventGone: false });
    expect(world.activities().map(({ title }) => title)).toEqual([
      'Daily',
      'Daily',
      'Daily, later',
      'Daily, later',
    ]);
  });

  scenario(
    'S86 an exception without a series of its own is handled as a single event',
    async (world) => {
      const browser = world.install();
      // A guest invited to one occurrence alone has it without its master.
      const orphan = world.google.add({
        eventId: 'orphan_20261124T070000Z',
        seriesId: 'orphan',
        originalStart: '2026-11-24T07:00:00Z',
        title: 'Invited once',
      });
      await world.settle();
      expect(world.activities()).toMatchObject([{ title: 'Invited once' }]);
      world.google.edit(orphan, { title: 'Invited once, renamed' });
      await world.settle();
      expect(world.activities()).toMatchObject([{ title: 'Invited once, renamed' }]);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario('S87 a single event that becomes a series is replaced, not doubled', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.makeRecurring(event, { count: 3 });
    await world.settle();
    expect(world.activities()).toHaveLength(3);
    expectOneToOne(world);
    expect(world.activityNow(activity)).toBeDefined();
    expect(await browser.links()).toHaveLength(3);
  });

  scenario('S87 a series that becomes a single event leaves one activity', async (world) => {
    const browser = world.install(bothWays());
    const series = await sentSeries(world, 2);
    world.google.makeSingle(series);
    await world.settle();
    expect(world.activities()).toHaveLength(1);
    expectOneToOne(world);
    expect(await browser.links()).toHaveLength(1);
  });

  scenario('S88 an occurrence moved to another calendar follows its activity', async (world) => {
    world.google.addCalendar(work);
    const browser = world.install(
      bothWays({ outgoing: { calendarIds: ['anna@konsultti.example', work] } }),
    );
    const { event, activity } = await world.linked();
    world.google.move(event, work);
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
    expect(world.activities()).toHaveLength(1);
    expect(await browser.links()).toMatchObject([{ calendarId: work }]);
  });

  scenario(
    'S89 an endless daily rule fills the window alone, and later runs extend it without making anything anew',
    async (world) => {
      const browser = world.install();
      world.google.addSeries({ title: 'For ever' }, { count: undefined });
      await world.settle();
      const first = world.activities().map(({ id }) => id);
      // From 23 November to the end of January.
      expect(first).toHaveLength(70);
      world.wait(12 * dayMs);
      await world.settle();
      const second = world.activities().map(({ id }) => id);
      expect(second.slice(0, 70)).toEqual(first);
      expect(second).toHaveLength(98);
      expect(await browser.links()).toHaveLength(98);
    },
  );

  scenario(
    'S90 occurrences of a PSA series come to the calendar, and stay read-only',
    async (world) => {
      const browser = world.install();
      const times = [0, 1, 2].map((day) => ({
        kind: 'timed' as const,
        startAt: monday + day * dayMs,
        endAt: monday + day * dayMs + hourMs,
      }));
      const [first] = world.psa.addSeries(
        {
          title: 'Weekly review',
          when: times[0] ?? { kind: 'timed', startAt: 0, endAt: 0 },
          location: '',
          notes: '',
          activityTypeId: 'meeting',
        },
        times,
        { id: 'anna', name: 'Anna' },
      );
      await world.settle();
      expect(world.google.present()).toHaveLength(3);
      const [event] = world.google.present();
      if (event) world.google.edit(event, { title: 'Changed here' });
      await world.settle();
      expect(first && world.activityNow(first)?.title).toBe('Weekly review');
      expect(await browser.questions()).toMatchObject([{ problem: { kind: 'series-read-only' } }]);
    },
  );

  scenario('S90 occurrences of a PSA series that get new ids are the same ones', async (world) => {
    const browser = world.install();
    const when = { kind: 'timed' as const, startAt: monday, endAt: monday + hourMs };
    const [occurrence] = world.psa.addSeries(
      { title: 'Weekly review', when, location: '', notes: '', activityTypeId: 'meeting' },
      [when, { ...when, startAt: when.startAt + dayMs, endAt: when.endAt + dayMs }],
      { id: 'anna', name: 'Anna' },
    );
    await world.settle();
    world.psa.renumber(occurrence?.seriesParentId ?? '');
    await world.settle();
    expect(world.google.present()).toHaveLength(2);
    expect(await browser.links()).toHaveLength(2);
    expect(world.google.writes).toHaveLength(2);
  });
});
