import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsultant } from './consultant';
import { createWorker, type Worker } from './worker';

const bearer = 'the-token-of-anna-at-the-relay';
const address = 'https://relay.konsultti.example/severa';

let worker: Worker;
let logged: unknown[];
beforeEach(async () => {
  worker = createWorker();
  worker.relay.admit(bearer);
  // Time stands still here.
  worker.severa.switches.requestsPerSecond = Infinity;
  logged = [];
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void logged.push(words));
  await worker.connect();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function connect(token = bearer) {
  // The pace is rested.
  worker.wait(60_000);
  return worker.askAsExtension('connectSevera', {
    environment: 'production',
    address,
    bearer: token,
  });
}

describe('Severa behind a relay', () => {
  it('keeps the person’s token to itself: no answer, log, history or file has it', async () => {
    const answers: unknown[] = [await connect()];
    const [{ id: connectionId } = { id: '' }] = await worker.db.connections.toArray();
    const { state } = createConsultant(worker);
    const { eid } = worker.add('Kick-off');
    await worker.tick();
    const activityTypeId = worker.tenant.types.customerMeeting;
    await worker.view('tagEvent', { eid, change: { activityTypeId } });
    await worker.view('sendEvent', { eid, anyway: false });
    await vi.waitFor(
      async () => {
        worker.wait(1000);
        expect(await state(eid)).toMatchObject({ kind: 'sent' });
      },
      { timeout: 10_000 },
    );
    expect(worker.severa.tenant.activities()).toHaveLength(1);
    worker.relay.dismiss(bearer);
    await worker.askAsExtension('testConnection', { connectionId }).catch(() => undefined);
    const { ids } = await worker.askAsExtension('findHistory', { filter: {} });
    expect(ids).not.toEqual([]);
    const timeZone = 'Europe/Helsinki';
    answers.push(
      await worker.view('describeEvent', { eid }),
      await worker.askAsExtension('overview', {}),
      await worker.askAsExtension('readSetup', {}),
      await worker.askAsExtension('readEntries', { ids }),
      await worker.askAsExtension('writeHistory', { format: 'json', ids, timeZone }),
      await worker.askAsExtension('writeHistory', { format: 'csv', ids, timeZone }),
      await worker.askAsExtension('readRuns', {}),
    );
    expect(JSON.stringify(answers)).toContain('wrong-credentials');
    expect(JSON.stringify([answers, logged])).not.toContain(bearer);
    const kept = await Promise.all(
      worker.db.tables
        .filter(({ name }) => name !== 'connections')
        .map(async (table) => table.toArray()),
    );
    expect(JSON.stringify(kept)).not.toContain(bearer);
  });

  it('is the same connection with another token', async () => {
    await connect();
    worker.relay.dismiss(bearer);
    worker.relay.admit('another-token');
    await connect('another-token');
    expect(await worker.db.connections.count()).toBe(1);
    const { connections } = await worker.askAsExtension('overview', {});
    expect(connections[0]).toMatchObject({
      address,
      usesBearer: true,
      user: { name: 'Anna Virtanen' },
    });
  });

  it('stores nothing when the relay does not know the token', async () => {
    await expect(connect('of-nobody')).rejects.toThrow('wrong-credentials');
    expect(await worker.db.connections.count()).toBe(0);
  });

  it.each(['http://relay.example', 'https://relay.example/', 'https://a:b@relay.example'])(
    'does not take %s from a screen',
    async (wrong) => {
      const asked = worker.askAsExtension('connectSevera', {
        ...{ environment: 'production', address: wrong, bearer },
      });
      await expect(asked).rejects.toThrow();
      expect(await worker.db.connections.count()).toBe(0);
    },
  );
});
