import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const runs = () => worker.askAsExtension('readRuns', {});
const quiet = async () => (await runs()).filter((run) => run.quiet !== undefined);

/** Connected, and whatever that began has come to its end. */
async function connected(): Promise<number> {
  await both.connect();
  await both.settled();
  return (await quiet())[0]?.quiet ?? 0;
}

describe('runs by the clock that find nothing to do', () => {
  it('are counted together, from the first to the last of the day', async () => {
    const before = await connected();
    for (let run = 0; run < 3; run += 1) await both.later(5 * minuteMs);
    const [row, ...others] = await quiet();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ trigger: 'clock', planned: 0, quiet: before + 3 });
    expect(row?.endedAt).toBeGreaterThan(Date.now() - minuteMs);
    expect((row?.endedAt ?? 0) - (row?.startedAt ?? 0)).toBeGreaterThanOrEqual(10 * minuteMs);
  });

  it('stay one row of the day, whatever is done in between, and whichever worker looks', async () => {
    const before = await connected();
    await both.later(5 * minuteMs);
    worker.add('Kick-off');
    await both.later(5 * minuteMs);
    await both.becomes('Kick-off');
    await both.settled();
    worker.restart();
    await both.later(5 * minuteMs);
    const rows = await quiet();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.quiet).toBeGreaterThanOrEqual(before + 2);
    // What ended last comes first.
    expect((await runs())[0]).toEqual(rows[0]);
  });

  it('of another day are another row', async () => {
    await connected();
    await both.later(5 * minuteMs);
    await both.later(86_400_000);
    expect(await quiet()).toHaveLength(2);
  });

  it('are one row as well when the clock is set back meanwhile', async () => {
    await connected();
    await both.later(5 * minuteMs);
    const end = Date.now();
    await both.later(-60 * minuteMs);
    const [row, ...others] = await quiet();
    expect(others).toEqual([]);
    expect(row?.startedAt).toBeLessThan(end - 50 * minuteMs);
    expect(row?.endedAt).toBeGreaterThan(end - minuteMs);
  });

  it('are told of after what the connection did last', async () => {
    await connected();
    worker.add('Kick-off');
    await both.later(5 * minuteMs);
    await both.becomes('Kick-off');
    await both.settled();
    await both.later(5 * minuteMs);
    const view = await worker.askAsExtension('readSync', { connectionId: 'practice' });
    expect(view.lastRun).toMatchObject({ planned: 1, done: 1 });
    expect(view.lastQuietAt).toBeGreaterThan(Date.now() - minuteMs);
  });
});

describe('runs that the brake stops', () => {
  it('say so, as one while it stands, and are not counted as quiet', async () => {
    for (let number = 0; number < 12; number += 1) worker.add(`Meeting ${number}`);
    await connected();
    await vi.waitFor(async () => expect(await worker.activities()).toHaveLength(12));
    await both.settled();
    for (const { id } of both.events()) worker.google.delete(anna, String(id));
    while ((await both.overview()).brakes.length === 0) await both.later(5 * minuteMs);
    const before = (await quiet())[0]?.quiet;
    await both.later(5 * minuteMs);
    await both.later(5 * minuteMs);
    const stopped = (await runs()).filter(({ brake }) => brake !== undefined);
    expect(stopped).toMatchObject([{ brake: 'many-deletions', planned: 0, trigger: 'clock' }]);
    expect((await quiet())[0]?.quiet).toBe(before);
    await worker.askAsExtension('syncNow', { connectionId: 'practice' });
    expect((await runs())[0]).toMatchObject({ brake: 'many-deletions', trigger: 'sync-now' });
  });
});
