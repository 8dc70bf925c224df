import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsultant } from './consultant';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(async () => {
  worker = createWorker();
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  both = createTwoWay(worker, await worker.connectSevera());
  await both.settled();
});

const titlesInSevera = () => worker.severa.tenant.activities().map(({ name }) => name);
const state = (eid: string) => createConsultant(worker).state(eid);

/** Once, Severa makes the activity, and `lose` is what becomes of the answer. */
function onceMade(lose: () => void) {
  let isLost = false;
  worker.network.delay = async () => {
    if (isLost || worker.requests.at(-1) !== 'POST /rest-api/v1/activities') return;
    isLost = true;
    lose();
  };
  return () => vi.waitFor(() => expect(isLost).toBe(true));
}

const loseAnswer = () =>
  onceMade(() => {
    throw new TypeError('lost');
  });

async function send(eid: string): Promise<void> {
  await both.later();
  const { customerMeeting } = worker.tenant.types;
  await worker.view('tagEvent', { eid, change: { activityTypeId: customerMeeting } });
  // A worker that dies over it answers nothing.
  void worker.ask('sendEvent', { eid, anyway: false });
}

async function laterOn(): Promise<void> {
  await both.later();
  await both.later();
  await both.later(31 * minuteMs);
}

describe('what was written though its answer was lost, of an event that was deleted before the next look', () => {
  it.each([
    ['the network lost it', loseAnswer],
    ['the worker died', () => onceMade(() => worker.restart())],
  ])('waits for the person, who can remove it (%s)', async (_, lose) => {
    const { id, eid } = worker.add('Kick-off');
    const isLost = lose();
    await send(eid);
    await isLost();
    worker.google.delete(anna, id);
    await laterOn();
    expect((await both.overview()).attention).toMatchObject([
      { eid, title: 'Kick-off', state: { kind: 'changed', changes: ['deleted'] } },
    ]);
    expect(await worker.badge()).toBe('1');
    await worker.ask('deleteActivity', { eid, consented: false });
    await both.settled();
    expect(titlesInSevera()).toEqual([]);
  });

  it('goes with it where deletions are followed', async () => {
    const { id } = worker.add('Kick-off');
    const isLost = loseAnswer();
    await both.save({ incoming: {} });
    await isLost();
    worker.google.delete(anna, id);
    await laterOn();
    expect(titlesInSevera()).toEqual([]);
  });
});

describe('what was written though its answer was lost, of an event that became private meanwhile', () => {
  it('can be hidden where private events are not sent', async () => {
    const { id, eid } = worker.add('Doctor');
    const isLost = loseAnswer();
    await send(eid);
    await isLost();
    worker.google.makePrivate(anna, id);
    await both.later();
    expect(await state(eid)).toMatchObject({ kind: 'changed', changes: ['became-private'] });
    await worker.ask('updateActivity', { eid, consented: false });
    await both.settled();
    expect(titlesInSevera()).toEqual(['Private event']);
  });

  it('goes without its words where only the time is sent', async () => {
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    const { id } = worker.add('Doctor');
    const isLost = loseAnswer();
    await both.save({ incoming: {} });
    await isLost();
    worker.google.makePrivate(anna, id);
    await laterOn();
    expect(titlesInSevera()).toEqual(['Private event']);
  });
});

describe('what turns out not to have been written, of an event that was deleted meanwhile', () => {
  it('is told of with its time', async () => {
    const { id, eid } = worker.add('Kick-off');
    let isCut = false;
    worker.network.answer = (path, method) => {
      if (isCut || method !== 'POST' || path !== '/rest-api/v1/activities') return undefined;
      isCut = true;
      return new Response('', { status: 503 });
    };
    await send(eid);
    await vi.waitFor(() => expect(isCut).toBe(true));
    worker.google.delete(anna, id);
    await laterOn();
    const problem = { kind: 'event-gone' };
    const when = { kind: 'timed', startAt: Date.parse('2026-11-25T14:00:00+02:00') };
    expect((await both.overview()).attention).toMatchObject([
      { eid, when, state: { kind: 'failed', problem } },
    ]);
  });
});
