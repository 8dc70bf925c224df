import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTag } from '@/lib/domain/tag';
import { commit } from '@/lib/store/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { createPullStore } from '@/lib/store/pull-store';
import { createSendStore } from '@/lib/store/send-store';
import { writeTag } from '@/lib/store/tags';
import { openDatabase } from './open-database';
import { event, itemKey, sampleActivity, sampleLink, sampleRow } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const history = {
  at: 1,
  connectionId: 'practice',
  itemKey,
  operation: 'create',
  outcome: 'done',
} as const;
const putTag = {
  connectionId: 'practice',
  eid: event.eid,
  itemKey,
  tag: { ...emptyTag, note: 'Agenda' },
};
const tombstone = {
  id: 'link',
  connectionId: 'practice',
  itemKey,
  calendarId: event.calendarId,
  eventId: event.eventId,
  activityKey: 'a1',
  fate: 'deleted',
  generation: 0,
  at: 1,
} as const;
const bothSides = [
  { connectionId: 'practice', itemKey },
  { connectionId: 'practice', itemKey: 'activity:a1' },
];
/** What was noted for planning since the last call, without ids. */
async function noted() {
  const rows = await db.journal.toArray();
  await db.journal.clear();
  return rows.map(({ id: _, ...note }) => note);
}
const counts = async () => [
  await db.links.count(),
  await db.outbox.count(),
  await db.tags.count(),
  await db.history.count(),
];

describe('a commit', () => {
  it('stores all its parts', async () => {
    await commit(db, { putLink: sampleLink(), putRow: sampleRow(), putTag, history }, 5);
    expect(await counts()).toEqual([1, 1, 1, 1]);
    expect((await db.tags.toArray())[0]).toMatchObject({
      key: itemKey,
      connectionId: 'practice',
      changedAt: 5,
    });
  });

  it('stores none of its parts when one is refused', async () => {
    await db.links.add(sampleLink({ id: 'former' }));
    await db.outbox.add(sampleRow());
    const refused = { putLink: sampleLink(), removeRow: sampleRow().id, putTag, history };
    await expect(commit(db, refused, 5)).rejects.toThrow();
    expect(await counts()).toEqual([1, 1, 0, 0]);
  });

  it('makes room before it puts', async () => {
    await db.links.add(sampleLink({ id: 'former' }));
    await db.outbox.add(sampleRow());
    const { id } = sampleRow();
    await commit(
      db,
      {
        removeLink: 'former',
        putLink: sampleLink(),
        removeRow: id,
        putRow: sampleRow({ step: 'sweep' }),
      },
      5,
    );
    expect(await db.links.toArray()).toMatchObject([{ id: 'link' }]);
    expect(await db.outbox.toArray()).toMatchObject([{ step: 'sweep' }]);
  });

  it('is told of once it is stored, and not when it is refused', async () => {
    let told = 0;
    const store = createSendStore(
      db,
      () => 5,
      () => {
        told += 1;
      },
    );
    await store.commit({ putLink: sampleLink() });
    await expect(store.commit({ putLink: sampleLink({ id: 'second' }) })).rejects.toThrow();
    expect(told).toBe(1);
  });

  it('has a link that was put or ended planned anew, with both its sides', async () => {
    await commit(db, { putLink: sampleLink() }, 5);
    expect(await noted()).toEqual([{ connectionId: 'practice', itemKey }]);
    await commit(db, { removeLink: 'link', putTombstone: tombstone }, 5);
    await commit(db, { removeLink: 'link' }, 5);
    expect(await noted()).toEqual(bothSides);
    expect(await db.tombstones.toArray()).toEqual([tombstone]);
    await commit(db, { removeTombstone: tombstone.id }, 5);
    expect(await noted()).toEqual(bothSides);
    expect(await db.tombstones.count()).toBe(0);
  });

  it('has an item planned anew, on the connection of the row that is done', async () => {
    await db.outbox.add(sampleRow());
    await commit(db, { removeRow: sampleRow().id, replan: 'a#' }, 5);
    await commit(db, { replan: 'b#' }, 5);
    expect(await noted()).toEqual([{ connectionId: 'practice', itemKey: 'a#' }, { itemKey: 'b#' }]);
  });
});

describe('a side as we wrote it', () => {
  it('is no news when it is read', async () => {
    await commit(db, { putEvent: event, putActivity: sampleActivity(), history }, 5);
    await noted();
    await putEvents(db, [event], 9);
    const stamped = sampleActivity({ changedAt: 8 });
    await createPullStore(db).putActivities('practice', [stamped], 9);
    expect(await noted()).toEqual([]);
    expect(await db.events.toArray()).toMatchObject([{ seenAt: 5, readAt: 9 }]);
    expect(await db.activities.toArray()).toMatchObject([{ seenAt: 5, readAt: 9 }]);
  });

  it('is news for other connections when it is an event', async () => {
    await commit(db, { putEvent: event }, 5);
    expect(await noted()).toEqual([{ itemKey }]);
  });

  it('takes over the tag that was made before it was known, once', async () => {
    await commit(db, { putTag: { ...putTag, itemKey: 'other#' } }, 1);
    await writeTag(db, 'practice', { eid: event.eid }, putTag.tag, 2);
    for (const at of [3, 4]) await commit(db, { putEvent: event }, at);
    expect(await db.tags.toArray()).toMatchObject([
      { key: itemKey, tag: putTag.tag, changedAt: 2 },
      { key: 'other#' },
    ]);
  });

  it('is of the connection whose row it ends, when nothing else says', async () => {
    await db.outbox.add(sampleRow({ connectionId: 'severa' }));
    await commit(db, { removeRow: sampleRow().id, putActivity: sampleActivity() }, 5);
    expect(await db.activities.toArray()).toMatchObject([{ connectionId: 'severa', key: 'a1' }]);
  });

  it('is refused when nothing says whose activity it is', async () => {
    await expect(commit(db, { putActivity: sampleActivity() }, 5)).rejects.toThrow();
  });

  it('goes from the cache when we deleted it', async () => {
    await commit(db, { putEvent: event, putActivity: sampleActivity(), history }, 5);
    const { calendarId, eventId } = event;
    await commit(db, { removeEvent: { calendarId, eventId }, removeActivity: 'a1', history }, 6);
    expect([await db.events.count(), await db.activities.count()]).toEqual([0, 0]);
  });

  it('goes from the cache when its link says that it is gone', async () => {
    await commit(db, { putEvent: event, putActivity: sampleActivity(), history }, 5);
    await commit(db, { putLink: sampleLink({ eventGone: true, activityGone: true }) }, 6);
    expect([await db.events.count(), await db.activities.count()]).toEqual([0, 0]);
  });
});
