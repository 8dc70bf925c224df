import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Accepted } from '@/lib/domain/stores';
import { emptyTag } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { offsetOf } from '@/lib/store/journal';
import { createPlanStore } from '@/lib/store/plan-store';
import { readTag, writeTag } from '@/lib/store/tags';
import { openDatabase } from './open-database';
import { itemKey, sampleLink, sampleRow } from './samples';

const connectionId = 'practice';
let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const accept = (accepted: Partial<Accepted>) =>
  createPlanStore(db).accept(connectionId, {
    putRows: [],
    removeRows: [],
    putLinks: [],
    again: [],
    readUpTo: 0,
    ...accepted,
  });
const planned = (change: Partial<OutboxRow> = {}) =>
  sampleRow({ kind: 'reconcile', runId: 'new', trigger: 'clock', ...change });

describe('a row that was planned', () => {
  it.each([
    ['takes an empty place', [], 'new'],
    ['replaces what a run decided before', [planned({ runId: 'former' })], 'new'],
    ['replaces a question', [planned({ runId: 'former', state: 'parked' })], 'new'],
    ['leaves a click', [sampleRow({ trigger: 'click' })], undefined],
    [
      'replaces what waits for the person again after their click',
      [sampleRow({ kind: 'reconcile', state: 'parked', trigger: 'click' })],
      'new',
    ],
    [
      'leaves a change by a click that needs the person',
      [sampleRow({ kind: 'update', state: 'parked' })],
      undefined,
    ],
    ['leaves a write under way', [planned({ runId: 'former', step: 'write' })], 'former'],
  ] as const)('%s', async (_, present, runId) => {
    await db.outbox.bulkAdd([...present]);
    await accept({ putRows: [planned()] });
    const rows = await db.outbox.toArray();
    expect(rows.map((row) => row.runId)).toEqual([runId]);
  });

  it('keeps what is known of a write whose outcome is unclear', async () => {
    const attempted = { kind: 'timed', startAt: 1, endAt: 2 } as const;
    await db.outbox.add(
      planned({ kind: 'create', runId: 'former', unclearSince: 5, attempted, versions: 'a' }),
    );
    await accept({ putRows: [planned({ kind: 'create', versions: 'b' })] });
    const [row] = await db.outbox.toArray();
    expect(row).toMatchObject({ versions: 'b', unclearSince: 5, attempted });
  });

  it('sends nothing that was linked meanwhile', async () => {
    await db.links.add(sampleLink());
    await accept({ putRows: [planned({ kind: 'create' })] });
    expect(await db.outbox.count()).toBe(0);
  });
});

describe('a question that answered itself', () => {
  it.each([
    ['goes', planned({ state: 'parked' }), 0],
    ['goes while it waits', planned(), 0],
    ['stays when a click replaced it', sampleRow({ kind: 'update' }), 1],
    ['stays when it is being written', planned({ step: 'write' }), 1],
  ])('%s', async (_, row, left) => {
    await db.outbox.add(row);
    await accept({ removeRows: [row.id, 'none'] });
    expect(await db.outbox.count()).toBe(left);
  });
});

