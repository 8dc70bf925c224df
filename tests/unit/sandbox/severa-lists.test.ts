import { beforeEach, describe, expect, it } from 'vitest';
import { blamed, type Call, createWorld, rowsOf, signIn } from './severa-caller';

let world: ReturnType<typeof createWorld>;
let call: Call;

beforeEach(async () => {
  world = createWorld();
  call = await signIn(world.severa);
});

function add(name: string, start: string, end: string | null, changes: object = {}) {
  const { types, users } = world.sample;
  return world.severa.tenant.createActivity({
    name,
    startDateTime: start,
    endDateTime: end,
    hasDuration: end !== null,
    activityType: { guid: types.customerMeeting },
    ownerUser: { guid: users.anna },
    ...changes,
  });
}

async function names(query: Record<string, string> | string) {
  const reply = await call('GET', `/v1/activities?${new URLSearchParams(query)}`);
  return rowsOf(reply)
    .map(({ name }) => name)
    .sort();
}

describe('the window', () => {
  beforeEach(() => {
    add('before', '2026-11-23T06:00:00Z', '2026-11-23T07:59:59Z');
    add('ends at start', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z');
    add('inside', '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z');
    add('starts at end', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z');
    add('point', '2026-11-23T08:30:00Z', null);
  });
  const window = {
    startDateTime: '2026-11-23T10:00:00+02:00',
    endDateTime: '2026-11-23T09:00:00Z',
  };

  it('includes what touches it', async () => {
    expect(await names(window)).toEqual(['ends at start', 'inside', 'point', 'starts at end']);
  });

  it('includes only what lies inside when strict', async () => {
    const strict = { ...window, useStrictStartAndEndDateTime: 'true' };
    expect(await names(strict)).toEqual(['inside', 'point']);
  });

  it.each([
    ['startDateTime=2026-11-23T10:00:00+02:00', 'startDateTime'],
    ['startDateTime=2026-11-23T10:00:00', 'startDateTime'],
    ['rowCount=101', 'rowCount'],
    ['sortings[0].key=name', 'sortings[0].key'],
    ['closed=1', 'closed'],
    ['recurrenceType=All', 'recurrenceType'],
  ])('refuses ?%s', async (query, name) => {
    const reply = await call('GET', `/v1/activities?${query}`);
    expect([reply.status, blamed(reply)]).toEqual([400, [name]]);
  });
});

describe('filters', () => {
  it('find by owner, and by participant when asked', async () => {
    const { users } = world.sample;
    const guid = add('annan', '2026-11-23T08:00:00Z', null);
    add('mikon', '2026-11-23T08:00:00Z', null, { ownerUser: { guid: users.mikko } });
    world.severa.tenant.addParticipant({ activityGuid: guid, participantGuid: users.mikko });
    const userGuids = users.mikko;
    expect(await names({ userGuids })).toEqual(['mikon']);
    expect(await names({ userGuids, includeAsMember: 'true' })).toEqual(['annan', 'mikon']);
  });

  it('find what was added or changed since', async () => {
    const old = add('vanha', '2026-11-23T08:00:00Z', null);
    add('levossa', '2026-11-23T08:00:00Z', null);
    world.clock.now += 1000;
    world.severa.tenant.editActivity(old, { notes: 'x' });
    expect(await names({ changedSince: new Date(world.clock.now).toISOString() })).toEqual([
      'vanha',
    ]);
  });

  it('find by type, state and project', async () => {
    const { types, projects } = world.sample;
    const { crm } = projects;
    add('myynti', '2026-11-23T08:00:00Z', null, { activityType: { guid: types.salesMeeting } });
    add('paja', '2026-11-23T08:00:00Z', null, { phase: { guid: crm.workshops } });
    world.severa.tenant.closeActivity(add('valmis', '2026-11-23T08:00:00Z', null));
    expect(await names({ activityTypeGuids: types.salesMeeting })).toEqual(['myynti']);
    expect(await names({ activityCategories: 'SalesEvent' })).toEqual(['myynti']);
    expect(await names({ closed: 'true' })).toEqual(['valmis']);
    expect(await names({ phaseGuids: crm.design })).toEqual([]);
    expect(await names({ phaseGuids: crm.design, includeSubPhases: 'true' })).toEqual(['paja']);
    expect(await names({ includeTasksWithNoProject: 'false' })).toEqual(['paja']);
  });
});

describe('pages', () => {
  beforeEach(() => {
    for (let index = 0; index < 25; index += 1) add(`a${index}`, '2026-11-23T08:00:00Z', null);
  });

  it('follow the header until it is absent, in no order', async () => {
    const first = await call('GET', '/v1/activities');
    const token = first.headers.get('NextPageToken');
    const second = await call('GET', `/v1/activities?pageToken=${token}`);
    const found = [...rowsOf(first), ...rowsOf(second)].map(({ name }) => name);
    expect([rowsOf(first).length, new Set(found).size]).toEqual([20, 25]);
    expect(second.headers.has('NextPageToken')).toBe(false);
    expect(found).not.toEqual(Array.from({ length: 25 }, (_, index) => `a${index}`));
  });

  it('refuse the token of another query', async () => {
    const first = await call('GET', '/v1/activities');
    const token = first.headers.get('NextPageToken');
    const other = await call('GET', `/v1/activities?closed=false&pageToken=${token}`);
    expect([other.status, blamed(other)]).toEqual([400, ['pageToken']]);
  });
});

describe('people, customers and projects', () => {
  it.each([
    ['/v1/users?email=ANNA@konsultti.example', 1],
    ['/v1/users?isActive=true', 4],
    ['/v1/activitytypes?active=false', 1],
    ['/v1/activitytypes?category=Task&category=Personal', 2],
    ['/v1/customers?rowCount=100', 12],
    ['/v1/customers?customerNames=Pohjolan', 0],
    ['/v1/customers?customerNames=Pohjolan%20Pankki%20Oyj', 1],
    ['/v1/contactpersons?textToSearch=sanna@', 1],
    ['/v1/contactpersons?firstRow=3&rowCount=2', 1],
    ['/v1/projects?isClosed=false', 4],
    ['/v1/phases', 10],
    ['/v1/rootphaseswithhierarchy?openProjects=true', 4],
  ])('%s answers %i rows', async (path, count) => {
    expect(rowsOf(await call('GET', path))).toHaveLength(count);
  });

  it('finds the projects of a member', async () => {
    const { anna, mikko } = world.sample.users;
    const ofAnna = await call('GET', `/v1/projects?projectMemberUserGuids=${anna}`);
    const ofMikko = await call(
      'GET',
      `/v1/projects?projectMemberUserGuids=${mikko}&isClosed=false`,
    );
    expect([rowsOf(ofAnna).length, rowsOf(ofMikko).length]).toEqual([4, 4]);
  });

  it('has a project with a name of ninety characters', async () => {
    const reply = await call('GET', '/v1/projects');
    const lengths = rowsOf(reply).map(({ name }) => name.length);
    expect(Math.max(...lengths)).toBe(90);
  });

  it('shows the phases of a project with their level', async () => {
    const { crm } = world.sample.projects;
    const reply = await call('GET', `/v1/projects/${crm.guid}/phaseswithhierarchy`);
    const rows = rowsOf<{ name: string; level: number; hasChildren: boolean }>(reply);
    expect(rows.find(({ name }) => name === 'Työpajat')?.level).toBe(2);
    expect(rows.find(({ name }) => name === 'Määrittely')?.hasChildren).toBe(true);
  });

  it.each(['users', 'activitytypes', 'customers', 'contactpersons', 'projects', 'phases'])(
    'does not know an unknown guid among %s',
    async (list) => {
      expect((await call('GET', `/v1/${list}/nothing`)).status).toBe(404);
    },
  );
});
