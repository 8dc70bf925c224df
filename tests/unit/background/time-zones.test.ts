import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
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
