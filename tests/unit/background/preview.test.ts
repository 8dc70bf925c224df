import { beforeEach, expect, it, vi } from 'vitest';
import { twoWaySettings } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const connectionId = 'practice';

it('a dry run shows the months it was asked for, although a check of other months is under way', async () => {
  const start = { dateTime: '2027-06-10T10:00:00+03:00' };
  const end = { dateTime: '2027-06-10T11:00:00+03:00' };
  worker.add('Far away', { start, end });
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  worker.network.delay = () => held;
  const check = worker.askAsExtension('checkNow', {});
  await vi.waitFor(async () =>
    expect(await worker.askAsExtension('overview', {})).toMatchObject({ checking: true }),
  );
  const { outgoing } = twoWaySettings();
  const range = { pastMonths: 0, futureMonths: 12 };
  const settings = twoWaySettings({ outgoing: { ...outgoing, range } });
  const preview = worker.askAsExtension('previewSync', { connectionId, settings });
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  await check;
  expect((await preview).items).toMatchObject([{ title: 'Far away' }]);
});
