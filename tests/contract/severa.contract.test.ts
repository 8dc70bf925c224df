import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActivityDraft } from '@/lib/domain/ports';
import { createSeveraWorld } from '@/tests/contract/severa-world';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';

const hour = 3_600_000;
const start = Date.parse('2026-11-24T07:00:00Z');
const day = {
  startAt: Date.parse('2026-11-23T22:00:00Z'),
  endAt: Date.parse('2026-11-24T22:00:00Z'),
};

let world: ReturnType<typeof createSeveraWorld>;
beforeEach(() => {
  world = createSeveraWorld();
});

afterEach(() => {
  expect(world.complaints).toEqual([]);
});

const problemOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'no problem',
    (error) => error.problem ?? error,
  );

const requestsTo = (path: string) =>
  world.requests.filter((request) => request.path === `/rest-api${path}`);

function draft(changes: Partial<ActivityDraft> = {}): ActivityDraft {
  return {
    title: 'Kick-off',
    when: { kind: 'timed', startAt: start, endAt: start + hour },
    location: '',
    notes: '',
    activityTypeId: world.sample.types.customerMeeting,
    ...changes,
  };
}

/** An activity that somebody made in Severa itself. */
function made(changes: { name?: string; owner?: string; at?: number } = {}) {
  const { name = 'Palaveri', owner = world.sample.users.anna, at = start } = changes;
  return {
    name,
    startDateTime: new Date(at).toISOString(),
    endDateTime: new Date(at + hour).toISOString(),
    hasDuration: true,
    activityType: { guid: world.sample.types.customerMeeting },
    ownerUser: { guid: owner },
  };
}

describe('reading a window from Severa', () => {
  test('is complete across pages', async () => {
    const { tenant } = world.severa;
    const guids = Array.from({ length: 230 }, () => tenant.createActivity(made()));
    const found = await world.connect().activitiesIn(day);
    expect(found.map(({ id }) => id).sort()).toEqual(guids.sort());
    expect(requestsTo('/v1/activities')).toHaveLength(3);
  });

  test('includes those where the user only takes part, and no others', async () => {
    const { severa, sample, connect } = world;
    const owner = sample.users.mikko;
    const shared = severa.tenant.createActivity(made({ owner }));
    severa.tenant.createActivity(made({ owner }));
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
    const series = severa.tenant.createActivity({ ...made(), recurrence });
    const found = await connect().activitiesIn(day);
    expect(found).toMatchObject([{ seriesParentId: series }]);
    expect(found[0]?.id).not.toBe(series);
  });

  test('tells worked time and when it was changed', async () => {
    const { severa, clock, connect } = world;
    const booked = severa.tenant.createActivity(made({ name: 'a' }));
    const closed = severa.tenant.createActivity(made({ name: 'b' }));
    clock.now += hour;
    severa.tenant.bookHours(booked);
    severa.tenant.closeActivity(closed);
    expect(
      (await connect().activitiesIn(day)).sort((a, b) => (a.title < b.title ? -1 : 1)),
    ).toMatchObject([
      { hasHours: true, isClosed: false, changedAt: clock.now },
      { hasHours: false, isClosed: true, createdAt: clock.now - hour },
    ]);
  });

  test('rejects as a whole when a later page fails', async () => {
    for (let index = 0; index < 120; index += 1) world.severa.tenant.createActivity(made());
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
    expect(await problemOf(port.create(draft()))).toMatchObject({ kind: 'user-not-found' });
    expect(world.requests).toEqual([]);
  });
});

