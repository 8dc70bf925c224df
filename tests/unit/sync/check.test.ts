import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { CalendarDelta, CalendarPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { createCheckStore } from '@/lib/store/check-store';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { check } from '@/lib/sync/check';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { openDatabase } from '@/tests/unit/store/open-database';
import { sampleLink } from '@/tests/unit/store/samples';

const dayMs = 24 * hourMs;
const window = { startAt: monday - 7 * dayMs, endAt: monday + 7 * dayMs };
const good = makeEvent();
const bad = makeEvent({ eventId: 'bad000000000', title: 'Bad' });
const { calendarId } = good;

let db: MerkkiDatabase;
let events: CalendarEvent[];
let delta: CalendarDelta['changed'];
let heard: (string | undefined)[];

beforeEach(() => {
  db = openDatabase();
  events = [good];
  delta = [];
  heard = [];
});

afterEach(() => vi.restoreAllMocks());

const anna: Calendar = {
  id: calendarId,
  name: 'Anna',
  primary: true,
  role: 'owner',
  mine: true,
  shown: true,
  timeZone: 'Europe/Helsinki',
};

/** Lists what is asked of it; the bad event cannot be read by itself. */
const port: CalendarPort = {
  calendars: async () => [anna],
  eventsIn: async () => events,
  changesSince: async (_, token) => {
    heard.push(token);
    return { changed: delta, syncToken: `token-${heard.length}` };
  },
  event: async (_, eventId) => {
    if (eventId === bad.eventId)
      throw new ProblemError({ kind: 'unexpected-answer', side: 'google' });
    return events.find((event) => event.eventId === eventId);
  },
  occurrences: async () => [],
  seriesOrigin: async () => undefined,
};

const store = () => createCheckStore(db, monday);
const run = (into = store(), now = monday) =>
  check({ calendar: port, store: into, window, needed: new Set(), now: () => now });
const change = (eventId: string) => ({ eventId, isSeries: false, cancelled: false });

describe('an event whose answer cannot be read', () => {
  it('is passed over and counted, and the calendar goes on', async () => {
    await run();
    const renamed = { ...good, title: 'Renamed' };
    events = [renamed];
    delta = [change(bad.eventId), change(good.eventId)];
    expect(await run()).toMatchObject({ changed: true, failed: [], skipped: 1 });
    expect(await db.events.toArray()).toMatchObject([{ event: renamed }]);
    delta = [];
    expect(await run()).toMatchObject({ changed: false, failed: [], skipped: 0 });
    expect(heard).toEqual([undefined, 'token-1', 'token-2']);
  });

  it('is not taken for gone when it was sent', async () => {
    await db.links.add(sampleLink({ eventId: bad.eventId }));
    expect(await run()).toMatchObject({ failed: [], skipped: 1 });
    expect((await db.links.get('link'))?.eventGone).toBe(false);
  });
});

describe('a full read', () => {
  it('notes in one go which sent events are there again', async () => {
    events = [good, bad, makeEvent({ eventId: 'third0000000' })];
    await db.links.add(sampleLink({ eventGone: true }));
    const into = store();
    const marked = vi.spyOn(into, 'markThere');
    await run(into);
    expect(marked).toHaveBeenCalledTimes(1);
    expect((await db.links.get('link'))?.eventGone).toBe(false);
  });

  it('takes place when the clock was set back since the last one', async () => {
    await run(store(), monday + 30 * dayMs);
    await run();
    await run();
    expect(heard).toEqual([undefined, undefined, 'token-2']);
  });

  it('forgets what ended two months before the window and was not sent', async () => {
    const ended = (eventId: string, endAt: number) =>
      makeEvent({ eventId, when: { kind: 'timed', startAt: endAt - hourMs, endAt } });
    const limit = window.startAt - 62 * dayMs;
    const former = [
      ended('old', limit - 1),
      ended('recent', limit),
      ended('sent', limit - 1),
      makeEvent({
        eventId: 'lasting',
        when: { kind: 'timed', startAt: limit - 90 * dayMs, endAt: limit },
      }),
    ];
    await putEvents(db, former, 1);
    const { agreement } = sampleLink();
    const then = { kind: 'timed', startAt: limit - hourMs, endAt: limit - 1 } as const;
    await db.links.add(
      sampleLink({
        eventId: 'sent',
        itemKey: 'sent@google.com#',
        agreement: { ...agreement, sent: { ...agreement.sent, when: then } },
      }),
    );
    await run();
    const ids = (await db.events.toArray()).map(({ eventId }) => eventId);
    expect(ids.toSorted()).toEqual([good.eventId, 'lasting', 'recent', 'sent'].toSorted());
  });
});
