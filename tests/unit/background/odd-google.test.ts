import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offencesOf } from '@/tests/sandbox/google/offences';
import type { Switches } from '@/tests/sandbox/google/switches';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

/*
 * What Google leaves open, or does only now and then: whichever it does, the same meetings and the same series end up
 * as the same pairs.
 */

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

/** Local times of a day, as Google writes them. */
const at = (date: string, hour: number) => ({
  start: { dateTime: `${date}T${hour}:00:00+02:00`, timeZone: 'Europe/Helsinki' },
  end: { dateTime: `${date}T${hour}:30:00+02:00`, timeZone: 'Europe/Helsinki' },
});
const singles = ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-03'];

/** What stands in the PSA, in order: days, hours by the person's clock, and titles. */
async function inPsa(): Promise<string[]> {
  const local = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' });
  return (await worker.activities())
    .map(({ when, title }) => `${when.kind === 'timed' && local.format(when.startAt)} ${title}`)
    .toSorted();
}

const meetings = singles.map((date) => `${date} 10:00 Meeting`);
const become = (...weekly: string[]) =>
  vi.waitFor(async () => expect(await inPsa()).toEqual([...meetings, ...weekly].toSorted()));

/** Runs until what seemed gone had its time to turn up elsewhere. */
async function runs(): Promise<void> {
  for (let run = 0; run < 3; run += 1) await both.later();
}

const variants: [string, Partial<Switches>][] = [
  ['says all there is on one page', {}],
  ['gives short pages and empty ones before them', { pageLimit: 2, emptyPages: 1 }],
  ['names ids twice, on one page and the next', { pageLimit: 3, repeatedItems: true }],
  ['names exceptions before their series', { pageLimit: 2, listOrder: 'newestFirst' }],
  ['keeps deltas inside the bounds of the first listing', { deltaWindow: 'kept' }],
  ['gives a series that is split off a wholly new id', { splitIds: 'fresh' }],
  [
    'names the occurrences of a series that is split off after the first series',
    { splitInstanceIds: 'first' },
  ],
];

describe.each(variants)('a Google that %s', (_, switches) => {
  it('leads to the same pairs, and to exceptions of what was edited in the PSA alone', async () => {
    Object.assign(worker.google.switches, switches);
    for (const date of singles) worker.add('Meeting', at(date, 10));
    const recurrence = ['RRULE:FREQ=WEEKLY;COUNT=5'];
    const { id } = worker.add('Weekly', { ...at('2026-11-25', 14), recurrence });
    const occurrence = (day: string) => `${id}_${day}T120000Z`;
    worker.google.patch(anna, occurrence('20261202'), at('2026-12-02', 16));
    worker.google.delete(anna, occurrence('20261216'));
    await both.connect();
    await become(
      '2026-11-25 14:00 Weekly',
      '2026-12-02 16:00 Weekly',
      '2026-12-09 14:00 Weekly',
      '2026-12-23 14:00 Weekly',
    );
    await both.settled();
    const before = new Set((await worker.activities()).map((activity) => activity.id));

    worker.google.patch(anna, occurrence('20261209'), { summary: 'Special' });
    const firstStart = Date.parse('2026-11-25T12:00:00Z');
    const first = (await worker.activities()).find(
      ({ when }) => when.kind === 'timed' && when.startAt === firstStart,
    );
    const edit = { title: 'From the PSA', changedAt: Date.now() };
    await worker.db.practice.update(first?.id ?? '', edit);
    await runs();
    // Under a wholly new id what was split off is known by its starts and its title alone.
    const summary = switches.splitIds === 'fresh' ? 'Weekly' : 'Weekly, later';
    const split = { summary, location: 'Room 9' };
    worker.google.splitSeries(anna, occurrence('20261223'), split);
    await runs();
    await both.later(31 * minuteMs);
    await become(
      '2026-11-25 14:00 From the PSA',
      '2026-12-02 16:00 Weekly',
      '2026-12-09 14:00 Special',
      `2026-12-23 14:00 ${summary}`,
    );
    const now = await worker.activities();
    expect(new Set(now.map((activity) => activity.id))).toEqual(before);
    expect(now.filter(({ location }) => location === 'Room 9')).toHaveLength(1);
    const edited = occurrence('20261125');
    expect(worker.google.event(anna, edited)?.summary).toBe('From the PSA');
    expect(offencesOf(worker.record, { editedOccurrences: [edited] })).toEqual([]);
    expect(await worker.db.links.count()).toBe(before.size);

    worker.requests.length = 0;
    await both.later();
    expect(worker.calendarRequests().filter((request) => !request.startsWith('GET'))).toEqual([]);
    expect((await both.overview()).attention).toEqual([]);
  });
});
