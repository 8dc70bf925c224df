import { beforeEach, describe, expect, it } from 'vitest';
import { newRow } from '@/lib/sync/outbox';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const names = (count: number) => Array.from({ length: count }, (_, index) => `Meeting ${index}`);
const reasons = async () => (await both.overview()).brakes.map(({ reason }) => reason);

/** So many events and their activities, in step. */
async function linkSome(count: number): Promise<void> {
  for (const name of names(count)) worker.add(name);
  await both.connect();
  await both.becomes(...names(count));
  await both.settled();
}

/** All of them are deleted in the calendar, which takes a minute to be believed. */
async function deleteAll(): Promise<void> {
  for (const { id } of both.events()) worker.google.delete(anna, String(id));
  await both.later();
  await both.later();
  expect(await reasons()).toEqual(['many-deletions']);
}

describe('keeping what a run wanted to delete', () => {
  it('keeps an item too that an earlier run had failed with', async () => {
    await linkSome(4);
    await deleteAll();
    const links = await worker.db.links.limit(2).toArray();
    const failed = links.map(({ connectionId, itemKey, eid }) => ({
      ...newRow({ connectionId, itemKey, eid, kind: 'reconcile' }, Date.now()),
      ...({ state: 'parked', runId: 'earlier', versions: 'former' } as const),
      problem: { kind: 'rejected', side: 'psa', fields: ['title'] } as const,
    }));
    await worker.db.outbox.bulkPut(
      failed.map((row) => ({ ...row, problem: { ...row.problem, fields: ['title'] } })),
    );
    await both.answerBrake('keep');
    await both.settled();
    await both.later();
    await both.later();
    expect((await both.titles()).psa).toEqual(names(4));
    expect(await worker.db.links.count()).toBe(0);
  });
});

describe('two things to ask about', () => {
  /** Every list of events of Google is empty from now on, and the calendar is read in full. */
  async function emptyCalendar(): Promise<void> {
    worker.network.answer = (path) =>
      path.endsWith('/events')
        ? Response.json({ kind: 'calendar#events', items: [], nextSyncToken: 'again' })
        : undefined;
    await worker.db.memory.where('key').startsWith('cursor/').delete();
    await both.later();
  }

  it('an empty answer does not take the place of many deletions', async () => {
    await linkSome(4);
    await deleteAll();
    await worker.db.practice.clear();
    await both.later(31 * minuteMs);
    expect(await reasons()).toEqual(['many-deletions']);
    await both.answerBrake('keep');
    await both.settled();
    expect((await both.titles()).psa).toEqual([]);
  });

  it('a second click on the same button is no answer to the other one', async () => {
    await linkSome(4);
    await worker.db.practice.clear();
    await both.later(31 * minuteMs);
    await emptyCalendar();
    const first = await both.brake();
    await worker.askAsExtension('answerBrake', { ...first, answer: 'keep' });
    await worker.askAsExtension('answerBrake', { ...first, answer: 'go-on' });
    await both.settled();
    const [second] = (await both.overview()).brakes;
    expect(second?.items[0]?.kind).toBe('delete-activity');
  });

  it('the empty answers of both sides are asked about one after the other', async () => {
    await linkSome(4);
    await worker.db.practice.clear();
    await both.later(31 * minuteMs);
    await emptyCalendar();
    const [first] = (await both.overview()).brakes;
    expect(first?.items[0]?.kind).toBe('delete-event');
    await both.later();
    expect((await both.overview()).brakes).toEqual([first]);
    await both.answerBrake('keep');
    await both.settled();
    const [second] = (await both.overview()).brakes;
    expect(second?.items[0]?.kind).toBe('delete-activity');
    await both.answerBrake('keep');
    await both.settled();
    await both.later();
    expect(await reasons()).toEqual([]);
    expect(both.events()).toHaveLength(4);
  });
});
