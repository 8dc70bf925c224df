import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Tag } from '@/lib/domain/tag';
import { emptyTag } from '@/lib/domain/tag';
import type { Tombstone } from '@/lib/domain/tombstone';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents, replaceWindow, succeedEvents } from '@/lib/store/events';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { sampleLink } from '@/tests/model/plan-samples';
import { openDatabase } from './open-database';

const dayMs = 24 * hourMs;
const connectionId = 'severa-1';
const anna = makeEvent().calendarId;

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

/** An occurrence of a series, so many days after Monday morning. */
function occurrence(
  days: number,
  { seriesId = 'weekly', ...change }: Partial<CalendarEvent> = {},
): CalendarEvent {
  const startAt = monday + days * dayMs;
  const originalStart = new Date(startAt).toISOString();
  return makeEvent({
    ...{ eventId: `${seriesId}_${originalStart}`, seriesId, iCalUid: `${seriesId}@google.com` },
    ...{ originalStart, when: { kind: 'timed', startAt, endAt: startAt + hourMs } },
    ...change,
  });
}

const keyOf = ({ iCalUid, originalStart }: CalendarEvent) => `${iCalUid}#${originalStart}`;
const idsOf = (events: readonly CalendarEvent[]) => events.map(({ eventId }) => eventId);

async function tag(event: CalendarEvent, change: Partial<Tag>): Promise<void> {
  const row = { key: keyOf(event), tag: { ...emptyTag, ...change }, changedAt: 1 };
  await db.tags.put({ ...row, connectionId });
}

/** The series as it was, and after a later reading as it is. */
async function moves(
  before: readonly CalendarEvent[],
  after: readonly CalendarEvent[],
): Promise<void> {
  await putEvents(db, after, 2);
  await succeedEvents(db, anna, idsOf(before));
}

async function keptHere(events: readonly CalendarEvent[]): Promise<boolean[]> {
  const rows = await db.tags.bulkGet(events.map(keyOf));
  return rows.map((row) => row?.tag.sending === 'never');
}

const weeks = [0, 7, 14];
const mondays = weeks.map((days) => occurrence(days));
const second = mondays[1] ?? occurrence(7);

describe('what was kept here', () => {
  beforeEach(async () => {
    await putEvents(db, mondays, 1);
    await tag(second, { sending: 'never' });
  });

  it.each([
    ['a day later', 1, [false, true, false]],
    ['a day earlier', -1, [false, true, false]],
    ['three days later, as near as four days earlier', 3, [true, true, false]],
  ])('is kept by what stands there %s', async (_, by, expected) => {
    const moved = weeks.map((days) => occurrence(days + by));
    await moves(mondays, moved);
    expect(await keptHere(moved)).toEqual(expected);
  });

  it('is kept by what takes its place in a window that is read as a whole', async () => {
    const moved = weeks.map((days) => occurrence(days + 1));
    const window = { startAt: monday - dayMs, endAt: monday + 30 * dayMs };
    await replaceWindow(db, anna, window, moved, 2);
    expect(await keptHere(moved)).toEqual([false, true, false]);
    expect(await db.events.count()).toBe(3);
  });

  it('is kept by another series of the same title, and not by one of another', async () => {
    const moved = occurrence(8, { seriesId: 'fresh' });
    const other = occurrence(6, { seriesId: 'other', title: 'Another' });
    await moves(mondays, [moved, other]);
    expect(await keptHere([moved, other])).toEqual([true, false]);
  });

  it('makes no neighbour stay that was there before', async () => {
    await moves([second], []);
    expect(await keptHere(mondays)).toEqual([false, true, false]);
    const [first, , third] = mondays;
    expect(idsOf((await db.events.toArray()).map(({ event }) => event))).toEqual(
      idsOf([first, third].filter((one) => one !== undefined)),
    );
  });

  it('does not count against what the person said of the one that comes', async () => {
    const moved = occurrence(8);
    await tag(moved, { sending: 'auto' });
    await moves(mondays, [moved]);
    expect(await keptHere([moved])).toEqual([false]);
  });

  it('is left to its link, where it was sent', async () => {
    await db.links.put(sampleLink({ itemKey: keyOf(second) }));
    const moved = occurrence(8);
    await moves(mondays, [moved]);
    expect(await keptHere([moved])).toEqual([false]);
  });
});

it('two series without a title have nothing in common', async () => {
  const old = occurrence(7, { title: '' });
  await putEvents(db, [old], 1);
  await tag(old, { sending: 'never' });
  const other = occurrence(8, { title: '', seriesId: 'other' });
  await moves([old], [other]);
  expect(await keptHere([other])).toEqual([false]);
});

it('what would make an event go is not passed on', async () => {
  await putEvents(db, mondays, 1);
  await tag(second, { sending: 'auto', isPrivate: true });
  const moved = occurrence(8);
  await moves(mondays, [moved]);
  const row = await db.tags.get(keyOf(moved));
  expect(row?.tag).toMatchObject({ sending: 'manual', isPrivate: true });
});

it('what was taken out of the PSA stays out, on its connection, as what stands in its place', async () => {
  await putEvents(db, mondays, 1);
  const stone: Tombstone = {
    ...{ id: 'stone', connectionId, itemKey: keyOf(second), calendarId: anna },
    ...{ eventId: second.eventId, activityKey: 'a1', fate: 'kept', generation: 0, at: 1 },
  };
  await db.tombstones.bulkPut([stone, { ...stone, id: 'done', fate: 'deleted' }]);
  const moved = occurrence(8);
  await moves(mondays, [moved]);
  const stones = await db.tombstones.where({ connectionId, itemKey: keyOf(moved) }).toArray();
  expect(stones).toMatchObject([{ fate: 'kept', eventId: moved.eventId, activityKey: 'a1' }]);
});
