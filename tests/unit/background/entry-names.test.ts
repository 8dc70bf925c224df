import { beforeEach, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const linden = { id: 'linden', name: 'Linden Insurance' };
const north = { id: 'northwind', name: 'Northwind' };
const tag = (eid: string, change: object) => worker.view('tagEvent', { eid, change });

it('an entry names the types, customers and projects of its versions, also those that are gone since', async () => {
  const { eid } = worker.add('Kick-off');
  await both.connect();
  await both.becomes('Kick-off');
  await tag(eid, { activityTypeId: 'workshop', customer: linden });
  await both.later(5 * minuteMs);
  await vi.waitFor(async () => expect(await both.history()).toHaveLength(2));
  await both.settled();
  await tag(eid, { customer: null });
  await both.later(5 * minuteMs);
  await vi.waitFor(async () => expect(await both.history()).toHaveLength(3));
  const [latest, middle] = await both.history();
  expect(middle).toMatchObject({
    after: { activityTypeId: 'workshop', customerId: 'linden' },
    names: { 'activityTypeId:workshop': 'Workshop', 'customerId:linden': 'Linden Insurance' },
  });
  expect(latest?.after).not.toHaveProperty('customerId');
  expect(latest).toMatchObject({
    before: { customerId: 'linden' },
    names: { 'activityTypeId:workshop': 'Workshop', 'customerId:linden': 'Linden Insurance' },
  });
});

it('an entry names nothing that its versions do not name', async () => {
  const { eid } = worker.add('Kick-off');
  await worker.connect();
  await tag(eid, { activityTypeId: 'workshop', customer: north });
  await tag(eid, { customer: null });
  await worker.view('sendEvent', { eid, anyway: false });
  await vi.waitFor(async () => expect(await both.history()).toHaveLength(1));
  expect((await both.history())[0]?.names).toEqual({
    'activityTypeId:workshop': 'Workshop',
  });
});

it('a customer and a project with the same id keep names of their own', async () => {
  const { eid } = worker.add('Kick-off');
  await worker.connect();
  const project = {
    ...{ id: 'linden', phaseName: '', projectName: 'Renewal' },
    ...{ customer: linden, standing: 'open' as const },
  };
  await tag(eid, { activityTypeId: 'workshop', customer: linden, project });
  await worker.view('sendEvent', { eid, anyway: false });
  await vi.waitFor(async () => expect(await both.history()).toHaveLength(1));
  const [entry] = await both.history();
  expect(entry?.after).toMatchObject({ customerId: 'linden', projectId: 'linden' });
  expect(entry?.names).toMatchObject({
    'customerId:linden': 'Linden Insurance',
    'projectId:linden': 'Renewal',
  });
});

it('an entry still finds what entries of old named by the id alone', async () => {
  const { eid } = worker.add('Kick-off');
  await both.connect();
  await tag(eid, { activityTypeId: 'workshop', customer: linden });
  await both.later(5 * minuteMs);
  await vi.waitFor(async () =>
    expect((await both.history())[0]?.after).toMatchObject({ customerId: 'linden' }),
  );
  await both.settled();
  await worker.db.history.toCollection().modify({ names: { linden: 'Linden, as it was' } });
  await tag(eid, { customer: null });
  await both.later(5 * minuteMs);
  await vi.waitFor(async () =>
    expect((await both.history())[0]?.before).toMatchObject({ customerId: 'linden' }),
  );
  expect((await both.history())[0]?.names).toMatchObject({
    'customerId:linden': 'Linden, as it was',
  });
});
