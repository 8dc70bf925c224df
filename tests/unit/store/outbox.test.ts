import { beforeEach, describe, expect, it } from 'vitest';
import type { MerkkiDatabase } from '@/lib/store/database';
import { dueRows, enqueue, enqueueAll, nextDueAt, takeBack, wakeRows } from '@/lib/store/outbox';
import { openDatabase } from './open-database';
import { itemKey, sampleLink, sampleRow } from './samples';

const now = 1_000_000;
let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const waiting = (id: string, nextAttemptAt: number, queuedAt = 0, connectionId = 'practice') =>
  sampleRow({ id, nextAttemptAt, queuedAt, connectionId });

describe('the rows that are due', () => {
  it('come in the order of the wishes, whatever their next attempt', async () => {
    await db.outbox.bulkAdd([
      waiting('c', now - 9, 3),
      waiting('a', now, 1),
      waiting('b', now - 5, 2),
    ]);
    expect((await dueRows(db, 'practice', now)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('are clicks first, then what runs decided, nearest to now first', async () => {
    const planned = (id: string, startAt: number) => ({
      ...waiting(id, now, 0),
      runId: 'run',
      startAt,
    });
    await db.outbox.bulkAdd([
      planned('next month', now + 30),
      planned('yesterday', now - 1),
      planned('tomorrow', now + 2),
      { ...waiting('whenever', now, 0), runId: 'run' },
      waiting('click', now, 9),
    ]);
    const order = ['click', 'whenever', 'yesterday', 'tomorrow', 'next month'];
    expect((await dueRows(db, 'practice', now)).map(({ id }) => id)).toEqual(order);
    expect((await dueRows(db, 'practice', now, 2)).map(({ id }) => id)).toEqual(order.slice(0, 2));
  });

  it('are found without reading those that are not', async () => {
    const many = Array.from({ length: 300 }, (_, index) => waiting(`later-${index}`, now + 1));
    const parked = Array.from({ length: 300 }, (_, index) => ({
      ...waiting(`parked-${index}`, now),
      state: 'parked' as const,
    }));
    await db.outbox.bulkAdd([waiting('due', now), ...many, ...parked]);
    let read = 0;
    db.outbox.hook('reading', (row) => {
      read += 1;
      return row;
    });
    expect(await dueRows(db, 'practice', now)).toHaveLength(1);
    expect(read).toBe(1);
    expect(await nextDueAt(db, ['practice'])).toBe(now);
    expect(read).toBe(2);
  });

  it('leave out later ones, parked ones, found ones and other connections’', async () => {
    await db.outbox.bulkAdd([
      waiting('later', now + 1),
      { ...waiting('parked', now), state: 'parked' },
      { ...waiting('found', now), state: 'found' },
      waiting('other', now, 0, 'severa'),
    ]);
    expect(await dueRows(db, 'practice', now)).toEqual([]);
  });
});

describe('the next due time', () => {
  it('is the earliest of what waits', async () => {
    await db.outbox.bulkAdd([
      { ...waiting('parked', now - 5), state: 'parked' },
      waiting('b', now + 20),
      waiting('a', now + 10, 0, 'severa'),
    ]);
    expect(await nextDueAt(db, ['practice', 'severa'])).toBe(now + 10);
  });

  it('is none when nothing waits', async () => {
    await db.outbox.add({ ...waiting('found', now), state: 'found' });
    expect(await nextDueAt(db, ['practice'])).toBeUndefined();
  });

  it('does not count what a connection left behind that is no more', async () => {
    await db.outbox.bulkAdd([waiting('a', now, 0, 'former'), waiting('b', now + 5)]);
    expect(await nextDueAt(db, ['practice'])).toBe(now + 5);
    expect(await nextDueAt(db, [])).toBeUndefined();
  });
});

describe('enqueueing', () => {
  const at = { connectionId: 'practice', itemKey, rowId: sampleRow().id };

  it('makes one row of many clicks at once', async () => {
    let made = 0;
    const click = () =>
      enqueue(db, at, (row) => {
        if (row) return undefined;
        made += 1;
        return sampleRow();
      });
    await Promise.all([click(), click(), click()]);
    expect(made).toBe(1);
    expect(await db.outbox.count()).toBe(1);
  });

  it('has an item whose link ends planned anew', async () => {
    await db.links.add(sampleLink());
    await enqueue(db, at, () => sampleRow());
    expect(await db.links.count()).toBe(0);
    expect(await db.journal.toArray()).toMatchObject([{ connectionId: 'practice', itemKey }]);
  });

  it('shows the link of the item on this connection only', async () => {
    await db.links.add(sampleLink({ connectionId: 'severa' }));
    const seen: unknown[] = [];
    const look = () => enqueue(db, at, (_, link) => void seen.push(link?.id));
    await look();
    await db.links.add(sampleLink({ id: 'mine' }));
    await look();
    expect(seen).toEqual([undefined, 'mine']);
  });
});

describe('taking back', () => {
  it.each([
    ['a wish', {}, 0],
    ['a parked wish', { state: 'parked' }, 0],
    ['one that waits for a choice', { state: 'found' }, 0],
    ['one whose write is under way', { step: 'write', unclearSince: now }, 1],
    ['one whose write may have happened', { unclearSince: now }, 1],
    ['a send parked after an unclear write', { state: 'parked', unclearSince: now }, 0],
    [
      'an update parked after an unclear write',
      { kind: 'update', state: 'parked', unclearSince: now },
      1,
    ],
    ['a sweep', { step: 'sweep' }, 1],
  ] as const)('%s', async (_, change, left) => {
    await db.outbox.add(sampleRow(change));
    await takeBack(db, sampleRow().id);
    expect(await db.outbox.count()).toBe(left);
  });

  it('of what is not there does nothing', async () => {
    await expect(takeBack(db, 'none')).resolves.toBeUndefined();
  });
});

describe('waking', () => {
  beforeEach(async () => {
    await db.outbox.bulkAdd([
      { ...waiting('mine', now + 900), attempts: 7, unclearSince: now - 1 },
      waiting('other', now + 900, 0, 'severa'),
      { ...waiting('parked', now + 900), state: 'parked' },
    ]);
  });
  const due = async () =>
    (await db.outbox.toArray()).filter((row) => row.nextAttemptAt === now).map(({ id }) => id);

  it('puts what waits on one connection first in line, and keeps what is unclear unclear', async () => {
    await wakeRows(db, 'practice', now);
    expect(await due()).toEqual(['mine']);
    expect(await db.outbox.get('mine')).toMatchObject({ attempts: 0, unclearSince: now - 1 });
  });

  it('wakes all connections when none is named', async () => {
    await wakeRows(db, undefined, now);
    expect(await due()).toEqual(['mine', 'other']);
  });
});

describe('many wishes at once', () => {
  const place = (name: string) => ({ connectionId: 'practice', itemKey: name, rowId: name });
  const stores = (id: string) => ({ at: place(id), make: () => sampleRow({ id, itemKey: id }) });

  it('are stored together, and each says whether it was', async () => {
    const nothing = { at: place('b'), make: () => undefined };
    expect(await enqueueAll(db, [stores('a'), nothing, stores('c')])).toEqual([true, false, true]);
    expect((await db.outbox.toArray()).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are stored all or none', async () => {
    const dies = {
      at: place('b'),
      make: () => {
        throw new Error('dies');
      },
    };
    await expect(enqueueAll(db, [stores('a'), dies, stores('c')])).rejects.toThrow('dies');
    expect(await db.outbox.count()).toBe(0);
  });
});
