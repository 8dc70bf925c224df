import { beforeEach, describe, expect, it } from 'vitest';
import { createTwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

describe('what the person says of an event while something else is said of it', () => {
  it('stays when it is said in two windows at once', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    await Promise.all([
      worker.view('tagEvent', { eid, change: { note: 'Agenda' } }),
      worker.view('tagEvent', { eid, change: { activityTypeId: 'workshop' } }),
      worker.ask('tagEvents', { eids: [eid], change: { customer: { id: 'linden', name: 'L' } } }),
    ]);
    expect((await worker.view('describeEvent', { eid })).tag).toMatchObject({
      ...{ note: 'Agenda', activityTypeId: 'workshop' },
      customer: { id: 'linden' },
    });
  });

  it('stays when a run takes over meanwhile what was changed in the PSA', async () => {
    const both = createTwoWay(worker);
    worker.add('Kick-off');
    await both.connect();
    await both.becomes('Kick-off');
    await both.settled();
    const { id } = both.event('Kick-off');
    const { eid = '' } = (await worker.db.links.toArray())[0] ?? {};
    await both.edit('Kick-off', { customerId: 'linden', customerName: 'Linden Insurance' });
    let tagged: Promise<unknown> | undefined;
    worker.network.delay = async (path) => {
      if (!path.endsWith(`/events/${id}`) || tagged) return;
      tagged = worker.view('tagEvent', { eid, change: { note: 'What we agreed on' } });
      await tagged;
    };
    await both.later();
    expect(tagged).toBeDefined();
    const { tag } = await worker.view('describeEvent', { eid });
    expect(tag).toMatchObject({ note: 'What we agreed on', customer: { id: 'linden' } });
    await both.later();
    expect((await worker.activities())[0]?.notes).toContain('What we agreed on');
  });
});
