import { beforeEach, describe, expect, it } from 'vitest';
import type { Calendar } from '@/lib/domain/calendar-event';
import type { CalendarPort } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import { createCheckStore } from '@/lib/store/check-store';
import type { MerkkiDatabase } from '@/lib/store/database';
import type { CalendarPauses } from '@/lib/sync/calendar-pauses';
import { check } from '@/lib/sync/check';
import { hourMs, monday } from '@/tests/model/make-event';
import { openDatabase } from '@/tests/unit/store/open-database';

const window = { startAt: monday - 168 * hourMs, endAt: monday + 168 * hourMs };
const down: Problem = { kind: 'unavailable', side: 'google' };
const ids = ['a', 'b', 'c', 'd'];

let db: MerkkiDatabase;
/** What is wrong with calendars, for as long as it is. */
let trouble: Map<string, Problem>;
/** Which calendars were asked for in a check, in turn. */
let asked: string[];
/** Calendars that failed, and whether they are left alone now. */
let paused: Map<string, boolean>;
beforeEach(() => {
  db = openDatabase();
  trouble = new Map();
  asked = [];
  paused = new Map();
});

const calendarOf = (id: string): Calendar => ({
  id,
  name: id,
  primary: id === 'a',
  role: 'owner',
  mine: true,
  shown: true,
  timeZone: 'Europe/Helsinki',
});

const port: CalendarPort = {
  calendars: async () => ids.map(calendarOf),
  eventsIn: async () => [],
  changesSince: async (id) => {
    asked.push(id);
    const problem = trouble.get(id);
    if (problem) throw new ProblemError(problem);
    return { changed: [], syncToken: 'token' };
  },
  event: async () => undefined,
  occurrences: async () => [],
  seriesOrigin: async () => undefined,
};

const pauses: CalendarPauses = {
  failed: async () => new Map([...paused].map(([id, isOn]) => [id, { isOn }])),
  begin: async (id) => void paused.set(id, true),
  end: async (id) => void paused.delete(id),
};

const run = () => {
  asked = [];
  return check({
    calendar: port,
    store: createCheckStore(db, monday),
    window,
    needed: new Set(),
    pauses,
    now: () => monday,
  });
};

describe('calendars that fail by themselves', () => {
  it.each([down, { kind: 'timed-out', side: 'google' }, { kind: 'not-found', side: 'google' }])(
    'are left for a while, two of them as well, and all others are read each time: %j',
    async (problem) => {
      for (const id of ['a', 'b']) trouble.set(id, problem as Problem);
      expect(await run()).toMatchObject({ read: ['c', 'd'], resting: [] });
      expect(asked).toEqual(ids);
      const again = await run();
      expect(again).toMatchObject({ read: ['c', 'd'], failed: [] });
      expect(again.resting.toSorted()).toEqual(['a', 'b']);
      expect(asked).toEqual(['c', 'd']);
    },
  );

  it('are read after the others once their pause is over, so that no other waits for them', async () => {
    for (const id of ['a', 'b']) paused.set(id, false);
    await run();
    expect(asked).toEqual(['c', 'd', 'a', 'b']);
  });

  it('are read as before once they were read well', async () => {
    paused.set('a', false);
    expect(await run()).toMatchObject({ failed: [], resting: [] });
    expect(paused.size).toBe(0);
    await run();
    expect(asked).toEqual(ids);
  });

  it('are remembered at once, in case the worker dies at the next one', async () => {
    trouble.set('a', down);
    const dying = { ...port, calendars: async () => ids.map(calendarOf) };
    dying.changesSince = async (...parts) => {
      if (parts[0] === 'b') expect(paused.get('a')).toBe(true);
      return port.changesSince(...parts);
    };
    const store = createCheckStore(db, monday);
    const world = { store, window, needed: new Set<string>(), pauses, now: () => monday };
    await check({ ...world, calendar: dying });
    expect(asked).toEqual(ids);
  });
});

describe('when all fail', () => {
  it('it is Google’s trouble, and none is left alone for it', async () => {
    for (const id of ids) trouble.set(id, down);
    await expect(run()).rejects.toMatchObject({ problem: down });
    expect(paused.size).toBe(0);
  });

  it('it is Google’s trouble as well when others are left alone already', async () => {
    paused.set('a', true);
    for (const id of ids) trouble.set(id, down);
    await expect(run()).rejects.toMatchObject({ problem: down });
    expect([...paused]).toEqual([['a', true]]);
  });

  it('what concerns the account as a whole ends the check at the first one', async () => {
    trouble.set('a', { kind: 'throttled', side: 'google', retryAt: monday });
    await expect(run()).rejects.toThrow('throttled');
    expect(asked).toEqual(['a']);
    expect(paused.size).toBe(0);
  });
});
