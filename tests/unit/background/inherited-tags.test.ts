import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import type { TagChange, TagScope } from '@/lib/domain/tag';
import type { Timespan } from '@/lib/domain/timespan';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const zone = 'Europe/Helsinki';
const at = (day: string, hour: number) => ({
  dateTime: `${day}T${String(hour).padStart(2, '0')}:00:00`,
  timeZone: zone,
});
const on = (day: string, hour: number) => ({ start: at(day, hour), end: at(day, hour + 1) });
/** Four Mondays at ten. */
const mondays = { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'], ...on('2026-11-30', 10) };
const third = '20261214T080000Z';

function occurrence(seriesId: string, start: string): { eventId: string; eid: string } {
  const eventId = `${seriesId}_${start}`;
  return { eventId, eid: encodeEid({ calendarId: anna, eventId }) };
}

async function tag(eid: string, change: TagChange, scope: TagScope = 'event'): Promise<void> {
  await worker.view('tagEvent', { eid, change, scope });
}

/** Everything in the calendar goes by itself from now on. */
async function sendAll(): Promise<void> {
  await both.save();
  await both.settled();
  await both.later();
}

async function connect(): Promise<void> {
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
}

async function runTwice(): Promise<void> {
  await both.later();
  await both.later(31 * minuteMs);
}

const dayMs = 86_400_000;
const isoDay = (date: Date) => date.toISOString().slice(0, 10);
const startDay = (when: Timespan) =>
  when.kind === 'timed' ? isoDay(new Date(when.startAt)) : when.startDate;

const titles = async () => (await worker.activities()).map(({ title }) => title);

describe('what is not to be sent, and never was', () => {
  it.each(['suffix', 'fresh'] as const)(
    'stays here as a series that is split under %s ids',
    async (ids) => {
      worker.google.switches.splitIds = ids;
      const { id } = worker.add('Therapy', mondays);
      worker.add('Kick-off');
      await connect();
      await tag(occurrence(id, third).eid, { sending: 'never' }, 'series');
      await sendAll();
      worker.google.splitSeries(anna, occurrence(id, '20261207T080000Z').eventId, {
        location: 'B',
      });
      await runTwice();
      expect(await titles()).toEqual(['Kick-off']);
    },
  );

  it('stays here as a single event that begins to repeat', async () => {
    const { id, eid } = worker.add('Therapy');
    worker.add('Kick-off');
    await connect();
    await tag(eid, { sending: 'never' });
    await sendAll();
    worker.google.patch(anna, id, { ...mondays, ...on('2026-11-25', 14) });
    await runTwice();
    expect(await titles()).toEqual(['Kick-off']);
  });

  it.each([
    ['an hour later', 11],
    ['an hour earlier', 9],
  ])('stays here as an occurrence whose series is moved %s', async (_, hour) => {
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await tag(occurrence(id, third).eid, { sending: 'never' });
    await sendAll();
    worker.google.patch(anna, id, on('2026-11-30', hour));
    await runTwice();
    expect(await titles()).toHaveLength(3);
  });

  it.each([
    ['the next day', '2026-12-01', ['2026-12-15']],
    ['the day before', '2026-11-29', ['2026-12-13']],
    // Nothing tells by how many weeks it was moved: the one before and the one after stay.
    ['the Friday after', '2026-12-04', ['2026-12-11', '2026-12-18']],
    ['the Friday before', '2026-11-27', ['2026-12-11', '2026-12-18']],
  ])('stays here as an occurrence whose series is moved to %s', async (_, day, heirs) => {
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await tag(occurrence(id, third).eid, { sending: 'never' });
    await sendAll();
    worker.google.patch(anna, id, on(day, 10));
    await runTwice();
    const moved = [0, 7, 14, 21].map((days) => new Date(Date.parse(day) + days * dayMs));
    const goes = moved.filter((date) => !heirs.includes(isoDay(date)));
    const sent = (await worker.activities()).map(({ when }) => startDay(when));
    expect(sent).toEqual(expect.arrayContaining(goes.map(isoDay)));
    for (const heir of heirs) expect(sent).not.toContain(heir);
  });

  it('stays here though the moved occurrences are opened before the calendar is heard', async () => {
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await tag(occurrence(id, third).eid, { sending: 'never' });
    await sendAll();
    worker.google.patch(anna, id, on('2026-12-01', 10));
    worker.wait(1000);
    for (const start of ['20261208T080000Z', '20261215T080000Z'])
      await worker.view('describeEvent', { eid: occurrence(id, start).eid });
    await runTwice();
    expect(await titles()).toHaveLength(3);
  });

  it('stays here as one of those that are split off it under a fresh id, at another time', async () => {
    worker.google.switches.splitIds = 'fresh';
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await tag(occurrence(id, third).eid, { sending: 'never' });
    await sendAll();
    worker.google.splitSeries(
      anna,
      occurrence(id, '20261207T080000Z').eventId,
      on('2026-12-07', 13),
    );
    await runTwice();
    expect(await titles()).toHaveLength(3);
  });

  it('leaves its neighbours alone when it is deleted', async () => {
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await tag(occurrence(id, third).eid, { sending: 'never' });
    await both.settled();
    worker.google.delete(anna, occurrence(id, third).eventId);
    await both.later();
    worker.google.patch(anna, id, { location: 'B' });
    await sendAll();
    await runTwice();
    expect(await titles()).toHaveLength(3);
  });

  it('stays here as those that follow, when the series is moved earlier', async () => {
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await tag(occurrence(id, third).eid, { sending: 'never' }, 'following');
    await sendAll();
    worker.google.patch(anna, id, on('2026-11-30', 9));
    await runTwice();
    expect(await titles()).toHaveLength(2);
  });
});

describe('what is ticked private, and was never sent', () => {
  it.each(['suffix', 'fresh'] as const)(
    'keeps its words here when it is split under %s ids',
    async (ids) => {
      worker.google.switches.splitIds = ids;
      const { id } = worker.add('Divorce lawyer', mondays);
      await connect();
      await tag(occurrence(id, third).eid, { isPrivate: true }, 'series');
      worker.google.splitSeries(anna, occurrence(id, '20261207T080000Z').eventId, {
        location: 'B',
      });
      worker.wait(2 * minuteMs);
      await worker.tick();
      await both.settled();
      await sendAll();
      expect(await titles()).toHaveLength(4);
      expect(JSON.stringify(await worker.activities())).not.toContain('lawyer');
    },
  );
});

it('an event that goes by itself does not make those go that it begins to repeat as', async () => {
  const { id, eid } = worker.add('Kick-off');
  await connect();
  await tag(eid, { activityTypeId: 'workshop', sending: 'auto' });
  worker.google.patch(anna, id, { ...mondays, ...on('2026-11-25', 14) });
  await both.save({ outgoing: { select: 'auto' } });
  await runTwice();
  expect(await titles()).toEqual([]);
});

it.each([
  ['moved by an hour', (id: string) => worker.google.patch(anna, id, on('2026-11-30', 11))],
  ['moved by a day', (id: string) => worker.google.patch(anna, id, on('2026-12-01', 10))],
  [
    'split before it',
    (id: string) =>
      worker.google.splitSeries(anna, occurrence(id, '20261207T080000Z').eventId, {
        location: 'B',
      }),
  ],
])(
  'an occurrence that was taken out of the PSA is not sent again when its series is %s',
  async (_, change) => {
    const { id } = worker.add('Lunch', mondays);
    await connect();
    await sendAll();
    await worker.view('deleteActivity', { eid: occurrence(id, third).eid, consented: false });
    await vi.waitFor(async () => expect(await titles()).toHaveLength(3));
    await both.settled();
    change(id);
    await runTwice();
    expect(await titles()).toHaveLength(3);
  },
);
