import { describe, expect, test } from 'vitest';
import { problemOf, severaWorlds } from '@/tests/contract/severa-world';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';

const world = severaWorlds();
const day = {
  startAt: Date.parse('2026-11-23T22:00:00Z'),
  endAt: Date.parse('2026-11-24T22:00:00Z'),
};
const daily = { frequency: 'Daily', pattern: { daily: { interval: 1 } } } as const;

describe('what changed in Severa', () => {
  test('is asked for this user, as owner and participant, two minutes early', async () => {
    await world.connect().activitiesChangedSince(Date.parse('2026-11-23T06:00:00Z'), day);
    const [request, ...others] = world.requestsTo('/v1/activities');
    expect(others).toEqual([]);
    expect(request?.query.getAll('userGuids')).toEqual([world.sample.users.anna]);
    expect(request?.query.get('includeAsMember')).toBe('true');
    expect(request?.query.get('changedSince')).toBe('2026-11-23T05:58:00.000Z');
  });

  test('is complete across pages', async () => {
    const { tenant } = world.severa;
    tenant.createActivity(world.made());
    world.clock.now += 600_000;
    const guids = Array.from({ length: 205 }, () => tenant.createActivity(world.made()));
    const found = await world.connect().activitiesChangedSince(world.clock.now, day);
    expect(found.map(({ id }) => id).sort()).toEqual(guids.sort());
    expect(world.requestsTo('/v1/activities')).toHaveLength(3);
  });

  test('is rejected as a whole when a later page fails', async () => {
    for (let index = 0; index < 101; index += 1) world.severa.tenant.createActivity(world.made());
    world.way.interfere = ({ url }) =>
      url.includes('pageToken') ? new Response('', { status: 500 }) : undefined;
    const reading = world.connect().activitiesChangedSince(world.clock.now, day);
    expect(await problemOf(reading)).toMatchObject({ kind: 'unavailable' });
  });

  test("holds others' activities only where the user takes part", async () => {
    const { tenant } = world.severa;
    const { anna, mikko } = world.sample.users;
    const activityGuid = tenant.createActivity(world.made({ owner: mikko }));
    tenant.createActivity(world.made({ owner: mikko }));
    tenant.addParticipant({ activityGuid, participantGuid: anna, type: 'User' });
    const found = await world.connect().activitiesChangedSince(world.clock.now, day);
    expect(found).toMatchObject([{ id: activityGuid, ownerId: mikko }]);
  });

  test.for(['activitiesIn', 'activitiesChangedSince'] as const)(
    'leaves out a series that Severa lists beside its occurrences (%s)',
    async (method) => {
      const { severa, connect, clock, way } = world;
      const guid = severa.tenant.createActivity({ ...world.made(), recurrence: daily });
      const rows = [severa.tenant.activity(guid), ...severa.tenant.activities().slice(0, 1)];
      way.interfere = ({ url }) =>
        url.includes('/v1/activities?') ? Response.json(rows) : undefined;
      const port = connect();
      const found =
        method === 'activitiesIn'
          ? await port.activitiesIn(day)
          : await port.activitiesChangedSince(clock.now, day);
      expect(found).toMatchObject([{ seriesParentId: guid }]);
    },
  );

  test('needs a user, and the right to read activities', async () => {
    const { severa, connect, clock } = world;
    const nobody = connect({ user: undefined }).activitiesChangedSince(clock.now, day);
    expect(await problemOf(nobody)).toMatchObject({ kind: 'user-not-found' });
    const scopes = sampleKey.scopes.filter((scope) => scope !== 'activities:read');
    severa.keys.narrowScopes(sampleKey.clientId, scopes);
    expect(await problemOf(connect().activitiesChangedSince(clock.now, day))).toMatchObject({
      kind: 'rights-missing',
      rights: ['activities:read'],
    });
  });
});
