import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrakeMemory } from '@/entrypoints/background/brake-memory';
import { createMemory } from '@/lib/store/memory';
import { createConsultant } from './consultant';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

const dayMs = 1_440 * minuteMs;
const connectionId = 'practice';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

/** The clock went ahead by a month and is set right again: what was noted meanwhile lies far ahead. */
const setBack = () => worker.wait(-30 * dayMs);
const listings = () => worker.requests.filter((request) => request.endsWith('/events'));

it('what waits in line is due', async () => {
  const consultant = createConsultant(worker);
  const { id, eid } = await consultant.tagged();
  worker.wait(2 * minuteMs);
  worker.network.answer = (path) =>
    path.endsWith(id) ? new Response('', { status: 503 }) : undefined;
  await worker.ask('sendEvent', { eid, anyway: false });
  await vi.waitFor(async () =>
    expect(await worker.db.outbox.toArray()).toMatchObject([
      { state: 'waiting', problem: { kind: 'unavailable' } },
    ]),
  );
  await worker.tick();
  worker.network.answer = () => undefined;
  setBack();
  await worker.tick();
  await consultant.becomes(eid, 'sent');
});

it('an event is read again before it is sent', async () => {
  const consultant = createConsultant(worker);
  const { id, eid } = await consultant.tagged();
  setBack();
  worker.google.patch(anna, id, { summary: 'Renamed' });
  await worker.ask('sendEvent', { eid, anyway: false });
  await consultant.becomes(eid, 'sent');
  expect((await worker.activities()).map(({ title }) => title)).toEqual(['Renamed']);
});

it('the days that a page shows are read again', async () => {
  const days = [{ first: '2027-05-03', last: '2027-05-09' }];
  await worker.connect();
  const look = async () => {
    const before = listings().length;
    await worker.ask('findMarks', { eids: [], days });
    await both.settled();
    return listings().length - before;
  };
  expect(await look()).toBeGreaterThan(0);
  expect(await look()).toBe(0);
  setBack();
  expect(await look()).toBeGreaterThan(1);
});

describe('with Severa', () => {
  const typeReads = () => worker.requests.filter((request) => request.endsWith('/activitytypes'));
  beforeEach(async () => {
    await worker.connect();
    const connectionId = await worker.connectSevera();
    // What connecting took of the pace is there again.
    worker.wait(minuteMs);
    // What another browser sent is looked for first.
    await both.later();
    await vi.waitFor(
      async () =>
        expect(await worker.db.memory.get(`recalled/${connectionId}`)).toMatchObject({
          value: { isDone: true },
        }),
      { timeout: 4_000 },
    );
  });

  it('the activity types and the days of an open event are read again', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.askAsExtension('checkNow', {});
    const open = async () => {
      worker.requests.length = 0;
      await worker.ask('describeEvent', { eid });
      await both.settled();
    };
    const reads = (types: number, days: number) =>
      vi.waitFor(
        () => {
          const asked = worker.psaRequests().filter((request) => request.endsWith('/activities'));
          expect([typeReads().length, asked.length]).toEqual([types, days]);
        },
        { timeout: 4_000 },
      );
    await open();
    await reads(0, 1);
    await open();
    await reads(0, 0);
    setBack();
    await open();
    await reads(1, 1);
  });
});

describe('what the person said to a stopped run', () => {
  it.each(['keep', 'go-on'] as const)('"%s" does not hold for a month', async (answer) => {
    const brakes = createBrakeMemory({
      db: worker.db,
      session: createMemory(worker.db, 'session'),
      memory: (prefix) => createMemory(worker.db, prefix),
      now: () => Date.now(),
      newId: () => 'id',
    });
    const at = Date.now();
    const brake = { connectionId, at, reason: 'empty-read' as const, deletions: 0, items: [] };
    const asked = { brake, rows: [], rowIds: [], answer, answeredAt: at };
    await brakes.change(connectionId, () => ({ asked: { psa: asked }, agreed: { row: at } }));
    const kept = await brakes.read(connectionId);
    expect([Object.keys(kept.asked), Object.keys(kept.agreed)]).toEqual([['psa'], ['row']]);
    setBack();
    expect(await brakes.read(connectionId)).toEqual({ asked: {}, agreed: {} });
  });
});
