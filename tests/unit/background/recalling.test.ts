import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { createConsultant } from './consultant';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

const sendOnly = { outgoing: { select: 'sent' }, incoming: { select: 'none' } };

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

/** An event that was sent, and a browser that knows nothing of it. */
async function sentElsewhere(more: Partial<Activity> = {}): Promise<{ id: string; eid: string }> {
  const consultant = createConsultant(worker);
  const event = await consultant.sent();
  const [activity] = await worker.activities();
  if (!activity) throw new Error('nothing was sent');
  // The practice PSA lives in the same database, and is the one thing that stays.
  for (const table of worker.db.tables) await table.clear();
  worker.restart();
  await worker.db.practice.put({ ...activity, ...more });
  return event;
}

const links = () => worker.db.links.toArray();
const linked = () => vi.waitFor(async () => expect(await links()).toHaveLength(1));

describe('an installation without memory', () => {
  it('S122 links what was sent before, although it only sends', async () => {
    const { id } = await sentElsewhere();
    await both.connect(sendOnly);
    await both.later();
    await linked();
    worker.google.patch(anna, id, { summary: 'Kick-off, moved' });
    await both.later();
    expect((await both.titles()).psa).toEqual(['Kick-off, moved']);
  });

  it('S122 links what went either way, once, deletes nothing, and follows both sides again', async () => {
    const { id } = worker.add('Out');
    worker.add('Weekly', {
      start: { dateTime: '2026-11-25T16:00:00+02:00', timeZone: 'Europe/Helsinki' },
      end: { dateTime: '2026-11-25T17:00:00+02:00', timeZone: 'Europe/Helsinki' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
    });
    await both.enter('In');
    await both.connect();
    const inPsa = ['In', 'Out', 'Weekly', 'Weekly', 'Weekly'];
    await vi.waitFor(async () => expect((await both.titles()).psa).toEqual(inPsa));
    await vi.waitFor(async () => expect((await both.titles()).calendar).toContain('In'));
    await both.settled();
    const activities = await worker.activities();
    for (const table of worker.db.tables) await table.clear();
    worker.restart();
    await worker.db.practice.bulkPut(activities);
    worker.record.clear();

    await both.connect();
    await vi.waitFor(async () => expect(await links()).toHaveLength(5));
    await both.later();
    await both.later(31 * 60_000);
    expect(await worker.activities()).toEqual(activities);
    expect(worker.record.writesTo('www.googleapis.com')).toEqual([]);
    worker.google.patch(anna, id, { summary: 'Out, renamed' });
    await both.edit('In', { title: 'In, renamed' });
    await both.later();
    await vi.waitFor(async () => {
      expect((await both.titles()).psa).toContain('Out, renamed');
      expect((await both.titles()).calendar).toContain('In, renamed');
    });
    expect(await links()).toHaveLength(5);
  });

  it('S122 links it while nothing goes by itself, and writes to neither side', async () => {
    const { id, eid } = await sentElsewhere();
    worker.google.patch(anna, id, { summary: 'Kick-off, moved' });
    await worker.connect();
    await both.later();
    await linked();
    await both.later();
    expect((await both.titles()).psa).toEqual(['Kick-off']);
    expect((await createConsultant(worker).state(eid)).kind).toBe('changed');
  });

  it('begins anew where the worker died between what it found and what it planned', async () => {
    await sentElsewhere();
    await worker.connect();
    await both.settled();
    // As it stands then: found, and noted as news that nobody read.
    await worker.db.links.clear();
    await worker.db.outbox.clear();
    await worker.db.journal.clear();
    await worker.db.memory.put({
      key: 'recalled/practice',
      value: { at: Date.now(), isDone: false },
    });
    expect(await worker.db.activities.count()).toBe(1);
    await both.later();
    await linked();
  });

  it('writes no tag into the event, though tags travel and only the sync was switched off', async () => {
    await sentElsewhere();
    await both.connect({ ...sendOnly, tagsTravel: true, automatic: false });
    await both.later();
    await linked();
    await both.later();
    const writes = worker.requests.filter((request) =>
      /^(PATCH|PUT|POST) \/calendar/.test(request),
    );
    expect(writes).toEqual([]);
  });

  it('looks once', async () => {
    await sentElsewhere();
    await worker.connect();
    await both.later();
    await linked();
    await worker.db.links.clear();
    await worker.db.journal.clear();
    await both.later(40 * 60_000);
    expect(await links()).toEqual([]);
  });

  it('leaves what is no longer the person’s', async () => {
    await sentElsewhere();
    const [own] = await worker.activities();
    if (!own) throw new Error('nothing was sent');
    await worker.db.practice.put({ ...own, id: 'given', ownerId: 'somebody', createdAt: 0 });
    await worker.connect();
    await both.later();
    await linked();
    await both.later();
    expect(await links()).toMatchObject([{ activityId: own.id }]);
  });
});
