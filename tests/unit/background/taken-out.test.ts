import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const carried = (id: string): string =>
  Object.values(worker.google.event(anna, id)?.extendedProperties?.private ?? {})[0] ?? '';
const patches = () => worker.requests.filter((request) => request.startsWith('PATCH'));

/** Keeps what this browser knows, to go on from it as the one that did none of what comes. */
async function anotherBrowser(): Promise<() => Promise<void>> {
  const tables = worker.db.tables.filter(({ name }) => !name.startsWith('practice'));
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return async () => {
    await worker.db.transaction('rw', tables, async () => {
      await Promise.all(
        tables.map(async (table, index) => {
          await table.clear();
          await table.bulkPut(rows[index] ?? []);
        }),
      );
    });
    worker.restart();
  };
}

/** Of fewer links, a deletion would be a mass. */
const staying = ['A', 'B', 'C', 'D', 'E', 'F'];

/** What one browser sent and takes out again, and the other one that keeps both sides in step. */
async function sentBy(more: Record<string, unknown> = {}) {
  const { id } = worker.add('Kick-off', more);
  for (const title of staying) worker.add(title);
  await both.connect({ tagsTravel: true });
  await vi.waitFor(async () =>
    expect((await both.titles()).psa).toEqual(expect.arrayContaining(['Kick-off', ...staying])),
  );
  await both.settled();
  const row = await worker.db.events.filter(({ event }) => event.title === 'Kick-off').first();
  return { id, eid: row?.event.eid ?? '', becomeOther: await anotherBrowser() };
}

/** Undoes it in the history, and waits until the event tells of it. */
async function undoSending(id: string): Promise<void> {
  const sending = (await both.history()).find(
    ({ operation, after }) => operation === 'create' && after?.title === 'Kick-off',
  );
  await worker.askAsExtension('undoOperation', { id: sending?.id ?? 0 });
  await vi.waitFor(() => expect(carried(id)).toContain('takenOut'));
}

const lookLong = async () => {
  await both.later(31 * minuteMs);
  await both.later();
};

describe('what a person takes out of the PSA in one browser', () => {
  it('keeps its event in another that follows deletions, and is not sent from there again', async () => {
    const { id, eid, becomeOther } = await sentBy();
    await worker.view('deleteActivity', { eid, consented: false });
    await vi.waitFor(() => expect(carried(id)).toContain('takenOut'));
    await becomeOther();
    await lookLong();
    expect(await both.titles()).toEqual({ calendar: [...staying, 'Kick-off'], psa: staying });
    const { state } = await worker.view('describeEvent', { eid });
    expect(state.kind).not.toBe('changed');
  });

  it('does so by an undoing in the history as well', async () => {
    const { id, becomeOther } = await sentBy();
    await undoSending(id);
    await becomeOther();
    await lookLong();
    expect(await both.titles()).toEqual({ calendar: [...staying, 'Kick-off'], psa: staying });
  });

  it('is kept in step by another when the undoing is undone', async () => {
    const { id, becomeOther } = await sentBy();
    await undoSending(id);
    await both.undo('delete');
    expect((await both.titles()).psa).toContain('Kick-off');
    await both.later();
    expect(carried(id)).not.toContain('never');
    await becomeOther();
    await lookLong();
    worker.google.patch(anna, id, { summary: 'Kick-off, later' });
    await both.later();
    const titles = [...staying, 'Kick-off, later'];
    expect(await both.titles()).toEqual({ calendar: titles, psa: titles });
  });

  it('is said in the series when it was an occurrence’s', async () => {
    const { id, eid, becomeOther } = await sentBy({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    const count = (await both.titles()).psa.length;
    await worker.view('deleteActivity', { eid, consented: false });
    await vi.waitFor(() => expect(carried(id)).toContain('takenOut'));
    expect(patches()).toEqual([expect.stringMatching(`/events/${id}$`)]);
    await becomeOther();
    await lookLong();
    expect((await both.titles()).psa).toHaveLength(count - 1);
    const cancelled = worker.google.events(anna).filter(({ status }) => status === 'cancelled');
    expect(cancelled).toEqual([]);
  });

  it('is still said when the event is tagged anew', async () => {
    const { id, eid } = await sentBy();
    await worker.view('deleteActivity', { eid, consented: false });
    await vi.waitFor(() => expect(carried(id)).toContain('takenOut'));
    await worker.view('tagEvent', { eid, change: { note: 'Agenda' } });
    await vi.waitFor(() => expect(carried(id)).toContain('Agenda'));
    expect(carried(id)).toContain('takenOut');
  });

  it('leaves what another browser tagged as it is', async () => {
    const { id, eid, becomeOther } = await sentBy();
    await worker.view('tagEvent', { eid, change: { note: 'Agenda' } });
    await vi.waitFor(() => expect(carried(id)).toContain('Agenda'));
    await becomeOther();
    await worker.view('deleteActivity', { eid, consented: false });
    await vi.waitFor(() => expect(carried(id)).toContain('takenOut'));
    expect(carried(id)).toContain('Agenda');
  });

  it('is not to be mistaken for what somebody deletes in the PSA', async () => {
    await sentBy();
    const { id } = await both.activity('Kick-off');
    await worker.db.practice.delete(id);
    await lookLong();
    expect(await both.titles()).toEqual({ calendar: staying, psa: staying });
  });
});
