import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '@/lib/domain/outbox';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

/** The one question that waits. */
async function question() {
  const { attention } = await both.overview();
  const [asked] = attention.filter(({ rowId }) => rowId !== undefined);
  if (!asked?.rowId) throw new Error('nothing is asked');
  return { ...asked, rowId: asked.rowId };
}

async function answer(given: Answer, consented = false): Promise<void> {
  const { rowId } = await question();
  await worker.askAsExtension('answerQuestion', { rowId, answer: given, consented });
  await both.settled();
  await both.later();
}

async function sent(more: Record<string, unknown> = {}): Promise<string> {
  const { id } = worker.add('Kick-off');
  await both.connect(more);
  await both.becomes('Kick-off');
  await both.settled();
  return id;
}

describe('S37 a conflict that is to be asked about', () => {
  async function conflict(): Promise<void> {
    const id = await sent({ conflicts: 'ask' });
    worker.google.patch(anna, id, { summary: 'By calendar' });
    await both.edit('Kick-off', { title: 'By PSA' });
    await both.later();
  }

  it('is shown with its problem and changes nothing, while everything else goes on', async () => {
    await conflict();
    worker.add('Another');
    await both.later();
    expect(await question()).toMatchObject({
      title: 'By calendar',
      state: { kind: 'failed', problem: { kind: 'conflict', fields: ['title'] } },
    });
    expect((await both.titles()).psa).toEqual(['Another', 'By PSA']);
  });

  it.each([
    ['calendar', 'By calendar'],
    ['psa', 'By PSA'],
  ] as const)('ends with the version of the %s when the person says so', async (given, title) => {
    await conflict();
    await answer(given);
    await both.becomes(title);
    expect((await both.overview()).attention).toEqual([]);
  });
});

describe('a question that is answered at its event', () => {
  async function conflict(): Promise<string> {
    const id = await sent({ conflicts: 'ask' });
    worker.google.patch(anna, id, { summary: 'By calendar' });
    await both.edit('Kick-off', { title: 'By PSA' });
    await both.later();
    return (await question()).eid;
  }

  it.each([
    ['calendar', 'By calendar'],
    ['psa', 'By PSA'],
  ] as const)('with %s ends as in the popup', async (answer, title) => {
    const eid = await conflict();
    const view = await worker.view('answerEvent', { eid, answer });
    expect(view.state.kind).not.toBe('failed');
    await both.becomes(title);
    await vi.waitFor(async () => expect((await both.overview()).attention).toEqual([]));
  });

  it('names its connection', async () => {
    await conflict();
    expect(await question()).toMatchObject({ connectionId: 'practice' });
  });

  it('about worked time is done only with the separate yes', async () => {
    const id = await sent();
    const { eid } = (await worker.db.links.toArray())[0] ?? { eid: '' };
    await both.edit('Kick-off', { hasHours: true });
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await both.later();
    expect((await question()).state).toMatchObject({ problem: { kind: 'worked-time' } });
    await worker.view('answerEvent', { eid, answer: 'calendar' });
    await both.later();
    expect((await both.titles()).psa).toEqual(['Kick-off']);
    await worker.view('answerEvent', { eid, answer: 'calendar', consented: true });
    await both.becomes('Renamed');
  });

  it('that nobody asks changes nothing', async () => {
    await sent();
    const { eid } = (await worker.db.links.toArray())[0] ?? { eid: '' };
    const rows = await worker.db.outbox.toArray();
    const view = await worker.view('answerEvent', { eid, answer: 'psa', consented: true });
    expect(view.state.kind).toBe('sent');
    expect(await worker.db.outbox.toArray()).toEqual(rows);
  });
});

describe('a deletion that is to be asked about', () => {
  const { outgoing, incoming } = twoWaySettings();

  async function deletedInCalendar(): Promise<void> {
    const id = await sent({ outgoing: { ...outgoing, delete: 'ask' } });
    worker.google.delete(anna, id);
    await both.later();
    await both.later();
  }

  it.each([
    ['calendar', { calendar: [], psa: [] }],
    ['psa', { calendar: ['Kick-off'], psa: ['Kick-off'] }],
    ['keep', { calendar: [], psa: ['Kick-off'] }],
  ] as const)('in the calendar, answered with %s', async (given, titles) => {
    await deletedInCalendar();
    expect(await question()).toMatchObject({
      title: 'Kick-off',
      state: { problem: { kind: 'deleted-in-calendar' } },
    });
    await answer(given);
    await vi.waitFor(async () => expect(await both.titles()).toEqual(titles));
  });

  it.each([
    ['calendar', { calendar: ['Kick-off', 'Other'], psa: ['Kick-off', 'Other'] }],
    ['psa', { calendar: ['Other'], psa: ['Other'] }],
    ['keep', { calendar: ['Kick-off', 'Other'], psa: ['Other'] }],
  ] as const)('in the PSA, answered with %s', async (given, titles) => {
    for (const title of ['Kick-off', 'Other']) worker.add(title);
    await both.connect({ incoming: { ...incoming, delete: 'ask' } });
    await both.becomes('Kick-off', 'Other');
    await both.settled();
    await worker.db.practice.delete((await both.activity('Kick-off')).id);
    await both.later(31 * minuteMs);
    expect(await question()).toMatchObject({ state: { problem: { kind: 'activity-gone' } } });
    await answer(given);
    await vi.waitFor(async () => expect(await both.titles()).toEqual(titles));
  });
});

describe('S6 an event that looks like an activity', () => {
  /** The same meeting stands on both sides, made by hand twice. */
  async function alike(): Promise<void> {
    await both.connect({ outgoing: { select: 'sent' } });
    await both.settled();
    worker.add('Planning', {
      start: { dateTime: '2026-11-26T10:00:00+02:00' },
      end: { dateTime: '2026-11-26T11:00:00+02:00' },
    });
    await worker.askAsExtension('checkNow', {});
    await both.settled();
    await both.enter('Planning');
    await both.later();
  }

  it('is asked about, although no event stands for it yet', async () => {
    await alike();
    expect(await question()).toMatchObject({
      title: 'Planning',
      when: { kind: 'timed' },
      state: { kind: 'already-there', candidates: [{ title: 'Planning' }] },
    });
    await vi.waitFor(async () => expect(await worker.badge()).toBe('1'));
  });

  it.each([
    ['calendar', 1, 1],
    ['psa', 2, 1],
    ['keep', 1, 0],
  ] as const)('answered with %s leaves %d events and %d links', async (given, events, links) => {
    await alike();
    await answer(given);
    expect(both.events()).toHaveLength(events);
    expect(await worker.db.links.count()).toBe(links);
    expect((await both.overview()).attention).toEqual([]);
  });
});
