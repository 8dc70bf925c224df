import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry, SyncRun } from '@/lib/domain/history';
import type { HistoryFilter } from '@/lib/domain/history-filter';
import { commit } from '@/lib/store/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import {
  countOlder,
  historyEntry,
  listHistory,
  markUndone,
  pruneHistory,
} from '@/lib/store/history';
import { latestRuns, patchRun, putRun } from '@/lib/store/runs';
import { openDatabase } from './open-database';
import { fields, itemKey } from './samples';

const dayMs = 86_400_000;
let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const entry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: 1,
  connectionId: 'practice',
  itemKey,
  operation: 'update',
  outcome: 'done',
  ...change,
});
const run = (id: string, change: Partial<SyncRun> = {}): SyncRun => ({
  id,
  connectionId: 'practice',
  trigger: 'clock',
  startedAt: 1,
  planned: 1,
  done: 0,
  failed: 0,
  ...change,
});

describe('the history', () => {
  it('keeps what a step did, and gives each entry a number', async () => {
    await commit(db, { history: entry() }, 1);
    expect(await historyEntry(db, 1)).toEqual({ ...entry(), id: 1 });
    expect(await historyEntry(db, 2)).toBeUndefined();
  });

  it('notes that an entry was undone', async () => {
    await commit(db, { history: entry() }, 1);
    await markUndone(db, 1, 7);
    expect(await historyEntry(db, 1)).toMatchObject({ undoneAt: 7 });
  });
});

describe('the pages of the history', () => {
  it('list all, newest first, each once, however many there are', async () => {
    await db.history.bulkAdd(Array.from({ length: 1203 }, (_, at) => entry({ at })));
    const ids: number[] = [];
    for (let before: number | undefined; ids.length < 1203; before = ids.at(-1)) {
      const page = await listHistory(
        db,
        {},
        { limit: 100, ...(before !== undefined && { before }) },
      );
      expect(page.length).toBeGreaterThan(0);
      ids.push(...page.map(({ id }) => id));
    }
    expect(ids).toEqual(Array.from({ length: 1203 }, (_, index) => 1203 - index));
    expect(await listHistory(db, {}, { limit: 100, before: 1 })).toEqual([]);
  });

  it('find the rare entry far back', async () => {
    await db.history.bulkAdd([
      entry({ outcome: 'failed' }),
      ...Array.from({ length: 1100 }, () => entry()),
    ]);
    expect(await listHistory(db, { outcome: 'failed' }, { limit: 5 })).toMatchObject([{ id: 1 }]);
  });

  it('are empty at first', async () => {
    expect(await listHistory(db, {}, { limit: 5 })).toEqual([]);
  });

  it.each<[HistoryFilter, number[]]>([
    [{ connectionId: 'severa' }, [2]],
    [{ runId: 'r1' }, [4, 3]],
    [{ runId: 'r1', outcome: 'failed' }, [4]],
    [{ outcome: 'failed' }, [4]],
    [{ side: 'google' }, [6, 3]],
    [{ side: 'psa' }, [4, 2, 1]],
    [{ operations: ['delete', 'end'] }, [5, 2]],
    [{ text: 'KICK' }, [3, 2]],
    [{ text: 'lost' }, [1]],
    [{ text: '  ' }, [6, 5, 4, 3, 2, 1]],
    [{ text: 'weekly' }, [6]],
    [{ from: 20, until: 40 }, [3, 2]],
  ])('are narrowed by %j', async (query, ids) => {
    await db.history.bulkAdd([
      entry({ at: 10, lost: { title: 'A lost title' } }),
      entry({ at: 20, connectionId: 'severa', operation: 'delete', before: fields }),
      entry({ at: 30, runId: 'r1', operation: 'update-event', after: fields }),
      entry({ at: 40, runId: 'r1', outcome: 'failed' }),
      entry({ at: 50, operation: 'end' }),
      entry({ at: 60, operation: 'carry-tag', title: 'Weekly' }),
    ]);
    const found = await listHistory(db, query, { limit: 10 });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('of one run go on where the page before ended', async () => {
    await db.history.bulkAdd([1, 2, 3].map((at) => entry({ at, runId: 'r' })));
    const page = await listHistory(db, { runId: 'r' }, { before: 3, limit: 1 });
    expect(page).toMatchObject([{ id: 2 }]);
  });
});

describe('runs', () => {
  it('are listed newest first, of all connections or of one', async () => {
    await putRun(db, run('a', { startedAt: 1 }));
    await putRun(db, run('b', { startedAt: 3, connectionId: 'severa' }));
    await putRun(db, run('c', { startedAt: 2 }));
    expect((await latestRuns(db, 2)).map(({ id }) => id)).toEqual(['b', 'c']);
    expect((await latestRuns(db, 9, 'practice')).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('learn how they went', async () => {
    await putRun(db, run('a'));
    await patchRun(db, 'a', { endedAt: 9, done: 1 });
    await patchRun(db, 'none', { done: 1 });
    expect(await latestRuns(db, 9)).toEqual([run('a', { endedAt: 9, done: 1 })]);
  });
});

it.each([90, 7])(
  'forgets entries and runs older than %d days, and counts them first',
  async (days) => {
    const now = 1000 * dayMs;
    const [old, kept] = [now - days * dayMs - 1, now - days * dayMs];
    await db.history.bulkAdd([entry({ at: old }), entry({ at: kept })]);
    await db.runs.bulkAdd([run('old', { startedAt: old }), run('kept', { startedAt: kept })]);
    expect(await countOlder(db, now, days)).toEqual({ entries: 1, runs: 1 });
    await pruneHistory(db, now, days);
    expect(await countOlder(db, now, days)).toEqual({ entries: 0, runs: 0 });
    expect(await db.history.toArray()).toMatchObject([{ at: kept }]);
    expect(await db.runs.toArray()).toMatchObject([{ id: 'kept' }]);
  },
);
