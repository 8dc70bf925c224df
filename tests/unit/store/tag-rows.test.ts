import { beforeEach, describe, expect, it } from 'vitest';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { readTagRows, swapTagRows } from '@/lib/store/tag-rows';
import { readTag, writeTag } from '@/lib/store/tags';
import { makeEvent } from '@/tests/model/make-event';
import { openDatabase } from './open-database';

const meeting: Tag = { ...emptyTag, activityTypeId: 'meeting' };
const workshop: Tag = { ...emptyTag, activityTypeId: 'workshop' };
const weekly = (originalStart: string) =>
  makeEvent({ eventId: `weekly${originalStart}`, iCalUid: 'weekly', originalStart });
const first = weekly('2026-11-23');
const second = weekly('2026-11-30');
const at = (event: typeof first) => ({ eid: event.eid, itemKey: itemKeyOf(event) });

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const write = (tag: Tag, scope: 'item' | 'series' | 'following' = 'item', event = first) =>
  writeTag(db, 'c1', { ...at(event), scope }, tag, 1);
const read = (event = first) => readTag(db, 'c1', at(event));

/** The rows before and after a change. */
async function rowsAround(change: () => Promise<void>) {
  const to = await readTagRows(db, at(first));
  await change();
  return { from: await readTagRows(db, at(first)), to };
}

describe('a former tag', () => {
  it.each(['item', 'series', 'following'] as const)(
    'is put back after a change for the %s, for all that it counted for',
    async (scope) => {
      await write(meeting, 'series');
      const rows = await rowsAround(() => write(workshop, scope));
      expect(await read()).toEqual(workshop);
      expect(await swapTagRows(db, at(first), rows)).toBe(true);
      expect([await read(), await read(second)]).toEqual([meeting, meeting]);
      expect(await db.tags.count()).toBe(1);
    },
  );

  it('is put back though the event was not known when it was changed', async () => {
    const { eid } = first;
    const rows = await rowsAround(() => writeTag(db, 'c1', { eid }, meeting, 1));
    await putEvents(db, [first], 2);
    expect(await read()).toEqual(meeting);
    expect(await swapTagRows(db, at(first), rows)).toBe(true);
    expect(await read()).toEqual(emptyTag);
  });

  it('stays away when the tag was changed again, and nothing is written', async () => {
    const rows = await rowsAround(() => write(meeting));
    await write(workshop);
    expect(await swapTagRows(db, at(first), rows)).toBe(false);
    expect(await read()).toEqual(workshop);
  });

  it('has what depends on it planned anew', async () => {
    const rows = await rowsAround(() => write(meeting));
    await db.journal.clear();
    await swapTagRows(db, at(first), rows);
    expect(await db.journal.toArray()).toMatchObject([{ itemKey: itemKeyOf(first) }]);
  });
});
