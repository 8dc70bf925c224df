import { describe, expect, test } from 'vitest';
import { problemOf, severaWorlds } from '@/tests/contract/severa-world';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';

const world = severaWorlds();

describe('the key of Severa', () => {
  test('sends both headers with every call but the token request', async () => {
    await world.connect().activityTypes();
    const [token, call] = world.requests;
    expect(token?.headers.has('Authorization')).toBe(false);
    expect(call?.headers.get('Authorization')).toMatch(/^Bearer \S+$/);
    expect(call?.headers.get('Client_Id')).toBe(sampleKey.clientId);
  });

  test('one token serves every call and every later port', async () => {
    await Promise.all([world.connect().activityTypes(), world.connect().findUsers('anna')]);
    await world.connect().findCustomers('pankki');
    expect(world.requestsTo('/v1/token')).toHaveLength(1);
  });

  test('the token is renewed five minutes before its end', async () => {
    await world.connect().activityTypes();
    world.clock.now += 3_600_000 - 300_001;
    await world.connect().activityTypes();
    expect(world.requestsTo('/v1/token')).toHaveLength(1);
    world.clock.now += 2;
    await world.connect().activityTypes();
    expect(world.requestsTo('/v1/token')).toHaveLength(2);
  });

  test('a token that lives for two minutes only is used for most of them', async () => {
    world.severa.switches.tokenLifetimeSeconds = 120;
    await world.connect().activityTypes();
    world.clock.now += 95_000;
    await world.connect().activityTypes();
    expect(world.requestsTo('/v1/token')).toHaveLength(1);
    world.clock.now += 2_000;
    await world.connect().activityTypes();
    expect(world.requestsTo('/v1/token')).toHaveLength(2);
  });

  test('a token that Severa has ended is replaced, once for all waiting calls', async () => {
    const port = world.connect();
    await port.activityTypes();
    world.severa.keys.expireTokens();
    await Promise.all([port.create(world.draft()), port.activityTypes(), port.findUsers('')]);
    expect(world.requestsTo('/v1/token')).toHaveLength(2);
    expect(world.severa.tenant.activities()).toHaveLength(1);
  });

  test('a revoked secret is told as wrong credentials', async () => {
    await world.connect().activityTypes();
    world.severa.keys.rotateSecret(sampleKey.clientId, 'another');
    const problem = await problemOf(world.connect().create(world.draft()));
    expect(problem).toMatchObject({ kind: 'wrong-credentials', side: 'psa' });
  });

  test('a wrong secret fails the test even when a good token is remembered', async () => {
    await world.connect().activityTypes();
    const testing = world.connect({ clientSecret: 'wrong' }).test('anna@konsultti.example');
    expect(await problemOf(testing)).toMatchObject({ kind: 'wrong-credentials' });
  });

  test.for(['narrow', 'refuse'] as const)(
    'an optional right that is missing only reduces the capabilities (%s)',
    async (excessScopes) => {
      const { severa, connect } = world;
      severa.switches.excessScopes = excessScopes;
      const scopes = ['activities:read', 'activities:write', 'users:read', 'settings:read'];
      severa.keys.narrowScopes(sampleKey.clientId, scopes);
      const port = connect();
      const report = await port.test('anna@konsultti.example');
      expect(report).toMatchObject({
        tenant: '',
        missingRights: [],
        missingOptionalRights: [
          'activities:delete',
          'customers:read',
          'projects:read',
          'organization:read',
        ],
      });
      expect(report.user?.name).toBe('Anna Virtanen');
      const reduced = { customers: false, projects: false, delete: false };
      expect(port.capabilities).toMatchObject(reduced);
      expect(connect().capabilities).toMatchObject(reduced);
    },
  );

  test('a required right that is missing is reported, and what it forbids is left out', async () => {
    const scopes = sampleKey.scopes.filter((scope) => !/^(users|settings)/.test(scope));
    world.severa.keys.narrowScopes(sampleKey.clientId, scopes);
    expect(await world.connect().test('anna@konsultti.example')).toMatchObject({
      tenant: 'Konsultti Oy',
      missingRights: ['users:read', 'settings:read'],
      activityTypeCount: 0,
    });
  });

  test('a call without its right names the right, and works as soon as it is given', async () => {
    const { severa, connect } = world;
    severa.keys.narrowScopes(sampleKey.clientId, ['settings:read']);
    expect(await problemOf(connect().create(world.draft()))).toMatchObject({
      kind: 'rights-missing',
      side: 'psa',
      rights: ['activities:write'],
    });
    severa.keys.narrowScopes(sampleKey.clientId, sampleKey.scopes);
    expect(await connect().create(world.draft())).toMatchObject({ title: 'Kick-off' });
  });

  test.for(['AddonMissing', 'FeatureIsNotEnabled'] as const)(
    'a plan without the API is told apart from a wrong key (%s)',
    async (plan) => {
      world.severa.switches.plan = plan;
      const problem = await problemOf(world.connect().test('anna@konsultti.example'));
      expect(problem).toMatchObject({ kind: 'plan-lacks-api', cause: expect.any(String) });
    },
  );
});

describe('finding the user', () => {
  const userFor = async (email: string) => (await world.connect().test(email)).user;

  test('brings the zone of the user', async () => {
    expect(await userFor('erik@konsultti.example')).toMatchObject({ timeZone: 'Europe/Stockholm' });
  });

  test('finds nobody for an unknown address, which is no failure', async () => {
    expect(await userFor('liisa@konsultti.example')).toBeUndefined();
    expect(await userFor('')).toBeUndefined();
  });

  test('leaves out people who have left', async () => {
    expect(await userFor('pekka@konsultti.example')).toBeUndefined();
    expect(await world.connect().findUsers('pekka')).toEqual([]);
  });

  test('takes somebody whom two pages repeat for one person', async () => {
    const { sample, way } = world;
    const row = {
      guid: sample.users.anna,
      firstName: 'Anna',
      lastName: 'Virtanen',
      email: 'anna@konsultti.example',
    };
    way.interfere = ({ url }) => {
      if (!url.includes('/v1/users')) return undefined;
      const headers: HeadersInit = url.includes('pageToken') ? {} : { NextPageToken: '2' };
      return Response.json([row], { headers });
    };
    expect(await userFor('anna@konsultti.example')).toMatchObject({ id: sample.users.anna });
  });

  test('picks nobody when two have the same address', async () => {
    const email = 'anna@konsultti.example';
    world.severa.tenant.addUser({ firstName: 'Anna', lastName: 'Toinen', email });
    expect(await userFor(email)).toBeUndefined();
  });
});
