import { beforeEach, describe, expect, test } from 'vitest';
import { problemOf, severaWorlds } from '@/tests/contract/severa-world';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';

const world = severaWorlds();
let activityGuid: string;
let list: string;

beforeEach(() => {
  activityGuid = world.severa.tenant.createActivity(world.made());
  list = `/v1/activities/${activityGuid}/activityparticipants`;
});

/** A participant as Severa lists it. */
const row = (changes: object) => ({
  guid: 'p',
  activityGuid,
  participantGuid: 'g',
  name: 'N X',
  email: null,
  type: 'User',
  status: 'Unknown',
  isActive: true,
  ...changes,
});

async function read(changes: object) {
  world.way.interfere = ({ url }) =>
    url.endsWith('/activityparticipants') ? Response.json([row(changes)]) : undefined;
  const [participant] = await world.connect().participants(activityGuid);
  return participant;
}

describe('participants in Severa', () => {
  test.for([
    ['User', 'user'],
    ['Contact', 'contact'],
    ['Resource', 'other'],
    ['Other', 'other'],
    ['Robot', 'other'],
  ] as const)('of type %s are read as %s', async ([type, kind]) => {
    expect(await read({ type })).toMatchObject({ kind });
  });

  test.for([
    ['Unknown', 'unknown'],
    ['Invited', 'invited'],
    ['Accepted', 'accepted'],
    ['Tentative', 'tentative'],
    ['Declined', 'declined'],
    ['Delegated', 'unknown'],
  ] as const)('who answered %s are read as %s', async ([status, response]) => {
    expect(await read({ status })).toMatchObject({ response });
  });

  test('may have no name and no address, and bring no phone number along', async () => {
    expect(await read({ name: null, phone: '+358 40 111 2222' })).toEqual({
      id: 'p',
      personId: 'g',
      name: '',
      kind: 'user',
      response: 'unknown',
    });
  });

  test('are added by one request that names person and type', async () => {
    const personId = world.sample.customers.contacts.sanna;
    await world.connect().addParticipant(activityGuid, { personId, kind: 'contact' });
    expect(world.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(world.requestsTo('/v1/activityparticipants')[0]?.body).toEqual({
      activityGuid,
      participantGuid: personId,
      type: 'Contact',
    });
  });

  test('of an occurrence are removed there only', async () => {
    const { severa, sample, connect } = world;
    const recurrence = { frequency: 'Daily', pattern: { daily: { interval: 1 } } } as const;
    const series = severa.tenant.createActivity({ ...world.made(), recurrence });
    const participantGuid = sample.users.mikko;
    severa.tenant.addParticipant({ activityGuid: series, participantGuid, type: 'User' });
    const [first, second] = severa.tenant
      .activities()
      .filter(({ recurrenceParentActivityGuid }) => recurrenceParentActivityGuid === series);
    const port = connect();
    const [mikko] = await port.participants(first?.guid ?? '');
    await port.removeParticipant(first?.guid ?? '', mikko?.id ?? '');
    expect(await port.participants(first?.guid ?? '')).toEqual([]);
    expect(await port.participants(second?.guid ?? '')).toEqual([mikko]);
  });

  test.for([
    ['read', 'activities:read'],
    ['add', 'activities:write'],
    ['remove', 'activities:delete'],
  ] as const)(
    'a key that may not %s them is told which right is missing',
    async ([what, right]) => {
      const scopes = sampleKey.scopes.filter((scope) => scope !== right);
      world.severa.keys.narrowScopes(sampleKey.clientId, scopes);
      const port = world.connect();
      const mikko = { personId: world.sample.users.mikko, kind: 'user' } as const;
      const attempts = {
        read: () => port.participants(activityGuid),
        add: () => port.addParticipant(activityGuid, mikko),
        remove: () => port.removeParticipant(activityGuid, 'any'),
      };
      expect(await problemOf(attempts[what]())).toMatchObject({
        kind: 'rights-missing',
        side: 'psa',
        rights: [right],
      });
    },
  );

  test('a refusal stays the problem when the person does not take part', async () => {
    const adding = world
      .connect()
      .addParticipant(activityGuid, { personId: world.sample.users.mikko, kind: 'contact' });
    expect(await problemOf(adding)).toMatchObject({
      kind: 'rejected',
      fields: ['participantGuid'],
    });
    expect(world.requestsTo(list)).toHaveLength(1);
  });

  test('an unclear answer to adding is told and not looked into', async () => {
    world.way.interfere = ({ url }) =>
      url.endsWith('/v1/activityparticipants') ? new Response('', { status: 502 }) : undefined;
    const mikko = { personId: world.sample.users.mikko, kind: 'user' } as const;
    const problem = await problemOf(world.connect().addParticipant(activityGuid, mikko));
    expect(problem).toEqual({ kind: 'unavailable', side: 'psa', status: 502 });
    expect(world.requestsTo(list)).toEqual([]);
  });

  test('a web page with status 404 does not pass for a removed participant', async () => {
    world.way.interfere = ({ method }) =>
      method === 'DELETE' ? new Response('<html>', { status: 404 }) : undefined;
    const problem = await problemOf(world.connect().removeParticipant(activityGuid, 'any'));
    expect(problem).toMatchObject({ kind: 'unavailable' });
  });
});
