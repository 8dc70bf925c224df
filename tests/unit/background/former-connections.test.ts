import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { sampleLink, sampleRow } from '@/tests/unit/store/samples';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let connectionId: string;
const timeZone = 'Europe/Helsinki';
const { clientId, clientSecret } = sampleKey;
const key = { clientId, clientSecret, environment: 'production' } as const;

beforeEach(async () => {
  worker = createWorker();
  worker.severa.switches.requestsPerSecond = Infinity;
  await worker.connect();
  ({ id: connectionId } = (await worker.askAsExtension('connectSevera', key)).connection);
  const { eid } = worker.add('Kick-off');
  await worker.view('tagEvent', { eid, change: { activityTypeId: worker.tenant.types.training } });
  await worker.db.links.bulkAdd([
    sampleLink({ id: 'of-severa', connectionId }),
    sampleLink({ id: 'of-practice', connectionId: 'practice' }),
  ]);
  await worker.db.outbox.add(
    sampleRow({ id: 'waiting', connectionId, nextAttemptAt: Date.now() + 3_600_000 }),
  );
  const entry = { at: Date.now(), itemKey: 'i', operation: 'create', outcome: 'done' } as const;
  await worker.db.history.bulkAdd([
    { ...entry, connectionId, title: 'Kick-off' },
    { ...entry, connectionId: 'practice' },
  ]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const counted = () => worker.askAsExtension('countBelongings', { connectionId });
const former = async () => (await worker.askAsExtension('formerConnections', {})).connections;

describe('what belongs to a connection', () => {
  it('is counted before it is disconnected, by what stays and what goes', async () => {
    expect(await counted()).toEqual({ links: 1, tags: 1, history: 1, waiting: 1, rules: 0 });
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(await counted()).toEqual({ links: 1, tags: 1, history: 1, waiting: 0, rules: 0 });
  });

  it('goes into one file, without anything that opens the PSA', async () => {
    const { fileName, json } = await worker.askAsExtension('exportConnection', {
      ...{ connectionId, timeZone },
    });
    expect(fileName).toBe('merkki-connection.json');
    expect(JSON.parse(json)).toMatchObject({
      format: 'merkki-connection',
      connection: { id: connectionId, name: 'Severa', tenant: 'Konsultti Oy' },
      links: [{ id: 'of-severa' }],
      tags: [{ tag: { activityTypeId: worker.tenant.types.training } }],
      history: [{ title: 'Kick-off', connection: { name: 'Severa' } }],
    });
    expect(json).not.toContain(clientSecret);
  });

  it('is told of, and can be saved, after it was disconnected, until the same account is connected again', async () => {
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(await former()).toEqual([
      {
        ...{ id: connectionId, system: 'severa', name: 'Severa', tenant: 'Konsultti Oy' },
        user: { id: worker.tenant.users.anna, email: 'anna@konsultti.example' },
        disconnectedAt: Date.now(),
      },
    ]);
    const { json } = await worker.askAsExtension('exportConnection', { connectionId, timeZone });
    expect(JSON.parse(json)).toMatchObject({ connection: { name: 'Severa' }, links: [{}] });
    worker.wait(60_000);
    await worker.askAsExtension('connectSevera', key);
    expect(await former()).toEqual([]);
    expect(await counted()).toMatchObject({ links: 1, tags: 1 });
  });

  it('tells of the item that a self-test left and that could not be removed any more', async () => {
    worker.wait(60_000);
    worker.network.answer = (_, method) =>
      method === 'DELETE' ? new Response('', { status: 503 }) : undefined;
    const { left } = await worker.askAsExtension('selfTest', { connectionId });
    worker.wait(60_000);
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(left).toBeDefined();
    expect(await former()).toMatchObject([{ leftBySelfTest: left }]);
    expect(worker.severa.tenant.activities()).toHaveLength(1);

    worker.network.answer = () => undefined;
    worker.wait(60_000);
    await worker.askAsExtension('connectSevera', key);
    await vi.waitFor(
      async () => {
        worker.wait(60_000);
        await worker.tick();
        expect(worker.severa.tenant.activities()).toEqual([]);
      },
      { timeout: 10_000, interval: 100 },
    );
  }, 20_000);

  it('is deleted for good when asked, and nothing of another', async () => {
    await worker.askAsExtension('disconnectPsa', { connectionId });
    await worker.askAsExtension('deleteConnection', { connectionId });
    expect(await counted()).toEqual({ links: 0, tags: 0, history: 0, waiting: 0, rules: 0 });
    expect(await former()).toEqual([]);
    expect((await worker.db.links.toArray()).map(({ id }) => id)).toEqual(['of-practice']);
    expect(await worker.db.history.count()).toBe(1);
  });

  it('can be deleted though its key is not accepted any more', async () => {
    worker.severa.keys.rotateSecret(clientId, 'another');
    await worker.askAsExtension('testConnection', { connectionId }).catch(() => undefined);
    await worker.askAsExtension('deleteConnection', { connectionId });
    expect(await worker.db.connections.count()).toBe(0);
    expect([await counted(), await former()]).toEqual([expect.objectContaining({ links: 0 }), []]);
  });
});
