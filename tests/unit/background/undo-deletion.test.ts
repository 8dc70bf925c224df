import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { type Consultant, createConsultant } from './consultant';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
let consultant: Consultant;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
  consultant = createConsultant(worker);
});

const refused = { notUndoable: 'changed-since' };

/** Sent by a click, and taken out of the PSA by another. */
async function takenOut() {
  const event = await consultant.sent();
  await worker.ask('deleteActivity', { eid: event.eid, consented: false });
  await vi.waitFor(async () => expect(await worker.activities()).toEqual([]));
  await both.settled();
  return event;
}

/** Also after runs, which have nothing to do. */
async function staysAlone(title: string): Promise<void> {
  await both.later(31 * minuteMs);
  await both.later(31 * minuteMs);
  const { psa } = await both.titles();
  expect(psa.filter((each) => each === title)).toEqual([title]);
}

describe('the deletion of an activity is not undone', () => {
  it('once its event was sent again by a click', async () => {
    const { eid } = await takenOut();
    await worker.ask('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'sent');
    await both.settled();
    expect(await both.undo('delete')).toMatchObject(refused);
    await staysAlone('Kick-off');
  });

  it('once its event was restored, and sent again by the clock', async () => {
    const { id } = worker.add('Kick-off');
    worker.add('Other');
    await both.connect();
    await both.becomes('Kick-off', 'Other');
    await both.settled();
    worker.google.delete(anna, id);
    await both.later();
    await both.later();
    await both.becomes('Other');
    worker.google.restore(anna, id);
    await both.later();
    await both.later();
    await both.becomes('Kick-off', 'Other');
    await both.settled();
    expect(await both.undo('delete')).toMatchObject(refused);
    await staysAlone('Kick-off');
  });

  it('while another browser’s activity with the mark of its event says something else', async () => {
    await takenOut();
    const { before } = (await both.history()).find(({ operation }) => operation === 'delete') ?? {};
    await both.enter('Kick-off', { ...before, location: 'Room 2' });
    expect(await both.undo('delete')).toMatchObject(refused);
    expect(await worker.activities()).toHaveLength(1);
  });
});

it.each(['Undo', 'Send'])(
  'pressed together with the other, %s first, makes one activity',
  async (first) => {
    const { eid } = await takenOut();
    const presses = [
      () => both.undo('delete'),
      () => worker.ask('sendEvent', { eid, anyway: false }),
    ];
    const inOrder = first === 'Undo' ? presses : presses.toReversed();
    await Promise.all(inOrder.map((press) => press()));
    await consultant.becomes(eid, 'sent');
    await both.settled();
    await staysAlone('Kick-off');
    expect(await worker.db.outbox.toArray()).toEqual([]);
  },
);

it('the deletion of an activity is not undone while its sending is under way', async () => {
  const { eid } = await takenOut();
  await worker.ask('sendEvent', { eid, anyway: false });
  await both.undo('delete');
  await consultant.becomes(eid, 'sent');
  await both.settled();
  await staysAlone('Kick-off');
});

it('the deletion of an activity is undone by the one that another browser made of the same', async () => {
  const { eid } = await takenOut();
  const { before } = (await both.history()).find(({ operation }) => operation === 'delete') ?? {};
  await both.enter('Kick-off', { ...before });
  expect(await both.undo('delete')).toMatchObject({ undoneAt: expect.any(Number) });
  expect((await consultant.state(eid)).kind).toBe('sent');
  await staysAlone('Kick-off');
});

it('what was sent again while its undoing is put off stays', async () => {
  const { eid } = worker.add('Kick-off');
  await worker.connect();
  const { clientId, clientSecret } = sampleKey;
  const key = { clientId, clientSecret, environment: 'production' } as const;
  const { id } = (await worker.askAsExtension('connectSevera', key)).connection;
  const severa = createTwoWay(worker, id);
  const activityTypeId = worker.tenant.types.customerMeeting;
  const send = async () => {
    await worker.ask('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'sent');
    await severa.settled();
  };
  await worker.view('tagEvent', { eid, change: { activityTypeId } });
  await send();
  worker.network.answer = (_, method) =>
    method === 'DELETE' ? new Response('', { status: 503 }) : undefined;
  await expect(severa.undo('create')).rejects.toThrow();
  worker.network.answer = () => undefined;
  await send();
  await severa.later();
  expect(worker.severa.tenant.activities()).toHaveLength(1);
  expect((await consultant.state(eid)).kind).toBe('sent');
});

it('the deletion of an event is not undone once its activity has another', async () => {
  const activity = await both.enter('Planning');
  await both.enter('Other');
  await both.connect();
  await both.becomes('Planning', 'Other');
  await both.settled();
  await worker.db.practice.delete(activity.id);
  await both.later(31 * minuteMs);
  await both.becomes('Other');
  await both.settled();
  await worker.db.practice.put({ ...activity, changedAt: Date.now() });
  await both.later(31 * minuteMs);
  await both.becomes('Planning', 'Other');
  await both.settled();
  expect(await both.undo('delete-event')).toMatchObject(refused);
  await both.later(31 * minuteMs);
  expect((await both.titles()).calendar).toEqual(['Other', 'Planning']);
});
