import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createConsultant } from './consultant';
import { createTwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});
afterEach(async () => {
  // What is killed in the middle of a request holds up the next test's.
  await createTwoWay(worker).settled();
});

const overlapsOf = async (eid: string) => (await worker.view('describeEvent', { eid })).overlaps;
const shows = (eid: string, titles: readonly string[]) =>
  vi.waitFor(async () => expect(await titlesOf(eid)).toEqual(titles), { timeout: 4_000 });
const titlesOf = async (eid: string) => (await overlapsOf(eid))?.named.map(({ title }) => title);
const reads = () =>
  worker.psaRequests().filter((request) => request === 'GET /rest-api/v1/activities');

/** How often screens were told to look again. */
function countAnnouncements() {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  return () => sent.mock.calls.length;
}

async function connectSevera(): Promise<string> {
  await worker.connect();
  const { clientId, clientSecret } = sampleKey;
  const key = { clientId, clientSecret, environment: 'production' } as const;
  const { connection } = await worker.askAsExtension('connectSevera', key);
  worker.requests.length = 0;
  // What connecting took of the pace is there again.
  worker.wait(60_000);
  return connection.id;
}

/** Somebody's in Severa, on the day of the events here. */
function book(name: string, from: string, until: string, owner: 'anna' | 'mikko' = 'anna') {
  const { users, types } = worker.tenant;
  return worker.severa.tenant.createActivity({
    name,
    startDateTime: `2026-11-25T${from}:00+02:00`,
    endDateTime: `2026-11-25T${until}:00+02:00`,
    hasDuration: true,
    activityType: { guid: types.training },
    ownerUser: { guid: users[owner] },
  });
}

describe('what else stands in Severa at the time of an event', () => {
  it('is read once the event is opened, and shown when it is known', async () => {
    const { eid } = worker.add('Kick-off');
    await connectSevera();
    book('Koulutus', '13:30', '14:30');
    book('Lounas', '12:00', '13:00');
    expect(await overlapsOf(eid)).toBeUndefined();
    await shows(eid, ['Koulutus']);
    expect((await overlapsOf(eid))?.named[0]).not.toHaveProperty('url');
  });

  it('is never a colleague’s, though I take part in it', async () => {
    const { eid } = worker.add('Kick-off');
    await connectSevera();
    const activityGuid = book('Mikon oma', '14:00', '15:00', 'mikko');
    const participantGuid = worker.tenant.users.anna;
    worker.severa.tenant.addParticipant({ activityGuid, participantGuid });
    book('Koulutus', '14:00', '15:00');
    await shows(eid, ['Koulutus']);
  });

  it('is read once for a day, whichever of its events is opened, and again after some minutes', async () => {
    const first = worker.add('Kick-off');
    const second = worker.add('Review', {
      start: { dateTime: '2026-11-25T16:00:00+02:00' },
      end: { dateTime: '2026-11-25T17:00:00+02:00' },
    });
    await connectSevera();
    book('Koulutus', '14:00', '17:00');
    for (const { eid } of [first, second, first]) await shows(eid, ['Koulutus']);
    expect(reads()).toHaveLength(1);
    worker.restart();
    expect(await titlesOf(second.eid)).toEqual(['Koulutus']);
    expect(reads()).toHaveLength(1);
    worker.wait(6 * 60_000);
    await overlapsOf(first.eid);
    await vi.waitFor(() => expect(reads()).toHaveLength(2), { timeout: 4_000 });
  });

  it('is announced when it was read, and not when there is nothing', async () => {
    const busy = worker.add('Kick-off');
    const free = worker.add('Review', {
      start: { dateTime: '2026-12-01T14:00:00+02:00' },
      end: { dateTime: '2026-12-01T15:00:00+02:00' },
    });
    await connectSevera();
    // The types are read and announced once for themselves.
    await overlapsOf(free.eid);
    await vi.waitFor(() => expect(reads()).toHaveLength(1), { timeout: 4_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const announcements = countAnnouncements();
    await overlapsOf(free.eid);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(announcements()).toBe(0);
    book('Koulutus', '14:00', '15:00');
    await overlapsOf(busy.eid);
    await vi.waitFor(() => expect(announcements()).toBeGreaterThan(0));
  });

  it('keeps nobody waiting', async () => {
    const { eid } = worker.add('Kick-off');
    await connectSevera();
    book('Koulutus', '14:00', '15:00');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    worker.network.delay = (path) => (path.endsWith('/activities') ? held : Promise.resolve());
    expect(await overlapsOf(eid)).toBeUndefined();
    await vi.waitFor(() => expect(reads()).toHaveLength(1), { timeout: 4_000 });
    expect(await overlapsOf(eid)).toBeUndefined();
    release();
    await shows(eid, ['Koulutus']);
    expect(reads()).toHaveLength(1);
  });

  it('is tried again after a minute, no sooner, when Severa refuses', async () => {
    const { eid } = worker.add('Kick-off');
    await connectSevera();
    book('Koulutus', '14:00', '15:00');
    worker.network.answer = (path) =>
      path.endsWith('/activities') ? new Response('', { status: 400 }) : undefined;
    await overlapsOf(eid);
    await vi.waitFor(() => expect(reads()).toHaveLength(1), { timeout: 4_000 });
    worker.network.answer = () => undefined;
    await overlapsOf(eid);
    worker.wait(61_000);
    await shows(eid, ['Koulutus']);
    expect(reads()).toHaveLength(2);
  });

  it('is not read while everything is paused', async () => {
    const { eid } = worker.add('Kick-off');
    await connectSevera();
    await worker.askAsExtension('pause', { until: null });
    await overlapsOf(eid);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reads()).toEqual([]);
  });

  it.each([
    [
      'I declined',
      { attendees: [{ email: 'anna@konsultti.example', responseStatus: 'declined' }] },
    ],
    ['is private', { visibility: 'private' }],
  ])('is not looked for beside an event that %s', async (_, more) => {
    const { eid } = worker.add('Kick-off', more);
    await connectSevera();
    book('Koulutus', '14:00', '15:00');
    await overlapsOf(eid);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await overlapsOf(eid)).toBeUndefined();
    expect(reads()).toEqual([]);
  });

  it('is forgotten with the connection', async () => {
    const { eid } = worker.add('Kick-off');
    const connectionId = await connectSevera();
    book('Koulutus', '14:00', '15:00');
    await shows(eid, ['Koulutus']);
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('Koulutus');
  });
});

