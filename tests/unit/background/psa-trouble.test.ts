import { beforeEach, describe, expect, it } from 'vitest';
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
  await both.save();
  await both.settled();
});

const activities = '/rest-api/v1/activities';
const reads = () => worker.psaRequests().filter((request) => request === `GET ${activities}`);
const fail = (status: number) => {
  worker.network.answer = (path) =>
    path === activities ? new Response('{}', { status }) : undefined;
};
const recover = () => {
  worker.network.answer = () => undefined;
};
/** How often the activities are read while something happens. */
async function readsIn(act: () => Promise<unknown>): Promise<number> {
  const before = reads().length;
  await act();
  await both.settled();
  return reads().length - before;
}
const minutes = (count: number) => readsIn(() => both.later(count * minuteMs));

describe('a PSA in trouble', () => {
  it.each([503, 429])(
    'is read less and less often while it answers %i, also by another worker',
    async (status) => {
      fail(status);
      let asked = 0;
      for (let round = 0; round < 10; round += 1) {
        if (round === 5) worker.restart();
        asked += await minutes(2);
      }
      expect(asked).toBeGreaterThan(2);
      expect(asked).toBeLessThan(6);
    },
    10_000,
  );

  const exhaust = async () => {
    fail(503);
    for (let round = 0; round < 4; round += 1) await minutes(10);
    expect(await minutes(1)).toBe(0);
  };

  it('is read at once when somebody asks for it, and as before after one good read', async () => {
    await exhaust();
    recover();
    expect(await readsIn(() => worker.askAsExtension('syncNow', { connectionId }))).toBe(1);
    expect(await minutes(1)).toBe(1);
  });

  it('is not read less often for each click in vain', async () => {
    fail(503);
    await minutes(1);
    for (let click = 0; click < 6; click += 1)
      await readsIn(() => worker.askAsExtension('syncNow', { connectionId }));
    recover();
    expect(await minutes(2)).toBe(1);
  });

  it('is read as before once the test of its connection goes well', async () => {
    await exhaust();
    recover();
    await worker.askAsExtension('testConnection', { connectionId });
    expect(await minutes(1)).toBe(1);
  });

  it('holds up no other PSA', async () => {
    await worker.askAsExtension('saveSync', {
      connectionId: 'practice',
      settings: { ...(await worker.askAsExtension('readSync', { connectionId })).settings },
    });
    await exhaust();
    await both.enter('Practised');
    await both.later();
    expect(both.events().map(({ summary }) => summary)).toContain('Practised');
  });

  it('is asked no oftener for what another browser sent before', async () => {
    await worker.db.memory.delete(`recalled/${connectionId}`);
    await both.save({ automatic: false, incoming: { select: 'none' } });
    await exhaust();
    recover();
    await worker.askAsExtension('testConnection', { connectionId });
    expect(await minutes(1)).toBe(1);
    expect(await minutes(1)).toBe(0);
  });
});
