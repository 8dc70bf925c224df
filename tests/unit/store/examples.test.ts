import { beforeEach, describe, expect, it } from 'vitest';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { readExamples } from '@/lib/store/examples';
import { writeTag } from '@/lib/store/tags';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';

const meeting: Tag = { ...emptyTag, activityTypeId: 'meeting' };

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

/** A weekly of this week (0), of an earlier or of a later one. */
const weekly = (week: number, change: Partial<CalendarEvent> = {}) => {
  const startAt = monday + week * 7 * 24 * hourMs;
  return makeEvent({
    ...{ eventId: `weekly${week}`, iCalUid: 'weekly@google.com', seriesId: 'weekly' },
    ...{ title: 'Weekly', originalStart: new Date(startAt).toISOString() },
    when: { kind: 'timed', startAt, endAt: startAt + hourMs },
    ...change,
  });
};
const put = (...events: CalendarEvent[]) => putEvents(db, events, 0);
const write = (event: CalendarEvent, tag = meeting, connectionId = 'c1') =>
  writeTag(db, connectionId, { eid: event.eid, itemKey: itemKeyOf(event) }, tag, 0);
const read = async (event = weekly(0)) => readExamples(db, 'c1', event);
const ids = async (event?: CalendarEvent) =>
  (await read(event)).map((one) => one.event.eventId).toSorted();

describe('the examples of an event', () => {
  it('are those like it, each once though it is so in more than one way, with their tags', async () => {
    const other = makeEvent({ eventId: 'other', title: 'Lunch' });
    await put(weekly(0), weekly(-1), weekly(1), other);
    await write(weekly(-1));
    const examples = await read();
    expect(await ids()).toEqual(['weekly-1', 'weekly0', 'weekly1']);
    expect(examples.find(({ event }) => event.eventId === 'weekly-1')?.tag).toEqual(meeting);
    expect(examples.find(({ event }) => event.eventId === 'weekly1')?.tag).toEqual(emptyTag);
  });

  it('are found by title, organizer and domain too', async () => {
    const maria = { organizedByMe: false, organizer: 'maria@acme.example' };
    await put(
      makeEvent({ eventId: 'title', title: 'weekly 12' }),
      makeEvent({ eventId: 'organizer', title: 'Lunch', ...maria }),
      makeEvent({ eventId: 'domain', title: 'Lunch', ...maria, organizer: 'ben@acme.example' }),
      makeEvent({ eventId: 'nothing', title: 'Lunch' }),
    );
    expect(await ids(weekly(0, maria))).toEqual(['domain', 'organizer', 'title']);
  });

  it('are not private', async () => {
    await put(weekly(-1, { isPrivate: true }), weekly(-2));
    expect(await ids()).toEqual(['weekly-2']);
    await put(weekly(-1), weekly(-2, { isPrivate: true }));
    expect(await ids()).toEqual(['weekly-1']);
  });

  it('say nothing of what was tagged for another connection', async () => {
    await put(weekly(-1));
    await write(weekly(-1), meeting, 'c2');
    expect((await read()).map(({ tag }) => tag)).toEqual([emptyTag]);
  });

  it('are the nearest, and few, of however many there are', async () => {
    const all = Array.from({ length: 400 }, (_, index) => weekly(index - 200));
    await put(...all);
    const found = await read();
    const starts = found.map(({ event }) => Number(event.eventId.replace('weekly', '')));
    expect(starts.toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => index - 12),
      ...[0, 1, 2, 3, 4],
    ]);
  });
});