describe('writing to Severa', () => {
  test('creates for the user, in UTC, and says that a point in time has no duration', async () => {
    const port = world.connect();
    await port.create(draft({ when: { kind: 'timed', startAt: start, endAt: start } }));
    expect(requestsTo('/v1/activities')[0]?.body).toMatchObject({
      startDateTime: '2026-11-24T07:00:00.000Z',
      hasDuration: false,
      isAllDay: false,
      ownerUser: { guid: world.sample.users.anna },
    });
  });

  test('sends start and end together and nothing that did not change', async () => {
    const port = world.connect();
    const { id, when } = await port.create(draft());
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
    expect((await world.connect().create(draft({ location }))).location).toBe('x'.repeat(999));
  });

  test('names the fields that Severa refuses', async () => {
    const creating = world.connect().create(draft({ activityTypeId: 'nothing' }));
    expect(await problemOf(creating)).toEqual({
      kind: 'rejected',
      side: 'psa',
      fields: ['activityType.guid'],
      cause: expect.any(String),
    });
  });

  test('an activity whose owner lives in another zone keeps its dates', async () => {
    const { severa, sample, connect } = world;
    const stockholm = { ...made({ owner: sample.users.erik }), isAllDay: true };
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
    expect(requestsTo('/v1/token')).toHaveLength(1);
  });

  test('the token is renewed five minutes before its end', async () => {
    await world.connect().activityTypes();
    world.clock.now += 3_600_000 - 300_001;
    await world.connect().activityTypes();
    expect(requestsTo('/v1/token')).toHaveLength(1);
    world.clock.now += 2;
    await world.connect().activityTypes();
    expect(requestsTo('/v1/token')).toHaveLength(2);
  });

  test('a token that Severa has ended is replaced, once for all waiting calls', async () => {
    const port = world.connect();
    await port.activityTypes();
    world.severa.keys.expireTokens();
    await Promise.all([port.create(draft()), port.activityTypes(), port.findUsers('')]);
    expect(requestsTo('/v1/token')).toHaveLength(2);
    expect(world.severa.tenant.activities()).toHaveLength(1);
  });

  test('a revoked secret is told as wrong credentials', async () => {
    await world.connect().activityTypes();
    world.severa.keys.rotateSecret(sampleKey.clientId, 'another');
    const problem = await problemOf(world.connect().create(draft()));
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
    expect(await problemOf(connect().create(draft()))).toMatchObject({
      kind: 'rights-missing',
      side: 'psa',
      rights: ['activities:write'],
    });
    severa.keys.narrowScopes(sampleKey.clientId, sampleKey.scopes);
    expect(await connect().create(draft())).toMatchObject({ title: 'Kick-off' });
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

  test('picks nobody when two have the same address', async () => {
    const email = 'anna@konsultti.example';
    world.severa.tenant.addUser({ firstName: 'Anna', lastName: 'Toinen', email });
    expect(await userFor(email)).toBeUndefined();
  });
});

describe('when Severa does not answer as hoped', () => {
  test('a maintenance page is not a wrong key', async () => {
    world.severa.switches.maintenance = true;
    const problem = await problemOf(world.connect().test('anna@konsultti.example'));
    expect(problem).toEqual({ kind: 'unavailable', side: 'psa', status: 503 });
  });

  test('a web page with status 404 does not pass for a deleted activity', async () => {
    const port = world.connect();
    const { id } = await port.create(draft());
    world.way.interfere = () =>
      new Response('<html>', { status: 404, headers: { 'Content-Type': 'text/html' } });
    expect(await problemOf(port.activity(id))).toMatchObject({ kind: 'unavailable' });
    expect(await problemOf(port.delete(id))).toMatchObject({ kind: 'unavailable' });
  });

  test('a web page with status 200 is not an answer', async () => {
    const port = world.connect();
    await port.activityTypes();
    world.way.interfere = () => new Response('<!DOCTYPE html>', { status: 200 });
    expect(await problemOf(port.delete('any'))).toMatchObject({ kind: 'unavailable' });
  });

  test('an answer of another shape is unexpected and quotes no content', async () => {
    const port = world.connect();
    await port.activityTypes();
    world.way.interfere = () => Response.json([{ guid: 'x', name: 'secret' }]);
    const problem = await problemOf(port.activitiesIn(day));
    expect(problem).toMatchObject({ kind: 'unexpected-answer' });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('an answer that does not come in time is told as such', async () => {
    const limit = AbortSignal.timeout(5);
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit);
    world.way.interfere = (request) =>
      new Promise((_resolve, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason));
      });
    const problem = await problemOf(world.connect().activityTypes());
    expect(problem).toEqual({ kind: 'timed-out', side: 'psa' });
  });

  test('no connection is unreachable', async () => {
    world.way.interfere = () => Promise.reject(new TypeError('fetch failed'));
    const problem = await problemOf(world.connect().activityTypes());
    expect(problem).toEqual({ kind: 'unreachable', side: 'psa' });
  });
});

describe("Severa's quota", () => {
  const busy = (headers: Record<string, string> = {}) =>
    new Response('quota', { status: 429, headers });

  test('is never met by our own pace', async () => {
    const port = world.connect();
    for (let index = 0; index < 12; index += 1) await port.create(draft());
    expect(world.severa.tenant.activities()).toHaveLength(12);
    expect(world.requests).toHaveLength(13);
  });

  test('stops everything until the time that Severa names, for every port', async () => {
    const { way, clock, connect, requests } = world;
    way.interfere = () => busy({ 'Retry-After': '60' });
    const retryAt = clock.now + 60_000;
    const throttled = { kind: 'throttled', side: 'psa', retryAt };
    expect(await problemOf(connect().activityTypes())).toEqual(throttled);
    way.interfere = () => undefined;
    expect(await problemOf(connect().create(draft()))).toEqual(throttled);
    expect(requests).toHaveLength(1);
    clock.now = retryAt;
    expect(await connect().create(draft())).toMatchObject({ title: 'Kick-off' });
  });

  test('waits longer each time when Severa names no time', async () => {
    const { way, clock, connect } = world;
    const port = connect();
    await port.activityTypes();
    way.interfere = () => busy();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { retryAt } = await problemOf(port.activityTypes());
      pauses.push(retryAt - clock.now);
      clock.now = retryAt;
    }
    expect(pauses).toEqual([2_000, 4_000, 8_000]);
    way.interfere = () => undefined;
    await port.activityTypes();
    way.interfere = () => busy();
    const { retryAt } = await problemOf(port.activityTypes());
    expect(retryAt - clock.now).toBe(2_000);
  });
});

