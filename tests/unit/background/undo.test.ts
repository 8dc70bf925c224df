import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const undo: TwoWay['undo'] = (operation) => both.undo(operation);

/** Both sides as they are, also after more runs, which have nothing to do. */
async function staysSo() {
  await both.settled();
  const before = await both.titles();
  await both.later(31 * minuteMs);
  await both.later(31 * minuteMs);
  expect(await both.titles()).toEqual(before);
  expect(await worker.db.outbox.toArray()).toEqual([]);
  return before;
}

async function sent(): Promise<string> {
  const { id } = worker.add('Kick-off');
  await both.connect();
  await both.becomes('Kick-off');
  await both.settled();
  return id;
}

async function taken(): Promise<void> {
  await both.enter('Planning');
  await both.connect();
  await both.becomes('Planning');
  await both.settled();
}

describe('undoing', () => {
  it('a creation in the PSA deletes the activity, and the event is not sent again', async () => {
    await sent();
    expect(await undo('create')).toMatchObject({ undoneAt: expect.any(Number) });
    expect(await staysSo()).toEqual({ calendar: ['Kick-off'], psa: [] });
    expect(await both.history()).toMatchObject([
      { operation: 'delete', trigger: 'undo', outcome: 'done', before: { title: 'Kick-off' } },
      { operation: 'create', notUndoable: 'undone' },
    ]);
  });

  it('a change in the PSA writes back what was there, and the next run leaves it', async () => {
    const id = await sent();
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await both.later();
    await both.becomes('Renamed');
    await undo('update');
    expect(await staysSo()).toEqual({ calendar: ['Renamed'], psa: ['Kick-off'] });
  });

  it('a deletion in the PSA makes a new activity, which is not deleted again', async () => {
    const id = await sent();
    worker.google.delete(anna, id);
    await both.later();
    await both.later();
    await both.becomes();
    await undo('delete');
    expect(await staysSo()).toEqual({ calendar: [], psa: ['Kick-off'] });
  });

  it('a creation in the calendar removes the event, and none is made again', async () => {
    await taken();
    await undo('create-event');
    expect(await staysSo()).toEqual({ calendar: [], psa: ['Planning'] });
  });

  it('a change in the calendar writes back what was there, and the next run leaves it', async () => {
    await taken();
    await both.edit('Planning', { title: 'Planning II' });
    await both.later();
    await both.becomes('Planning II');
    await undo('update-event');
    expect(await staysSo()).toEqual({ calendar: ['Planning'], psa: ['Planning II'] });
  });

  it('a deletion in the calendar brings the event back, on its own', async () => {
    await taken();
    await both.enter('Other');
    await both.later();
    await both.becomes('Planning', 'Other');
    await both.settled();
    await worker.db.practice.delete((await both.activity('Planning')).id);
    await both.later(31 * minuteMs);
    await both.becomes('Other');
    await undo('delete-event');
    expect(await staysSo()).toEqual({ calendar: ['Other', 'Planning'], psa: ['Other'] });
  });
});

describe('an operation is not undone', () => {
  it('when the activity was edited since', async () => {
    await sent();
    await both.edit('Kick-off', { location: 'Room 2' });
    expect(await undo('create')).toMatchObject({ notUndoable: 'changed-since' });
    expect((await both.titles()).psa).toEqual(['Kick-off']);
  });

  it('when hours were booked on the activity since', async () => {
    await sent();
    await both.edit('Kick-off', { hasHours: true });
    expect(await undo('create')).toMatchObject({ notUndoable: 'changed-since' });
    expect((await both.titles()).psa).toEqual(['Kick-off']);
  });

  it('when somebody was invited to the event since', async () => {
    await taken();
    worker.google.invite(anna, both.event('Planning').id, 'mikko@asiakas.example');
    expect(await undo('create-event')).toMatchObject({ notUndoable: 'changed-since' });
    expect((await both.titles()).calendar).toEqual(['Planning']);
  });

  it('twice', async () => {
    await sent();
    await undo('create');
    const [, entry] = await both.history();
    const again = await worker.askAsExtension('undoOperation', { id: entry?.id ?? 0 });
    expect(again).toMatchObject({ notUndoable: 'undone' });
  });
});

describe('an undoing that is refused', () => {
  it('is told, with what it would have written, and can be pressed again', async () => {
    await taken();
    await both.edit('Planning', { title: 'Planning II' });
    await both.later();
    await both.becomes('Planning II');
    worker.network.answer = (_, method) =>
      method === 'PATCH'
        ? Response.json({ error: { code: 400, errors: [{ reason: 'invalid' }] } }, { status: 400 })
        : undefined;
    await expect(undo('update-event')).rejects.toThrow();
    worker.network.answer = () => undefined;
    const [refused, undone] = await both.history();
    expect(refused).toMatchObject({
      ...{ operation: 'update-event', trigger: 'undo', outcome: 'failed', notUndoable: 'failed' },
      ...{ before: { title: 'Planning II' }, after: { title: 'Planning' } },
      problem: { side: 'google' },
      tookMs: expect.any(Number),
    });
    expect(undone).not.toHaveProperty('notUndoable');
    const { id } = undone ?? { id: 0 };
    await worker.askAsExtension('undoOperation', { id });
    expect(await staysSo()).toEqual({ calendar: ['Planning'], psa: ['Planning II'] });
  });
});

describe('a failed operation', () => {
  it('is done when it is tried again', async () => {
    await worker.connect();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    const { incoming } = twoWaySettings();
    await both.enter('Planning');
    const refuse = () =>
      worker.requests.at(-1)?.startsWith('POST')
        ? Response.json({ error: { code: 400, errors: [{ reason: 'invalid' }] } }, { status: 400 })
        : undefined;
    worker.network.answer = refuse;
    await both.save({ incoming });
    await vi.waitFor(async () =>
      expect(await worker.db.outbox.toArray()).toMatchObject([{ state: 'parked' }]),
    );
    const failed = (await both.history()).find(({ outcome }) => outcome === 'failed');
    expect(failed).toMatchObject({ operation: 'create-event', notUndoable: 'failed' });
    worker.network.answer = () => undefined;
    await worker.askAsExtension('retryOperation', { id: failed?.id ?? 0 });
    await both.becomes('Planning');
  });
});
