import { beforeEach, describe, expect, it } from 'vitest';
import type { ActivityAnswer } from '@/tests/sandbox/severa/activity-answer';
import { blamed, type Call, createWorld, failureOf, rowsOf, signIn } from './severa-caller';

let world: ReturnType<typeof createWorld>;
let call: Call;

beforeEach(async () => {
  world = createWorld();
  call = await signIn(world.severa);
});

function meeting(changes: object = {}) {
  const { types, users } = world.sample;
  return {
    name: 'Aloituspalaveri',
    startDateTime: '2026-11-23T09:00:00+02:00',
    endDateTime: '2026-11-23T10:00:00+02:00',
    hasDuration: true,
    activityType: { guid: types.customerMeeting },
    ownerUser: { guid: users.anna },
    ...changes,
  };
}

async function create(changes: object = {}) {
  const reply = await call('POST', '/v1/activities', meeting(changes));
  expect(reply.status).toBe(201);
  return reply.body as ActivityAnswer;
}

const replace = (path: string, value: unknown) => ({ op: 'replace', path, value });

describe('creating', () => {
  it('fills in what the server knows', async () => {
    const { crm } = world.sample.projects;
    const activity = await create({ phase: { guid: crm.design } });
    expect(activity).toMatchObject({
      activityType: { category: 'CalendarEntry', name: 'Asiakaspalaveri' },
      phase: { name: 'Määrittely', projectGuid: crm.guid, projectName: 'CRM-käyttöönotto' },
      customer: { guid: world.sample.customers.forest },
      createdDateTime: '2026-11-23T06:00:00.000Z',
      createdBy: null,
      lastUpdatedDateTime: null,
    });
  });

  it.each([
    ['an unknown field', { description: 'x' }, 'description'],
    ['a read-only field', { hasHours: true }, 'hasHours'],
    [
      'a read-only field inside another',
      { phase: { guid: 'x', projectGuid: 'y' } },
      'phase.projectGuid',
    ],
    ['an empty name', { name: '' }, 'name'],
    ['a long location', { location: 'x'.repeat(1001) }, 'location'],
    ['a time without offset', { startDateTime: '2026-11-23T09:00:00' }, 'startDateTime'],
    ['a day that does not exist', { startDateTime: '2026-02-30T09:00:00Z' }, 'startDateTime'],
    ['an end before the start', { endDateTime: '2026-11-23T08:00:00+02:00' }, 'endDateTime'],
    ['a duration without end', { endDateTime: null }, 'endDateTime'],
    ['an unknown owner', { ownerUser: { guid: 'nobody' } }, 'ownerUser.guid'],
    ['an unknown type', { activityType: { guid: 'nothing' } }, 'activityType.guid'],
    ['an all-day time off midnight', { isAllDay: true }, 'startDateTime'],
  ])('refuses %s and names it', async (_, changes, field) => {
    const reply = await call('POST', '/v1/activities', meeting(changes));
    expect([reply.status, blamed(reply)]).toEqual([400, [field]]);
  });

  it.each([
    ['a closed project', () => ({ phase: { guid: world.sample.projects.closed.rootPhaseGuid } })],
    ['a locked phase', () => ({ phase: { guid: world.sample.projects.crm.locked } })],
    ['an inactive type', () => ({ activityType: { guid: world.sample.types.inactive } })],
    ['an inactive owner', () => ({ ownerUser: { guid: world.sample.users.former } })],
  ])('refuses %s', async (_, changes) => {
    const reply = await call('POST', '/v1/activities', meeting(changes()));
    expect([reply.status, failureOf(reply)]).toEqual([400, 'InvalidOperation']);
  });

  it("takes all-day activities at midnights of the owner's zone only", async () => {
    const helsinki = {
      isAllDay: true,
      startDateTime: '2026-11-22T22:00:00Z',
      endDateTime: '2026-11-24T22:00:00Z',
    };
    const activity = await create(helsinki);
    expect(activity.endDateTime).toBe('2026-11-25T00:00:00.000+02:00');
    const erik = meeting({ ...helsinki, ownerUser: { guid: world.sample.users.erik } });
    expect((await call('POST', '/v1/activities', erik)).status).toBe(400);
  });

  it('has no type to offer when the tenant has none', async () => {
    world.severa.switches.withoutActivityTypes = true;
    expect(rowsOf(await call('GET', '/v1/activitytypes'))).toEqual([]);
    expect((await call('POST', '/v1/activities', meeting())).status).toBe(400);
  });
});

