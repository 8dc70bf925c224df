import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { createPlanStore } from '@/lib/store/plan-store';
import { createSendStore } from '@/lib/store/send-store';
import { type ReadCarried, readTag, readTagScope, readTags, writeTag } from '@/lib/store/tags';
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

describe('a series’ tag', () => {
  const first = { eid: 'eid-1', itemKey: 'weekly#1' };
  const second = { eid: 'eid-2', itemKey: 'weekly#2' };
  const ofSeries = { ...first, scope: 'series' } as const;
  const both = () => readTags(db, 'severa', [first, second]);

  it('counts for all its occurrences, and for nothing else', async () => {
    await writeTag(db, 'severa', ofSeries, tag('all'), 1);
    expect(await both()).toEqual([tag('all'), tag('all')]);
    const others = [{ itemKey: 'weekly#' }, { itemKey: 'other#1' }, { eid: 'eid-1' }];
    expect(await readTags(db, 'severa', others)).toEqual([emptyTag, emptyTag, emptyTag]);
  });

  it('gives way to an occurrence’s own', async () => {
    await writeTag(db, 'severa', ofSeries, tag('all'), 1);
    await writeTag(db, 'severa', second, tag('own'), 2);
    expect(await both()).toEqual([tag('all'), tag('own')]);
  });

  it('replaces the own one of the occurrence that it is made at', async () => {
    await writeTag(db, 'severa', first, tag('own'), 1);
    await writeTag(db, 'severa', second, tag('own'), 1);
    await writeTag(db, 'severa', ofSeries, tag('all'), 2);
    expect(await both()).toEqual([tag('all'), tag('own')]);
  });

  it('from an occurrence on counts for that one and those that follow', async () => {
    const all = [first, second, { eid: 'eid-3', itemKey: 'weekly#3' }];
    const read = () => readTags(db, 'severa', all);
    await writeTag(db, 'severa', ofSeries, tag('all'), 1);
    await writeTag(db, 'severa', second, tag('own'), 2);
    await writeTag(db, 'severa', { ...second, scope: 'following' }, tag('from two'), 3);
    expect(await read()).toEqual([tag('all'), tag('from two'), tag('from two')]);
    await writeTag(
      db,
      'severa',
      { eid: 'eid-3', itemKey: 'weekly#3', scope: 'following' },
      tag('from three'),
      4,
    );
    expect(await read()).toEqual([tag('all'), tag('from two'), tag('from three')]);
    expect(await Promise.all(all.map((one) => readTagScope(db, one)))).toEqual([
      'series',
      'following',
      'following',
    ]);
    await writeTag(db, 'severa', { ...second, scope: 'following' }, tag('anew'), 5);
    expect(await read()).toEqual([tag('all'), tag('anew'), tag('anew')]);
    await writeTag(db, 'severa', ofSeries, tag('all again'), 6);
    expect(await read()).toEqual([tag('all again'), tag('all again'), tag('all again')]);
  });

  it('from an occurrence on leaves those before it as they are, and knows its PSA', async () => {
    await writeTag(db, 'severa', { ...second, scope: 'following' }, tag('from two'), 1);
    expect(await both()).toEqual([emptyTag, tag('from two')]);
    const [, elsewhere] = await readTags(db, 'other', [first, second]);
    expect(elsewhere?.activityTypeId).toBeUndefined();
    expect(await readTagScope(db, first)).toBeUndefined();
  });

  it('made at an item that is no occurrence is the item’s own', async () => {
    await writeTag(db, 'severa', { ...known, scope: 'series' }, tag('single'), 1);
    expect((await db.tags.toArray()).map(({ key }) => key)).toEqual(['meeting#']);
  });

  it('has its occurrences, cached or sent, judged and planned anew', async () => {
    await putEvents(db, [makeEvent({ iCalUid: 'weekly', originalStart: '1' })], 1);
    await db.links.add(sampleLink({ itemKey: 'weekly#2' }));
    await db.journal.clear();
    await writeTag(db, 'severa', { ...ofSeries, itemKey: 'weekly#3' }, tag('all'), 2);
    expect((await db.journal.toArray()).map(({ itemKey }) => itemKey)).toEqual([
      'weekly#1',
      'weekly#2',
    ]);
    expect(await db.touched.toArray()).toMatchObject([{ linkId: 'link' }]);
  });

  it('says on another connection only what holds there', async () => {
    const whole = { ...tag('all'), activityTypeId: 'meeting' };
    await writeTag(db, 'practice', ofSeries, whole, 1);
    expect(await both()).toEqual([tag('all'), tag('all')]);
    expect(await readTag(db, 'practice', first)).toEqual(whole);
  });
});

describe('a tag that the event carries', () => {
  const carrying = makeEvent({ iCalUid: 'weekly', originalStart: '1', carriedTag: 'carried' });
  const address = { eid: carrying.eid, itemKey: 'weekly#1' };
  const readCarried: ReadCarried = ({ carriedTag = '' }, connectionId) =>
    connectionId === 'severa' ? tag(carriedTag) : undefined;
  const read = (connectionId = 'severa') => readTag(db, connectionId, address, readCarried);
  beforeEach(() => putEvents(db, [carrying], 1));

  it('counts where nothing was tagged here', async () => {
    expect(await read()).toEqual(tag('carried'));
    expect(await read('practice')).toEqual(emptyTag);
    expect(await readTag(db, 'severa', address)).toEqual(emptyTag);
  });

  it('gives way to the series’, as that does to the item’s own', async () => {
    await writeTag(db, 'severa', { ...address, scope: 'series' }, tag('all'), 1);
    expect(await read()).toEqual(tag('all'));
    await writeTag(db, 'severa', address, tag('own'), 2);
    expect(await read()).toEqual(tag('own'));
  });

  it('is read for sending as for planning', async () => {
    const store = createSendStore(db, () => 1, undefined, readCarried);
    expect(await store.tag('severa', address)).toEqual(tag('carried'));
    const { tags } = await createPlanStore(db, readCarried).known('severa', {
      itemKeys: ['weekly#1'],
      activityIds: [],
      upTo: 0,
    });
    expect(tags.get('weekly#1')).toEqual(tag('carried'));
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
