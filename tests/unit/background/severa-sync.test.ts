import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { atRest } from './at-rest';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
let severaId: string;
beforeEach(async () => {
  worker = createWorker();
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  severaId = await worker.connectSevera();
  both = createTwoWay(worker, severaId);
  // The one search for what was sent before takes its share of the pace.
  await vi.waitFor(async () =>
    expect((await worker.db.memory.get(`recalled/${severaId}`))?.value).toMatchObject({
      isDone: true,
    }),
  );
});
afterEach(async () => {
  await fakeBrowser.storage.managed.clear();
});

const titlesInSevera = () => worker.severa.tenant.activities().map(({ name }) => name);
const reads = () =>
  worker.psaRequests().filter((request) => request === 'GET /rest-api/v1/activities');

/** Somebody enters it in Severa itself, an hour on the second day from now on. */
function enter(name: string): string {
  const { users, types } = worker.tenant;
  return worker.severa.tenant.createActivity({
    name,
    startDateTime: '2026-11-26T08:00:00Z',
    endDateTime: '2026-11-26T09:00:00Z',
    hasDuration: true,
    activityType: { guid: types.customerMeeting },
    ownerUser: { guid: users.anna },
  });
}

/** So many seconds pass, as the worker sees them; the alarm rings every half minute. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    if (second % 30 === 0) void worker.tick();
    await rested();
  }
}

/** The worker has done what it can in this second. */
const rested = () => atRest(() => worker.requests.length);

function letTimersRunByHand(): void {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() });
}

describe('two-way sync with Severa', () => {
  it('carries events there and activities here', async () => {
    worker.add('Kick-off');
    enter('Suunnittelu');
    await both.save();
    await vi.waitFor(() => {
      expect(titlesInSevera().toSorted()).toEqual(['Kick-off', 'Suunnittelu']);
      expect(both.events()).toHaveLength(2);
    });
  });

  it('S72 asks nothing of a PSA that said wait, by another worker either', async () => {
    await both.save();
    await both.settled();
    const { answer } = worker.network;
    const headers = { 'Retry-After': '1200' };
    let refusals = 0;
    worker.network.answer = (path, method) => {
      if (path !== '/rest-api/v1/activities' || method !== 'POST') return answer(path, method);
      refusals += 1;
      return new Response('', { status: 429, headers });
    };
    for (const title of ['A', 'B', 'C']) worker.add(title);
    await both.later();
    await vi.waitFor(() => expect(refusals).toBe(1));
    await both.settled();
    worker.network.answer = answer;
    const asked = worker.psaRequests().length;
    worker.restart();
    await both.later();
    await both.later();
    expect(worker.psaRequests().slice(asked)).toEqual([]);
    expect(titlesInSevera()).toEqual([]);
    await both.later(20 * minuteMs);
    await vi.waitFor(() => expect(titlesInSevera().toSorted()).toEqual(['A', 'B', 'C']));
  });

  it.each([
    ['by the person’s word', 1, undefined, 30],
    ['by the person’s word', 1_000, undefined, 333],
    ['by policy, whatever the person says', 1, 1_000, 333],
    ['by a policy that cannot be used and the person’s word', 1, 'many', 30],
  ])(
    '%s asks Severa for news as seldom as many share the key',
    async (_, users, usersSharingKey, seconds) => {
      letTimersRunByHand();
      await fakeBrowser.storage.managed.set({ usersSharingKey });
      await both.save({ usersSharingKey: users, outgoing: { select: 'sent' } });
      await pass(5);
      // From the moment of a reading on.
      worker.wait(60 * minuteMs);
      await pass(3);
      const before = reads().length;
      worker.wait((seconds - 10) * 1000);
      await pass(3);
      expect(reads()).toHaveLength(before);
      worker.wait(10_000);
      await pass(3);
      expect(reads()).toHaveLength(before + 1);
    },
  );

  it('asks Severa nothing while only sending, and nothing is sent', async () => {
    await both.save({ incoming: {}, outgoing: { select: 'sent' } });
    await both.settled();
    worker.requests.length = 0;
    await both.later();
    expect(worker.psaRequests()).toEqual([]);
    expect(worker.calendarRequests()).toHaveLength(1);
  });

  it('sends at about one request a second, over the deaths of the worker', async () => {
    for (let index = 0; index < 100; index += 1) worker.add(`Meeting ${index}`);
    letTimersRunByHand();
    await both.save({ incoming: {} });
    for (const seconds of [30, 60, 90]) {
      await pass(30);
      worker.restart();
      const sent = titlesInSevera().length;
      expect(sent).toBeGreaterThan(0.7 * seconds);
      // A rested budget lets eight through at once.
      expect(sent).toBeLessThanOrEqual(seconds + 8);
    }
    // What a death left unclear is looked for again a minute later.
    await pass(150);
    expect(titlesInSevera()).toHaveLength(100);
    expect(new Set(titlesInSevera()).size).toBe(100);
  }, 120_000);

  // Each event costs one write, and a read more often than not.
  it.each([
    ['at a request a second', 1, 1_500],
    ['at its share of a key that many use', 20, 3_000],
  ])('says how long the rest of a run takes, %s', async (_, usersSharingKey, eachMs) => {
    for (let index = 0; index < 30; index += 1) worker.add(`Meeting ${index}`);
    letTimersRunByHand();
    await both.save({ incoming: {}, usersSharingKey });
    await pass(12);
    const [run] = (await both.overview()).runs;
    const sent = titlesInSevera().length;
    expect(sent).toBeGreaterThan(5);
    expect(run).toMatchObject({ done: sent, total: 30, remainingMs: (30 - sent) * eachMs });
  });

  it('lets a click go ahead of what a run has in line', async () => {
    for (let index = 0; index < 30; index += 1) worker.add(`Meeting ${index}`);
    const { eid } = worker.add('Urgent', {
      start: { dateTime: '2026-12-25T10:00:00+02:00' },
      end: { dateTime: '2026-12-25T11:00:00+02:00' },
    });
    letTimersRunByHand();
    await both.save({ incoming: {} });
    await pass(12);
    expect(titlesInSevera()).not.toContain('Urgent');
    void worker.ask('sendEvent', { eid, anyway: false });
    await pass(4);
    expect(titlesInSevera()).toContain('Urgent');
    expect(titlesInSevera().length).toBeLessThan(31);
  });
});

describe('two connections that sync by themselves', () => {
  it('are independent: one that fails leaves the other alone', async () => {
    worker.severa.switches.maintenance = true;
    const practice = createTwoWay(worker);
    await both.save({ incoming: twoWaySettings().incoming });
    await practice.save();
    worker.add('Kick-off');
    await practice.later();
    await vi.waitFor(async () => expect((await practice.titles()).psa).toEqual(['Kick-off']));
    expect(titlesInSevera()).toEqual([]);
    worker.severa.switches.maintenance = false;
    await both.later(5 * minuteMs);
    await vi.waitFor(() => expect(titlesInSevera()).toEqual(['Kick-off']));
  });
});
