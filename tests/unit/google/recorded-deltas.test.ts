import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { createCheckStore } from '@/lib/store/check-store';
import type { MerkkiDatabase } from '@/lib/store/database';
import { check } from '@/lib/sync/check';
import { openDatabase } from '@/tests/unit/store/open-database';
import { sampleLink } from '@/tests/unit/store/samples';
import { createScriptedGoogle, email, type Item } from './scripted-google';

/*
 * Deltas in the shapes in which Google was seen to send them (recorded answers of `events.list` with a sync token).
 * For each: what is to be read again, which cached events differ afterwards, and which sent ones are gone.
 */

const window = {
  startAt: Date.parse('2026-11-01T00:00:00Z'),
  endAt: Date.parse('2026-12-01T00:00:00Z'),
};
const now = Date.parse('2026-11-02T06:00:00Z');

let google: ReturnType<typeof createScriptedGoogle>;
let db: MerkkiDatabase;

beforeEach(() => {
  google = createScriptedGoogle();
  db = openDatabase();
});

/** A daily morning of a series; `changes` make it an exception. */
function day(series: string, date: string, changes: Partial<Item> = {}): Item {
  const compact = date.replaceAll('-', '');
  return {
    id: `${series}_${compact}T080000Z`,
    etag: '"100"',
    status: 'confirmed',
    iCalUID: `${series}@google.com`,
    summary: 'Stand-up',
    recurringEventId: series,
    originalStartTime: { dateTime: `${date}T08:00:00Z` },
    ...at(date, '08'),
    ...changes,
  };
}

function at(date: string, hour: string) {
  return {
    start: { dateTime: `${date}T${hour}:00:00Z`, timeZone: 'Europe/Helsinki' },
    end: { dateTime: `${date}T${hour}:45:00Z`, timeZone: 'Europe/Helsinki' },
  };
}

const dates = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'];
const standUp = dates.map((date) => day('standup', date));
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

/** An event of no series. */
function single(id: string): Item {
  return {
    ...day(id, '2026-11-03'),
    id,
    recurringEventId: undefined,
    originalStartTime: undefined,
  };
}

/** A master as deltas bring it; every edit of its series gives it and its exceptions one new etag. */
function master(id: string, until = ''): Item {
  const recurrence = [`RRULE:FREQ=DAILY${until && `;UNTIL=${until}`}`];
  return { ...single(id), recurrence, etag: '"200"' };
}

const cancelled = (item: Item): Item => ({
  id: item.id,
  etag: '"200"',
  status: 'cancelled',
  recurringEventId: item.recurringEventId ?? '',
  originalStartTime: item.originalStartTime,
});

interface Outcome {
  readonly reads: string[];
  /** Ids of cached events that came, went or say something else. */
  readonly differing: string[];
  readonly gone: string[];
}

/** Has what stood there read and some of it sent, then lets the delta ring with what stands there by now. */
async function hear(
  before: readonly Item[],
  pages: Item[][],
  after: readonly Item[],
  sent: readonly string[] = [],
): Promise<Outcome> {
  google.script.items = [...before];
  await run();
  for (const eventId of sent) await send(eventId);
  const known = await cached();
  Object.assign(google.script, { pages, items: [...after], reads: [] });
  expect(await run()).toMatchObject({ failed: [], skipped: 0 });
  const links = await db.links.toArray();
  return {
    reads: google.script.reads.toSorted(),
    differing: differences(known, await cached()),
    gone: links.flatMap(({ eventGone, eventId }) => (eventGone ? [eventId] : [])).toSorted(),
  };
}

const run = () => {
  const store = createCheckStore(db, now);
  return check({ calendar: google.port, store, window, needed: new Set(), now: () => now });
};

async function cached(): Promise<Map<string, CalendarEvent>> {
  return new Map((await db.events.toArray()).map(({ eventId, event }) => [eventId, event]));
}

function differences(before: Map<string, CalendarEvent>, after: Map<string, CalendarEvent>) {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const same = (id: string) => JSON.stringify(before.get(id)) === JSON.stringify(after.get(id));
  return ids.filter((id) => !same(id)).toSorted();
}

async function send(eventId: string): Promise<void> {
  const sample = sampleLink();
  const when = { kind: 'timed', startAt: window.startAt, endAt: window.endAt } as const;
  const sent = { ...sample.agreement.sent, when };
  await db.links.add({
    ...sample,
    ...{ id: eventId, itemKey: eventId, activityId: eventId, calendarId: email, eventId },
    agreement: { ...sample.agreement, sent },
  });
}

