import { beforeEach, describe, expect, it } from 'vitest';
import { linkedEventIds, linkedOf, occurrenceIds, saveCalendars } from '@/lib/store/calendars';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { linkedAmong, markGone, readLink } from '@/lib/store/links';
import { makeEvent, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { event, fields, itemKey, sampleLink } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});
const { calendarId, eventId } = event;

describe('a link', () => {
  it('is found by item on its own connection', async () => {
    await db.links.bulkAdd([sampleLink(), sampleLink({ id: 'severa', connectionId: 'severa' })]);
    expect((await readLink(db, 'severa', itemKey))?.id).toBe('severa');
    expect(await readLink(db, 'severa', 'other#')).toBeUndefined();
  });

  it('tells which activities are taken, per connection', async () => {
    await db.links.bulkAdd([
      sampleLink(),
      sampleLink({ id: 'b', itemKey: 'b#', activityId: 'a2', connectionId: 'severa' }),
    ]);
    expect(await linkedAmong(db, 'practice', ['a1', 'a2', 'a3'])).toEqual(new Set(['a1']));
    expect(await linkedAmong(db, 'practice', [])).toEqual(new Set());
  });

  it('notes that its event is gone, and back, and whether that was news', async () => {
    await db.links.add(sampleLink());
    expect(await markGone(db, calendarId, [eventId], true, 5)).toBe(true);
    expect(await markGone(db, calendarId, [eventId], true, 5)).toBe(false);
    expect((await db.links.get('link'))?.eventGone).toBe(true);
    expect(await markGone(db, calendarId, [eventId, 'another'], false, 5)).toBe(true);
    expect(await markGone(db, calendarId, ['another'], true, 5)).toBe(false);
  });

  it('remembers since when its event is gone, for as long as it is', async () => {
    await db.links.add(sampleLink());
    for (const now of [5, 9]) await markGone(db, calendarId, [eventId], true, now);
    expect(await db.links.get('link')).toMatchObject({ eventGone: true, eventGoneAt: 5 });
    await markGone(db, calendarId, [eventId], false, 10);
    expect(await db.links.get('link')).toEqual(sampleLink());
  });

  it('names its event when the time that was sent touches the window', async () => {
    const sent = (id: string, startAt: number) =>
      sampleLink({
        id,
        itemKey: `${id}#`,
        activityId: id,
        eventId: id,
        agreement: {
          ...sampleLink().agreement,
          sent: { ...fields, when: { kind: 'timed', startAt, endAt: startAt + 1 } },
        },
      });
    await db.links.bulkAdd([sent('in', monday), sent('out', 0)]);
    const window = { startAt: monday, endAt: monday + 1 };
    expect(await linkedEventIds(db, calendarId, window)).toEqual(['in']);
    expect(await linkedEventIds(db, 'other', window)).toEqual([]);
    const asked = ['in', 'out', 'never'];
    expect(await linkedOf(db, calendarId, asked, window)).toEqual(new Set(['in']));
    expect(await linkedOf(db, calendarId, ['out'], window)).toEqual(new Set());
    expect(await linkedOf(db, 'other', asked, window)).toEqual(new Set());
  });
});

describe('calendars', () => {
  it('are replaced as a whole', async () => {
    const calendar = (id: string) =>
      ({
        id,
        name: id,
        primary: false,
        role: 'owner',
        mine: true,
        shown: true,
        timeZone: 'UTC',
      }) as const;
    await saveCalendars(db, [calendar('a'), calendar('b')], 1);
    await saveCalendars(db, [calendar('b'), calendar('c')], 2);
    expect((await db.calendars.toArray()).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('tell the cached occurrences of a series', async () => {
    const occurrence = (id: string, change = {}) =>
      makeEvent({ eventId: id, seriesId: 's', ...change });
    await putEvents(
      db,
      [
        occurrence('s_1'),
        occurrence('s_2'),
        occurrence('s_3', { calendarId: 'other' }),
        makeEvent({ eventId: 'single' }),
      ],
      0,
    );
    expect((await occurrenceIds(db, calendarId, 's')).toSorted()).toEqual(['s_1', 's_2']);
  });
});
