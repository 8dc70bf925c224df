import { expect, vi } from 'vitest';
import type { ItemState } from '@/lib/domain/item-state';
import type { Worker } from './worker';

/** What a consultant does with one event, through the questions that the panel asks. */
export function createConsultant(worker: Worker) {
  const state = async (eid: string): Promise<ItemState> =>
    (await worker.view('describeEvent', { eid })).state;
  const becomes = (eid: string, kind: ItemState['kind']) =>
    vi.waitFor(async () => expect((await state(eid)).kind).toBe(kind));

  async function tagged(activityTypeId = 'client-meeting', more: Record<string, unknown> = {}) {
    const event = worker.add('Kick-off', more);
    await worker.connect();
    await worker.view('tagEvent', { eid: event.eid, change: { activityTypeId } });
    // What a type requires is known once the types are read.
    await vi.waitFor(async () => {
      const { psa } = await worker.view('describeEvent', { eid: event.eid });
      expect(psa.activityTypes).not.toEqual([]);
    });
    return event;
  }

  async function sent() {
    const event = await tagged();
    await worker.view('sendEvent', { eid: event.eid, anyway: false });
    await becomes(event.eid, 'sent');
    return event;
  }

  return { state, becomes, tagged, sent };
}

export type Consultant = ReturnType<typeof createConsultant>;
