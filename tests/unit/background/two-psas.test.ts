import { beforeEach, describe, expect, it, vi } from 'vitest';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

/** Sent to the practice PSA, and then to Severa, which is where *Send* goes by now. */
async function sentToBoth(): Promise<{ eid: string; id: string; severa: string }> {
  const { eid, id } = worker.add('Kick-off');
  await worker.connect();
  await send(eid, 'client-meeting');
  const severa = await worker.connectSevera();
  const outgoing = { select: 'sent', update: false, delete: 'ignore' };
  const settings = syncSettingsSchema.parse({ automatic: true, outgoing });
  await worker.askAsExtension('saveSync', { connectionId: 'practice', settings });
  await send(eid, worker.tenant.types.customerMeeting);
  return { eid, id, severa };
}

async function send(eid: string, activityTypeId: string): Promise<void> {
  await worker.view('tagEvent', { eid, change: { activityTypeId } });
  await worker.view('sendEvent', { eid, anyway: false });
  await vi.waitFor(async () => {
    expect((await worker.view('describeEvent', { eid })).state.kind).toBe('sent');
  });
}

async function waiting(): Promise<readonly string[]> {
  const { attention } = await worker.askAsExtension('overview', {});
  return attention.map(({ connectionId }) => connectionId);
}

const practiceTitles = async () => (await worker.activities()).map(({ title }) => title);
const severaTitles = () => worker.severa.tenant.activities().map(({ name }) => name);

describe('of an event that two PSA systems have, what is asked of one', () => {
  it('changes its activity alone', async () => {
    const { eid, id, severa } = await sentToBoth();
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await worker.askAsExtension('checkNow', {});
    await vi.waitFor(async () => expect((await waiting()).toSorted()).toHaveLength(2));
    await worker.view('updateActivity', { eid, connectionId: 'practice', consented: false });
    await vi.waitFor(async () => expect(await practiceTitles()).toEqual(['Renamed']));
    expect(severaTitles()).toEqual(['Kick-off']);
    expect(await waiting()).toEqual([severa]);
  });

  it('removes its activity alone, or keeps it', async () => {
    const { eid, id, severa } = await sentToBoth();
    worker.google.delete(anna, id);
    await worker.askAsExtension('checkNow', {});
    await vi.waitFor(async () => expect(await waiting()).toContain(severa));
    await worker.view('deleteActivity', { eid, connectionId: 'practice', consented: false });
    await vi.waitFor(async () => expect(await practiceTitles()).toEqual([]));
    expect(severaTitles()).toEqual(['Kick-off']);
    await worker.view('dismissChange', { eid, connectionId: severa });
    expect(await waiting()).toEqual([]);
    expect(severaTitles()).toEqual(['Kick-off']);
  });

  it('is tried again there', async () => {
    const { eid } = await sentToBoth();
    const parked = { step: 'look', state: 'parked', attempts: 1, consented: false } as const;
    const link = await worker.db.links.where({ connectionId: 'practice' }).first();
    const { connectionId = '', itemKey = '' } = link ?? {};
    await worker.db.outbox.put({
      ...{ id: `practice|${itemKey}`, connectionId, itemKey, eid, kind: 'update', ...parked },
      ...{ queuedAt: Date.now(), nextAttemptAt: Date.now(), ignoreCandidates: false },
      ...{ candidates: [], problem: { kind: 'rejected', side: 'psa', fields: [] } },
    });
    await worker.view('retry', { eid, connectionId });
    await vi.waitFor(async () => expect(await worker.db.outbox.toArray()).toEqual([]));
  });
});
