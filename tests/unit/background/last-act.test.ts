import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createTwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const meeting = { activityTypeId: 'client-meeting' };
const workshop = { activityTypeId: 'workshop' };

const seen = (eid: string) => worker.view('describeEvent', { eid });
/** Of what the panel is shown. */
async function undo(eid: string) {
  const { lastAct } = await seen(eid);
  return worker.view('undoLast', { eid, act: lastAct?.id ?? 'none' });
}
/** The kind of what can be undone, and whether it still can. */
async function last(eid: string): Promise<string | undefined> {
  const { lastAct } = await seen(eid);
  return lastAct && `${lastAct.kind} ${lastAct.standing}`;
}
async function becomes(eid: string, kind: string): Promise<void> {
  await vi.waitFor(async () => expect((await seen(eid)).state.kind).toBe(kind));
}
async function connectSevera(): Promise<void> {
  await worker.connect();
  const { clientId, clientSecret } = sampleKey;
  const key = { clientId, clientSecret, environment: 'production' } as const;
  await worker.askAsExtension('connectSevera', key);
}
async function sent(
  more: Record<string, unknown> = {},
  change = meeting,
): Promise<{ id: string; eid: string }> {
  const event = worker.add('Kick-off', more);
  await worker.connect();
  await worker.view('tagEvent', { eid: event.eid, change });
  await worker.view('sendEvent', { eid: event.eid, anyway: false });
  await becomes(event.eid, 'sent');
  return event;
}
async function changed(id: string, change: Record<string, unknown>): Promise<void> {
  worker.google.patch(anna, id, change);
  await worker.askAsExtension('checkNow', {});
}
const titles = async () => (await worker.activities()).map(({ title }) => title);

describe('undoing the last change of a tag', () => {
  it('puts back that there was none', async () => {
    const { eid } = worker.add('Kick-off');
    expect(await last(eid)).toBeUndefined();
    await worker.view('tagEvent', { eid, change: meeting });
    expect(await last(eid)).toBe('tag undoable');
    const view = await undo(eid);
    expect(view).toMatchObject({ tag: { note: '' }, state: { kind: 'untagged' } });
    expect(view.tag.activityTypeId).toBeUndefined();
    expect(view.lastAct?.standing).toBe('undone');
    expect(await worker.db.tags.count()).toBe(0);
  });

  it.each([
    ['type', workshop],
    ['customer', { customer: { id: 'linden', name: 'Linden Insurance' } }],
    ['note', { note: 'Agenda II' }],
    ['way of sending', { sending: 'never' as const }],
  ])('puts back the former %s, and what was chosen before stays', async (_, change) => {
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: { ...meeting, note: 'Agenda' } });
    const { tag } = await seen(eid);
    const after = await worker.view('tagEvent', { eid, change });
    expect(after.tag).not.toEqual(tag);
    expect((await undo(eid)).tag).toEqual(tag);
  });

  it('undoes one change, and not the one before it', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: meeting });
    await worker.view('tagEvent', { eid, change: workshop });
    await undo(eid);
    const view = await undo(eid);
    expect(view.tag).toMatchObject(meeting);
    expect(view.lastAct?.standing).toBe('undone');
  });

  it('undoes nothing when another act is the last by now', async () => {
    const { eid } = worker.add('Kick-off');
    const { lastAct } = await worker.view('tagEvent', { eid, change: meeting });
    await worker.view('tagEvent', { eid, change: workshop });
    const view = await worker.view('undoLast', { eid, act: lastAct?.id ?? '' });
    expect(view.tag).toMatchObject(workshop);
  });

  it('gives an occurrence back to its series', async () => {
    worker.add('Weekly', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    await worker.connect();
    const [first = '', second = ''] = (await worker.db.events.orderBy('startAt').toArray()).map(
      ({ event }) => event.eid,
    );
    await worker.view('tagEvent', { eid: first, change: meeting, scope: 'series' });
    await worker.view('tagEvent', { eid: second, change: workshop });
    expect((await undo(second)).series).toEqual({ scope: 'series' });
    await worker.view('tagEvent', { eid: first, change: workshop, scope: 'series' });
    expect((await seen(second)).tag).toMatchObject(workshop);
    await undo(first);
    expect((await seen(second)).tag).toMatchObject(meeting);
  });

  it('also does what the shortcut did', async () => {
    const [one, two] = [worker.add('Kick-off').eid, worker.add('Review').eid];
    await worker.view('tagEvent', { eid: one, change: meeting });
    await worker.view('tagAsLast', { eid: two });
    expect((await undo(two)).state.kind).toBe('untagged');
  });

  it('survives the worker, and the moment at which the event is read', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: meeting });
    worker.restart();
    await worker.connect();
    expect((await seen(eid)).event).toBeDefined();
    expect((await undo(eid)).state.kind).toBe('untagged');
  });

  it('is not offered once it was changed elsewhere, on another event, or on another connection', async () => {
    const [one, two] = [worker.add('Kick-off').eid, worker.add('Review').eid];
    await worker.view('tagEvent', { eid: one, change: meeting });
    const tag = { ...meeting, note: 'By a sync', sending: 'manual' as const };
    await worker.db.tags.toCollection().modify({ tag });
    expect(await last(one)).toBeUndefined();
    expect((await undo(one)).tag).toEqual(tag);
    const { lastAct } = await worker.view('tagEvent', { eid: one, change: workshop });
    expect(await last(two)).toBeUndefined();
    await worker.view('undoLast', { eid: two, act: lastAct?.id ?? '' });
    expect((await seen(one)).tag).toMatchObject(workshop);
    await worker.view('tagEvent', { eid: two, change: meeting });
    expect(await last(one)).toBeUndefined();
  });
});

