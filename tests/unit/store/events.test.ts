import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { touches } from '@/lib/domain/timespan';
import type { MerkkiDatabase } from '@/lib/store/database';
import { eventsIn, putEvents, replaceWindow } from '@/lib/store/events';
import { makeEvent } from '@/tests/model/make-event';
import { openDatabase } from './open-database';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** November in Helsinki. */
const november = {
  startAt: Date.parse('2026-11-01T00:00:00+02:00'),
  endAt: Date.parse('2026-12-01T00:00:00+02:00'),
};

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const timed = (eventId: string, startAt: number, endAt = startAt + hourMs) =>
  makeEvent({ eventId, when: { kind: 'timed', startAt, endAt } });
const allDay = (eventId: string, startDate: string, endDate: string) =>
  makeEvent({ eventId, when: { kind: 'all-day', startDate, endDate } });
const ids = async () => (await db.events.toArray()).map(({ eventId }) => eventId).toSorted();

describe('the events in a window', () => {
  it('are exactly those that touch it', async () => {
    const spanOf = (unitMs: number) =>
      fc
        .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 30 }))
        .map(([start, length]) => ({ startAt: start * unitMs, endAt: (start + length) * unitMs }));
    // Meetings, and what lasts for months.
    const when = fc.oneof(spanOf(hourMs), spanOf(9 * dayMs));
    const window = when.map(({ startAt, endAt }) => ({ startAt, endAt: endAt + 1 }));
    await fc.assert(
      fc.asyncProperty(fc.array(when, { maxLength: 8 }), window, async (spans, asked) => {
        await db.events.clear();
        const events = spans.map(({ startAt, endAt }, index) => timed(`e${index}`, startAt, endAt));
        await putEvents(db, events, 0);
        const found = (await eventsIn(db, asked)).map(({ eventId }) => eventId);
        const expected = events.filter((one) => touches(one.when, asked));
        expect(found.toSorted()).toEqual(expected.map(({ eventId }) => eventId).toSorted());
      }),
      { numRuns: 80 },
    );
  });

  it('are of one calendar when one is asked for', async () => {
    const other = makeEvent({ calendarId: 'other@konsultti.example' });
    await putEvents(db, [makeEvent(), other], 0);
    const window = { startAt: 0, endAt: Number.MAX_SAFE_INTEGER };
    expect(await eventsIn(db, window)).toHaveLength(2);
    expect(await eventsIn(db, window, other.calendarId)).toMatchObject([{ event: other }]);
  });

  it('hold a two months’ leave that began before it', async () => {
    await putEvents(db, [timed('leave', november.startAt - 60 * dayMs, november.startAt + 1)], 0);
    expect(await eventsIn(db, november)).toHaveLength(1);
  });

  it.each([undefined, makeEvent().calendarId])(
    'hold a year’s leave that began long before it, once (calendar %s)',
    async (calendarId) => {
      const leave = timed('leave', november.startAt - 300 * dayMs, november.startAt + 65 * dayMs);
      const begun = timed('begun', november.startAt + 1, november.startAt + 365 * dayMs);
      const over = timed('over', november.startAt - 300 * dayMs, november.startAt);
      await putEvents(db, [leave, begun, over], 0);
      const found = await eventsIn(db, november, calendarId);
      expect(found.map(({ eventId }) => eventId).toSorted()).toEqual(['begun', 'leave']);
    },
  );

  it('do not hold the long events of another calendar', async () => {
    await putEvents(db, [timed('leave', november.startAt - 300 * dayMs, november.endAt)], 0);
    expect(await eventsIn(db, november, 'other@konsultti.example')).toEqual([]);
  });
});

describe('a cached event', () => {
  it('keeps when its content was first seen, until that changes', async () => {
    const seen = async () =>
      (await db.events.toArray()).map(({ seenAt, readAt }) => [seenAt, readAt]);
    await putEvents(db, [makeEvent()], 1);
    await putEvents(db, [makeEvent()], 2);
    expect(await seen()).toEqual([[1, 2]]);
    await putEvents(db, [makeEvent({ title: 'Other' })], 3);
    expect(await seen()).toEqual([[3, 3]]);
  });
});

describe('replacing a window', () => {
  it('forgets what is gone, takes what is new, and leaves other times and calendars alone', async () => {
    const gone = timed('gone', november.startAt + dayMs);
    const before = timed('before', november.startAt - dayMs);
    const after = timed('after', november.endAt);
    const elsewhere = makeEvent({ calendarId: 'other@konsultti.example', eventId: 'elsewhere' });
    await putEvents(db, [gone, before, after, elsewhere], 1);
    await replaceWindow(db, gone.calendarId, november, [timed('new', november.startAt)], 2);
    expect(await ids()).toEqual(['after', 'before', 'elsewhere', 'new']);
  });

  it('forgets all-day events of its first and last day', async () => {
    await putEvents(
      db,
      [allDay('first', '2026-11-01', '2026-11-02'), allDay('last', '2026-11-30', '2026-12-01')],
      1,
    );
    await replaceWindow(db, makeEvent().calendarId, november, [], 2);
    expect(await ids()).toEqual([]);
  });

  it('keeps all-day events of the days before and after, which such a read does not list', async () => {
    await putEvents(
      db,
      [allDay('before', '2026-10-31', '2026-11-01'), allDay('after', '2026-12-01', '2026-12-02')],
      1,
    );
    await replaceWindow(db, makeEvent().calendarId, november, [], 2);
    expect(await ids()).toEqual(['after', 'before']);
  });

  it('takes an event that was moved into it, once', async () => {
    await putEvents(db, [timed('moved', november.startAt - dayMs)], 1);
    const moved = timed('moved', november.startAt + dayMs);
    await replaceWindow(db, moved.calendarId, november, [moved], 2);
    expect(await db.events.toArray()).toMatchObject([
      { eventId: 'moved', readAt: 2, event: moved },
    ]);
  });
});
