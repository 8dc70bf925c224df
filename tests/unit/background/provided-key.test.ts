import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});
afterEach(async () => {
  await fakeBrowser.storage.managed.clear();
});

const { clientId: severaClientId, clientSecret: severaClientSecret } = sampleKey;
const set = (change: object = {}) =>
  fakeBrowser.storage.managed.set({ severaClientId, severaClientSecret, ...change });
const setup = () => worker.askAsExtension('readSetup', {});

it('a key from the administrator connects Severa by one press, and no screen gets its secret', async () => {
  await set();
  const before = await setup();
  expect(before.providedSevera).toEqual({ address: 'https://api.severa.visma.com' });
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
  expect((await setup()).providedSevera).toEqual({ address: 'https://api.severa.visma.com' });
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

describe('a token for a relay', () => {
  const severaAddress = 'https://relay.konsultti.example/severa';
  const severaToken = 'the-token-of-anna-at-the-relay';
  beforeEach(() => {
    worker.relay.admit(severaToken);
  });

  it('goes before the key, which then is used nowhere', async () => {
    await set({ severaAddress, severaToken });
    expect((await setup()).providedSevera).toEqual({ address: severaAddress });
    await worker.askAsExtension('connectProvided', {});
    const [connection] = await worker.db.connections.toArray();
    expect(connection?.credentials).toEqual({
      system: 'severa',
      environment: 'production',
      address: severaAddress,
      bearer: severaToken,
    });
    expect((await setup()).providedSevera).toBeUndefined();
  });

  it('gives way to a new one by itself', async () => {
    await set({ severaAddress, severaToken });
    await worker.askAsExtension('connectProvided', {});
    await set({ severaAddress, severaToken: 'renewed' });
    await worker.tick();
    await vi.waitFor(async () => {
      const [connection] = await worker.db.connections.toArray();
      expect(connection?.credentials).toMatchObject({ bearer: 'renewed' });
    });
  });

  it('goes nowhere without an address that means something', async () => {
    const wrongs: readonly object[] = [{}, { severaAddress: 'http://relay.konsultti.example' }];
    for (const wrong of wrongs) {
      await fakeBrowser.storage.managed.clear();
      await fakeBrowser.storage.managed.set({ severaToken, ...wrong });
      expect((await setup()).providedSevera).toBeUndefined();
      await expect(worker.askAsExtension('connectProvided', {})).rejects.toThrow('not-connected');
    }
  });
});

it('a key is used at the organisation’s own address, and nowhere when that means nothing', async () => {
  await set({ severaAddress: 'https://severa.konsultti.example/' });
  expect((await setup()).providedSevera).toEqual({ address: 'https://severa.konsultti.example' });
  await set({ severaAddress: 'severa' });
  expect((await setup()).providedSevera).toBeUndefined();
});
