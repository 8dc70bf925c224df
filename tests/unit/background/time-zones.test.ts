import { beforeEach, expect, test, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

test('S94 another zone as a label of the same instants is no edit', async () => {
  const { id } = worker.add('Kick-off');
  await both.connect();
  await both.becomes('Kick-off');
  const before = await both.activity('Kick-off');
  expect(before.when).toMatchObject({ startAt: Date.parse('2026-11-25T12:00:00Z') });
  worker.google.patch(anna, id, {
    start: { dateTime: '2026-11-25T07:00:00-05:00', timeZone: 'America/New_York' },
    end: { dateTime: '2026-11-25T08:00:00-05:00', timeZone: 'America/New_York' },
  });
  await both.later(31 * minuteMs);
  await both.later();
  expect(await both.activity('Kick-off')).toEqual(before);
  expect((await both.history()).map(({ operation }) => operation)).toEqual(['create']);
});

test.each([
  ['Pacific/Pago_Pago', 'Pacific/Kiritimati'],
  ['America/New_York', 'Europe/Helsinki'],
  ['Asia/Kolkata', 'UTC'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'],
])(
  'S91 whole days stay those dates for a person in %s whose calendar is in %s',
  async (zone, calendarZone) => {
    vi.stubEnv('TZ', zone);
    const calendar = worker.google.world.calendars.get(anna);
    if (calendar) calendar.timeZone = calendarZone;
    worker.add('Fair', { start: { date: '2026-11-27' }, end: { date: '2026-11-30' } });
    const when = { kind: 'all-day', startDate: '2026-12-01', endDate: '2026-12-02' } as const;
    await both.enter('Day off', { when });
    await both.connect();
    await both.becomes('Fair', 'Day off');
    for (let run = 0; run < 3; run += 1) await both.later(31 * minuteMs);
    expect(both.event('Day off')).toMatchObject({
      start: { date: '2026-12-01' },
      end: { date: '2026-12-02' },
    });
    expect((await both.activity('Fair')).when).toEqual({
      ...{ kind: 'all-day', startDate: '2026-11-27', endDate: '2026-11-30' },
    });
    expect((await both.activity('Day off')).when).toEqual(when);
    expect((await both.history()).map(({ operation }) => operation).toSorted()).toEqual([
      'create',
      'create-event',
    ]);
    vi.unstubAllEnvs();
  },
);
