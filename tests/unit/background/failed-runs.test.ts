import { beforeEach, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
let connectionId: string;
beforeEach(async () => {
  worker = createWorker();
  await worker.connect();
  connectionId = await worker.connectSevera();
  both = createTwoWay(worker, connectionId);
  await both.connect();
  await both.settled();
});

/** Which runs could not read everything. */
async function failures() {
  const runs = await worker.askAsExtension('readRuns', { connectionId });
  return runs.filter(({ unread }) => unread !== undefined);
}

/** Severa answers with nothing but this status. */
const refuse = (status: number) => {
  worker.network.answer = (path) =>
    path.includes('/rest-api/') ? new Response('{}', { status }) : undefined;
};

it('a run by the clock that could not read the PSA stands among the runs', async () => {
  refuse(403);
  await both.later(20 * minuteMs);
  await vi.waitFor(async () => expect(await failures()).toHaveLength(1), { timeout: 5_000 });
  expect(await failures()).toMatchObject([
    {
      ...{ trigger: 'clock', planned: 0, done: 0, failed: 0 },
      unread: [{ side: 'psa', problem: { kind: 'forbidden', side: 'psa' } }],
    },
  ]);
});

it('Sync now says that the PSA could not be read', async () => {
  refuse(503);
  await worker.askAsExtension('syncNow', { connectionId });
  const clicked = (await failures()).filter(({ trigger }) => trigger === 'sync-now');
  expect(clicked).toMatchObject([{ unread: [{ side: 'psa', problem: { kind: 'unavailable' } }] }]);
});
