import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsultant } from './consultant';
import { createTwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const turn = (on: boolean, connectionId = 'practice') =>
  worker.askAsExtension('switchConnection', { connectionId, on });
const view = async () =>
  (await worker.askAsExtension('overview', {})).connections.find(({ id }) => id === 'practice');

/** Time enough for whatever would be done by itself. */
const pass = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('a connection that is switched off', () => {
  it('keeps what is sent waiting, says so, and sends it once it is on again', async () => {
    const consultant = createConsultant(worker);
    const { eid } = await consultant.tagged();
    await turn(false);
    expect(await view()).toMatchObject({ isOff: true });
    await worker.view('sendEvent', { eid, anyway: false });
    await pass();
    worker.restart();
    await worker.tick();
    await pass();
    const shown = await worker.view('describeEvent', { eid });
    expect(shown.state.kind).toBe('queued');
    expect(shown.psa.problem).toEqual({ kind: 'switched-off' });
    expect(await worker.activities()).toEqual([]);
    await turn(true);
    await consultant.becomes(eid, 'sent');
    expect(await view()).not.toHaveProperty('isOff');
    expect((await worker.view('describeEvent', { eid })).psa).not.toHaveProperty('problem');
  });

  it('syncs nothing by itself, nor when asked, and catches up once it is on again', async () => {
    const both = createTwoWay(worker);
    await both.connect();
    await both.settled();
    await turn(false);
    worker.add('Kick-off');
    worker.wait(120_000);
    await worker.tick();
    await pass();
    await worker.askAsExtension('syncNow', { connectionId: 'practice' });
    await pass();
    expect(await worker.activities()).toEqual([]);
    expect(await worker.db.outbox.count()).toBe(0);
    await turn(true);
    await both.becomes('Kick-off');
  });

  it('is asked nothing when an event is looked at, and is asked again once it is on', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    const id = await worker.connectSevera();
    await createTwoWay(worker).settled();
    await turn(false, id);
    worker.wait(3_700_000);
    worker.requests.length = 0;
    await worker.view('describeEvent', { eid });
    await pass();
    expect(worker.psaRequests()).toEqual([]);
    await turn(true, id);
    await worker.view('describeEvent', { eid });
    await vi.waitFor(() => expect(worker.psaRequests()).not.toEqual([]));
    await createTwoWay(worker).settled();
  });

  it('is not written to by an undo, which is told', async () => {
    const both = createTwoWay(worker);
    worker.add('Kick-off');
    await both.connect();
    await both.becomes('Kick-off');
    await both.settled();
    await turn(false);
    await expect(both.undo('create')).rejects.toThrow('switched-off');
    expect(await worker.activities()).toHaveLength(1);
  });

  it('is not written to by an undo that goes on, until it is on again', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    const id = await worker.connectSevera();
    const both = createTwoWay(worker, id);
    const activityTypeId = worker.tenant.types.customerMeeting;
    await worker.view('tagEvent', { eid, change: { activityTypeId } });
    await worker.view('sendEvent', { eid, anyway: false });
    await createConsultant(worker).becomes(eid, 'sent');
    await both.settled();
    worker.network.answer = (_, method) =>
      method === 'DELETE' ? new Response('', { status: 503 }) : undefined;
    await expect(both.undo('create')).rejects.toThrow();
    worker.network.answer = () => undefined;
    await turn(false, id);
    await both.later();
    expect(worker.severa.tenant.activities()).toHaveLength(1);
    await turn(true, id);
    await both.later();
    expect(worker.severa.tenant.activities()).toEqual([]);
  });

  it('is refused for a connection that does not exist', async () => {
    await expect(
      worker.askAsExtension('switchConnection', { connectionId: 'nobody', on: false }),
    ).rejects.toThrow();
  });
});
