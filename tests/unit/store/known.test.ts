import { beforeEach, describe, expect, it } from 'vitest';
import { markLine } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { madeEventId } from '@/lib/domain/made-event-id';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { readKnown } from '@/lib/store/known';
import { createPullStore } from '@/lib/store/pull-store';
import { writeTag } from '@/lib/store/tags';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { event, itemKey, sampleActivity, sampleLink, sampleRow } from './samples';

const connectionId = 'practice';
let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const about = (itemKeys: string[], activityIds: string[] = []) =>
  readKnown(db, connectionId, { itemKeys, activityIds });
const putActivities = (...activities: Parameters<typeof sampleActivity>[0][]) =>
  createPullStore(db).putActivities(connectionId, activities.map(sampleActivity), 7);
const timed = (startAt: number) => ({ kind: 'timed', startAt, endAt: startAt + hourMs }) as const;
const tombstone = {
  id: 't',
  connectionId,
  itemKey,
  calendarId: event.calendarId,
  eventId: event.eventId,
  activityKey: 'former',
  fate: 'kept',
  generation: 1,
  at: 1,
} as const;

describe('what is known of a linked item', () => {
  beforeEach(async () => {
    await putEvents(db, [event], 5);
    await putActivities({ id: 'a1' });
    await db.links.add(sampleLink());
  });

  it.each([
    ['the item', [itemKey], []],
    ['its activity', [], ['a1']],
    ['its activity by key', ['activity:a1'], []],
  ])('is the same by %s: link, event and activity', async (_, itemKeys, activityIds) => {
    const known = await about(itemKeys, activityIds);
    expect(known.links).toMatchObject([{ id: 'link' }]);
    expect(known.events).toEqual([{ event, itemKey, seenAt: 5 }]);
    expect(known.activities).toMatchObject([{ key: 'a1', seenAt: 7 }]);
    expect(known.linkedItemKeys).toEqual(new Set([itemKey]));
  });

  it('holds its rows, also of the sweep, its tombstones and its tag', async () => {
    await db.outbox.bulkAdd([
      sampleRow(),
      sampleRow({ id: 'sweep', step: 'sweep' }),
      sampleRow({ id: 'elsewhere', connectionId: 'severa' }),
    ]);
    await db.tombstones.add(tombstone);
    await writeTag(db, connectionId, event, { note: 'x', sending: 'auto' }, 1);
    await writeTag(
      db,
      connectionId,
      { eid: event.eid, itemKey },
      { note: 'n', sending: 'auto' },
      2,
    );
    const known = await about([itemKey]);
    expect(known.rows.map(({ id }) => id).toSorted()).toEqual([sampleRow().id, 'sweep']);
    expect(known.tombstones).toEqual([tombstone]);
    expect(known.tags.get(itemKey)).toEqual({ note: 'n', sending: 'auto' });
  });

  it('is nothing on another connection but the event, free there', async () => {
    const known = await readKnown(db, 'severa', { itemKeys: [itemKey], activityIds: ['a1'] });
    expect(known).toMatchObject({ links: [], activities: [], events: [{ itemKey }] });
    expect(known.linkedItemKeys).toEqual(new Set());
  });

  it('holds the copy on another calendar', async () => {
    await putEvents(db, [{ ...event, calendarId: 'other' }], 6);
    expect((await about([itemKey])).events).toHaveLength(2);
  });

  it('finds the link by its event when that is another item by now', async () => {
    await putEvents(db, [{ ...event, iCalUid: 'renewed' }], 6);
    const known = await about(['renewed#']);
    expect(known.links).toMatchObject([{ id: 'link' }]);
    expect(known.linkedItemKeys).toEqual(new Set(['renewed#']));
    expect(known.newItemKeys).toEqual(new Map([['link', 'renewed#']]));
  });

  it('finds the link by the activity that an event says it was made of', async () => {
    const eventId = madeEventId({ space: 'fake', activityKey: 'a1', generation: 1 });
    const again = { ...event, eventId, iCalUid: 'again' };
    await putEvents(db, [again], 6);
    expect((await about(['again#'])).links).toMatchObject([{ id: 'link', activityId: 'a1' }]);
  });

  it('finds the link of the event that another activity’s mark names', async () => {
    await putActivities({ id: 'a2', notes: markLine(event.eid) });
    expect((await about([], ['a2'])).links).toMatchObject([{ id: 'link', activityId: 'a1' }]);
  });

  it('leaves the other item to the link that it has', async () => {
    await putEvents(db, [{ ...event, iCalUid: 'renewed' }], 6);
    const other = { id: 'other', itemKey: 'renewed#', eventId: 'other', activityId: 'other' };
    await db.links.add(sampleLink(other));
    expect((await about(['renewed#'])).newItemKeys).toEqual(new Map());
  });

  it('finds the link of an activity that is gone from the cache', async () => {
    await createPullStore(db).markActivitiesGone(connectionId, ['a1']);
    const known = await about([], ['a1']);
    expect(known).toMatchObject({ links: [{ activityGone: true }], activities: [] });
  });
});

