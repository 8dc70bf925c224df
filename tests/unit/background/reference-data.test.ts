import { beforeEach, describe, expect, it } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let connectionId: string;
beforeEach(async () => {
  worker = createWorker();
  await worker.connect();
  worker.severa.switches.requestsPerSecond = Infinity;
  const { clientId, clientSecret } = sampleKey;
  const key = { clientId, clientSecret, environment: 'production' } as const;
  ({ id: connectionId } = (await worker.askAsExtension('connectSevera', key)).connection);
  worker.wait(60_000);
});

const kept = async () => (await worker.askAsExtension('referenceData', { connectionId })).lists;

describe('the lists of a PSA that are kept here', () => {
  it('are those that were read, with their length and age, and asking for them reads nothing', async () => {
    const connectedAt = Date.now() - 60_000;
    const asked = worker.psaRequests().length;
    expect(await kept()).toEqual([{ kind: 'activity-types', count: 8, readAt: connectedAt }]);
    expect(worker.psaRequests()).toHaveLength(asked);

    await worker.ask('findCustomers', { connectionId, text: 'pankki' });
    await worker.askAsExtension('findUsers', { connectionId, text: 'laine' });
    const lists = await kept();
    expect(lists.map(({ kind }) => kind)).toEqual([
      ...['activity-types', 'own-projects', 'customers', 'users'],
    ]);
    for (const { kind, count, readAt } of lists.slice(1))
      expect([kind, count > 1, readAt]).toEqual([kind, true, Date.now()]);
  }, 15_000);

  it('are read anew when asked, though they are young; those of searches by the next search', async () => {
    await worker.askAsExtension('findUsers', { connectionId, text: 'laine' });
    worker.severa.tenant.addActivityType({ name: 'Etätyö', category: 'CalendarEntry' });
    worker.severa.tenant.addUser({
      firstName: 'Uusi',
      lastName: 'Laine',
      email: 'uusi@konsultti.example',
    });
    worker.wait(60_000);
    const { lists } = await worker.askAsExtension('refreshReferenceData', { connectionId });
    expect(lists).toEqual([
      { kind: 'activity-types', count: 9, readAt: Date.now() },
      { kind: 'own-projects', count: expect.any(Number), readAt: Date.now() },
    ]);
    worker.wait(60_000);
    const found = await worker.askAsExtension('findUsers', { connectionId, text: 'uusi laine' });
    expect(found.map(({ name }) => name)).toEqual(['Uusi Laine']);
  }, 15_000);

  it('are refreshed as far as the key may read', async () => {
    worker.severa.keys.narrowScopes(
      sampleKey.clientId,
      sampleKey.scopes.filter((scope) => scope !== 'projects:read'),
    );
    const { lists } = await worker.askAsExtension('refreshReferenceData', { connectionId });
    expect(lists.map(({ kind }) => kind)).toEqual(['activity-types']);
  });

  it('of the practice PSA come with Merkki', async () => {
    const practice = { connectionId: 'practice' };
    const { lists } = await worker.askAsExtension('referenceData', practice);
    expect(lists).toContainEqual({ kind: 'users', count: 1 });
  });
});
