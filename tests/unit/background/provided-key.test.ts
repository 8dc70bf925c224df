import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});
afterEach(async () => {
  await fakeBrowser.storage.managed.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const { clientId: severaClientId, clientSecret: severaClientSecret } = sampleKey;
const set = (change: object = {}) =>
  fakeBrowser.storage.managed.set({ severaClientId, severaClientSecret, ...change });
const setup = () => worker.askAsExtension('readSetup', {});

it('a key from the administrator connects Severa by one press, and no screen gets its secret', async () => {
  await set();
  const before = await setup();
  expect(before.providedSevera).toEqual({ environment: 'production' });
  const connected = await worker.askAsExtension('connectProvided', {});
  expect(connected.connection).toMatchObject({ system: 'severa', active: true });
  const after = await setup();
  expect(after.providedSevera).toBeUndefined();
  const overview = await worker.askAsExtension('overview', {});
  const told = JSON.stringify([before, connected, after, overview]);
  expect(told).not.toContain(severaClientSecret);
});

it('a key that Severa refuses connects nothing, and waits to be put right', async () => {
  await set({ severaClientSecret: 'wrong' });
  await expect(worker.askAsExtension('connectProvided', {})).rejects.toThrow('wrong-credentials');
  expect(await worker.db.connections.count()).toBe(0);
  expect((await setup()).providedSevera).toEqual({ environment: 'production' });
});

it('a new secret takes the place of the former one by itself', async () => {
  await set();
  await worker.askAsExtension('connectProvided', {});
  await set({ severaClientSecret: 'renewed' });
  await worker.tick();
  await vi.waitFor(async () => {
    const [connection] = await worker.db.connections.toArray();
    expect(connection?.credentials).toMatchObject({ clientSecret: 'renewed' });
  });
});

it('without a key there is nothing to connect', async () => {
  expect((await setup()).providedSevera).toBeUndefined();
  await expect(worker.askAsExtension('connectProvided', {})).rejects.toThrow('not-connected');
});