describe('a link that follows its event', () => {
  const gone = sampleLink({ itemKey: 'old#1', eventGone: true, eventGoneAt: 3, seriesId: 's' });
  const { eventGoneAt: _, ...rest } = gone;
  const moved = { ...rest, itemKey: 'new#1', calendarId: 'b', eventId: 'n', eventGone: false };

  it('moves, keeps what was agreed meanwhile, and is judged and planned anew', async () => {
    await accept({});
    const agreement = { ...gone.agreement, agreedAt: 99 };
    await db.links.add({ ...gone, agreement });
    await accept({ putLinks: [{ ...moved, seriesId: 's_R' }] });
    expect(await db.links.get(gone.id)).toEqual({ ...moved, agreement, seriesId: 's_R' });
    expect(await db.touched.toArray()).toMatchObject([{ linkId: gone.id }]);
    expect((await createPlanStore(db).news(connectionId)).itemKeys).toEqual(['new#1']);
  });

  it('is sent back to an event that is gone, from one that is there', async () => {
    const there = sampleLink({ itemKey: 'new#1', calendarId: 'b', eventId: 'n' });
    await db.links.add(there);
    await accept({ putLinks: [{ ...gone, id: there.id }] });
    const { itemKey, calendarId, eventId, eventGoneAt } = gone;
    expect(await db.links.get(there.id)).toMatchObject({
      ...{ itemKey, calendarId, eventId, eventGoneAt },
      eventGone: true,
    });
  });

  it('gets another key where it is, unless another link has that one', async () => {
    const there = sampleLink({ itemKey: 'old#1' });
    await db.links.add(there);
    await accept({ putLinks: [{ ...there, itemKey: 'new#1' }] });
    expect(await db.links.toArray()).toEqual([{ ...there, itemKey: 'new#1' }]);
    await db.links.add(sampleLink({ id: 'taken', itemKey: 'old#1', activityId: 'other' }));
    await accept({ putLinks: [{ ...there, itemKey: 'old#1' }] });
    expect(await db.links.get(there.id)).toMatchObject({ itemKey: 'new#1' });
  });

  it('takes its own and its series’ tag along', async () => {
    await db.links.add(gone);
    const tag = (note: string) => ({ ...emptyTag, note });
    await writeTag(db, connectionId, { eid: 'e', itemKey: 'old#1' }, tag('own'), 1);
    await writeTag(
      db,
      connectionId,
      { eid: 'f', itemKey: 'old#2', scope: 'series' },
      tag('all'),
      1,
    );
    await accept({ putLinks: [moved] });
    const read = (key: string) => readTag(db, connectionId, { itemKey: key });
    expect([await read('new#1'), await read('new#2')]).toEqual([tag('own'), tag('all')]);
  });

  it('leaves the tag that is there', async () => {
    await db.links.add(gone);
    const tag = (note: string) => ({ ...emptyTag, note });
    await writeTag(db, connectionId, { eid: 'e', itemKey: 'old#1' }, tag('old'), 2);
    await writeTag(db, connectionId, { eid: 'f', itemKey: 'new#1' }, tag('new'), 1);
    await accept({ putLinks: [moved] });
    expect(await readTag(db, connectionId, { itemKey: 'new#1' })).toEqual(tag('new'));
  });

  it('is asked about no more under its former key', async () => {
    await db.links.add(gone);
    await db.outbox.bulkAdd([
      planned({ id: 'question', itemKey: 'old#1', state: 'parked' }),
      planned({ id: 'write', itemKey: 'old#1', step: 'write' }),
    ]);
    await accept({ putLinks: [moved] });
    expect((await db.outbox.toArray()).map(({ id }) => id)).toEqual(['write']);
  });

  it.each([
    ['it ended', [], []],
    ['its event came back', [sampleLink({ itemKey: 'old#1' })], ['old#1']],
    [
      'another link stands there',
      [gone, sampleLink({ id: 'b', itemKey: 'new#1', activityId: 'b' })],
      ['new#1', 'old#1'],
    ],
  ])('stays when %s', async (_reason, links, itemKeys) => {
    await db.links.bulkAdd(links);
    await accept({ putLinks: [moved] });
    expect((await db.links.toArray()).map((link) => link.itemKey).toSorted()).toEqual(itemKeys);
  });
});

describe('an accepted plan', () => {
  const run = {
    id: 'new',
    connectionId,
    trigger: 'clock',
    startedAt: 1,
    planned: 1,
    done: 0,
    failed: 0,
  } as const;

  it('keeps the run and moves the reader', async () => {
    await accept({ run, readUpTo: 7 });
    expect(await db.runs.toArray()).toEqual([run]);
    expect(await offsetOf(db, connectionId)).toBe(7);
  });

  it('stores nothing at all when a part cannot be stored', async () => {
    const broken = { ...run, startedAt: () => 1 } as unknown as typeof run;
    const all = { putRows: [planned()], again: [itemKey], readUpTo: 7, run: broken };
    await expect(accept(all)).rejects.toThrow();
    expect(await db.outbox.count()).toBe(0);
    expect(await db.journal.count()).toBe(0);
    expect(await offsetOf(db, connectionId)).toBeUndefined();
  });
});
