import { beforeEach, describe, expect, it } from 'vitest';
import { createConsultant } from './consultant';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

describe('leaving a change as it is', () => {
  it('hides exactly this change', async () => {
    const { id, eid } = await consultant.sent();
    const rename = async (summary: string) => {
      worker.google.patch(anna, id, { summary });
      await worker.askAsExtension('checkNow', {});
    };
    await rename('Renamed');
    expect(await consultant.state(eid)).toMatchObject({ kind: 'changed', changes: ['title'] });
    await worker.ask('dismissChange', { eid });
    expect((await consultant.state(eid)).kind).toBe('sent');
    await rename('Renamed again');
    expect((await consultant.state(eid)).kind).toBe('changed');
  });

  it.each([
    ['update', { hasHours: true }],
    ['delete', { title: 'Edited in the PSA' }],
  ] as const)('works after the PSA refused the %s', async (kind, edit) => {
    const { id, eid } = await consultant.sent();
    const [activity] = await worker.activities();
    await worker.db.practice.update(activity?.id ?? '', edit);
    if (kind === 'update') worker.google.patch(anna, id, { summary: 'Renamed' });
    else worker.google.delete(anna, id);
    await worker.askAsExtension('checkNow', {});
    await worker.ask(kind === 'update' ? 'updateActivity' : 'deleteActivity', {
      eid,
      consented: false,
    });
    await consultant.becomes(eid, 'failed');
    await worker.ask('dismissChange', { eid });
    expect((await consultant.state(eid)).kind).toBe('sent');
    expect(await worker.db.outbox.count()).toBe(0);
    expect(await worker.activities()).toHaveLength(1);
  });

  it('takes back no send', async () => {
    const { eid } = await consultant.tagged();
    worker.network.isDown = true;
    worker.wait(120_000);
    await worker.view('sendEvent', { eid, anyway: false });
    await worker.ask('dismissChange', { eid });
    expect(await worker.db.outbox.count()).toBe(1);
  });
});

describe('a colleague’s activity', () => {
  it.each(['updateActivity', 'deleteActivity'] as const)(
    'is left alone by %s, consent or not',
    async (name) => {
      const { eid } = await consultant.sent();
      await worker.db.links.toCollection().modify({ origin: 'colleague' });
      const before = await worker.activities();
      await worker.ask(name, { eid, consented: true });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await worker.activities()).toEqual(before);
      expect(await worker.db.outbox.count()).toBe(0);
    },
  );
});
