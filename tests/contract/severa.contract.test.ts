import { describe, expect, test } from 'vitest';
import { problemOf, severaWorlds, tuesdayAtNine } from '@/tests/contract/severa-world';

const world = severaWorlds();
const day = {
  startAt: Date.parse('2026-11-23T22:00:00Z'),
  endAt: Date.parse('2026-11-24T22:00:00Z'),
};

describe('reading a window from Severa', () => {
  test('is complete across pages', async () => {
    const { tenant } = world.severa;
    const guids = Array.from({ length: 230 }, () => tenant.createActivity(world.made()));
    const found = await world.connect().activitiesIn(day);
    expect(found.map(({ id }) => id).sort()).toEqual(guids.sort());
    expect(world.requestsTo('/v1/activities')).toHaveLength(3);
  });

  test('includes those where the user only takes part, and no others', async () => {
    const { severa, sample, connect } = world;
    const owner = sample.users.mikko;
    const shared = severa.tenant.createActivity(world.made({ owner }));
    severa.tenant.createActivity(world.made({ owner }));
    severa.tenant.addParticipant({
      activityGuid: shared,
      participantGuid: sample.users.anna,
      type: 'User',
    });
    const found = await connect().activitiesIn(day);
    expect(found).toMatchObject([{ id: shared, ownerId: owner, ownerName: 'Mikko Laine' }]);
  });

  test('answers the occurrences of a series with their parent, not the series', async () => {
    const { severa, connect } = world;
    const recurrence = { frequency: 'Daily', pattern: { daily: { interval: 1 } } } as const;
    const series = severa.tenant.createActivity({ ...world.made(), recurrence });
    const found = await connect().activitiesIn(day);
    expect(found).toMatchObject([{ seriesParentId: series }]);
    expect(found[0]?.id).not.toBe(series);
  });

  test('tells worked time and when it was changed', async () => {
    const { severa, clock, connect } = world;
    const booked = severa.tenant.createActivity(world.made({ name: 'a' }));
    const closed = severa.tenant.createActivity(world.made({ name: 'b' }));
    clock.now += 3_600_000;
    severa.tenant.bookHours(booked);
    severa.tenant.closeActivity(closed);
    expect(
      (await connect().activitiesIn(day)).sort((a, b) => (a.title < b.title ? -1 : 1)),
    ).toMatchObject([
      { hasHours: true, isClosed: false, changedAt: clock.now },
      { hasHours: false, isClosed: true, createdAt: clock.now - 3_600_000 },
    ]);
  });

  test('rejects as a whole when a later page fails', async () => {
    for (let index = 0; index < 120; index += 1) world.severa.tenant.createActivity(world.made());
    world.way.interfere = ({ url }) =>
      url.includes('pageToken') ? new Response('', { status: 500 }) : undefined;
    const problem = await problemOf(world.connect().activitiesIn(day));
    expect(problem).toEqual({ kind: 'unavailable', side: 'psa', status: 500 });
  });

  test('ends when Severa repeats a page token', async () => {
    world.way.interfere = ({ url }) =>
      url.includes('/v1/activities')
        ? Response.json([], { headers: { NextPageToken: 'again' } })
        : undefined;
    const problem = await problemOf(world.connect().activitiesIn(day));
    expect(problem).toMatchObject({ kind: 'unexpected-answer', cause: 'NextPageToken repeats' });
  });

  test('asks nothing while no user is picked', async () => {
    const port = world.connect({ user: undefined });
    expect(await problemOf(port.activitiesIn(day))).toMatchObject({ kind: 'user-not-found' });
    expect(await problemOf(port.create(world.draft()))).toMatchObject({ kind: 'user-not-found' });
    expect(world.requests).toEqual([]);
  });
});

describe('writing to Severa', () => {
  test('creates for the user, in UTC, and says that a point in time has no duration', async () => {
    const port = world.connect();
    await port.create(
      world.draft({ when: { kind: 'timed', startAt: tuesdayAtNine, endAt: tuesdayAtNine } }),
    );
    expect(world.requestsTo('/v1/activities')[0]?.body).toMatchObject({
      startDateTime: '2026-11-24T07:00:00.000Z',
      hasDuration: false,
      isAllDay: false,
      ownerUser: { guid: world.sample.users.anna },
    });
  });

  test('sends start and end together and nothing that did not change', async () => {
    const port = world.connect();
    const { id, when } = await port.create(world.draft());
    await port.update(id, { when });
    const operations = world.requests.at(-1)?.body as { op: string; path: string }[];
    expect(operations.map(({ op, path }) => `${op} ${path}`)).toEqual([
      'replace /startDateTime',
      'replace /endDateTime',
      'replace /isAllDay',
      'replace /hasDuration',
    ]);
  });

  test('cuts a location that is too long without halving a character', async () => {
    const location = `${'x'.repeat(999)}🌉`;
    expect((await world.connect().create(world.draft({ location }))).location).toBe(
      'x'.repeat(999),
    );
  });

  test('names the fields that Severa refuses', async () => {
    const creating = world.connect().create(world.draft({ activityTypeId: 'nothing' }));
    expect(await problemOf(creating)).toEqual({
      kind: 'rejected',
      side: 'psa',
      fields: ['activityType.guid'],
      cause: expect.any(String),
    });
  });

  test('an activity whose owner lives in another zone keeps its dates', async () => {
    const { severa, sample, connect } = world;
    const stockholm = { ...world.made({ owner: sample.users.erik }), isAllDay: true };
    const guid = severa.tenant.createActivity({
      ...stockholm,
      startDateTime: '2026-11-23T23:00:00Z',
      endDateTime: '2026-11-25T23:00:00Z',
    });
    expect((await connect().activity(guid))?.when).toEqual({
      kind: 'all-day',
      startDate: '2026-11-24',
      endDate: '2026-11-26',
    });
  });
});
