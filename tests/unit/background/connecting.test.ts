import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OutboxRow } from '@/lib/domain/outbox';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { sampleLink, sampleRow } from '@/tests/unit/store/samples';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const key = { environment: 'staging', clientId: ' key ', clientSecret: 'secret\n' } as const;

/** Severa as far as a connect asks it; other paths answer with an empty list. */
function stubSevera(answers: Record<string, () => Response> = {}): string[] {
  const asked: string[] = [];
  const token = () =>
    Response.json({
      access_token: 't',
      access_token_expires_in: 3600,
      access_token_type: 'Bearer',
      refresh_token: 'r',
    });
  vi.stubGlobal('fetch', async (input: string) => {
    const path = new URL(input).pathname.replace(/^.*\/v1\//, '');
    asked.push(path);
    const answer = answers[path] ?? (path === 'token' ? token : () => Response.json([]));
    return answer();
  });
  return asked;
}

const connect = () =>
  worker.askAsExtension('connectSevera', key).then(
    (value) => ({ value }),
    (error: Error) => ({ error: error.message }),
  );

describe('connecting Severa', () => {
  it('keeps a running pause that Severa asked for', async () => {
    const asked = stubSevera({
      token: () => new Response('', { status: 429, headers: { 'Retry-After': '60' } }),
    });
    expect(await connect()).toEqual({ error: 'connectSevera: throttled' });
    expect(await connect()).toEqual({ error: 'connectSevera: throttled' });
    expect(asked).toEqual(['token']);
  });

  it('stores nothing when the key is refused', async () => {
    stubSevera({ token: () => new Response('{}', { status: 401 }) });
    expect(await connect()).toEqual({ error: 'connectSevera: wrong-credentials' });
    expect(await worker.db.connections.count()).toBe(0);
  });

  it('tells which rights are missing instead of failing by them', async () => {
    stubSevera({
      token: () =>
        Response.json({
          access_token: 't',
          access_token_expires_in: 3600,
          scope: 'users:read activities:read',
        }),
      activitytypes: () => new Response('{}', { status: 403 }),
    });
    const { value } = (await connect()) as { value?: { report: { missingRights: string[] } } };
    expect(value?.report.missingRights).toContain('settings:read');
  });

  it('remembers the rights and when they were looked at, until a test looks again', async () => {
    let scope = 'users:read activities:read activities:write settings:read';
    stubSevera({
      token: () => Response.json({ access_token: 't', access_token_expires_in: 3600, scope }),
    });
    await connect();
    const rights = async () => {
      const { connections } = await worker.askAsExtension('overview', {});
      return connections.find(({ system }) => system === 'severa')?.rights;
    };
    const at = Date.now();
    expect(await rights()).toEqual({
      found: scope.split(' '),
      missing: [],
      missingOptional: [
        ...['activities:delete', 'customers:read', 'projects:read', 'organization:read'],
      ],
      checkedAt: at,
    });
    worker.wait(86_400_000);
    scope = 'users:read';
    expect(await rights()).toMatchObject({ missing: [], checkedAt: at });
    await worker.askAsExtension('testConnection', { connectionId: 'severa/staging/key' });
    expect(await rights()).toMatchObject({
      found: ['users:read'],
      missing: ['activities:read', 'activities:write', 'settings:read'],
      checkedAt: at + 86_400_000,
    });
  });
});

it('a test that fails tells every screen, as one does that succeeds', async () => {
  let status = 200;
  const connectionId = 'severa/staging/key';
  stubSevera({
    token: () =>
      status === 200
        ? Response.json({ access_token: 't', access_token_expires_in: 3600 })
        : new Response('{}', { status }),
  });
  await connect();
  // What the connecting announced is over by then.
  await new Promise((resolve) => setTimeout(resolve, 600));
  const told = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  status = 401;
  await worker.askAsExtension('testConnection', { connectionId }).catch(() => undefined);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ merkki: 'changed' }));
});

it('keeps the user whom the person picks while a test looks for one', async () => {
  const { clientId, clientSecret } = sampleKey;
  const severaKey = { clientId, clientSecret, environment: 'production' } as const;
  const { connection } = await worker.askAsExtension('connectSevera', severaKey);
  expect(connection.user).toBeUndefined();
  const user = { id: 'mikko', name: 'Mikko Laine', email: 'mikko@konsultti.example', timeZone: '' };
  let picked: Promise<unknown> | undefined;
  worker.network.delay = async (path) => {
    if (!path.endsWith('/users')) return;
    picked ??= worker.askAsExtension('pickUser', { connectionId: connection.id, user });
    await picked;
  };
  // The person's address is known now, by which each connection without a user is tested.
  await worker.connect();
  expect(picked).toBeDefined();
  expect((await worker.db.connections.get(connection.id))?.user).toEqual(user);
});

describe('disconnecting Severa', () => {
  const id = 'severa/staging/key';
  const memoryOf = async () =>
    (await worker.db.memory.toArray()).map(({ key }) => key).filter((key) => key.includes(id));

  beforeEach(async () => {
    const type = { guid: 't', name: 'Meeting', category: 'CalendarEntry', isActive: true };
    stubSevera({ activitytypes: () => Response.json([type]) });
    await connect();
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: { activityTypeId: 't' } });
    const defaultActivityTypeIds = { [id]: 't', practice: 'workshop' };
    await worker.askAsExtension('saveSettings', { defaultActivityTypeIds });
    await worker.db.links.add(sampleLink({ connectionId: id }));
    // Neither of them due while the test runs.
    const nextAttemptAt = Date.now() + 3_600_000;
    const row = (change: Partial<OutboxRow>) => sampleRow({ nextAttemptAt, ...change });
    await worker.db.outbox.bulkAdd([
      row({ id: 'waiting', connectionId: id }),
      row({ id: 'twins', connectionId: id, step: 'sweep' }),
      row({ id: 'parked', connectionId: id, state: 'parked' }),
      row({ id: 'other', connectionId: 'practice' }),
    ]);
  });

  it('forgets the key, what waits, and what was remembered of it', async () => {
    expect(await memoryOf()).not.toEqual([]);
    await worker.askAsExtension('disconnectPsa', { connectionId: id });
    expect(await worker.db.connections.count()).toBe(0);
    expect(await worker.db.outbox.toCollection().primaryKeys()).toEqual(['other']);
    expect(await memoryOf()).toEqual([]);
    const { settings } = await worker.askAsExtension('readSetup', {});
    expect(settings.defaultActivityTypeIds).toEqual({ practice: 'workshop' });
    expect(settings.activeConnectionId).toBeUndefined();
  });

  it('keeps links and tags', async () => {
    await worker.askAsExtension('disconnectPsa', { connectionId: id });
    expect(await worker.db.links.count()).toBe(1);
    expect(await worker.db.tags.count()).toBe(1);
  });
});
