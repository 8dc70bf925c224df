import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const practice = { connectionId: 'practice' };
const leftAt = async (id: string) => {
  const { connections } = await worker.askAsExtension('overview', {});
  return connections.find((each) => each.id === id)?.leftBySelfTest;
};

async function connectSevera(): Promise<string> {
  await worker.connect();
  worker.severa.switches.requestsPerSecond = Infinity;
  const id = await worker.connectSevera();
  worker.wait(60_000);
  return id;
}

describe('a self-test', () => {
  it('writes into the practice PSA, reads it back and removes it, and counts as nothing sent', async () => {
    await worker.connect();
    const { steps, left } = await worker.askAsExtension('selfTest', practice);
    expect([steps, left]).toEqual([
      [{ step: 'write' }, { step: 'read' }, { step: 'remove' }],
      undefined,
    ]);
    expect(await worker.activities()).toEqual([]);
    expect(await worker.history({})).toEqual([]);
    for (const table of [worker.db.links, worker.db.outbox, worker.db.tombstones])
      expect(await table.count()).toBe(0);
    const { counts } = await worker.askAsExtension('overview', {});
    expect(counts.week.sent).toBe(0);
    expect(worker.record.writesTo('www.googleapis.com')).toEqual([]);
  });

  it('writes nothing to a connection that is switched off', async () => {
    await worker.askAsExtension('switchConnection', { ...practice, on: false });
    await expect(worker.askAsExtension('selfTest', practice)).rejects.toThrow('switched-off');
    expect(await worker.activities()).toEqual([]);
  });

  it('whose worker dies before the item is removed is cleared up by the next one', async () => {
    const connectionId = await connectSevera();
    const { tenant } = worker.severa;
    // The answer to the removal, or to what comes before it, never arrives.
    let isHeld = true;
    worker.network.delay = (path) =>
      isHeld && /activities$/.test(path) ? new Promise(() => {}) : Promise.resolve();
    void worker.askAsExtension('selfTest', { connectionId });
    await vi.waitFor(() => expect(tenant.activities()).toHaveLength(1), { timeout: 5_000 });
    expect(tenant.activities()[0]?.name).toBe('Merkki self-test (will be removed)');
    isHeld = false;
    worker.restart();
    worker.wait(61_000);
    await worker.tick();
    await vi.waitFor(() => expect(tenant.activities()).toEqual([]), { timeout: 8_000 });
    await vi.waitFor(async () => expect(await leftAt(connectionId)).toBeUndefined());
    expect(await worker.history({})).toEqual([]);
  }, 20_000);

  it('tells what is left and where while it cannot be removed, and removes it when asked', async () => {
    const connectionId = await connectSevera();
    const { tenant } = worker.severa;
    worker.network.answer = (_, method) =>
      method === 'DELETE' ? new Response('', { status: 503 }) : undefined;
    const { steps, left } = await worker.askAsExtension('selfTest', { connectionId });
    expect(steps[2]).toMatchObject({ step: 'remove', problem: { kind: 'unavailable' } });
    expect(left).toMatchObject({
      title: 'Merkki self-test (will be removed)',
      when: { kind: 'timed' },
    });
    expect(await leftAt(connectionId)).toEqual(left);
    worker.network.answer = () => undefined;
    worker.wait(60_000);
    await worker.askAsExtension('removeSelfTest', { connectionId });
    expect(tenant.activities()).toEqual([]);
    expect(await leftAt(connectionId)).toBeUndefined();
  }, 20_000);

  it('of another browser does not come to the calendar, while an activity does', async () => {
    const connectionId = await connectSevera();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    const { users, types } = worker.tenant;
    const enter = (name: string, notes: string) =>
      worker.severa.tenant.createActivity({
        ...{ name, notes, hasDuration: true },
        startDateTime: '2026-11-26T08:00:00Z',
        endDateTime: '2026-11-26T09:00:00Z',
        activityType: { guid: types.customerMeeting },
        ownerUser: { guid: users.anna },
      });
    enter('Itsetesti', 'Merkki self-test: 11111111-2222-3333-4444-555555555555');
    enter('Suunnittelu', '');
    await createTwoWay(worker, connectionId).save();
    const titles = () =>
      worker.record
        .writesTo('www.googleapis.com')
        .map(({ body }) => (body as { summary?: string })?.summary);
    await vi.waitFor(
      async () => {
        worker.wait(30_000);
        await worker.tick();
        expect(titles()).toContain('Suunnittelu');
      },
      { timeout: 15_000, interval: 200 },
    );
    expect(titles()).not.toContain('Itsetesti');
  }, 25_000);
});
