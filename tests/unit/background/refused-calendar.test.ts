import { beforeEach, describe, expect, it } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

const dayMs = 86_400_000;
const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

let worker: Worker;
let both: TwoWay;
beforeEach(async () => {
  worker = createWorker();
  both = createTwoWay(worker);
  for (const name of names) await both.enter(name);
  await both.connect();
  await both.becomes(...names);
});

const patches = () => worker.requests.filter((request) => request.startsWith('PATCH')).length;

function refuse(reason: string): void {
  worker.network.answer = (_path, method) =>
    method === 'PATCH'
      ? Response.json({ error: { code: 403, errors: [{ reason }] } }, { status: 403 })
      : undefined;
}

async function renameAll(): Promise<void> {
  for (const name of names) await both.edit(name, { title: `${name} renamed` });
}

describe('a calendar whose writes Google refuses though it lists it as writable', () => {
  it('is asked once, then only read, and each item says that it differs', async () => {
    refuse('requiredAccessLevel');
    await renameAll();
    await both.later();
    await both.later();
    expect(patches()).toBe(1);
    const { attention } = await both.overview();
    expect(attention.map(({ state }) => state)).toEqual(
      names.map(() =>
        expect.objectContaining({
          problem: { kind: 'psa-differs', reason: 'read-only-calendar', fields: ['title'] },
        }),
      ),
    );
  });

  it('is written to again a day later', async () => {
    refuse('requiredAccessLevel');
    await renameAll();
    await both.later();
    worker.network.answer = () => undefined;
    await both.later(60 * minuteMs);
    expect(patches()).toBe(1);
    await both.later(dayMs);
    await both.later();
    await both.becomes(...names.map((name) => `${name} renamed`));
  });

  it('is written to all the same after the refusal of a guest’s copy', async () => {
    refuse('forbiddenForNonOrganizer');
    await renameAll();
    await both.later();
    expect(patches()).toBe(names.length);
  });
});
