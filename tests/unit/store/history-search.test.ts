import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '@/lib/domain/history';
import { fitsFilter, type HistoryFilter } from '@/lib/domain/history-filter';
import type { MerkkiDatabase } from '@/lib/store/database';
import { createHistorySearch, readEntries } from '@/lib/store/history-search';
import { openDatabase } from './open-database';
import { fields, itemKey } from './samples';

let db: MerkkiDatabase;
/** How many entries were read, besides their keys. */
let reads: number;
beforeEach(() => {
  db = openDatabase();
  reads = 0;
  db.history.hook('reading', (row) => {
    reads += 1;
    return row;
  });
});

const length = 10_000;

/** Every tenth failed, every fourth belongs to Severa, one in a thousand to a run of its own. */
const entries = Array.from(
  { length },
  (_, index): HistoryEntry => ({
    at: index * 1000,
    connectionId: index % 4 === 0 ? 'severa' : 'practice',
    ...{ itemKey, operation: 'update', runId: `r${Math.floor(index / 1000)}` },
    outcome: index % 10 === 0 ? 'failed' : 'done',
    after: { ...fields, title: `Meeting ${index}` },
  }),
);

const countReads = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const before = reads;
  const found = await work();
  return [found, reads - before];
};

it('finds all that was done with what an entry is about, and nothing about one that is gone', async () => {
  const about = (connectionId: string, key: string): HistoryEntry => ({
    ...{ at: 1, connectionId, itemKey: key, operation: 'update', outcome: 'done' },
  });
  await db.history.bulkAdd([
    ...[about('severa', 'a'), about('severa', 'b'), about('practice', 'a'), about('severa', 'a')],
  ]);
  const { find } = createHistorySearch(db);
  expect(await find({ about: 1 })).toEqual([4, 1]);
  expect(await find({ about: 1, outcome: 'failed' })).toEqual([]);
  expect(await find({ about: 9 })).toEqual([]);
});

describe('ten thousand entries', () => {
  beforeEach(() => db.history.bulkAdd(entries));

  it.each<HistoryFilter>([
    {},
    { from: 2_000_000, until: 3_000_000 },
    { from: 9_999_000 },
    { until: 5_000 },
    { from: 10, until: 1 },
    { runId: 'r3' },
    { runId: 'none' },
  ])('are found by %j without reading one', async (filter) => {
    const expected = entries.flatMap((one, index) => (fitsFilter(one, filter) ? [index + 1] : []));
    const [ids, read] = await countReads(() => createHistorySearch(db).find(filter));
    expect(ids).toEqual(expected.toReversed());
    expect(read).toBe(0);
  });

  it('are read once for a filter that asks for more, and then no more than came since', async () => {
    const { find } = createHistorySearch(db);
    const [ids, first] = await countReads(() => find({ outcome: 'failed' }));
    expect(ids).toHaveLength(length / 10);
    expect(ids[0]).toBe(length - 9);
    expect(first).toBe(length);

    const [same, again] = await countReads(() => find({ outcome: 'failed' }));
    expect(same).toEqual(ids);
    expect(again).toBe(0);

    await db.history.bulkAdd([
      { ...(entries[0] as HistoryEntry), at: length * 1000 },
      { ...(entries[1] as HistoryEntry), at: length * 1000 },
    ]);
    await db.history.where('id').below(12).delete();
    const [later, since] = await countReads(() => find({ outcome: 'failed' }));
    expect(later).toEqual([length + 1, ...ids.slice(0, -2)]);
    expect(since).toBe(2);
  });

  it('are judged anew for another filter', async () => {
    const { find } = createHistorySearch(db);
    await find({ outcome: 'failed' });
    expect(await find({ connectionId: 'severa', text: 'meeting 9996' })).toEqual([9997]);
    expect(await find({ runId: 'r0', connectionId: 'severa' })).toHaveLength(250);
  });

  it('of a run or a time are the only ones that are read', async () => {
    const { find } = createHistorySearch(db);
    const [, ofRun] = await countReads(() => find({ runId: 'r3', outcome: 'failed' }));
    expect(ofRun).toBe(1000);
    const [, ofTime] = await countReads(() => find({ from: 9_900_000, outcome: 'failed' }));
    expect(ofTime).toBe(100);
  });

  it('are told of by those in sight alone, those that are gone left out', async () => {
    const [rows, read] = await countReads(() => readEntries(db, [9000, 17, length + 1, 4]));
    expect(rows.map(({ id, after }) => [id, after?.title])).toEqual([
      [9000, 'Meeting 8999'],
      [17, 'Meeting 16'],
      [4, 'Meeting 3'],
    ]);
    expect(read).toBeLessThanOrEqual(4);
  });
});

it('an empty history has nothing', async () => {
  const { find } = createHistorySearch(db);
  expect(await find({})).toEqual([]);
  expect(await find({ outcome: 'failed' })).toEqual([]);
});