describe('single events', () => {
  const timed = single('lease');
  const allDay = {
    ...single('fair'),
    start: { date: '2026-11-12' },
    end: { date: '2026-11-13' },
    transparency: 'transparent',
  };

  it('are each read by themselves, timed or all-day', async () => {
    expect(await hear([], [[timed, allDay]], [timed, allDay])).toEqual({
      reads: ['event fair', 'event lease'],
      differing: ['fair', 'lease'],
      gone: [],
    });
    const { when, originalStart } = (await cached()).get('fair') ?? {};
    expect(when).toEqual({ kind: 'all-day', startDate: '2026-11-12', endDate: '2026-11-13' });
    expect(originalStart).toBeUndefined();
  });

  it('are gone after a bare tombstone', async () => {
    const tombstone = { id: 'lease', etag: '"200"', status: 'cancelled' };
    expect(await hear([timed], [[tombstone]], [], ['lease'])).toEqual({
      reads: ['event lease'],
      differing: ['lease'],
      gone: ['lease'],
    });
  });
});

describe('a series', () => {
  it('that was made comes as its master alone: its occurrences are read', async () => {
    expect(await hear([], [[master('standup')]], standUp)).toEqual({
      reads: ['occurrences of standup'],
      differing: idsOf(standUp),
      gone: [],
    });
  });

  it('with one edited occurrence comes whole under one etag: only that occurrence differs', async () => {
    const evening = { summary: 'Stand-up, late', ...at('2026-11-05', '18'), etag: '"200"' };
    const after = standUp.with(2, day('standup', '2026-11-05', evening));
    const delta = [master('standup'), ...after.slice(2, 3)];
    expect(await hear(standUp, [delta], after, idsOf(standUp))).toEqual({
      reads: ['occurrences of standup'],
      differing: idsOf(standUp.slice(2, 3)),
      gone: [],
    });
  });

  it('sends exceptions again that were made long ago: nothing differs', async () => {
    const early = day('standup', '2026-11-04', at('2026-11-04', '06'));
    const before = standUp.with(1, early);
    const after = before.map((item) => ({
      ...item,
      etag: '"200"',
      updated: '2026-11-02T05:00:00Z',
    }));
    expect(await hear(before, [[master('standup'), ...after.slice(1, 2)]], after)).toEqual({
      reads: ['occurrences of standup'],
      differing: [],
      gone: [],
    });
  });

  it('that comes with every occurrence on one page is read once', async () => {
    expect(await hear(standUp, [[master('standup'), ...standUp]], standUp)).toEqual({
      reads: ['occurrences of standup'],
      differing: [],
      gone: [],
    });
  });

  it('may come after its exceptions, on a later page, with ids repeated', async () => {
    const renamed = day('standup', '2026-11-04', { summary: 'Renamed' });
    const stale = { ...renamed, summary: 'Stale', updated: '2026-11-02T05:00:00Z' };
    const fresh = { ...renamed, updated: '2026-11-02T05:30:00Z' };
    const after = standUp.with(1, renamed);
    expect(await hear(standUp, [[fresh], [], [stale, master('standup')]], after)).toEqual({
      reads: ['occurrences of standup'],
      differing: [renamed.id],
      gone: [],
    });
  });
});

