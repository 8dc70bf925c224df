import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { readTag, readTags, writeTag } from '@/lib/store/tags';
import { makeEvent } from '@/tests/model/make-event';
import { openDatabase } from './open-database';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const tag = (note: string): Tag => ({ ...emptyTag, note });
const unknown = { eid: 'eid-a' };
const known = { eid: 'eid-a', itemKey: 'meeting#' };

describe('a tag', () => {
  it('is empty where there is none', async () => {
    expect(await readTag(db, known)).toEqual(emptyTag);
  });

  it('made before its event is known is found once it is', async () => {
    await writeTag(db, unknown, tag('early'), 1);
    expect(await readTag(db, known)).toEqual(tag('early'));
  });

  it('moves along to its item at the next change', async () => {
    await writeTag(db, unknown, tag('early'), 1);
    await writeTag(db, known, tag('later'), 2);
    expect(await db.tags.toArray()).toEqual([{ key: 'meeting#', tag: tag('later'), changedAt: 2 }]);
  });

  it('is the same for the meeting’s copy on another calendar', async () => {
    await writeTag(db, known, tag('shared'), 1);
    expect(await readTag(db, { eid: 'eid-b', itemKey: 'meeting#' })).toEqual(tag('shared'));
  });

  it('of the item counts before one that was made for a copy not known yet', async () => {
    await writeTag(db, known, tag('item'), 1);
    await writeTag(db, { eid: 'eid-b' }, tag('copy'), 2);
    expect(await readTag(db, { eid: 'eid-b', itemKey: 'meeting#' })).toEqual(tag('item'));
  });

  it('made for a copy that was not known yet reaches the item with the event', async () => {
    const event = makeEvent({ iCalUid: 'meeting' });
    await writeTag(db, { eid: event.eid }, tag('early'), 1);
    await writeTag(db, { eid: 'other' }, tag('another event’s'), 1);
    await putEvents(db, [event], 2);
    expect(await readTag(db, { eid: 'copy', itemKey: 'meeting#' })).toEqual(tag('early'));
    expect((await db.tags.toArray()).map(({ key }) => key)).toEqual(['eid:other', 'meeting#']);
  });

  it.each([
    [1, 'item'],
    [3, 'early'],
  ])('made at %d for such a copy leaves the newer one: %s', async (changedAt, note) => {
    const event = makeEvent({ iCalUid: 'meeting' });
    await writeTag(db, known, tag('item'), 2);
    await writeTag(db, { eid: event.eid }, tag('early'), changedAt);
    await putEvents(db, [event], 4);
    expect(await db.tags.toArray()).toMatchObject([{ key: 'meeting#', tag: tag(note) }]);
  });

  it('is read with many others in the order asked, however it is stored', async () => {
    await writeTag(db, { eid: 'eid-b', itemKey: 'b#' }, tag('b'), 1);
    await writeTag(db, { eid: 'eid-c' }, tag('c'), 1);
    const addresses = [
      { eid: 'eid-c', itemKey: 'c#' },
      { eid: 'none', itemKey: undefined },
      { eid: 'eid-b', itemKey: 'b#' },
      { eid: 'eid-c' },
    ];
    const tags = await readTags(db, addresses);
    expect(tags.map(({ note }) => note)).toEqual(['c', '', 'b', 'c']);
    expect(tags).toEqual(await Promise.all(addresses.map((address) => readTag(db, address))));
  });
});
