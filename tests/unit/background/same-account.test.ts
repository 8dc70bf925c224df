import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { sampleLink, sampleRow } from '@/tests/unit/store/samples';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let connectionId: string;
const { clientId, clientSecret, scopes } = sampleKey;
const key = { environment: 'production', clientId, clientSecret } as const;
const next = { ...key, clientId: 'next-key', clientSecret: 'next-secret' } as const;
const address = 'https://relay.konsultti.example/severa';
const bearer = 'the-token-of-anna-at-the-relay';

beforeEach(async () => {
  worker = createWorker();
  worker.severa.switches.requestsPerSecond = Infinity;
  await worker.connect();
  connectionId = await connect(key);
  worker.severa.keys.add({ ...next, scopes });
  await worker.db.links.add(sampleLink({ id: 'link', connectionId }));
  const nextAttemptAt = Date.now() + 3_600_000;
  await worker.db.outbox.add(sampleRow({ id: 'waiting', connectionId, nextAttemptAt }));
});
afterEach(async () => {
  await fakeBrowser.storage.managed.clear();
});

async function connect(given: object): Promise<string> {
  worker.wait(60_000);
  const { connection } = await worker.askAsExtension('connectSevera', given as never);
  return connection.id;
}
const connected = async () => (await worker.db.connections.toArray()).map(({ id }) => id);
const kept = () => worker.askAsExtension('countBelongings', { connectionId });

it('is known again by another key: links, tags and what waits stay its own', async () => {
  worker.severa.keys.remove(clientId);
  expect(await connect(next)).toBe(connectionId);
  expect(await connected()).toEqual([connectionId]);
  expect(await kept()).toMatchObject({ links: 1, waiting: 1 });
  const [{ credentials } = {}] = await worker.db.connections.toArray();
  expect(credentials).toMatchObject({ clientId: next.clientId });
  const [row] = await worker.db.outbox.toArray();
  expect(row?.nextAttemptAt).toBeLessThanOrEqual(Date.now());
  const keys = await worker.db.memory.toCollection().primaryKeys();
  expect(keys.filter((one) => one.includes(next.clientId))).toEqual([]);
});

it('is known again through a relay, and by its first key after that', async () => {
  worker.relay.admit(bearer);
  expect(await connect({ environment: 'production', address, bearer })).toBe(connectionId);
  expect(await connect(key)).toBe(connectionId);
  expect(await connected()).toEqual([connectionId]);
});

it('is known again where its user was picked by hand', async () => {
  const [mikko] = await worker.askAsExtension('findUsers', { connectionId, text: 'mikko' });
  if (!mikko) throw new Error('no Mikko');
  await worker.askAsExtension('pickUser', { connectionId, user: mikko });
  expect(await connect(next)).toBe(connectionId);
});

it('is known again after it was disconnected', async () => {
  await worker.askAsExtension('disconnectPsa', { connectionId });
  expect(await connect(next)).toBe(connectionId);
  expect((await worker.askAsExtension('formerConnections', {})).connections).toEqual([]);
  expect(await kept()).toMatchObject({ links: 1 });
});

it('is not taken for another one: what does not show its user is a connection of its own', async () => {
  worker.severa.keys.add({ ...next, scopes: scopes.filter((scope) => scope !== 'users:read') });
  expect(await connect(next)).toBe(`severa/production/${next.clientId}`);
  expect(await connected()).toHaveLength(2);
  const { connections } = await worker.askAsExtension('overview', {});
  expect(connections.map(({ name }) => name)).toEqual([
    ...['Severa (Konsultti Oy, Anna Virtanen)', 'Severa (Konsultti Oy)', 'Practice PSA'],
  ]);
});

it('takes another key of the organisation’s policy, which then waits no more', async () => {
  await fakeBrowser.storage.managed.set({
    severaClientId: next.clientId,
    severaClientSecret: next.clientSecret,
  });
  const setup = () => worker.askAsExtension('readSetup', {});
  expect((await setup()).providedSevera).toBeDefined();
  worker.wait(60_000);
  const { connection } = await worker.askAsExtension('connectProvided', {});
  expect(connection.id).toBe(connectionId);
  expect((await setup()).providedSevera).toBeUndefined();
});