describe('this and following', () => {
  const split = 'standup_R20261105T080000';
  const before = standUp.slice(0, 2);
  const later = dates.slice(2).map((date) => day(split, date, { summary: 'Sync' }));

  it('edited: the old series is shorter, a new one stands beside it', async () => {
    const delta = [master('standup', '20261104T215959Z'), master(split)];
    expect(await hear(standUp, [delta], [...before, ...later], idsOf(standUp))).toEqual({
      reads: [
        ...idsOf(standUp.slice(2)).map((id) => `event ${id}`),
        'occurrences of standup',
        `occurrences of ${split}`,
      ],
      differing: [...idsOf(standUp.slice(2)), ...idsOf(later)].toSorted(),
      gone: idsOf(standUp.slice(2)),
    });
  });

  it('edited: earlier exceptions come again and stay as they are', async () => {
    const moved = day('standup', '2026-11-03', at('2026-11-03', '15'));
    const kept = [moved, ...standUp.slice(1, 2)];
    const again = { ...moved, etag: '"200"' };
    const delta = [master('standup', '20261104T215959Z'), again, master(split)];
    const { differing } = await hear(standUp.with(0, moved), [delta], [...kept, ...later]);
    expect(differing).toEqual([...idsOf(standUp.slice(2)), ...idsOf(later)].toSorted());
  });

  it('edited: the new series may have a wholly new id', async () => {
    const fresh = dates.slice(2).map((date) => day('weeklysync', date));
    const delta = [master('standup', '20261104T215959Z'), master('weeklysync')];
    const { reads, gone } = await hear(
      standUp,
      [delta],
      [...before, ...fresh],
      idsOf(standUp.slice(2, 3)),
    );
    expect(reads).toContain('occurrences of weeklysync');
    expect(gone).toEqual(idsOf(standUp.slice(2, 3)));
  });

  it('edited: occurrences that keep their ids in the new series are not gone', async () => {
    const moved = standUp.slice(2).map((item) => ({
      ...item,
      recurringEventId: split,
      iCalUID: `${split}@google.com`,
    }));
    const delta = [master('standup', '20261104T215959Z'), master(split)];
    const outcome = await hear(standUp, [delta], [...before, ...moved], idsOf(standUp.slice(2)));
    expect(outcome).toMatchObject({ differing: idsOf(moved), gone: [] });
    expect((await cached()).get(idsOf(moved)[0] ?? '')?.seriesId).toBe(split);
  });

  it('deleted: nothing names the occurrences that fell away, an older cancelled one comes again', async () => {
    const withHole = [standUp[0], standUp[2], standUp[3]].filter((item) => item !== undefined);
    const hole = standUp.slice(1, 2).map(cancelled);
    const delta = [master('standup', '20261105T215959Z'), ...hole];
    const after = [...withHole.slice(0, 2), ...hole];
    expect(await hear(withHole, [delta], after, idsOf(standUp.slice(2)))).toEqual({
      reads: [`event ${standUp[3]?.id}`, 'occurrences of standup'],
      differing: idsOf(standUp.slice(3)),
      gone: idsOf(standUp.slice(3)),
    });
  });
});

describe('all events of a series', () => {
  it('edited after a split: both parts and the exceptions come', async () => {
    const split = 'standup_R20261105T080000';
    const parts = (summary: string) => [
      ...dates.slice(0, 2).map((date) => day('standup', date, { summary })),
      ...dates.slice(2).map((date) => day(split, date, { summary })),
    ];
    const [, ...rest] = parts('Stand-up');
    const exception = day('standup', '2026-11-03', at('2026-11-03', '12'));
    const reset = day('standup', '2026-11-03', { summary: 'Sync', etag: '"200"' });
    const delta = [master('standup', '20261104T215959Z'), reset, master(split)];
    const after = parts('Sync');
    expect(await hear([exception, ...rest], [delta], after, idsOf(after))).toEqual({
      reads: ['occurrences of standup', `occurrences of ${split}`],
      differing: idsOf(after).toSorted(),
      gone: [],
    });
  });

  it.each([200, 404, 410] as const)(
    'deleted: a bare tombstone takes every occurrence along, though they answer %i',
    async (status) => {
      google.script.goneSeries = status;
      const tombstone = { id: 'standup', etag: '"200"', status: 'cancelled' };
      expect(await hear(standUp, [[tombstone]], [], idsOf(standUp.slice(0, 1)))).toEqual({
        reads: [`event ${standUp[0]?.id}`, 'occurrences of standup'],
        differing: idsOf(standUp),
        gone: idsOf(standUp.slice(0, 1)),
      });
    },
  );
});

describe('one occurrence that was deleted', () => {
  const [deleted] = standUp.slice(1).map(cancelled);
  const rest = standUp.toSpliced(1, 1);
  const id = standUp[1]?.id ?? '';

  it('comes cancelled with its series, whose master comes too', async () => {
    const delta = [master('standup'), deleted].filter((item) => item !== undefined);
    const after = [...rest, ...delta.slice(1)];
    expect(await hear(standUp, [delta], after, idsOf(standUp))).toEqual({
      reads: ['occurrences of standup'],
      differing: [id],
      gone: [id],
    });
  });

  it('may come without its series, and is then known by its id', async () => {
    const bare = { id, etag: '"200"', status: 'cancelled' };
    expect(await hear(standUp, [[bare]], rest, idsOf(standUp))).toEqual({
      reads: [`event ${id}`],
      differing: [id],
      gone: [id],
    });
  });

  it('says nothing when it was never known', async () => {
    const bare = { id: 'other_20261104T080000Z', etag: '"200"', status: 'cancelled' };
    expect(await hear(standUp, [[bare]], standUp, idsOf(standUp))).toEqual({
      reads: ['event other_20261104T080000Z'],
      differing: [],
      gone: [],
    });
  });
});
