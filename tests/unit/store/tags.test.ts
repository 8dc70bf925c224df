import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { readTag, readTags, writeTag } from '@/lib/store/tags';
import { makeEvent } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { sampleLink } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const tag = (note: string): Tag => ({ ...emptyTag, note });
const unknown = { eid: 'eid-a' };
const known = { eid: 'eid-a', itemKey: 'meeting#' };

describe('a tag', () => {
  it('is empty where there is none', async () => {
    expect(await readTag(db, 'severa', known)).toEqual(emptyTag);
  });

  it('made before its event is known is found once it is', async () => {
    await writeTag(db, 'severa', unknown, tag('early'), 1);
    expect(await readTag(db, 'severa', known)).toEqual(tag('early'));
  });

  it('moves along to its item at the next change', async () => {
    await writeTag(db, 'severa', unknown, tag('early'), 1);
    await writeTag(db, 'severa', known, tag('later'), 2);
    expect(await db.tags.toArray()).toEqual([
      { key: 'meeting#', connectionId: 'severa', tag: tag('later'), changedAt: 2 },
    ]);
  });

  it('is the same for the meeting’s copy on another calendar', async () => {
    await writeTag(db, 'severa', known, tag('shared'), 1);
    expect(await readTag(db, 'severa', { eid: 'eid-b', itemKey: 'meeting#' })).toEqual(
      tag('shared'),
    );
  });

  it('of the item counts before one that was made for a copy not known yet', async () => {
    await writeTag(db, 'severa', known, tag('item'), 1);
    await writeTag(db, 'severa', { eid: 'eid-b' }, tag('copy'), 2);
    expect(await readTag(db, 'severa', { eid: 'eid-b', itemKey: 'meeting#' })).toEqual(tag('item'));
  });

  it('made for a copy that was not known yet reaches the item with the event', async () => {
    const event = makeEvent({ iCalUid: 'meeting' });
    await writeTag(db, 'severa', { eid: event.eid }, tag('early'), 1);
    await writeTag(db, 'severa', { eid: 'other' }, tag('another event’s'), 1);
    await putEvents(db, [event], 2);
    expect(await readTag(db, 'severa', { eid: 'copy', itemKey: 'meeting#' })).toEqual(tag('early'));
    expect((await db.tags.toArray()).map(({ key }) => key)).toEqual(['eid:other', 'meeting#']);
  });

  it.each([
    [1, 'item'],
    [3, 'early'],
  ])('made at %d for such a copy leaves the newer one: %s', async (changedAt, note) => {
    const event = makeEvent({ iCalUid: 'meeting' });
    await writeTag(db, 'severa', known, tag('item'), 2);
    await writeTag(db, 'severa', { eid: event.eid }, tag('early'), changedAt);
    await putEvents(db, [event], 4);
    expect(await db.tags.toArray()).toMatchObject([{ key: 'meeting#', tag: tag(note) }]);
  });

  it('that reaches an item has what was sent of it judged anew', async () => {
    const event = makeEvent({ iCalUid: 'meeting' });
    await putEvents(db, [event], 1);
    await db.links.add(sampleLink({ itemKey: 'meeting#' }));
    await writeTag(db, 'severa', { eid: event.eid }, tag('early'), 2);
    expect(await db.touched.count()).toBe(0);
    await putEvents(db, [event], 3);
    expect(await db.touched.toArray()).toMatchObject([{ linkId: 'link' }]);
  });

  it('is read with many others in the order asked, however it is stored', async () => {
    await writeTag(db, 'severa', { eid: 'eid-b', itemKey: 'b#' }, tag('b'), 1);
    await writeTag(db, 'severa', { eid: 'eid-c' }, tag('c'), 1);
    const addresses = [
      { eid: 'eid-c', itemKey: 'c#' },
      { eid: 'none', itemKey: undefined },
      { eid: 'eid-b', itemKey: 'b#' },
      { eid: 'eid-c' },
    ];
    const tags = await readTags(db, 'severa', addresses);
    expect(tags.map(({ note }) => note)).toEqual(['c', '', 'b', 'c']);
    expect(tags).toEqual(
      await Promise.all(addresses.map((address) => readTag(db, 'severa', address))),
    );
  });
});

describe('on another connection than it was made for, a tag', () => {
  const whole: Tag = {
    activityTypeId: 'meeting',
    customer: { id: 'birch', name: 'Birch' },
    project: { id: 'shop', phaseName: '', projectName: 'Shop', standing: 'open' },
    note: 'Agenda',
    sending: 'never',
  };
  const rest = { note: 'Agenda', sending: 'never' };

  it('keeps its note and whether to send, and nothing of the other PSA', async () => {
    await writeTag(db, 'practice', known, whole, 1);
    expect(await readTag(db, 'severa', known)).toEqual(rest);
    expect(await readTags(db, 'severa', [known])).toEqual([rest]);
    expect(await readTag(db, 'practice', known)).toEqual(whole);
  });

  it('stays bare when its event becomes known', async () => {
    const event = makeEvent({ iCalUid: 'meeting' });
    await writeTag(db, 'practice', { eid: event.eid }, whole, 1);
    await putEvents(db, [event], 2);
    expect(await readTag(db, 'severa', { eid: event.eid, itemKey: 'meeting#' })).toEqual(rest);
  });

  it('is whole when it does not say for which it was made', async () => {
    await db.tags.put({ key: 'meeting#', tag: whole, changedAt: 1 });
    expect(await readTag(db, 'severa', known)).toEqual(whole);
  });
});
