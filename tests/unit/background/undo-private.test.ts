import { beforeEach, describe, expect, it, vi } from 'vitest';
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

const neutral = { title: 'Private event', location: '' };
const refused = { notUndoable: 'private' };
const told = async () => JSON.stringify(await worker.activities());

async function comesToBePrivate(id: string): Promise<void> {
  worker.google.makePrivate(anna, id);
  await both.later();
}

async function updated(eid: string): Promise<void> {
  await consultant.becomes(eid, 'changed');
  await worker.ask('updateActivity', { eid, consented: false });
  await consultant.becomes(eid, 'sent');
}

async function takenOut(eid: string): Promise<void> {
  await worker.ask('deleteActivity', { eid, consented: false });
  await vi.waitFor(async () => expect(await worker.activities()).toEqual([]));
  await both.settled();
}

describe('what a private event kept from the PSA', () => {
  it('is not told again when the run that took it out is undone', async () => {
    const { id } = worker.add('Doctor', { location: 'Clinic' });
    await both.connect();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    await both.becomes('Doctor');
    await both.settled();
    await comesToBePrivate(id);
    expect(await both.undo('update')).toMatchObject(refused);
    await both.later(31 * minuteMs);
    expect(await worker.activities()).toMatchObject([neutral]);
  });

  it('is not told again when the click that took it out is undone', async () => {
    const { id, eid } = await consultant.sent();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    await comesToBePrivate(id);
    await updated(eid);
    expect(await both.undo('update')).toMatchObject(refused);
    expect(await worker.activities()).toMatchObject([neutral]);
  });

  it('is not told again when it was ticked private, and the tick stays in the mark', async () => {
    const { eid } = await consultant.sent();
    await worker.ask('tagEvent', { eid, change: { isPrivate: true } });
    await updated(eid);
    expect(await both.undo('update')).toMatchObject(refused);
    expect(await worker.activities()).toMatchObject([
      { ...neutral, notes: expect.stringContaining('#private') },
    ]);
  });

  it('stays here while when it took place before is written back', async () => {
    const { id, eid } = await consultant.sent();
    const [before] = await worker.activities();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    const zone = { timeZone: 'Europe/Helsinki' };
    worker.google.patch(anna, id, {
      visibility: 'private',
      start: { dateTime: '2026-11-27T15:00:00', ...zone },
      end: { dateTime: '2026-11-27T16:00:00', ...zone },
    });
    await both.later();
    await updated(eid);
    expect(await both.undo('update')).toMatchObject({ undoneAt: expect.any(Number) });
    expect(await worker.activities()).toMatchObject([{ ...neutral, when: before?.when }]);
  });

  it('is told again once it is private no more, and taken out when it is again', async () => {
    const { id } = worker.add('Doctor', { location: 'Clinic' });
    await both.connect();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    await both.becomes('Doctor');
    await both.settled();
    await comesToBePrivate(id);
    worker.google.patch(anna, id, { visibility: 'default' });
    expect(await both.undo('update')).toMatchObject({ undoneAt: expect.any(Number) });
    expect(await worker.activities()).toMatchObject([{ title: 'Doctor', location: 'Clinic' }]);
    await both.save({ outgoing: { select: 'calendars', calendarIds: [anna], update: false } });
    await comesToBePrivate(id);
    await both.later();
    expect(await worker.activities()).toMatchObject([neutral]);
  });
});

describe('an activity that was deleted', () => {
  it('does not come back while its event is private and such events are not sent', async () => {
    const { id, eid } = await consultant.sent();
    await takenOut(eid);
    await comesToBePrivate(id);
    expect(await both.undo('delete')).toMatchObject(refused);
    expect(await worker.activities()).toEqual([]);
  });

  it('does not come back with words that its event keeps here by now', async () => {
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    const { id, eid } = await consultant.sent();
    await takenOut(eid);
    await comesToBePrivate(id);
    expect(await both.undo('delete')).toMatchObject(refused);
    expect(await told()).not.toContain('Kick-off');
  });

  it('does not come back with words when its event was ticked private before it went', async () => {
    const { id, eid } = await consultant.sent();
    await takenOut(eid);
    await worker.ask('tagEvent', { eid, change: { isPrivate: true } });
    worker.google.delete(anna, id);
    expect(await both.undo('delete')).toMatchObject(refused);
    expect(await worker.activities()).toEqual([]);
  });

  it('comes back as it was when it had no such words', async () => {
    const { id, eid } = await consultant.sent();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    await comesToBePrivate(id);
    await updated(eid);
    await takenOut(eid);
    expect(await both.undo('delete')).toMatchObject({ undoneAt: expect.any(Number) });
    expect(await worker.activities()).toMatchObject([neutral]);
    expect(await consultant.state(eid)).toMatchObject({ kind: 'sent' });
  });
});
