import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const names = (count: number) => Array.from({ length: count }, (_, index) => `Meeting ${index}`);

/** All of so many events that were sent are deleted in the calendar. */
async function deleteAll(count: number): Promise<void> {
  const ids = names(count).map((name) => worker.add(name).id);
  await both.connect();
  await both.becomes(...names(count));
  await both.settled();
  for (const id of ids) worker.google.delete(anna, id);
  await both.later();
  // A move to another calendar may arrive in two parts: only after a minute it is a deletion.
  await both.later();
}

describe('many deletions at once', () => {
  it('stop the run, are shown and counted, and nothing is deleted', async () => {
    await deleteAll(4);
    expect((await both.titles()).psa).toHaveLength(4);
    const { brakes } = await both.overview();
    expect(brakes).toMatchObject([
      { connectionId: 'practice', reason: 'many-deletions', deletions: 4 },
    ]);
    expect(brakes[0]?.items.map(({ title }) => title).toSorted()).toEqual(names(4));
    // Four events that are gone, and the run that was stopped.
    await vi.waitFor(async () => expect(await worker.badge()).toBe('5'));
  });

  it('are done once the person agrees', async () => {
    await deleteAll(4);
    await both.answerBrake('go-on');
    await both.becomes();
    expect((await both.overview()).brakes).toEqual([]);
  });

  it('leave the activities on their own when the person keeps them', async () => {
    await deleteAll(4);
    await both.answerBrake('keep');
    await both.settled();
    await both.later();
    expect(await both.titles()).toEqual({ calendar: [], psa: names(4) });
    expect(await worker.db.links.count()).toBe(0);
    expect((await both.overview()).brakes).toEqual([]);
  });

  it('hold up what came after them, until they are answered', async () => {
    await deleteAll(4);
    worker.add('Another');
    await both.later();
    expect((await both.titles()).psa).toEqual(names(4));
    await both.answerBrake('go-on');
    await both.becomes('Another');
  });

  it('are still asked about after the worker died', async () => {
    await deleteAll(4);
    worker.restart();
    expect((await both.overview()).brakes).toMatchObject([{ deletions: 4 }]);
    await both.answerBrake('go-on');
    await both.becomes();
  });
});

describe('S32 an empty answer', () => {
  /** The practice PSA loses everything that it held. */
  async function emptyPsa(): Promise<void> {
    for (const name of names(4)) await both.enter(name);
    await both.connect();
    await both.becomes(...names(4));
    await both.settled();
    await worker.db.practice.clear();
    await both.later(31 * minuteMs);
  }

  it('of the PSA deletes nothing before the person says that it is so', async () => {
    await emptyPsa();
    expect((await both.overview()).brakes).toMatchObject([{ reason: 'empty-read', deletions: 4 }]);
    expect((await both.titles()).calendar).toEqual(names(4));
    await both.answerBrake('go-on');
    await both.becomes();
    expect((await both.overview()).brakes).toEqual([]);
  });

  it('of the PSA that is not believed is not asked about again for a day', async () => {
    await emptyPsa();
    await both.answerBrake('keep');
    await both.later(31 * minuteMs);
    expect((await both.overview()).brakes).toEqual([]);
    expect((await both.titles()).calendar).toEqual(names(4));
    worker.add('Another');
    await both.later();
    expect((await both.titles()).psa).toEqual(['Another']);
  });

  /** The calendar is read in full, and answers with nothing. */
  async function emptyCalendar(): Promise<void> {
    for (const name of names(4)) worker.add(name);
    await both.connect();
    await both.becomes(...names(4));
    await both.settled();
    worker.network.answer = (path) =>
      path.endsWith('/events')
        ? Response.json({ kind: 'calendar#events', items: [], nextSyncToken: 'again' })
        : undefined;
    await worker.db.memory.where('key').startsWith('cursor/').delete();
    await both.later();
    expect((await both.overview()).brakes).toMatchObject([{ reason: 'empty-read', deletions: 4 }]);
    expect((await both.titles()).psa).toEqual(names(4));
  }

  it('of Google is forgotten once the calendar answers again', async () => {
    await emptyCalendar();
    worker.network.answer = () => undefined;
    await both.later();
    expect((await both.overview()).brakes).toEqual([]);
    expect((await both.titles()).psa).toEqual(names(4));
  });

  it('of Google is taken for what it is when the person says so', async () => {
    await emptyCalendar();
    worker.network.answer = () => undefined;
    for (const { id } of both.events()) worker.google.delete(anna, String(id));
    await both.answerBrake('go-on');
    await both.later();
    await both.becomes();
    expect((await both.overview()).brakes).toEqual([]);
  });
});
