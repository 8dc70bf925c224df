import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const day = (date: string) => ({
  start: { dateTime: `${date}T10:00:00+02:00` },
  end: { dateTime: `${date}T11:00:00+02:00` },
});

/** Both sides are to be kept in step, but not by the clock. */
const connectByHand = () => both.connect({ automatic: false });
const syncNow = (days?: { first: string; last: string }) =>
  worker.askAsExtension('syncNow', { connectionId: 'practice', ...(days && { days }) });
const runs = () => worker.askAsExtension('readRuns', {});

/** Answers of Google to writes are held up until then; answers how to let them through. */
function holdWrites(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  worker.network.delay = async () => {
    if (worker.requests.at(-1)?.startsWith('POST')) await held;
  };
  return release;
}

describe('Sync now', () => {
  it('does at once what the connection would do by itself, also for one that does nothing by itself', async () => {
    worker.add('Kick-off');
    await both.enter('Planning');
    await connectByHand();
    await both.later();
    expect(await both.titles()).toEqual({ calendar: ['Kick-off'], psa: ['Planning'] });
    await syncNow();
    await both.becomes('Kick-off', 'Planning');
  });

  it('of some days leaves the others alone', async () => {
    worker.add('On Monday', day('2026-11-30'));
    worker.add('On Tuesday', day('2026-12-01'));
    await connectByHand();
    await syncNow({ first: '2026-12-01', last: '2026-12-01' });
    await both.settled();
    expect((await both.titles()).psa).toEqual(['On Tuesday']);
  });

  it('shows how far it is, nearest dates first, and says so in the end', async () => {
    for (const date of ['2026-12-09', '2026-11-26', '2026-12-01']) {
      const [startAt, endAt] = [`${date}T08:00:00Z`, `${date}T09:00:00Z`].map(Date.parse);
      await both.enter(date, { when: { kind: 'timed', startAt: startAt ?? 0, endAt: endAt ?? 0 } });
    }
    await connectByHand();
    const release = holdWrites();
    await syncNow();
    await vi.waitFor(() => expect(both.events()).toHaveLength(1));
    expect((await both.overview()).runs).toMatchObject([{ done: 0, total: 3 }]);
    expect((await both.titles()).calendar).toEqual(['2026-11-26']);
    release();
    await vi.waitFor(async () => expect((await both.overview()).runs).toEqual([]));
    expect(await runs()).toMatchObject([
      { trigger: 'sync-now', planned: 3, done: 3, failed: 0, endedAt: expect.any(Number) },
    ]);
  });

  it('reaches over whole months, those of the wider range', async () => {
    await connectByHand();
    const { reach } = await worker.askAsExtension('readSync', { connectionId: 'practice' });
    expect(reach).toEqual({ first: '2026-11-01', last: '2027-01-31' });
  });

  it('that finds nothing to do is told of as well', async () => {
    await connectByHand();
    await syncNow();
    expect(await runs()).toMatchObject([
      { trigger: 'sync-now', planned: 0, endedAt: expect.any(Number) },
    ]);
  });

  it('can be cancelled: what has not begun is not done, and what was done stays', async () => {
    for (const title of ['One', 'Two', 'Three']) await both.enter(title);
    await connectByHand();
    const release = holdWrites();
    await syncNow();
    await vi.waitFor(() => expect(both.events()).toHaveLength(1));
    const [run] = (await both.overview()).runs;
    await worker.askAsExtension('cancelRun', { runId: run?.runId ?? '' });
    release();
    await both.settled();
    expect(both.events()).toHaveLength(1);
    expect((await both.overview()).runs).toEqual([]);
    expect(await runs()).toMatchObject([
      { isCancelled: true, planned: 3, done: 1, failed: 0, endedAt: expect.any(Number) },
    ]);
  });

  it('goes on after the worker died', async () => {
    for (const title of ['One', 'Two', 'Three']) await both.enter(title);
    await connectByHand();
    holdWrites();
    await syncNow();
    await vi.waitFor(() => expect(both.events()).toHaveLength(1));
    worker.network.delay = async () => undefined;
    worker.restart();
    await both.becomes('One', 'Two', 'Three');
  });

  it('does what was cancelled before, when it is asked again', async () => {
    for (const title of ['One', 'Two', 'Three']) await both.enter(title);
    await connectByHand();
    const release = holdWrites();
    await syncNow();
    await vi.waitFor(() => expect(both.events()).toHaveLength(1));
    const [run] = (await both.overview()).runs;
    await worker.askAsExtension('cancelRun', { runId: run?.runId ?? '' });
    release();
    await both.settled();
    await syncNow();
    await both.becomes('One', 'Two', 'Three');
  });
});

