// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createGoogle } from '../../sandbox/google/google.ts';
import { seedFullWeeks } from '../../sandbox/google/seed-full-weeks.ts';
import { seedManyEvents } from '../../sandbox/google/seed-many.ts';
import { seedManyActivities } from '../../sandbox/severa/seed-many.ts';
import { createWorld, rowsOf, signIn } from './severa-caller.ts';
import { anna, startedAt } from './test-calendar.ts';

/** Months of the year, by how many starts they have. */
function countByMonth(starts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const start of starts) {
    const month = start.slice(0, 7);
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

describe('many events', () => {
  it('stand in working hours of this month and the next two', () => {
    const google = createGoogle(() => startedAt);
    google.addAccount({ email: anna, name: 'Anna', timeZone: 'Europe/Helsinki' });
    const ids = seedManyEvents(google, anna, 920);
    const starts = google.events(anna).map(({ start }) => start?.dateTime ?? '');
    expect(new Set(ids).size).toBe(920);
    expect(countByMonth(starts)).toEqual({ '2026-11': 300, '2026-12': 310, '2027-01': 310 });
    expect(new Set(starts.map((start) => start.slice(11, 13)))).toEqual(
      new Set(['08', '09', '10', '11', '12', '13', '14', '15', '16']),
    );
  });

  it('can differ by their number', () => {
    const google = createGoogle(() => startedAt);
    google.addAccount({ email: anna, name: 'Anna', timeZone: 'Europe/Helsinki' });
    const [first = ''] = seedManyEvents(google, anna, 3, (index) => ({
      location: `Room ${index}`,
    }));
    expect(google.event(anna, first)).toMatchObject({ summary: 'Meeting 1', location: 'Room 0' });
  });
});

describe('full weeks', () => {
  it('have as many events each, on all days and hours', () => {
    const google = createGoogle(() => startedAt);
    google.addAccount({ email: anna, name: 'Anna', timeZone: 'Europe/Helsinki' });
    seedFullWeeks(google, anna, { perWeek: 672, weeks: 2 });
    const starts = google.events(anna).map(({ start }) => start?.dateTime ?? '');
    const byDay = Map.groupBy(starts, (start) => start.slice(0, 10));
    expect([...byDay.values()].map((ofDay) => ofDay.length)).toEqual(Array(14).fill(96));
    expect(new Date([...byDay.keys()].toSorted()[0] ?? '').getUTCDay()).toBe(1);
    expect(new Set(starts.map((start) => start.slice(11, 16))).size).toBe(48);
  });
});

describe('many activities', () => {
  it('are the owner’s, and can be read page by page', async () => {
    const { severa, sample, clock } = createWorld();
    const call = await signIn(severa);
    const guids = seedManyActivities(severa, 250, {
      ownerGuid: sample.users.anna,
      activityTypeGuid: sample.types.training,
      now: clock.now,
      more: (index) => ({ location: `Room ${index}` }),
    });
    const found: string[] = [];
    let token: string | null = '';
    while (token !== null) {
      const query = `userGuids=${sample.users.anna}&rowCount=100&pageToken=${token}`;
      const page = await call('GET', `/v1/activities?${query}`);
      found.push(...rowsOf(page).map(({ guid }) => guid));
      token = page.headers.get('NextPageToken');
    }
    expect(found.sort()).toEqual([...guids].sort());
    expect(severa.tenant.activity(guids[7] ?? '')?.location).toBe('Room 7');
  });
});
