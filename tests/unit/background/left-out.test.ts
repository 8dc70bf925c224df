import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
let connectionId: string;
beforeEach(async () => {
  worker = createWorker();
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  connectionId = await worker.connectSevera();
  both = createTwoWay(worker, connectionId);
  // What connecting took of the pace is there again.
  worker.wait(minuteMs);
  enter('Suunnittelu');
});

/** Somebody enters it in Severa; without a name its row is not as documented. */
function enter(name: string | null): string {
  const { users, types } = worker.tenant;
  return worker.severa.tenant.createActivity({
    name: name as string,
    startDateTime: '2026-11-26T08:00:00Z',
    endDateTime: '2026-11-26T09:00:00Z',
    hasDuration: true,
    activityType: { guid: types.customerMeeting },
    ownerUser: { guid: users.anna },
  });
}

const tells = (count: number | undefined) =>
  vi.waitFor(
    async () => {
      const { connections } = await both.overview();
      expect(connections.find(({ id }) => id === connectionId)?.leftOut).toBe(count);
    },
    { timeout: 3_000 },
  );

describe('activities that cannot be understood', () => {
  it('are counted with their connection, and named by their ids in a problem report', async () => {
    const ids = [enter(null), enter(null)];
    await both.save();
    await both.settled();
    await vi.waitFor(
      () => expect(both.events().map(({ summary }) => summary)).toEqual(['Suunnittelu']),
      { timeout: 4_000 },
    );
    await tells(2);
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
    const { text } = await worker.askAsExtension('makeReport', {});
    expect(text).toContain('Activities of severa that could not be understood');
    for (const id of ids) expect(text).toContain(id);
    expect(text).not.toContain('Suunnittelu');
  });

  it('that only a list of changes named are told of with the others, each once', async () => {
    enter(null);
    await both.save();
    await both.settled();
    enter(null);
    await both.later();
    await both.later();
    await tells(2);
  });

  it('are told of no more once all were read well', async () => {
    const id = enter(null);
    await both.save();
    await both.settled();
    await tells(1);
    worker.severa.tenant.editActivity(id, { name: 'Named' });
    await both.later(40 * minuteMs);
    await tells(undefined);
  });

  it('are forgotten with their connection', async () => {
    enter(null);
    await both.save();
    await both.settled();
    await worker.askAsExtension('disconnectPsa', { connectionId, calendars: 'keep' });
    expect(await worker.db.memory.get(`left-out/${connectionId}`)).toBeUndefined();
  });
});
