import { describe, expect, it } from 'vitest';
import { countTables, type RowKey, tablePage } from '@/lib/store/stored-tables';
import { openDatabase } from './open-database';

describe('what is stored', () => {
  it('is counted table by table, and none is forgotten', async () => {
    const db = openDatabase();
    await db.tags.put({ key: 'k' } as never);
    const counted = await countTables(db);
    expect(counted.map(({ name }) => name).toSorted()).toEqual(
      db.tables.map(({ name }) => name).toSorted(),
    );
    expect(counted).toContainEqual({ name: 'tags', count: 1 });
  });

  it.each([
    ['history', (index: number) => ({ at: index })],
    ['events', (index: number) => ({ calendarId: 'anna', eventId: `e${index}` })],
    ['tags', (index: number) => ({ key: `k${index}` })],
  ])('is read in parts, each row of %s once', async (name, row) => {
    const db = openDatabase();
    const rows = Array.from({ length: 1001 }, (_, index) => row(index));
    await db.table(name).bulkAdd(rows);
    const read: unknown[] = [];
    let after: RowKey | undefined;
    for (let part = 0; part < 4; part += 1) {
      const page = await tablePage(db, name, after);
      read.push(...(page?.rows ?? []));
      after = page?.next;
      if (after === undefined) break;
    }
    expect(read).toHaveLength(1001);
    expect(new Set(read.map((each) => JSON.stringify(each))).size).toBe(1001);
  });

  it('has no table of another name', async () => {
    expect(await tablePage(openDatabase(), 'nothing')).toBeUndefined();
  });
});
