import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createConsultant } from './consultant';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

const optionsTabs = async () =>
  (await fakeBrowser.tabs.query({}))
    .map(({ url = '' }) => url.split('/options.html#')[1])
    .filter((place) => place !== undefined);

async function failed(): Promise<string> {
  const { id, eid } = await consultant.sent();
  await worker.db.practice.clear();
  worker.google.patch(anna, id, { summary: 'Renamed' });
  await worker.askAsExtension('checkNow', {});
  await worker.ask('updateActivity', { eid, consented: false });
  await consultant.becomes(eid, 'failed');
  return eid;
}

it('leads from the panel and the popup to the failure of the very event, among what was done with it', async () => {
  const eid = await failed();
  const { id: other } = worker.add('Another');
  await worker.db.history.add({
    ...{ at: Date.now(), connectionId: 'practice', itemKey: `${other}#` },
    ...{ operation: 'create', outcome: 'failed' },
  });
  const entries = await worker.history({});
  const failure = entries.find(({ operation, outcome }) => {
    return operation === 'update' && outcome === 'failed';
  });
  expect(await worker.ask('openFailure', { eid })).toEqual({ ok: true, value: {} });
  await worker.askAsExtension('openFailure', { eid, connectionId: 'practice' });
  expect(await optionsTabs()).toEqual([`history/${failure?.id}`, `history/${failure?.id}`]);
  const about = await worker.history({ about: failure?.id });
  expect(about.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['update', 'failed'],
    ['create', 'done'],
  ]);
});

it('leads to all failures where that one is not kept any more', async () => {
  const eid = await failed();
  await worker.db.history.clear();
  await worker.ask('openFailure', { eid });
  expect(await optionsTabs()).toEqual(['history/failed']);
});
