import { IDBDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { encodeEid } from '@/lib/domain/event-identity';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const timed = (start: string, end: string) => ({
  start: { dateTime: start },
  end: { dateTime: end },
});
const allDay = (start: string, end: string) => ({ start: { date: start }, end: { date: end } });
const counts = async () => (await worker.askAsExtension('overview', {})).counts;

describe('the counts of Wednesday 25 November', () => {
  it.each([
    ['at this hour', timed('2026-11-25T12:00:00+02:00', '2026-11-25T13:00:00+02:00'), 1, 1],
    ['from midnight', timed('2026-11-25T00:00:00+02:00', '2026-11-25T01:00:00+02:00'), 1, 1],
    [
      'without duration at midnight',
      timed('2026-11-25T00:00:00+02:00', '2026-11-25T00:00:00+02:00'),
      1,
      1,
    ],
    [
      'until midnight of today',
      timed('2026-11-24T23:00:00+02:00', '2026-11-25T00:00:00+02:00'),
      0,
      1,
    ],
    [
      'from midnight of tomorrow',
      timed('2026-11-26T00:00:00+02:00', '2026-11-26T01:00:00+02:00'),
      0,
      1,
    ],
    ['over last midnight', timed('2026-11-24T23:00:00+02:00', '2026-11-25T00:30:00+02:00'), 1, 1],
    ['late on Sunday', timed('2026-11-29T23:00:00+02:00', '2026-11-29T23:59:00+02:00'), 0, 1],
    [
      'next Monday at midnight',
      timed('2026-11-30T00:00:00+02:00', '2026-11-30T01:00:00+02:00'),
      0,
      0,
    ],
    ['late on last Sunday', timed('2026-11-22T22:00:00+02:00', '2026-11-23T00:00:00+02:00'), 0, 0],
    ['all day today', allDay('2026-11-25', '2026-11-26'), 1, 1],
    ['all day yesterday', allDay('2026-11-24', '2026-11-25'), 0, 1],
    ['all day tomorrow', allDay('2026-11-26', '2026-11-27'), 0, 1],
    ['all day last Sunday', allDay('2026-11-22', '2026-11-23'), 0, 0],
    ['all day next Monday', allDay('2026-11-30', '2026-12-01'), 0, 0],
    ['through the whole week', allDay('2026-11-20', '2026-12-05'), 1, 1],
  ])('see an event %s', async (_, when, today, week) => {
    worker.add('Event', when);
    await worker.connect();
    expect(await counts()).toMatchObject({ today: { untagged: today }, week: { untagged: week } });
  });

  it('leave out what is not sent: declined, birthdays, and what the person put aside', async () => {
    const me = (responseStatus: string) => ({
      attendees: [{ email: anna, self: true, responseStatus }],
    });
    worker.add('Declined', me('declined'));
    worker.add('Birthday', { eventType: 'birthday' });
    const { eid } = worker.add('Lunch');
    worker.add('Kept', me('accepted'));
    await worker.connect();
    await worker.view('tagEvent', { eid, change: { sending: 'never' } });
    expect((await counts()).today).toEqual({
      untagged: 1,
      tagged: 0,
      queued: 0,
      sent: 0,
      failed: 0,
    });
  });

  it('see a meeting of mine though a colleague’s copy of it is not mine to send', async () => {
    const iCalUID = 'shared@google.com';
    worker.add('Kick-off', { iCalUID });
    await worker.connect();
    const [row] = await worker.db.events.toArray();
    if (!row) throw new Error('no event');
    const calendarId = 'zoe@konsultti.example';
    const eid = encodeEid({ eventId: row.eventId, calendarId });
    await worker.db.events.put({ ...row, calendarId, event: { ...row.event, calendarId, eid } });
    expect((await counts()).today.untagged).toBe(1);
  });
});

describe('what needs the person', () => {
  async function sentThen(change: (id: string) => void) {
    const { id, eid } = worker.add('Kick-off');
    await worker.connect();
    await worker.view('tagEvent', { eid, change: { activityTypeId: 'client-meeting' } });
    await worker.view('sendEvent', { eid, anyway: false });
    await vi.waitFor(async () => expect((await counts()).today.sent).toBe(1));
    change(id);
    await worker.askAsExtension('checkNow', {});
    return eid;
  }
  const attention = async () => (await worker.askAsExtension('overview', {})).attention;

  it('is nothing at first', async () => {
    worker.add('Kick-off');
    await worker.connect();
    expect(await attention()).toEqual([]);
    await vi.waitFor(async () => expect(await worker.badge()).toBe(''));
  });

  it('is a changed event, in list, count and badge', async () => {
    const eid = await sentThen((id) => worker.google.patch(anna, id, { summary: 'Renamed' }));
    expect(await attention()).toMatchObject([
      { eid, title: 'Renamed', state: { kind: 'changed' } },
    ]);
    expect((await counts()).today).toMatchObject({ sent: 0, failed: 1 });
    await vi.waitFor(async () => expect(await worker.badge()).toBe('1'));
  });

  it('is a deleted event, by the title it was sent with', async () => {
    await sentThen((id) => worker.google.delete(anna, id));
    expect(await attention()).toMatchObject([
      { title: 'Kick-off', state: { kind: 'changed', changes: ['deleted'] } },
    ]);
  });

  it('is signing in again, before anything else', async () => {
    await sentThen((id) => worker.google.patch(anna, id, { summary: 'Renamed' }));
    const problem = { kind: 'signed-out', side: 'google' } as const;
    await worker.db.accounts.toCollection().modify({ health: { problem } });
    await worker.askAsExtension('saveSettings', {});
    await vi.waitFor(async () => expect(await worker.badge()).toBe('!'));
    expect(await fakeBrowser.action.getTitle({})).toBe(
      'Merkki: signed out of Google. Open Merkki to sign in.',
    );
  });
});

describe('the marks of a page', () => {
  it('say what the person did, and nothing of what is not known', async () => {
    const { eid: untagged } = worker.add('Untagged');
    const { eid: tagged } = worker.add('Tagged');
    const { eid: ignored } = worker.add('Ignored');
    const early = encodeEid({ eventId: 'early000000', calendarId: anna });
    const unknown = encodeEid({ eventId: 'unknown0000', calendarId: anna });
    await worker.connect();
    const change = { activityTypeId: 'client-meeting' };
    await worker.view('tagEvent', { eid: tagged, change });
    await worker.view('tagEvent', { eid: ignored, change: { sending: 'never' } });
    await worker.view('tagEvent', { eid: early, change });
    const eids = [untagged, tagged, ignored, early, unknown, 'tasks_abc'];
    expect(await worker.ask('findMarks', { eids })).toEqual({
      ok: true,
      value: {
        [untagged]: 'untagged',
        [tagged]: 'tagged',
        [ignored]: 'ignored',
        [early]: 'tagged',
        [unknown]: 'none',
        tasks_abc: 'none',
      },
    });
  });

  it('cost two thousand chips no more trips to the database than two', async () => {
    // Dexie takes the method when it opens the database, so the count begins before that.
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    worker = createWorker();
    await worker.connect();
    const count = async (chips: number) => {
      transactions.mockClear();
      const eids = Array.from({ length: chips }, (_, index) =>
        encodeEid({ eventId: `event${index}00000`, calendarId: anna }),
      );
      await worker.ask('findMarks', { eids });
      return transactions.mock.calls.length;
    };
    // The least of three: the sending that follows the connecting may still be reading.
    const trips = async (chips: number) =>
      Math.min(await count(chips), await count(chips), await count(chips));
    const few = await trips(2);
    expect(few).toBeGreaterThan(0);
    expect(await trips(2000)).toBeLessThanOrEqual(few);
  });
});
