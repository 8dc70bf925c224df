import { beforeEach, describe, expect, test } from 'vitest';
import { createSeveraPort } from '@/lib/psa/severa/port';
import { problemOf, severaWorlds } from '@/tests/contract/severa-world';
import { createRelay, type Relay } from '@/tests/sandbox/severa/relay';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { plainMemory } from '@/tests/unit/psa/plain-memory';

const world = severaWorlds();
const bearer = 'the-token-of-anna';
let relay: Relay;
let memory: ReturnType<typeof plainMemory>;
let sent: Request[];

beforeEach(() => {
  relay = createRelay(world.severa, sampleKey);
  relay.admit(bearer);
  memory = plainMemory();
  sent = [];
});

function connect(token = bearer) {
  const address = 'https://relay.konsultti.example/severa';
  return createSeveraPort({
    credentials: { system: 'severa', environment: 'production', address, bearer: token },
    user: world.anna,
    memory,
    now: () => world.clock.now,
    wait: async (ms) => {
      world.clock.now += ms;
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return relay.app.request(request);
    },
  });
}

describe('Severa behind a relay', () => {
  test('gets the person’s token alone, at the relay’s address, and no request for a token', async () => {
    const port = connect();
    const { id } = await port.create(world.draft());
    expect(await port.activity(id)).toMatchObject({ title: 'Kick-off' });
    await port.delete(id);
    expect(world.severa.tenant.activities()).toEqual([]);
    for (const { url, headers } of sent) {
      expect(url).toMatch(/^https:\/\/relay\.konsultti\.example\/severa\/rest-api\/v1\/activities/);
      expect(headers.get('Authorization')).toBe(`Bearer ${bearer}`);
      expect(headers.has('Client_Id')).toBe(false);
    }
  });

  test('remembers the token nowhere', async () => {
    await connect().findUsers('anna');
    expect(memory.entries.size).toBeGreaterThan(0);
    expect(JSON.stringify([...memory.entries])).not.toContain(bearer);
  });

  test('tells a token that the relay does not know apart from a wrong key', async () => {
    expect(await problemOf(connect('of-nobody').activityTypes())).toEqual({
      kind: 'wrong-credentials',
      side: 'psa',
      byRelay: true,
    });
    relay.dismiss(bearer);
    expect(await problemOf(connect().create(world.draft()))).toMatchObject({ byRelay: true });
    expect(world.severa.tenant.activities()).toEqual([]);
  });

  test('keeps the token out of the problem of a relay that repeats it', async () => {
    const port = createSeveraPort({
      credentials: {
        ...{ system: 'severa', environment: 'production', bearer },
        address: 'https://relay.konsultti.example/severa',
      },
      user: world.anna,
      memory,
      now: () => world.clock.now,
      wait: async () => undefined,
      fetch: async () =>
        Response.json(
          { error: { type: 'Forbidden', details: [{ message: `No right: Bearer ${bearer}` }] } },
          { status: 403 },
        ),
    });
    const problem = await problemOf(port.activityTypes());
    expect(JSON.stringify(problem)).not.toContain(bearer);
    expect(problem).toMatchObject({ cause: '(left out)' });
  });

  test('goes on when the token of the relay itself has ended', async () => {
    await connect().activityTypes();
    world.severa.keys.expireTokens();
    expect(await connect().activityTypes()).not.toEqual([]);
  });

  test('finds out by reading what the relay’s key may read, and says nothing of writing', async () => {
    expect(await connect().test(world.anna.email)).toMatchObject({
      tenant: 'Konsultti Oy',
      user: { name: 'Anna Virtanen' },
      foundRights: sampleKey.scopes.filter((scope) => scope.endsWith(':read')).sort(byOrder),
      missingRights: [],
      missingOptionalRights: [],
    });
    world.severa.keys.narrowScopes(sampleKey.clientId, ['activities:read', 'users:read']);
    expect(await connect().test(world.anna.email)).toMatchObject({
      foundRights: ['users:read', 'activities:read'],
      missingRights: ['settings:read'],
      missingOptionalRights: ['customers:read', 'projects:read', 'organization:read'],
    });
  });
});

const order = ['settings', 'users', 'organization', 'activities', 'customers', 'projects'];

function byOrder(a: string, b: string): number {
  const placeOf = (right: string) => order.indexOf(right.replace(':read', ''));
  return placeOf(a) - placeOf(b);
}
