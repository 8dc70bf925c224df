import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry, SyncRun } from '@/lib/domain/history';
import { commit } from '@/lib/store/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { countOlder, historyEntry, markUndone, pruneHistory } from '@/lib/store/history';
import { latestRuns, patchRun, putRun } from '@/lib/store/runs';
import { openDatabase } from './open-database';
import { itemKey } from './samples';

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
