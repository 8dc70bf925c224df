import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
const remove = vi.fn<(given: { origins: string[] }) => Promise<boolean>>();
beforeEach(() => {
  worker = createWorker();
  worker.relay.admit(bearer);
  worker.severa.switches.requestsPerSecond = Infinity;
  remove.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { remove });
});

const bearer = 'the-token-of-anna-at-the-relay';
const address = 'https://relay.konsultti.example/severa';
const severa = 'https://api.severa.visma.com/*';
const relay = 'https://relay.konsultti.example/*';
const { clientId, clientSecret } = sampleKey;
const key = { environment: 'production', clientId, clientSecret } as const;

async function connect(given: object): Promise<string> {
  worker.wait(60_000);
  const { connection } = await worker.askAsExtension('connectSevera', {
    ...{ environment: 'production', ...given },
  } as never);
  return connection.id;
}
const disconnect = (connectionId: string) =>
  worker.askAsExtension('disconnectPsa', { connectionId });
const givenBack = () => remove.mock.calls.flatMap(([{ origins }]) => origins);

it('is given back once its connection is gone', async () => {
  const connectionId = await connect(key);
  expect(givenBack()).toEqual([]);
  await disconnect(connectionId);
  expect(givenBack()).toEqual([severa]);
});

it('is given back when a connection is deleted, and for a relay’s address likewise', async () => {
  await worker.askAsExtension('deleteConnection', {
    connectionId: await connect({ address, bearer }),
  });
  expect(givenBack()).toEqual([relay]);
});

it('stays while another connection reaches the same host', async () => {
  worker.severa.keys.add({ clientId: 'second', clientSecret, scopes: ['settings:read'] });
  const [first, second] = [await connect(key), await connect({ ...key, clientId: 'second' })];
  await disconnect(first);
  expect(givenBack()).toEqual([]);
  await disconnect(second);
  expect(givenBack()).toEqual([severa]);
});

it('is given back when the key leads to another address, and the new one stays', async () => {
  await connect(key);
  await connect({ ...key, address: 'https://severa.konsultti.example' });
  expect(givenBack()).toEqual([severa]);
});

it('is given back after a while when nothing came of it, but not while it is tried again', async () => {
  const refused = { ...key, clientSecret: 'wrong' };
  await expect(connect(refused)).rejects.toThrow('wrong-credentials');
  expect(givenBack()).toEqual([]);
  await worker.tick();
  await vi.waitFor(() => expect(givenBack()).toEqual([severa]));
  await expect(connect(refused)).rejects.toThrow('wrong-credentials');
  await connect(key);
  await worker.tick();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(givenBack()).toEqual([severa]);
});

it('stays where it came with the installation', async () => {
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '0.1.0', host_permissions: [severa] }),
  });
  await disconnect(await connect(key));
  expect(givenBack()).toEqual([]);
});

it('is given back by the next worker when one dies before it could, and a policy that holds on to it stops nothing', async () => {
  const connectionId = await connect(key);
  remove.mockReturnValueOnce(new Promise(() => undefined));
  void worker.askAsExtension('disconnectPsa', { connectionId }).catch(() => undefined);
  await vi.waitFor(() => expect(remove).toHaveBeenCalledTimes(1));
  remove.mockRejectedValue(new Error('managed'));
  worker.restart();
  await vi.waitFor(() => expect(remove).toHaveBeenCalledTimes(2));
  await vi.waitFor(async () => {
    const keys = await worker.db.memory.toCollection().primaryKeys();
    expect(keys.filter((one) => one.startsWith('unneeded-host'))).toEqual([]);
  });
  expect(await worker.db.connections.count()).toBe(0);
});