describe('search in Severa', () => {
  test('shows own projects with phases, whole projects by their root phase', async () => {
    const { crm, long, foreign } = world.sample.projects;
    const found = await world.connect().findProjects('');
    const ids = found.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([crm.rootPhaseGuid, crm.workshops, long.rootPhaseGuid]),
    );
    expect(ids).not.toContain(foreign.rootPhaseGuid);
    expect(found.find(({ id }) => id === crm.rootPhaseGuid)).toEqual({
      id: crm.rootPhaseGuid,
      phaseName: '',
      projectName: 'CRM-käyttöönotto',
      customer: { id: world.sample.customers.forest, name: 'Metsä & Järvi Oy' },
      standing: 'open',
    });
  });

  test('says why a phase cannot be chosen', async () => {
    const { crm } = world.sample.projects;
    const found = await world.connect().findProjects('crm');
    const standingOf = (guid: string) => found.find(({ id }) => id === guid)?.standing;
    expect(standingOf(crm.locked)).toBe('locked');
    expect(standingOf(crm.completed)).toBe('completed');
    expect(standingOf(crm.build)).toBe('open');
  });

  test("finds others' projects once something is typed", async () => {
    const { foreign } = world.sample.projects;
    const found = await world.connect().findProjects('uudistus');
    expect(found.map(({ id }) => id)).toEqual([foreign.rootPhaseGuid]);
  });

  test('reads the lists once in ten minutes, whatever is typed', async () => {
    const { connect, clock, requests } = world;
    await connect().findProjects('verkko');
    await connect().findCustomers('pankki');
    const before = requests.length;
    await connect().findProjects('verkko');
    await connect().findCustomers('oy');
    expect(requests).toHaveLength(before);
    clock.now += 601_000;
    await connect().findCustomers('oy');
    expect(requests.length).toBeGreaterThan(before);
  });

  test('finds customers that are active, own ones without typing', async () => {
    const names = async (text: string) =>
      (await world.connect().findCustomers(text)).map(({ name }) => name);
    expect(await names('abo bygg')).toEqual(['Åbo Byggkonsult Ab']);
    expect(await names('entinen')).toEqual([]);
    expect(await names('')).toEqual(['Konsultti Oy', 'Metsä & Järvi Oy', 'Pohjolan Pankki Oyj']);
  });

  test('remembers nothing about people but name, address and zone', async () => {
    await world.connect().findUsers('');
    const { tenant } = world.severa;
    tenant.editUser(world.sample.users.anna, { phone: '+358 40 111 2222' });
    world.clock.now += 601_000;
    await world.connect().findUsers('anna');
    expect([...world.memory.entries.values()].join()).not.toContain('111 2222');
  });

  test('reads contacts beyond the first hundred', async () => {
    const { severa, sample, connect } = world;
    const emails = ['box@bank.example'];
    const contact = { firstName: 'N', lastName: 'X', customerGuid: sample.customers.bank, emails };
    const guids = Array.from({ length: 105 }, () => severa.tenant.addContact(contact));
    severa.tenant.addContact({ ...contact, emails: ['inbox@bank.example'] });
    const found = await connect().contactsByEmail(emails);
    expect(found.map(({ id }) => id).sort()).toEqual(guids.sort());
    expect(found[0]).toMatchObject({
      name: 'N X',
      customer: { id: sample.customers.bank, name: 'Pohjolan Pankki Oyj' },
    });
  });

  test('shows each project once, own or not', async () => {
    const ids = (await world.connect().findProjects('pankki')).map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toContain(world.sample.projects.long.rootPhaseGuid);
  });

  test("does not take one user's own projects for another's", async () => {
    const { connect, sample, anna } = world;
    await connect().findProjects('');
    const mikko = { id: sample.users.mikko, name: 'Mikko', email: '', timeZone: anna.timeZone };
    const found = await connect({ user: mikko }).findProjects('');
    expect(found.map(({ id }) => id)).toContain(sample.projects.foreign.rootPhaseGuid);
  });
});
