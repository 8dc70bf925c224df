import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isMarkedPrivate, withoutMark } from '@/lib/domain/event-mark';
import { createConsultant } from './consultant';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const tag = (eid: string, change: object) => worker.view('tagEvent', { eid, change });
const view = (eid: string) => worker.view('describeEvent', { eid });
const activity = async () => (await worker.activities())[0];
const neutral = { title: 'Private event', location: '' };

describe('an event that is ticked private', () => {
  it('shows what goes of it, and goes so by a press; its words come back when it is unticked', async () => {
    const consultant = createConsultant(worker);
    const { eid } = await consultant.sent();
    await tag(eid, { note: 'Knee', isPrivate: true });
    const shown = await view(eid);
    expect(shown).toMatchObject({
      offersPrivate: true,
      state: { kind: 'changed', changes: ['became-private'] },
      sends: neutral,
    });
    expect(withoutMark(shown.sends?.notes ?? '')).toBe('');
    await worker.ask('updateActivity', { eid, consented: false });
    await consultant.becomes(eid, 'sent');
    expect(await activity()).toMatchObject(neutral);
    expect(isMarkedPrivate((await activity())?.notes ?? '')).toBe(true);
    await tag(eid, { isPrivate: false });
    expect((await view(eid)).state.kind).toBe('changed');
    await worker.ask('updateActivity', { eid, consented: false });
    await consultant.becomes(eid, 'sent');
    expect(await activity()).toMatchObject({ title: 'Kick-off' });
    expect((await activity())?.notes).toContain('Knee');
  });

  it('is unticked by undoing', async () => {
    const { eid } = await createConsultant(worker).tagged();
    const before = (await view(eid)).tag;
    const { lastAct } = await tag(eid, { isPrivate: true });
    await worker.view('undoLast', { eid, act: lastAct?.id ?? '' });
    expect((await view(eid)).tag).toEqual(before);
  });

  it.each([
    ['in-full', true],
    ['neutral-title', false],
  ] as const)('can be one that is private anyway under %s: %s', async (privateEvents, expected) => {
    const { eid } = worker.add('Doctor', { visibility: 'private' });
    await worker.connect();
    await worker.askAsExtension('saveSettings', { privateEvents });
    await tag(eid, { activityTypeId: 'client-meeting' });
    await vi.waitFor(async () => expect((await view(eid)).event?.title).toBe('Doctor'));
    expect((await view(eid)).offersPrivate).toBe(expected);
  });

  it('is so in another browser too, where tags travel', async () => {
    const { id, eid } = worker.add('Kick-off', { location: 'Clinic' });
    await both.connect({ outgoing: { select: 'auto' }, incoming: {}, tagsTravel: true });
    await tag(eid, { activityTypeId: 'workshop', isPrivate: true });
    const carried = () =>
      Object.values(worker.google.event(anna, id)?.extendedProperties?.private ?? {})[0];
    await vi.waitFor(() => expect(carried()).toContain('private'));
    await both.later();
    // What the other browser knows: the event alone.
    await worker.db.tags.clear();
    expect(await view(eid)).toMatchObject({ tag: { isPrivate: true }, sends: neutral });
  });
});
