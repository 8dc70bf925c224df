import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, projects, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const runs = async () => (await both.overview()).runs;
const recorded = () => worker.askAsExtension('readRuns', {});
const shows = (...wanted: object[]) =>
  vi.waitFor(async () => expect(await runs()).toMatchObject(wanted), { timeout: 3_000 });

/** Answers to what the path names are held up; answers how to let them through. */
function hold(part: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.network.delay = (path) =>
    decodeURIComponent(path).includes(part) ? promise : Promise.resolve();
  return () => {
    worker.network.delay = async () => undefined;
    resolve();
  };
}

describe('a run that was asked for, while both sides are being read', () => {
  const day = (date: string) => ({
    start: { dateTime: `${date}T10:00:00+02:00` },
    end: { dateTime: `${date}T11:00:00+02:00` },
  });
  const syncNow = (more = {}) => {
    const answer = worker.askAsExtension('syncNow', { connectionId: 'practice', ...more });
    answer.catch(() => undefined);
    return answer;
  };
  /** Nothing goes by itself, and the second of two calendars does not answer. */
  async function startSlowly(more = {}): Promise<() => void> {
    const second = { owner: anna, summary: 'Projects', timeZone: 'Europe/Helsinki' };
    worker.google.addCalendar({ id: projects, ...second });
    await both.connect({ automatic: false });
    await both.settled();
    worker.add('On Monday', day('2026-11-30'));
    worker.add('On Tuesday', day('2026-12-01'));
    const release = hold(projects);
    void syncNow(more);
    await shows({ total: 0, isCancellable: true, reading: { what: 'calendar', done: 1 } });
    return release;
  }
  const sent = async () => (await both.titles()).psa;

  it('says which calendar it is at', async () => {
    const release = await startSlowly();
    await shows({ reading: { what: 'calendar', name: 'Projects', done: 1, total: 2 } });
    release();
    await vi.waitFor(async () => expect(await sent()).toEqual(['On Monday', 'On Tuesday']));
    await vi.waitFor(async () => expect(await runs()).toEqual([]));
    expect(await recorded()).toMatchObject([{ trigger: 'sync-now', planned: 2 }]);
  });

  it('goes by the same id once it is planned', async () => {
    const release = await startSlowly();
    const [reading] = await runs();
    release();
    await vi.waitFor(async () => expect(await recorded()).toMatchObject([{ id: reading?.runId }]));
  });

  it('is taken up by the next worker, with the days that were asked for', async () => {
    const days = { first: '2026-12-01', last: '2026-12-01' };
    const release = await startSlowly({ days });
    worker.restart();
    release();
    await vi.waitFor(async () => expect(await sent()).toEqual(['On Tuesday']), { timeout: 3_000 });
    await both.later();
    expect(await sent()).toEqual(['On Tuesday']);
    worker.restart();
    await both.settled();
    expect((await recorded()).filter(({ trigger }) => trigger === 'sync-now')).toHaveLength(1);
  });

  it('can be cancelled: nothing is planned, by the next worker either', async () => {
    const release = await startSlowly();
    const [reading] = await runs();
    await worker.askAsExtension('cancelRun', { runId: reading?.runId ?? '' });
    expect(await runs()).toEqual([]);
    release();
    await vi.waitFor(async () =>
      expect(await recorded()).toMatchObject([{ planned: 0, isCancelled: true }]),
    );
    worker.restart();
    await both.later();
    expect(await sent()).toEqual([]);
    await syncNow();
    await vi.waitFor(async () => expect(await sent()).toHaveLength(2));
  });

  it('can be cancelled although its worker died', async () => {
    const release = await startSlowly();
    const [reading] = await runs();
    worker.restart();
    await worker.askAsExtension('cancelRun', { runId: reading?.runId ?? '' });
    release();
    await both.later();
    expect(await sent()).toEqual([]);
  });

  it('is forgotten with its connection', async () => {
    const release = await startSlowly();
    const [asked] = await worker.db.memory.where('key').startsWith('asked-run/').toArray();
    worker.restart();
    await worker.db.memory.put({
      key: asked?.key ?? '',
      value: { ...(asked?.value as object), connectionId: 'gone' },
    });
    worker.restart();
    release();
    await both.later();
    expect(await worker.db.memory.where('key').startsWith('asked-run/').count()).toBe(0);
    expect(await sent()).toEqual([]);
  });
});

describe('a run by the clock', () => {
  let connectionId: string;
  beforeEach(async () => {
    await worker.connect();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    const { clientId, clientSecret } = sampleKey;
    const key = { clientId, clientSecret, environment: 'production' } as const;
    connectionId = (await worker.askAsExtension('connectSevera', key)).connection.id;
    both = createTwoWay(worker, connectionId);
    worker.wait(minuteMs);
  });

  it('is told of once its reading lasts, and cannot be cancelled', async () => {
    // What another browser sent is looked for first.
    await both.later();
    await vi.waitFor(async () =>
      expect(await worker.db.memory.get(`recalled/${connectionId}`)).toMatchObject({
        value: { isDone: true },
      }),
    );
    const release = hold('/rest-api/v1/activities');
    worker.requests.length = 0;
    await both.save();
    await vi.waitFor(() => expect(worker.psaRequests()).toContain('GET /rest-api/v1/activities'));
    expect(await runs()).toEqual([]);
    worker.wait(3_000);
    await shows({ connectionId, isCancellable: false, reading: { what: 'activities', count: 0 } });
    release();
    await shows();
  });

  it('a dry run says how far it is as well, and leaves no run behind', async () => {
    const release = hold('/rest-api/v1/activities');
    const { settings } = await worker.askAsExtension('readSync', { connectionId });
    const incoming = { ...settings.incoming, select: 'chosen' as const };
    const preview = worker.askAsExtension('previewSync', {
      connectionId,
      settings: { ...settings, incoming },
    });
    await shows({ isCancellable: false, reading: { what: 'activities' } });
    release();
    await preview;
    expect(await runs()).toEqual([]);
    expect(await recorded()).toEqual([]);
  });
});
