import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BelongingKind } from '@/lib/domain/connection-file';
import type { Ask } from '@/lib/messages/questions';
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

const counted = () => worker.askAsExtension('countBelongings', { connectionId });
async function written(kind: BelongingKind): Promise<Record<string, unknown>[]> {
  const rows = [];
  let after: Ask<'writeBelongings'>['after'];
  do {
    const question = { connectionId, kind, timeZone, ...(after !== undefined && { after }) };
    const { text, count, next } = await worker.askAsExtension('writeBelongings', question);
    const part = JSON.parse(`[${text}]`);
    expect(part).toHaveLength(count);
    rows.push(...part);
    after = next;
  } while (after !== undefined);
  return rows;
}
const former = async () => (await worker.askAsExtension('formerConnections', {})).connections;

describe('what belongs to a connection', () => {
  it('is counted before it is disconnected, by what stays and what goes', async () => {
    expect(await counted()).toEqual({ links: 1, tags: 1, history: 1, waiting: 1, rules: 0 });
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(await counted()).toEqual({ links: 1, tags: 1, history: 1, waiting: 0, rules: 0 });
  });

  it('is written part by part, without anything that opens the PSA', async () => {
    expect(await written('links')).toMatchObject([{ id: 'of-severa' }]);
    const activityTypeId = worker.tenant.types.training;
    expect(await written('tags')).toMatchObject([{ tag: { activityTypeId } }]);
    const [entry, ...others] = await written('history');
    expect(entry).toMatchObject({ title: 'Kick-off', connection: { name: 'Severa' } });
    expect(others).toEqual([]);
    expect(JSON.stringify([entry, await written('links')])).not.toContain(clientSecret);
  });

  it('is written whole, each of it once, however much there is', async () => {
    const entry = { at: Date.now(), itemKey: 'i', operation: 'create', outcome: 'done' } as const;
    await worker.db.history.bulkAdd(
      Array.from({ length: 2200 }, (_, index) => ({
        ...entry,
        title: `${index}`,
        connectionId: index % 2 === 0 ? connectionId : 'practice',
      })),
    );
    const titles = (await written('history')).map(({ title }) => title);
    const expected = Array.from({ length: 1100 }, (_, index) => `${index * 2}`);
    expect(titles).toEqual(['Kick-off', ...expected]);
    expect(await counted()).toMatchObject({ history: 1101 });
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
    expect(await written('links')).toHaveLength(1);
    expect(await written('history')).toMatchObject([{ connection: { name: 'Severa' } }]);
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

  it('is told of no more once nothing of it is kept, nor where nothing ever was', async () => {
    await worker.askAsExtension('disconnectPsa', { connectionId });
    await worker.db.links.clear();
    await worker.db.history.clear();
    expect(await former()).toHaveLength(1);
    await worker.db.tags.clear();
    expect(await former()).toEqual([]);

    worker.wait(60_000);
    await worker.askAsExtension('connectSevera', key);
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(await former()).toEqual([]);
    const keys = await worker.db.memory.toCollection().primaryKeys();
    expect(keys.filter((one) => one.startsWith('former-connection'))).toEqual([]);
  });

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