describe('what else stands in the practice PSA at the time of an event', () => {
  it('leads to the activity, without the one that the event was sent as', async () => {
    const consultant = createConsultant(worker);
    const { eid } = await consultant.sent();
    expect(await overlapsOf(eid)).toBeUndefined();
    const other = worker.add('Review');
    await shows(other.eid, ['Kick-off']);
    expect((await overlapsOf(other.eid))?.named[0]?.url).toContain('#practice/');
  });

  it('is told by what was sent meanwhile, and not by what was deleted meanwhile', async () => {
    const consultant = createConsultant(worker);
    const first = await consultant.tagged();
    const second = worker.add('Review');
    await overlapsOf(second.eid);
    await vi.waitFor(async () =>
      expect((await worker.view('describeEvent', { eid: second.eid })).event).toBeDefined(),
    );
    await worker.view('sendEvent', { eid: first.eid, anyway: false });
    await consultant.becomes(first.eid, 'sent');
    expect(await titlesOf(second.eid)).toEqual(['Kick-off']);
    await worker.ask('deleteActivity', { eid: first.eid, consented: false });
    await consultant.becomes(first.eid, 'tagged');
    expect(await overlapsOf(second.eid)).toBeUndefined();
  });

  it('is named as far as three go, and counted beyond', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    const startAt = Date.parse('2026-11-25T14:00:00+02:00');
    const { enter } = createTwoWay(worker);
    for (const [index, title] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      const when = { kind: 'timed', startAt: startAt + index, endAt: startAt + 60_000 } as const;
      await enter(title, { when });
    }
    await shows(eid, ['a', 'b', 'c']);
    expect((await overlapsOf(eid))?.more).toBe(2);
  });

  it('is not what is offered as the event itself', async () => {
    const consultant = createConsultant(worker);
    const { eid } = await consultant.tagged();
    const startAt = Date.parse('2026-11-25T14:00:00+02:00');
    const when = { kind: 'timed', startAt, endAt: startAt + 3_600_000 } as const;
    await createTwoWay(worker).enter('Kick-off', { when });
    await worker.view('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'already-there');
    expect(await overlapsOf(eid)).toBeUndefined();
  });
});
