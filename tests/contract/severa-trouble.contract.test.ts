import { describe, expect, test, vi } from 'vitest';
import { problemOf, severaWorlds } from '@/tests/contract/severa-world';

const world = severaWorlds();
const day = {
  startAt: Date.parse('2026-11-23T22:00:00Z'),
  endAt: Date.parse('2026-11-24T22:00:00Z'),
};

describe('when Severa does not answer as hoped', () => {
  test('a maintenance page is not a wrong key', async () => {
    world.severa.switches.maintenance = true;
    const problem = await problemOf(world.connect().test('anna@konsultti.example'));
    expect(problem).toEqual({ kind: 'unavailable', side: 'psa', status: 503 });
  });

  test('a web page with status 404 does not pass for a deleted activity', async () => {
    const port = world.connect();
    const { id } = await port.create(world.draft());
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

  test('a row that cannot be understood is left out, and the others are there', async () => {
    for (const name of ['One', 'Two'])
      world.severa.tenant.createActivity({ ...world.made(), name });
    world.way.interfere = async (request) => {
      if (!request.url.includes('/v1/activities')) return undefined;
      const answer = await world.severa.app.request(request);
      const rows = (await answer.json()) as { name: string }[];
      return Response.json(rows.map((row) => (row.name === 'One' ? { ...row, name: null } : row)));
    };
    const leftOut: string[] = [];
    const port = world.connect({
      watch: { onLeftOut: (ids) => leftOut.push(...ids), onRows: async () => undefined },
    });
    expect(await port.activitiesIn(day)).toMatchObject([{ title: 'Two' }]);
    const [one] = world.severa.tenant.activities();
    expect(leftOut).toEqual([one?.guid]);
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
    for (let index = 0; index < 12; index += 1) await port.create(world.draft());
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
    expect(await problemOf(connect().create(world.draft()))).toEqual(throttled);
    expect(requests).toHaveLength(1);
    clock.now = retryAt;
    expect(await connect().create(world.draft())).toMatchObject({ title: 'Kick-off' });
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
