import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTag } from '@/lib/domain/tag';
import { saveCalendars } from '@/lib/store/calendars';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents, removeEvent, replaceWindow } from '@/lib/store/events';
import {
  endOfJournal,
  moveOffset,
  noteItems,
  offsetOf,
  pruneJournal,
  unreadBy,
} from '@/lib/store/journal';
import { markGone } from '@/lib/store/links';
import { writeTag } from '@/lib/store/tags';
import { makeEvent } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { event, itemKey, sampleLink } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const always = { startAt: 0, endAt: Number.MAX_SAFE_INTEGER };
/** What was noted since the last call, without ids. */
async function noted() {
  const rows = await db.journal.toArray();
  await db.journal.clear();
  return rows.map(({ id: _, ...note }) => note);
}

describe('what is noted for planning', () => {
  it('is an event that is new or differs, once, and not one that reads the same', async () => {
    await putEvents(db, [event, { ...event, calendarId: 'other' }], 1);
    expect(await noted()).toEqual([{ itemKey }]);
    await putEvents(db, [event], 2);
    expect(await noted()).toEqual([]);
    await putEvents(db, [{ ...event, title: 'Other' }], 3);
    expect(await noted()).toEqual([{ itemKey }]);
  });

  it('is both items of an event that became another one', async () => {
    await putEvents(db, [event], 1);
    await noted();
    await putEvents(db, [{ ...event, iCalUid: 'new' }], 2);
    expect(await noted()).toEqual([{ itemKey: 'new#' }, { itemKey }]);
  });

  it('is an event that a complete read lacks, and one that is removed', async () => {
    const other = makeEvent({ eventId: 'other' });
    await putEvents(db, [event, other], 1);
    await noted();
    await replaceWindow(db, event.calendarId, always, [other], 2);
    expect(await noted()).toEqual([{ itemKey }]);
    await removeEvent(db, other.calendarId, 'other');
    await removeEvent(db, other.calendarId, 'other');
    expect(await noted()).toEqual([{ itemKey: `${other.iCalUid}#` }]);
  });

  it('is a sent event that went or came back, when that is news', async () => {
    await db.links.add(sampleLink());
    for (const isGone of [true, true, false])
      await markGone(db, event.calendarId, [event.eventId], isGone, 5);
    expect(await noted()).toEqual([{ itemKey }, { itemKey }]);
  });

  it('is a tag, once its event is known', async () => {
    await writeTag(db, 'practice', { eid: event.eid }, emptyTag, 1);
    expect(await noted()).toEqual([]);
    await putEvents(db, [event], 2);
    expect(await noted()).toEqual([{ itemKey }, { itemKey }]);
    await writeTag(db, 'practice', { eid: event.eid, itemKey }, emptyTag, 3);
    expect(await noted()).toEqual([{ itemKey }]);
  });

  it('is everything when the rights on a calendar, its name or its colour changed, and nothing else of it', async () => {
    const calendar = {
      id: 'a',
      name: 'A',
      primary: true,
      role: 'owner',
      mine: true,
      shown: true,
      timeZone: 'UTC',
    } as const;
    await saveCalendars(db, [calendar], 1);
    expect(await noted()).toEqual([{}]);
    await saveCalendars(db, [{ ...calendar, shown: false }], 2);
    expect(await noted()).toEqual([]);
    for (const change of [{ role: 'reader' }, { name: 'B' }, { colour: '#0b8043' }] as const) {
      await saveCalendars(db, [{ ...calendar, ...change }], 3);
      expect(await noted()).toEqual([{}]);
    }
  });
});

describe('the journal', () => {
  it('tells a reader what was noted since, for it or for all', async () => {
    await moveOffset(db, 'severa', 0);
    await noteItems(db, ['a#', 'b#', 'a#']);
    await db.journal.bulkAdd([
      { connectionId: 'severa', itemKey: 'c#' },
      { connectionId: 'practice', itemKey: 'd#' },
    ]);
    const unread = await unreadBy(db, 'severa');
    expect(unread?.notes.map((note) => note.itemKey)).toEqual(['a#', 'b#', 'c#']);
    expect(unread?.upTo).toBe(4);
  });

  it('cannot tell who never read', async () => {
    await noteItems(db, ['a#']);
    expect(await unreadBy(db, 'severa')).toBeUndefined();
  });

  it('never has a reader go back', async () => {
    await moveOffset(db, 'severa', 5);
    await moveOffset(db, 'severa', 3);
    expect(await offsetOf(db, 'severa')).toBe(5);
    await moveOffset(db, 'practice', -1);
    expect(await offsetOf(db, 'practice')).toBeUndefined();
  });
});

describe('pruning the journal', () => {
  beforeEach(() => noteItems(db, ['a#', 'b#', 'c#', 'd#']));

  it('keeps what some reader has not read', async () => {
    await moveOffset(db, 'severa', 3);
    await moveOffset(db, 'practice', 2);
    await pruneJournal(db, ['severa', 'practice']);
    expect((await db.journal.toArray()).map(({ id }) => id)).toEqual([3, 4]);
    expect((await unreadBy(db, 'practice'))?.notes).toHaveLength(2);
  });

  it('keeps all for a reader that is to begin', async () => {
    await moveOffset(db, 'severa', 3);
    await pruneJournal(db, ['severa', 'new']);
    expect(await db.journal.count()).toBe(4);
  });

  it('removes everything when nobody reads, and whoever missed that starts over', async () => {
    await moveOffset(db, 'severa', 3);
    await pruneJournal(db, []);
    expect(await db.journal.count()).toBe(0);
    expect(await unreadBy(db, 'severa')).toBeUndefined();
    expect(await endOfJournal(db)).toBe(4);
  });

  it('leaves who had read all where it is', async () => {
    await moveOffset(db, 'severa', 4);
    await pruneJournal(db, []);
    expect(await unreadBy(db, 'severa')).toEqual({ notes: [], upTo: 4 });
    await noteItems(db, ['e#']);
    expect((await unreadBy(db, 'severa'))?.notes).toMatchObject([{ itemKey: 'e#' }]);
  });
});
