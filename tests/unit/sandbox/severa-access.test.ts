import { beforeEach, describe, expect, it } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { callWith, createWorld, failureOf, requestToken, signIn } from './severa-caller';

type World = ReturnType<typeof createWorld>;
let world: World;

beforeEach(() => {
  world = createWorld();
});

const bearerOf = async () =>
  ((await requestToken(world.severa)).body as { access_token: string }).access_token;

describe('the token endpoint', () => {
  it("answers with Severa's own field names", async () => {
    const { body } = await requestToken(world.severa);
    expect(body).toMatchObject({ access_token_type: 'Bearer', access_token_expires_in: 3600 });
    expect(body).not.toHaveProperty('expires_in');
  });

  it('refuses a wrong secret', async () => {
    const reply = await requestToken(world.severa, { client_secret: 'guess' });
    expect([reply.status, failureOf(reply)]).toEqual([401, 'AuthenticationRequired']);
  });

  it('refuses OAuth fields that the contract does not have', async () => {
    const reply = await requestToken(world.severa, { grant_type: 'client_credentials' });
    expect(reply.status).toBe(400);
  });

  it('names only the scopes that the key has', async () => {
    const reply = await requestToken(world.severa, { scope: 'users:read hours:write' });
    expect(reply.body).toMatchObject({ scope: 'users:read' });
  });

  it('refuses too many scopes when switched so', async () => {
    world.severa.switches.excessScopes = 'refuse';
    const reply = await requestToken(world.severa, { scope: 'users:read hours:write' });
    expect(reply.status).toBe(403);
  });
});

describe('a call', () => {
  it('needs the bearer and the Client_Id header', async () => {
    const Authorization = `Bearer ${await bearerOf()}`;
    const Client_Id = sampleKey.clientId;
    const { severa } = world;
    const withBoth = await callWith(severa, { Authorization, Client_Id })('GET', '/v1/users');
    const withOne = await callWith(severa, { Authorization })('GET', '/v1/users');
    const withOther = await callWith(severa, { Client_Id })('GET', '/v1/users');
    expect([withBoth.status, withOne.status, withOther.status]).toEqual([200, 401, 401]);
  });

  it('is refused when the token has expired', async () => {
    const call = await signIn(world.severa);
    world.clock.now += 3600_000;
    expect((await call('GET', '/heartbeat/authorized')).status).toBe(401);
  });

  it('is refused with the old token once the secret is rotated', async () => {
    const call = await signIn(world.severa);
    world.severa.keys.rotateSecret(sampleKey.clientId, 'new');
    expect((await call('GET', '/v1/users')).status).toBe(401);
    expect((await requestToken(world.severa)).status).toBe(401);
  });

  it('is refused without the scope of its operation', async () => {
    const call = await signIn(world.severa, 'activities:read');
    const reply = await call('GET', '/v1/users');
    expect([reply.status, failureOf(reply)]).toEqual([403, 'InsufficientApiScope']);
  });

  it('loses a scope that is taken from the key', async () => {
    const call = await signIn(world.severa);
    world.severa.keys.narrowScopes(sampleKey.clientId, ['activities:read']);
    expect((await call('GET', '/v1/users')).status).toBe(403);
  });

  it.each(['AddonMissing', 'FeatureIsNotEnabled'] as const)('reports %s', async (plan) => {
    const call = await signIn(world.severa);
    world.severa.switches.plan = plan;
    expect(failureOf(await call('GET', '/v1/users'))).toBe(plan);
  });

  it('reports an organisation that is not active', async () => {
    world.severa.switches.organizationActive = false;
    expect(failureOf(await requestToken(world.severa))).toBe('OrganizationNotActive');
  });

  it('meets a page of HTML during maintenance', async () => {
    world.severa.switches.maintenance = true;
    const reply = await requestToken(world.severa);
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([
      503,
      'text/html; charset=UTF-8',
    ]);
  });

  it('is the eleventh within a second only once', async () => {
    const call = await signIn(world.severa);
    world.clock.now += 1000;
    world.severa.switches.requestsPerSecond = 10;
    for (let index = 0; index < 10; index += 1) await call('GET', '/heartbeat/authorized');
    const eleventh = await call('GET', '/heartbeat/authorized');
    world.clock.now += 1000;
    const later = await call('GET', '/heartbeat/authorized');
    expect([eleventh.status, eleventh.body, later.status]).toEqual([
      429,
      'API calls quota exceeded! maximum admitted 10 per 1s.',
      204,
    ]);
  });

  it('gets no CORS headers', async () => {
    const { headers } = await requestToken(world.severa);
    expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  it('finds the same under both spellings of the version', async () => {
    const call = await signIn(world.severa);
    const paths = ['/v1/organizationdetails', '/v1.0/organizationdetails'];
    const [plain, dotted] = await Promise.all(paths.map((path) => call('GET', path)));
    expect(dotted?.body).toEqual(plain?.body);
    expect(plain?.body).toMatchObject({ name: 'Konsultti Oy' });
  });

  it('is not implemented outside the extract', async () => {
    const call = await signIn(world.severa);
    expect((await call('GET', '/v1/invoices')).status).toBe(501);
    expect((await call('DELETE', '/v1/users')).status).toBe(405);
  });

  it('needs no credentials for the server heartbeat', async () => {
    expect((await callWith(world.severa, {})('GET', '/heartbeat/server')).status).toBe(200);
  });
});