describe('Sync now while Google is out of reach', () => {
  /** Google answers no question any more; what is written to it goes through. */
  const fail = (what = /^/) => {
    worker.network.answer = (path, method) =>
      method === 'GET' && what.test(path) ? new Response('', { status: 503 }) : undefined;
  };
  const unread = [{ side: 'google', problem: { kind: 'unavailable', side: 'google' } }];

  it('says so, though there is nothing to do', async () => {
    await connectByHand();
    fail();
    await syncNow();
    expect(await runs()).toMatchObject([{ planned: 0, endedAt: expect.any(Number), unread }]);
  });

  it('says so in the popup as well, for as long as the connection syncs by itself', async () => {
    await both.connect();
    await both.settled();
    fail();
    await syncNow();
    expect((await both.overview()).halfRead).toMatchObject([{ unread }]);
    await both.save({ automatic: false });
    expect((await both.overview()).halfRead).toEqual([]);
  });

  it('says so of a run that does what the PSA asks for', async () => {
    await connectByHand();
    await both.enter('Planning');
    fail();
    await syncNow();
    expect(await runs()).toMatchObject([{ planned: 1, unread }]);
  });

  it('names the one calendar that could not be read', async () => {
    await connectByHand();
    worker.network.answer = (path) =>
      path.endsWith('/events')
        ? Response.json(
            { error: { code: 403, errors: [{ reason: 'forbidden' }] } },
            { status: 403 },
          )
        : undefined;
    await syncNow();
    const [run] = await runs();
    expect(run?.unread).toMatchObject([
      { side: 'google', calendar: anna, problem: { kind: 'forbidden' } },
    ]);
  });

  it('names that calendar once in the popup, and what else could not be read', async () => {
    await both.connect();
    await both.settled();
    worker.network.answer = (path) =>
      path.endsWith('/events')
        ? Response.json(
            { error: { code: 403, errors: [{ reason: 'forbidden' }] } },
            { status: 403 },
          )
        : undefined;
    await syncNow();
    const { unread: calendars, halfRead } = await both.overview();
    expect(calendars).toMatchObject([{ name: anna, problem: { kind: 'forbidden' } }]);
    expect(halfRead).toEqual([]);
    const run = (await runs()).find((one) => one.unread !== undefined);
    const psa = { side: 'psa', problem: { kind: 'unavailable', side: 'psa' } } as const;
    await worker.db.runs.update(run?.id ?? '', { unread: [...(run?.unread ?? []), psa] });
    expect((await both.overview()).halfRead).toMatchObject([{ unread: [psa] }]);
  });

  it('says nothing of it once Google is back', async () => {
    await connectByHand();
    fail();
    await syncNow();
    worker.network.answer = () => undefined;
    worker.wait(1);
    await syncNow();
    const [latest] = await runs();
    expect(latest).toMatchObject({ planned: 0 });
    expect(latest).not.toHaveProperty('unread');
  });

  it('is told of runs by the clock as well, as one while it lasts', async () => {
    await both.connect();
    await both.settled();
    fail();
    await both.later();
    await both.later();
    const failed = async () => (await runs()).filter((run) => run.unread !== undefined);
    await vi.waitFor(async () =>
      expect(await failed()).toMatchObject([{ trigger: 'clock', planned: 0, unread }]),
    );
  });
});

describe('what a cancelled run left', () => {
  const titles = ['One', 'Two', 'Three'];
  const changed = titles.map((title) => `${title}!`);
  const ids: string[] = [];
  const psa = async () => (await both.titles()).psa;
  const undone = async () => (await psa()).filter((title) => titles.includes(title)).length;

  /** Three events that go by themselves are changed; the run that carries that over is cancelled at the first. */
  async function cancelled(): Promise<void> {
    ids.splice(0, 3, ...titles.map((title) => worker.add(title).id));
    await both.connect({ incoming: {} });
    await both.becomes(...titles);
    await both.settled();
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const [index, id] of ids.entries())
      worker.google.patch(anna, id, { summary: changed[index] });
    worker.wait(2 * 60_000);
    // The check reads each of them before the run does.
    const seen = vi.fn();
    worker.network.delay = async (path) => {
      if (!path.includes('/events/')) return;
      seen(path);
      if (seen.mock.calls.length > titles.length) await promise;
    };
    void worker.tick();
    const run = await vi.waitFor(async () => {
      const [first] = (await both.overview()).runs.filter(({ total }) => total > 0);
      if (!first) throw new Error('no run');
      return first;
    });
    await worker.askAsExtension('cancelRun', { runId: run.runId });
    worker.network.delay = async () => undefined;
    resolve();
    await both.settled();
  }
  const left = async () => {
    const { connections } = await both.overview();
    return connections.find(({ id }) => id === 'practice')?.leftUndone;
  };
  const open = async () => {
    const found = await worker.db.events.toArray();
    const views = await Promise.all(
      found.map(({ event }) => worker.view('describeEvent', { eid: event.eid })),
    );
    return views.filter(({ remarks }) => remarks.includes('left-undone'));
  };

  it('is left by the clock, and said to be: in all, and on each event', async () => {
    await cancelled();
    const count = await undone();
    expect(count).toBeGreaterThan(0);
    for (let tick = 0; tick < 3; tick += 1) await both.later();
    expect(await undone()).toBe(count);
    expect(await left()).toBe(count);
    expect(await open()).toHaveLength(count);
    const run = (await runs()).find(({ isCancelled }) => isCancelled);
    expect(run?.leftUndone).toBeGreaterThanOrEqual(count);
  });

  it('is taken by Sync now', async () => {
    await cancelled();
    await syncNow();
    await vi.waitFor(async () => expect((await psa()).toSorted()).toEqual(changed.toSorted()), {
      timeout: 4_000,
    });
    expect(await left()).toBeUndefined();
    expect(await open()).toEqual([]);
  });

  it('is taken once it changes, and no other', async () => {
    await cancelled();
    const before = await undone();
    const [first] = await open();
    const index = changed.indexOf(first?.event?.title ?? '');
    worker.google.patch(anna, ids[index] ?? '', { summary: 'Changed again' });
    await both.later();
    await vi.waitFor(async () => expect(await psa()).toContain('Changed again'));
    expect(await left()).toBe(before - 1);
  });

  it('is not left any more once it is updated by a click', async () => {
    await cancelled();
    const before = await undone();
    const [first] = await open();
    await worker.ask('updateActivity', { eid: first?.eid ?? '', consented: false });
    await both.settled();
    expect(await left()).toBe(before - 1);
  });

  it('is forgotten with its connection', async () => {
    await cancelled();
    await worker.askAsExtension('disconnectPsa', { connectionId: 'practice', calendars: 'keep' });
    expect(await left()).toBeUndefined();
  });
});
