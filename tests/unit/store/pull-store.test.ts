import { beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import type { MerkkiDatabase } from '@/lib/store/database';
import { createPullStore } from '@/lib/store/pull-store';
import { hourMs, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { fields, itemKey, sampleActivity, sampleLink } from './samples';

const connectionId = 'practice';
let db: MerkkiDatabase;
let store: ReturnType<typeof createPullStore>;
beforeEach(() => {
  db = openDatabase();
  store = createPullStore(db);
});

const put = (change: Partial<Activity>, seenAt = 1) =>
  store.putActivities(connectionId, [sampleActivity(change)], seenAt);
const gone = (...ids: string[]) => store.markActivitiesGone(connectionId, ids);
const timed = (startAt: number) => ({ kind: 'timed', startAt, endAt: startAt + hourMs }) as const;
/** What was noted since the last call, without ids. */
async function noted() {
  const rows = await db.journal.toArray();
  await db.journal.clear();
  return rows.map(({ id: _, ...note }) => note);
}

describe('activities that were read', () => {
  it('are news when they are new or differ, and not for a later stamp alone', async () => {
    await put({}, 1);
    expect(await noted()).toEqual([{ connectionId, activityId: 'a1' }]);
    await put({ changedAt: 50 }, 2);
    expect(await noted()).toEqual([]);
    expect(await db.activities.toArray()).toMatchObject([
      { readAt: 2, seenAt: 1, activity: { changedAt: 50 } },
    ]);
    await put({ title: 'Other' }, 3);
    expect(await noted()).toHaveLength(1);
    expect(await db.activities.toArray()).toMatchObject([{ seenAt: 3 }]);
  });

  it.each([{ ownerId: 'ben' }, { hasHours: true }, { isClosed: true }])(
    'are news when they have %j by now',
    async (change) => {
      await put({});
      await noted();
      await put(change);
      expect(await noted()).toHaveLength(1);
    },
  );

  it('stay apart by connection', async () => {
    await put({});
    await store.putActivities('severa', [sampleActivity({ title: 'Other' })], 1);
    expect(await db.activities.count()).toBe(2);
  });

  it('are there again for their link, when they were gone', async () => {
    await db.links.add(sampleLink({ activityGone: true }));
    await put({});
    expect(await db.links.get('link')).toEqual(sampleLink());
  });
});

describe('an occurrence of a PSA series', () => {
  const occurrence = (id: string, startAt: number) => ({
    id,
    seriesParentId: 'weekly',
    when: timed(startAt),
  });

  it('that is moved stays one, and stays with its link', async () => {
    await put(occurrence('o1', monday));
    await db.links.add(sampleLink({ activityId: 'o1', activityKey: `weekly@${monday}` }));
    await put(occurrence('o1', monday + hourMs));
    const key = `weekly@${monday + hourMs}`;
    expect(await db.activities.toArray()).toMatchObject([{ key }]);
    expect(await db.links.toArray()).toMatchObject([{ activityKey: key }]);
  });

  it('that got another id is not gone with the former one', async () => {
    await put(occurrence('o1', monday));
    await db.links.add(sampleLink({ activityId: 'o1', activityKey: `weekly@${monday}` }));
    await put(occurrence('o2', monday));
    await gone('o1');
    expect(await db.links.toArray()).toEqual([
      sampleLink({ activityId: 'o1', activityKey: `weekly@${monday}` }),
    ]);
    expect(await db.activities.toArray()).toMatchObject([{ id: 'o2' }]);
    await gone('o2');
    expect(await db.links.toArray()).toMatchObject([{ activityGone: true }]);
  });
});

describe('activities that are gone', () => {
  it('are so for their link, are forgotten, and are news', async () => {
    await put({});
    await db.links.add(sampleLink());
    await noted();
    await gone('a1');
    expect(await db.links.toArray()).toMatchObject([{ activityGone: true }]);
    expect(await db.activities.count()).toBe(0);
    expect(await noted()).toEqual([
      { connectionId, itemKey },
      { connectionId, activityId: 'a1' },
    ]);
  });

  it('are of one connection only', async () => {
    await db.links.add(sampleLink({ connectionId: 'severa' }));
    await gone('a1');
    expect(await db.links.toArray()).toEqual([sampleLink({ connectionId: 'severa' })]);
  });
});

describe('the activities expected in a window', () => {
  const window = { startAt: monday, endAt: monday + hourMs };
  const ids = async () => (await store.activityIdsIn(connectionId, window)).toSorted();

  it('are those cached and those linked there', async () => {
    await put({ id: 'in' });
    await put({ id: 'out', when: timed(monday + hourMs) });
    await db.links.bulkAdd([
      sampleLink({ activityId: 'linked' }),
      sampleLink({ id: 'b', itemKey: 'b#', activityId: 'gone', activityGone: true }),
      sampleLink({ id: 'c', activityId: 'elsewhere', connectionId: 'severa' }),
    ]);
    expect(await ids()).toEqual(['in', 'linked']);
  });

  it('are not those that have moved out of it since they were agreed on', async () => {
    await db.links.add(sampleLink());
    await put({ when: timed(monday + 5 * hourMs) });
    expect(await ids()).toEqual([]);
  });

  it('are not those that touch it in some time zones only', async () => {
    const when = { kind: 'all-day', startDate: '2026-11-22', endDate: '2026-11-23' } as const;
    await put({ when });
    const echo = { ...fields, when };
    await db.links.add(
      sampleLink({ activityId: 'b', agreement: { ...sampleLink().agreement, echo } }),
    );
    expect(await ids()).toEqual([]);
  });

  it('hold a year’s leave that began long before it', async () => {
    const dayMs = 24 * hourMs;
    const when = {
      kind: 'timed',
      startAt: monday - 300 * dayMs,
      endAt: monday + 65 * dayMs,
    } as const;
    await put({ id: 'leave', when });
    expect(await ids()).toEqual(['leave']);
  });
});

it('keeps where the reading of each PSA stands', async () => {
  const cursor = { since: 1, window: { startAt: 0, endAt: 1 }, readAt: 2, changesReadAt: 3 };
  await store.savePsaCursor(connectionId, cursor);
  expect(await store.psaCursor(connectionId)).toEqual(cursor);
  expect(await store.psaCursor('severa')).toBeUndefined();
});