describe('what is known of a free activity', () => {
  it('is what begins with it, linked or not, and what was decided about it', async () => {
    const alike = makeEvent({ eventId: 'alike' });
    const linked = makeEvent({ eventId: 'linked' });
    const other = makeEvent({ eventId: 'other', when: timed(monday + hourMs) });
    await putEvents(db, [alike, linked, other], 1);
    await db.links.add(sampleLink({ itemKey: 'linked@google.com#', eventId: 'linked' }));
    await putActivities({ id: 'free' });
    await db.outbox.add(sampleRow({ id: 'r', itemKey: 'activity:free', kind: 'create-event' }));
    await db.tombstones.add({ ...tombstone, activityKey: 'free' });
    const known = await about([], ['free']);
    expect(known.events.map((one) => one.event.eventId)).toEqual(['alike', 'linked']);
    expect(known.linkedItemKeys).toEqual(new Set(['linked@google.com#']));
    expect(known.links).toEqual([]);
    expect(known.rows).toMatchObject([{ id: 'r' }]);
    expect(known.tombstones).toHaveLength(1);
    expect(known.tags.get('alike@google.com#')).toEqual({ note: '', sending: 'manual' });
  });

  it('is no free one when its link knows it by its place in the series', async () => {
    const seriesParentId = 'weekly';
    await putActivities({ id: 'new-id', seriesParentId });
    await db.links.add(sampleLink({ activityId: 'old-id', activityKey: `weekly@${monday}` }));
    const known = await about([], ['new-id']);
    expect(known.links).toMatchObject([{ activityId: 'old-id' }]);
    expect(known.activities).toMatchObject([{ key: `weekly@${monday}` }]);
  });
});

describe('what is known of a link whose event is gone', () => {
  const dayMs = 24 * hourMs;
  const gone = (change: Partial<Link> = {}) =>
    sampleLink({
      itemKey: 'series#2026-11-20T07:00:00Z',
      eventId: 's_1',
      eventGone: true,
      ...change,
    });

  it('is what begins within a day of where it stood at first, or at last', async () => {
    const at = (eventId: string, startAt: number) => makeEvent({ eventId, when: timed(startAt) });
    const first = Date.parse('2026-11-20T07:00:00Z');
    await db.links.add(gone());
    await putEvents(
      db,
      [
        at('before', first - dayMs - 1),
        at('from', first - dayMs),
        at('first', first),
        at('between', monday - dayMs - 1),
        at('last', monday),
        at('until', monday + dayMs),
        at('after', monday + dayMs + 1),
      ],
      1,
    );
    const { events } = await about(['series#2026-11-20T07:00:00Z']);
    const ids = events.map((one) => one.event.eventId);
    expect(ids).toEqual(['from', 'first', 'last', 'until']);
  });

  it('is nothing more for a colleague’s, which we do not follow', async () => {
    await db.links.add(gone({ origin: 'colleague' }));
    await putEvents(db, [event], 1);
    expect((await about(['series#2026-11-20T07:00:00Z'])).events).toEqual([]);
  });
});

describe('reading what is known', () => {
  /** Rows that were read, whatever the table. */
  async function rowsRead(size: number): Promise<number> {
    const full = openDatabase();
    const places = Array.from({ length: size }, (_, index) => index);
    const events = places.map((index) =>
      makeEvent({ eventId: `e${index}`, when: timed(monday + index * 24 * hourMs) }),
    );
    await putEvents(full, events, 1);
    await createPullStore(full).putActivities(
      connectionId,
      places.map((index) =>
        sampleActivity({ id: `a${index}`, when: timed(monday + index * hourMs) }),
      ),
      1,
    );
    await full.links.bulkAdd(
      events.map(({ eventId, iCalUid }, index) =>
        sampleLink({ id: eventId, itemKey: `${iCalUid}#`, eventId, activityId: `a${index}` }),
      ),
    );
    await full.outbox.bulkAdd(
      events.map(({ iCalUid }) => sampleRow({ id: iCalUid, itemKey: `${iCalUid}#` })),
    );
    let read = 0;
    for (const table of full.tables)
      table.hook('reading', (row) => {
        read += 1;
        return row;
      });
    const news = { itemKeys: ['e3@google.com#', 'e7@google.com#'], activityIds: ['a5'] };
    expect((await readKnown(full, connectionId, news)).links).toHaveLength(3);
    return read;
  }

  it('costs as much as there is news, not as much as there is', async () => {
    const [few, many] = [await rowsRead(20), await rowsRead(400)];
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });
});
