import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OutboxRow } from '@/lib/domain/outbox';
import { createConsultant } from './consultant';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

async function onlyRow(): Promise<OutboxRow> {
  const [row] = await worker.db.outbox.toArray();
  if (!row) throw new Error('no row');
  return row;
}

describe('sending', () => {
  it('makes the activity in the practice PSA', async () => {
    const { eid } = await consultant.sent();
    expect(await worker.activities()).toMatchObject([
      { title: 'Kick-off', activityTypeId: 'client-meeting' },
    ]);
    expect(await consultant.state(eid)).toMatchObject({
      kind: 'sent',
      activityUrl: expect.stringMatching(/#practice\//),
    });
  });

  it.each([
    ['untagged', '', {}, { kind: 'incomplete', missing: ['activity-type'] }],
    ['lacking its project', 'project-work', {}, { kind: 'incomplete', missing: ['project'] }],
    [
      'private',
      'client-meeting',
      { visibility: 'private' },
      { kind: 'not-sendable', reason: 'private' },
    ],
    [
      'a birthday',
      'client-meeting',
      { eventType: 'birthday' },
      { kind: 'not-sendable', reason: 'event-kind' },
    ],
  ])('refuses an event that is %s', async (_, type, more, problem) => {
    const { eid } = await consultant.tagged(type, more);
    expect(await worker.ask('sendEvent', { eid, anyway: false })).toEqual({ ok: false, problem });
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('refuses an event that the person set aside, whoever asks', async () => {
    const { eid } = await consultant.tagged();
    await worker.view('tagEvent', { eid, change: { sending: 'never' } });
    expect(await worker.ask('sendEvent', { eid, anyway: false })).toEqual({
      ok: false,
      problem: { kind: 'not-sendable', reason: 'set-aside' },
    });
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('refuses an event that Google does not have', async () => {
    const { id, eid } = await consultant.tagged();
    worker.google.delete(anna, id);
    await worker.db.events.clear();
    expect(await worker.ask('sendEvent', { eid, anyway: false })).toMatchObject({
      problem: { kind: 'event-gone' },
    });
  });

  it('says that Google is not connected', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: { activityTypeId: 'client-meeting' } });
    expect(await worker.ask('sendEvent', { eid, anyway: false })).toEqual({
      ok: false,
      problem: { kind: 'not-connected', side: 'google' },
    });
  });

  it('never answers a page with what opens a PSA', async () => {
    const secret = 'the-company-key';
    const credentials = {
      system: 'severa',
      environment: 'staging',
      clientId: 'k',
      clientSecret: secret,
    } as const;
    await worker.db.connections.put({
      id: 'severa/staging/k',
      system: 'severa',
      name: 'Severa',
      credentials,
      tenant: 'Konsultti',
      health: {},
    });
    const { eid } = worker.add('Kick-off');
    const user = { id: 'u', name: 'Anna', email: anna, timeZone: 'Europe/Helsinki' };
    const connectionId = 'severa/staging/k';
    const answers = [
      await worker.ask('describeEvent', { eid }),
      await worker.askAsExtension('overview', {}),
      await worker.askAsExtension('readSetup', {}),
      await worker.askAsExtension('pickUser', { connectionId, user }),
      await worker.askAsExtension('saveSettings', {}),
    ];
    expect(JSON.stringify(answers)).toContain('Severa');
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(JSON.stringify(answers)).not.toContain('credentials');
  });
});

describe('what waits in line', () => {
  let eid: string;
  beforeEach(async () => {
    ({ eid } = await consultant.tagged());
    // Offline, and the event is no longer fresh: the drain cannot read it.
    worker.network.isDown = true;
    worker.wait(120_000);
    await worker.view('sendEvent', { eid, anyway: false });
    await vi.waitFor(async () => expect((await onlyRow()).problem?.kind).toBe('unreachable'));
  });

  it('can be cancelled, and stays tagged', async () => {
    await worker.ask('cancelSending', { eid });
    expect((await consultant.state(eid)).kind).toBe('tagged');
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('goes on at once by retry when the network is back', async () => {
    worker.network.isDown = false;
    await worker.view('retry', { eid });
    await consultant.becomes(eid, 'sent');
  });

  it('waits while paused, and goes on when resumed', async () => {
    worker.network.isDown = false;
    await worker.askAsExtension('pause', { until: null });
    worker.wait(3_600_000);
    const before = worker.requests.length;
    await worker.tick();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await consultant.state(eid)).kind).toBe('queued');
    expect(worker.requests.slice(before).filter((one) => one.endsWith('calendarList'))).toEqual([]);
    await worker.askAsExtension('resume', {});
    await consultant.becomes(eid, 'sent');
  });
});

it('is told of when it stops, and goes on with the next tick', async () => {
  const { eid } = await consultant.tagged();
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const failure = new Error('no alarms');
  const alarms = vi.spyOn(fakeBrowser.alarms, 'get').mockRejectedValue(failure);
  // A rejection that nobody looks at fails the whole run.
  await worker.view('sendEvent', { eid, anyway: false });
  await vi.waitFor(() => expect(logged).toHaveBeenCalledWith('Merkki: sending stopped', failure));
  expect(await consultant.state(eid)).toMatchObject({ kind: 'queued' });

  alarms.mockRestore();
  await worker.tick();
  await consultant.becomes(eid, 'sent');
});

describe('after a failed adoption', () => {
  it('an own activity can be sent', async () => {
    const { eid } = await consultant.tagged();
    const event = (await worker.view('describeEvent', { eid })).event;
    if (!event) throw new Error('not read');
    const copy = {
      id: 'copy',
      title: 'Kick-off',
      when: event.when,
      location: '',
      notes: '',
      activityTypeId: 'workshop',
    };
    const owner = { ownerId: 'practice-user', ownerName: 'You' };
    await worker.db.practice.put({
      ...copy,
      ...owner,
      isClosed: false,
      hasHours: false,
      createdAt: 0,
    });
    await worker.view('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'already-there');
    await worker.db.practice.clear();
    await worker.ask('adoptActivity', { eid, activityId: 'copy' });
    await consultant.becomes(eid, 'failed');
    await worker.view('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'sent');
    expect(await worker.activities()).toHaveLength(1);
  });
});

describe('after the activity was deleted in the PSA', () => {
  it('an update says so, and the event can be sent again', async () => {
    const { id, eid } = await consultant.sent();
    await worker.db.practice.clear();
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await worker.askAsExtension('checkNow', {});
    await worker.ask('updateActivity', { eid, consented: false });
    await vi.waitFor(async () =>
      expect(await consultant.state(eid)).toMatchObject({
        kind: 'failed',
        problem: { kind: 'activity-gone' },
      }),
    );
    await worker.view('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'sent');
    expect(await worker.activities()).toMatchObject([{ title: 'Renamed' }]);
    expect(await worker.db.links.count()).toBe(1);
  });
});
