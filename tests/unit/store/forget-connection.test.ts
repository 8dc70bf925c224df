import { expect, it } from 'vitest';
import { forgetConnection } from '@/lib/store/forget-connection';
import { moveOffset, unreadBy } from '@/lib/store/journal';
import { createPullStore } from '@/lib/store/pull-store';
import { openDatabase } from './open-database';
import { sampleActivity, sampleLink } from './samples';

it('forgets what was read of one connection, and keeps its links', async () => {
  const db = openDatabase();
  const store = createPullStore(db);
  const cursor = { since: 1, window: { startAt: 0, endAt: 1 }, readAt: 2, changesReadAt: 3 };
  for (const id of ['practice', 'severa']) {
    await store.putActivities(id, [sampleActivity()], 1);
    await store.savePsaCursor(id, cursor);
    await moveOffset(db, id, 1);
  }
  await db.links.add(sampleLink());
  await forgetConnection(db, 'practice');
  expect(await db.activities.toArray()).toMatchObject([{ connectionId: 'severa' }]);
  expect([await store.psaCursor('practice'), await store.psaCursor('severa')]).toEqual([
    undefined,
    cursor,
  ]);
  expect(await unreadBy(db, 'practice')).toBeUndefined();
  expect(await unreadBy(db, 'severa')).toBeDefined();
  expect(await db.links.count()).toBe(1);
});
