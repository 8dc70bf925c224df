import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const refused = () =>
  Response.json({ error: { code: 401, errors: [{ reason: 'authError' }] } }, { status: 401 });

async function connectSevera(): Promise<string> {
  const { clientId, clientSecret } = sampleKey;
  const key = { clientId, clientSecret, environment: 'production' } as const;
  const { connection } = await worker.askAsExtension('connectSevera', key);
  return connection.id;
}

describe('settings that are saved while something is in line', () => {
  it('take out of line what they do not choose any more', async () => {
    await both.connect();
    await both.settled();
    worker.network.answer = (path) => (path.includes('/calendar/v3/') ? refused() : undefined);
    await both.enter('Planning');
    await both.later();
    expect(await worker.db.outbox.toArray()).toMatchObject([{ kind: 'create-event' }]);
    await both.save({ incoming: {} });
    expect(await worker.db.outbox.count()).toBe(0);
    worker.network.answer = () => undefined;
    await worker.askAsExtension('signInGoogle', {});
    await both.later();
    expect(await both.titles()).toEqual({ calendar: [], psa: ['Planning'] });
  });

  it('leave in line, planned anew, what they still choose', async () => {
    await both.connect();
    await both.settled();
    worker.network.answer = (path) => (path.includes('/calendar/v3/') ? refused() : undefined);
    await both.enter('Planning');
    await both.later();
    await both.save({ conflicts: 'psa' });
    await vi.waitFor(async () =>
      expect(await worker.db.outbox.toArray()).toMatchObject([{ kind: 'create-event' }]),
    );
    worker.network.answer = () => undefined;
    await worker.askAsExtension('signInGoogle', {});
    await both.becomes('Planning');
  });
});

describe('a connection that is switched off while its PSA is being read', () => {
  it('does nothing any more', async () => {
    await worker.connect();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    both = createTwoWay(worker, await connectSevera());
    await both.save();
    await both.settled();
    worker.add('Kick-off');
    let isOff = false;
    worker.network.delay = async (path) => {
      if (isOff || path !== '/rest-api/v1/activities') return;
      isOff = true;
      await both.save({ automatic: false });
    };
    worker.requests.length = 0;
    await both.later(10 * minuteMs);
    await vi.waitFor(() => expect(isOff).toBe(true), { timeout: 5_000 });
    await both.later();
    expect(worker.psaRequests().filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await worker.db.outbox.count()).toBe(0);
  });
});

describe('a working location', () => {
  const kinds = (eventTypes: string[]) => ({
    outgoing: { ...twoWaySettings().outgoing, select: 'auto', eventTypes },
    incoming: {},
  });
  const send = async () => {
    const { eid } = worker.add('At Birch', { eventType: 'workingLocation' });
    await both.later();
    await worker.view('tagEvent', { eid, change: { activityTypeId: 'workshop' } });
    return worker.ask('sendEvent', { eid, anyway: false });
  };

  it('is not sent, not even by a click', async () => {
    await both.connect(kinds(['default']));
    expect(await send()).toMatchObject({ ok: false, problem: { reason: 'event-kind' } });
  });

  it('is sent by a click once its kind is chosen', async () => {
    await both.connect(kinds(['default', 'workingLocation']));
    expect(await send()).toMatchObject({ ok: true });
    await both.settled();
    expect((await both.titles()).psa).toEqual(['At Birch']);
  });
});
