import { beforeEach, describe, expect, it } from 'vitest';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { noteEverything } from '@/lib/store/journal';
import { createPlanStore } from '@/lib/store/plan-store';
import { createPullStore } from '@/lib/store/pull-store';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { event, fields, itemKey, sampleActivity, sampleLink } from './samples';

const connectionId = 'practice';
const nothing = { putRows: [], removeRows: [], putLinks: [], again: [] };
let db: MerkkiDatabase;
let store: ReturnType<typeof createPlanStore>;
beforeEach(() => {
  db = openDatabase();
  store = createPlanStore(db);
});

const later = {
  kind: 'timed',
  startAt: monday + 900 * hourMs,
  endAt: monday + 901 * hourMs,
} as const;
const week = { startAt: monday, endAt: monday + 168 * hourMs };

async function fill(): Promise<void> {
  await putEvents(db, [event, makeEvent({ eventId: 'later', when: later })], 1);
  const pull = createPullStore(db);
  await pull.putActivities(
    connectionId,
    [sampleActivity({ id: 'x' }), sampleActivity({ id: 'y', when: later })],
    1,
  );
  await pull.putActivities('severa', [sampleActivity({ id: 'z' })], 1);
  const agreement = { ...sampleLink().agreement, sent: { ...fields, when: later } };
  await db.links.bulkAdd([
    sampleLink({ itemKey: 'now#' }),
    sampleLink({ id: 'b', itemKey: 'then#', activityId: 'b', agreement }),
    sampleLink({ id: 'c', itemKey: 'elsewhere#', connectionId: 'severa' }),
  ]);
}

describe('the news', () => {
  it('are everything at first, and only what changed after a plan was accepted', async () => {
    await fill();
    const first = await store.news(connectionId);
    expect(first.itemKeys.toSorted()).toEqual([itemKey, 'later@google.com#', 'now#', 'then#']);
    expect(first.activityIds.toSorted()).toEqual(['x', 'y']);
    await putEvents(db, [{ ...event, title: 'During the planning' }], 2);
    await store.accept(connectionId, { ...nothing, readUpTo: first.upTo });
    const second = await store.news(connectionId);
    expect(second).toMatchObject({ itemKeys: [itemKey], activityIds: [] });
    await store.accept(connectionId, { ...nothing, readUpTo: second.upTo });
    expect(await store.news(connectionId)).toEqual({
      itemKeys: [],
      activityIds: [],
      upTo: second.upTo,
    });
  });

  it('name an item once, however often it changed', async () => {
    await store.accept(connectionId, { ...nothing, readUpTo: 0 });
    for (const title of ['A', 'B', 'C']) await putEvents(db, [{ ...event, title }], 1);
    expect((await store.news(connectionId)).itemKeys).toEqual([itemKey]);
  });

  it('are everything again when a setting changed, for the connection it concerns', async () => {
    await fill();
    for (const id of [connectionId, 'severa'])
      await store.accept(id, { ...nothing, readUpTo: (await store.news(id)).upTo });
    await noteEverything(db, 'severa');
    expect((await store.news(connectionId)).itemKeys).toEqual([]);
    expect((await store.news('severa')).itemKeys).toContain('elsewhere#');
  });

  it('hold what is to be looked at again', async () => {
    await store.accept(connectionId, { ...nothing, again: ['a#'], readUpTo: 0 });
    expect((await store.news(connectionId)).itemKeys).toEqual(['a#']);
    expect((await store.news('severa')).itemKeys).toEqual([]);
  });
});

describe('everything in a window', () => {
  it('is what is linked or cached there, on this connection', async () => {
    await fill();
    const found = await store.everythingIn(connectionId, week);
    expect(found.itemKeys.toSorted()).toEqual([itemKey, 'now#']);
    expect(found.activityIds).toEqual(['x']);
  });

  it('takes nothing from the news of the rest', async () => {
    await fill();
    const inWindow = await store.everythingIn(connectionId, week);
    await store.accept(connectionId, { ...nothing, readUpTo: inWindow.upTo });
    expect((await store.news(connectionId)).itemKeys).toContain('then#');
    const { upTo } = await store.news(connectionId);
    await store.accept(connectionId, { ...nothing, readUpTo: upTo });
    await putEvents(db, [makeEvent({ eventId: 'later', when: later, title: 'New' })], 2);
    const again = await store.everythingIn(connectionId, week);
    await store.accept(connectionId, { ...nothing, readUpTo: again.upTo });
    expect((await store.news(connectionId)).itemKeys).toEqual(['later@google.com#']);
  });
});

it('counts the links of the connection', async () => {
  await fill();
  expect(await store.linkCount(connectionId)).toBe(2);
  expect(await store.linkCount('none')).toBe(0);
});