describe('undoing the last write', () => {
  it('removes what was sent, once; the event keeps its tag and can be sent again', async () => {
    const { eid } = await sent();
    expect(await last(eid)).toBe('create undoable');
    const view = await undo(eid);
    expect(view).toMatchObject({
      tag: meeting,
      state: { kind: 'tagged' },
      lastAct: { kind: 'create', standing: 'undone' },
    });
    await undo(eid);
    expect(await titles()).toEqual([]);
    await worker.view('sendEvent', { eid, anyway: false });
    await becomes(eid, 'sent');
    expect(await titles()).toEqual(['Kick-off']);
  });

  it('is refused when the activity was changed since, and says so', async () => {
    const { eid } = await sent();
    await worker.db.practice.toCollection().modify({ hasHours: true });
    expect((await undo(eid)).lastAct).toMatchObject({ standing: 'changed-since' });
    expect(await titles()).toEqual(['Kick-off']);
    expect(await last(eid)).toBe('create changed-since');
  });

  it('writes back what an update changed', async () => {
    const { id, eid } = await sent();
    await changed(id, { summary: 'Renamed' });
    await becomes(eid, 'changed');
    expect(await last(eid)).toBe('create undoable');
    await worker.ask('updateActivity', { eid, consented: false });
    await becomes(eid, 'sent');
    expect(await titles()).toEqual(['Renamed']);
    expect(await last(eid)).toBe('update undoable');
    await undo(eid);
    expect(await titles()).toEqual(['Kick-off']);
  });

  it('makes anew what was removed', async () => {
    const { id, eid } = await sent();
    worker.google.delete(anna, id);
    await worker.askAsExtension('checkNow', {});
    await becomes(eid, 'changed');
    await worker.ask('deleteActivity', { eid, consented: false });
    await vi.waitFor(async () => expect(await titles()).toEqual([]));
    await vi.waitFor(async () => expect(await last(eid)).toBe('delete undoable'));
    await undo(eid);
    expect(await titles()).toEqual(['Kick-off']);
  });

  it('is not offered where it would bring back words of an event that became private', async () => {
    await worker.connect();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    const { id, eid } = await sent();
    await changed(id, { visibility: 'private' });
    await becomes(eid, 'changed');
    await worker.ask('updateActivity', { eid, consented: false });
    await becomes(eid, 'sent');
    expect(await titles()).not.toContain('Kick-off');
    expect(await last(eid)).toBeUndefined();
    await undo(eid);
    expect(await titles()).not.toContain('Kick-off');
  });

  it('is not offered while it is not done, nor for what failed', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    await worker.view('tagEvent', { eid, change: meeting });
    const original = worker.network.isDown;
    worker.network.isDown = true;
    worker.wait(120_000);
    await worker.view('sendEvent', { eid, anyway: false });
    expect((await seen(eid)).state.kind).not.toBe('sent');
    expect(await last(eid)).toBeUndefined();
    await undo(eid);
    expect(await worker.db.outbox.count()).toBe(1);
    worker.network.isDown = original;
  });

  it('leaves what is done while it is at it as the last act', async () => {
    await connectSevera();
    const { eid } = await sent({}, { activityTypeId: worker.tenant.types.customerMeeting });
    const { lastAct } = await seen(eid);
    const { eid: another } = worker.add('Review');
    let meanwhile: Promise<unknown> | undefined;
    worker.network.delay = async (path) => {
      if (!path.includes('/activities')) return;
      meanwhile ??= worker.view('tagEvent', { eid: another, change: { note: 'Agenda' } });
      await meanwhile;
    };
    await worker.view('undoLast', { eid, act: lastAct?.id ?? '' });
    expect(meanwhile).toBeDefined();
    expect(await last(another)).toBe('tag undoable');
    expect((await undo(another)).tag.note).toBe('');
  });

  it('does not undo what a run did', async () => {
    const both = createTwoWay(worker);
    worker.add('Kick-off');
    await both.connect();
    await both.becomes('Kick-off');
    await both.settled();
    const eid = (await worker.db.events.toArray())[0]?.event.eid ?? '';
    expect(await last(eid)).toBeUndefined();
    await undo(eid);
    await both.settled();
    expect((await both.titles()).psa).toEqual(['Kick-off']);
  });
});
