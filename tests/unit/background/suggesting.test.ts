import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(async () => {
  worker = createWorker();
});

const acme = { id: 'birch', name: 'Birch & Sons Joinery' };
const workshop = { activityTypeId: 'workshop' };

/** Two occurrences of a weekly, read and known, with the activity types. */
async function weekly(more: Record<string, unknown> = {}): Promise<[string, string]> {
  worker.add('Weekly', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'], ...more });
  await worker.connect();
  const [first, second] = (await worker.db.events.orderBy('startAt').toArray()).map(
    ({ event }) => event.eid,
  );
  if (!first || !second) throw new Error('no weekly');
  await vi.waitFor(async () => expect((await described(first)).psa.activityTypes).not.toEqual([]));
  return [first, second];
}

const described = (eid: string) => worker.view('describeEvent', { eid });

describe('the panel of an untagged event', () => {
  it('proposes the tag of the last of its series', async () => {
    const [first, second] = await weekly();
    expect((await described(second)).suggestion).toBeUndefined();
    await worker.view('tagEvent', { eid: first, change: { ...workshop, customer: acme } });
    expect((await described(second)).suggestion).toEqual({
      tag: { ...workshop, customer: acme },
      reasons: [{ kind: 'series', count: 1 }],
    });
    expect((await described(first)).suggestion).toBeUndefined();
  });

  it('has it accepted by an ordinary tag, which sends nothing', async () => {
    const [first, second] = await weekly();
    await worker.view('tagEvent', { eid: first, change: workshop });
    const { suggestion } = await described(second);
    const view = await worker.view('tagEvent', { eid: second, change: suggestion?.tag ?? {} });
    expect(view).toMatchObject({ tag: workshop, state: { kind: 'tagged' } });
    expect(view.suggestion).toBeUndefined();
    expect(await worker.activities()).toEqual([]);
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('learns from what was sent', async () => {
    const [first, second] = await weekly();
    await worker.view('tagEvent', { eid: first, change: workshop });
    await worker.view('sendEvent', { eid: first, anyway: false });
    await vi.waitFor(async () => expect((await described(first)).state.kind).toBe('sent'));
    expect((await described(first)).suggestion).toBeUndefined();
    expect((await described(second)).suggestion?.tag).toEqual(workshop);
  });

  it('proposes nothing that the PSA has no more', async () => {
    const [first, second] = await weekly();
    await worker.view('tagEvent', { eid: first, change: workshop });
    const types = (await described(second)).psa.activityTypes.filter(({ id }) => id !== 'workshop');
    const value = { types, readAt: Date.now() };
    await worker.db.memory.put({ key: 'activity-types/practice', value });
    expect((await described(second)).suggestion).toBeUndefined();
  });

  it('proposes nothing where the last of its series was not to be sent', async () => {
    const [first, second] = await weekly();
    await worker.view('tagEvent', { eid: first, change: { ...workshop, sending: 'never' } });
    expect((await described(second)).suggestion).toBeUndefined();
  });

  it('proposes nothing for a private event, though the setting lets it go', async () => {
    const [first, second] = await weekly({ visibility: 'private' });
    await worker.askAsExtension('saveSettings', { privateEvents: 'in-full' });
    await worker.view('tagEvent', { eid: first, change: workshop });
    expect(await described(second)).toMatchObject({ state: { kind: 'untagged' } });
    expect((await described(second)).suggestion).toBeUndefined();
  });

  it('proposes nothing learned on another connection', async () => {
    const [first, second] = await weekly();
    await worker.view('tagEvent', { eid: first, change: workshop });
    await worker.db.tags.toCollection().modify({ connectionId: 'severa/staging/k' });
    expect((await described(second)).suggestion).toBeUndefined();
  });
});