describe('changing', () => {
  it('answers with an array and stamps the change', async () => {
    const { guid } = await create();
    world.clock.now += 60_000;
    const reply = await call('PATCH', `/v1/activities/${guid}`, [
      replace('/name', 'Siirretty'),
      replace('/activityType/guid', world.sample.types.internalMeeting),
    ]);
    expect(rowsOf<ActivityAnswer>(reply)).toMatchObject([
      {
        name: 'Siirretty',
        activityType: { name: 'Sisäinen palaveri' },
        lastUpdatedDateTime: '2026-11-23T06:01:00.000Z',
      },
    ]);
  });

  it.each([
    ['another operation', { op: 'remove', path: '/notes' }, 'notes'],
    ['an unknown field', replace('/description', 'x'), 'description'],
    ['a read-only field', replace('/hasHours', true), 'hasHours'],
    ['a value of another type', replace('/isClosed', 'yes'), 'isClosed'],
    ['a missing value', { op: 'replace', path: '/notes' }, 'notes'],
    ['null for what is required', replace('/name', null), 'name'],
    [
      'an end before the start',
      replace('/endDateTime', '2026-11-23T08:00:00+02:00'),
      'endDateTime',
    ],
  ])('refuses %s', async (_, operation, field) => {
    const { guid } = await create();
    const reply = await call('PATCH', `/v1/activities/${guid}`, [
      replace('/location', 'A'),
      operation,
    ]);
    expect([reply.status, blamed(reply)]).toEqual([400, [field]]);
    expect(world.severa.tenant.activity(guid)?.location).toBe(null);
  });

  it('moves the customer along with the phase', async () => {
    const { projects, customers } = world.sample;
    const { guid } = await create({ phase: { guid: projects.crm.design } });
    const toBank = [replace('/phase/guid', projects.long.rootPhaseGuid)];
    const reply = await call('PATCH', `/v1/activities/${guid}`, toBank);
    expect(rowsOf<ActivityAnswer>(reply)[0]?.customer?.guid).toBe(customers.bank);
  });

  it('clears what may be empty with null', async () => {
    const { guid } = await create({ phase: { guid: world.sample.projects.crm.design } });
    const patch = ['/phase', '/customer', '/notes'].map((path) => replace(path, null));
    const reply = await call('PATCH', `/v1/activities/${guid}`, patch);
    expect(rowsOf<ActivityAnswer>(reply)).toMatchObject([{ phase: null, customer: null }]);
  });

  it('still works on what has become unavailable', async () => {
    const { guid } = await create({ phase: { guid: world.sample.projects.crm.design } });
    world.severa.tenant.editPhase(world.sample.projects.crm.design, { isLocked: true });
    world.severa.tenant.editActivityType(world.sample.types.customerMeeting, { isActive: false });
    const reply = await call('PATCH', `/v1/activities/${guid}`, [replace('/name', 'Uusi')]);
    expect(reply.status).toBe(200);
  });
});

describe('deleting', () => {
  it('works once', async () => {
    const { guid } = await create();
    const statuses = [];
    for (const method of ['DELETE', 'DELETE', 'GET', 'PATCH']) {
      const body = method === 'PATCH' ? [replace('/name', 'x')] : undefined;
      statuses.push((await call(method, `/v1/activities/${guid}`, body)).status);
    }
    expect(statuses).toEqual([204, 404, 404, 404]);
  });
});

describe('people in Severa', () => {
  it('edit, book, close and delete under the API', async () => {
    const { tenant } = world.severa;
    const { anna } = world.sample.users;
    const guid = tenant.createActivity(meeting());
    tenant.editActivity(guid, { notes: 'muistiinpano' }, world.sample.users.mikko);
    tenant.bookHours(guid);
    tenant.closeActivity(guid);
    const { body } = await call('GET', `/v1/activities/${guid}`);
    expect(body).toMatchObject({
      notes: 'muistiinpano',
      hasHours: true,
      isClosed: true,
      createdBy: { guid: anna },
    });
    tenant.deleteActivity(guid);
    expect(tenant.activities()).toEqual([]);
  });

  it('reassign an activity and change its type', async () => {
    const { tenant } = world.severa;
    const { users, types } = world.sample;
    const guid = tenant.createActivity(meeting());
    tenant.reassignActivity(guid, users.mikko, users.mikko);
    tenant.changeActivityType(guid, types.training);
    const { body } = await call('GET', `/v1/activities/${guid}`);
    expect(body).toMatchObject({
      ownerUser: { guid: users.mikko },
      activityType: { guid: types.training },
      lastUpdatedBy: { guid: users.mikko },
    });
    const ofAnna = await call('GET', `/v1/activities?userGuids=${users.anna}`);
    expect(rowsOf(ofAnna)).toEqual([]);
  });
});

describe('a clock that is wrong', () => {
  it('stamps what is written with its own time, and finds changes by it', async () => {
    world.severa.switches.clockAheadMs = -600_000;
    const activity = await create();
    expect(activity.createdDateTime).toBe('2026-11-23T05:50:00.000Z');
    const since = async (time: string) =>
      rowsOf(await call('GET', `/v1/activities?changedSince=${time}`));
    expect(await since('2026-11-23T05:50:00Z')).toHaveLength(1);
    expect(await since('2026-11-23T05:50:01Z')).toEqual([]);
  });
});
