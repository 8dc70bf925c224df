import { beforeEach, describe, expect, it } from 'vitest';
import type { MerkkiDatabase } from '@/lib/store/database';
import { endOfJournal, moveOffset, noteItems, pruneJournal, unreadBy } from '@/lib/store/journal';
import { createPlanStore } from '@/lib/store/plan-store';
import { openDatabase } from './open-database';
import { sampleLink } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const note = (count: number) =>
  noteItems(
    db,
    Array.from({ length: count }, (_, index) => `item ${index}#`),
  );

describe('a connection that never reads the journal', () => {
  beforeEach(async () => {
    await note(3);
    await moveOffset(db, 'stopped', 3);
    await note(20_001);
    await moveOffset(db, 'reading', await endOfJournal(db));
  });

  it('does not keep it for ever', async () => {
    await pruneJournal(db, ['reading', 'stopped', 'without-user']);
    expect(await db.journal.count()).toBe(0);
  });

  it('starts over with everything once it reads again', async () => {
    await db.links.add(sampleLink({ connectionId: 'stopped', itemKey: 'known#' }));
    await pruneJournal(db, ['reading', 'stopped']);
    expect(await unreadBy(db, 'stopped')).toBeUndefined();
    const news = await createPlanStore(db).news('stopped');
    expect(news).toMatchObject({ itemKeys: ['known#'], upTo: await endOfJournal(db) });
  });
});

it('a connection that is a little behind keeps what it has not read', async () => {
  await note(20_000);
  await moveOffset(db, 'stopped', 1);
  await moveOffset(db, 'reading', 20_000);
  await pruneJournal(db, ['reading', 'stopped']);
  expect(await db.journal.count()).toBe(19_999);
});
