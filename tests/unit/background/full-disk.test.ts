import { beforeEach, expect, it, vi } from 'vitest';
import { atRest } from './at-rest';
import { createConsultant } from './consultant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
let disk: ReturnType<typeof watchDisk>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
  disk = watchDisk();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Refuses what is to be kept while there is no room; the first `fill` in a store of that name can be the last. */
function watchDisk() {
  const room = { isFull: false, fullAfterPutIn: undefined as string | undefined };
  for (const name of ['put', 'add'] as const) {
    const keep = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<typeof keep>
    ) {
      if (room.isFull) throw new DOMException('no room', 'QuotaExceededError');
      if (this.name === room.fullAfterPutIn) room.isFull = true;
      return keep.apply(this, row);
    });
  }
  return room;
}

const full = { ok: false, problem: { kind: 'storage-full' } };

it('a press is refused with the reason while the disk is full, and works once there is room', async () => {
  const { eid } = await consultant.tagged();
  disk.isFull = true;
  const change = { activityTypeId: 'internal-meeting' };
  expect(await worker.ask('tagEvent', { eid, change })).toEqual(full);
  expect(await worker.ask('sendEvent', { eid, anyway: false })).toEqual(full);
  expect(await worker.activities()).toEqual([]);

  disk.isFull = false;
  expect((await worker.view('describeEvent', { eid })).tag.activityTypeId).toBe('client-meeting');
  await worker.view('sendEvent', { eid, anyway: false });
  await consultant.becomes(eid, 'sent');
  expect(await worker.activities()).toHaveLength(1);
});

it('an activity that was made when the disk became full is found again, not made twice', async () => {
  const { eid } = await consultant.tagged();
  disk.fullAfterPutIn = 'practice';
  await worker.view('sendEvent', { eid, anyway: false });
  await vi.waitFor(() => expect(disk.isFull).toBe(true));
  await consultant.becomes(eid, 'queued');

  disk.fullAfterPutIn = undefined;
  for (const isFull of [true, false]) {
    disk.isFull = isFull;
    worker.wait(60_000);
    await worker.tick();
  }
  await vi.waitFor(async () => {
    worker.wait(60_000);
    await worker.tick();
    expect(await consultant.state(eid)).toMatchObject({ kind: 'sent' });
  });
  expect(await worker.activities()).toHaveLength(1);
});

it('what is due is left for later where it cannot be noted, and sends once there is room', async () => {
  const { eid } = await consultant.sent();
  const refused = vi.mocked(IDBObjectStore.prototype.put);
  refused.mockClear();
  disk.isFull = true;
  // A rejection that nobody looks at fails the whole run.
  worker.wait(24 * 3_600_000);
  worker.restart();
  await vi.waitFor(() => expect(refused).toHaveBeenCalled());
  await worker.tick();

  disk.isFull = false;
  const another = await consultant.sent();
  expect(another.eid).not.toBe(eid);
  expect(await worker.activities()).toHaveLength(2);
});

it('a page gets its marks though it cannot be noted that Google is looked at, which it is once there is room', async () => {
  const { eid } = await consultant.tagged();
  const refused = vi.mocked(IDBObjectStore.prototype.put);
  refused.mockClear();
  disk.isFull = true;
  worker.wait(60_000);
  worker.requests.length = 0;
  expect(await worker.ask('findMarks', { eids: [eid] })).toEqual({
    ok: true,
    value: { [eid]: 'tagged' },
  });
  await vi.waitFor(() => expect(refused).toHaveBeenCalled());
  // A rejection that nobody looks at fails the whole run.
  await atRest(() => refused.mock.calls.length);
  expect(worker.calendarRequests()).toEqual([]);

  disk.isFull = false;
  await worker.askAsExtension('checkNow', {});
  expect(worker.calendarRequests()).not.toEqual([]);
});
