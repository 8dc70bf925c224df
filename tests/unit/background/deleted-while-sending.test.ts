import { expect, it, vi } from 'vitest';
import { createTwoWay } from './two-way';
import { anna, createWorker } from './worker';

it('an event whose deletion is heard of while its activity is being made is asked about like any other', async () => {
  const worker = createWorker();
  const both = createTwoWay(worker);
  const { id, eid } = worker.add('Kick-off');
  await worker.connect();
  await worker.connectSevera();
  await both.settled();
  const { customerMeeting } = worker.tenant.types;
  await worker.view('tagEvent', { eid, change: { activityTypeId: customerMeeting } });
  let heard: Promise<unknown> | undefined;
  worker.network.delay = async () => {
    if (heard || worker.requests.at(-1) !== 'POST /rest-api/v1/activities') return;
    worker.google.delete(anna, id);
    heard = worker.askAsExtension('checkNow', {});
    await heard;
  };
  await worker.view('sendEvent', { eid, anyway: false });
  await vi.waitFor(async () =>
    expect((await both.overview()).attention).toMatchObject([
      { eid, state: { kind: 'changed', changes: ['deleted'] } },
    ]),
  );
  expect(heard).toBeDefined();
});
