import { beforeEach, describe, expect, it, test } from 'vitest';
import type { ActivityType } from '@/lib/domain/activity';
import type { PsaPort } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import type { BegunSelfTest } from '@/lib/domain/self-test';
import { createPracticePort } from '@/lib/psa/practice/port';
import {
  removeLeft,
  runSelfTest,
  type SelfTestWorld,
  selfTestTime,
  selfTestType,
} from '@/lib/sync/self-test';
import { withoutSelfTests } from '@/lib/sync/without-self-tests';
import { plainStore } from '@/tests/unit/psa/plain-memory';

const id = '11111111-2222-3333-4444-555555555555';
const begunAt = Date.parse('2026-11-25T12:07:00Z');
const begun: BegunSelfTest = { id, title: 'Self-test', when: selfTestTime(begunAt), begunAt };
const unreachable: Problem = { kind: 'unreachable', side: 'psa' };

let now: number;
let kept: (BegunSelfTest | undefined)[];
let store: ReturnType<typeof plainStore>;
let psa: PsaPort;
beforeEach(() => {
  now = begunAt;
  kept = [];
  store = plainStore();
  psa = createPracticePort({ store, pageUrl: () => '', now: () => now });
});

function world(change: Partial<PsaPort> = {}): SelfTestWorld {
  return {
    psa: { ...psa, ...change },
    remember: async (each) => void kept.push(each),
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
  };
}

const run = (change?: Partial<PsaPort>) => runSelfTest(world(change), begun, 'personal');
const left = () => store.all();
const fail = (problem: Problem) => async () => {
  throw new ProblemError(problem);
};

describe('a self-test', () => {
  it('writes one item, finds it, removes it, and leaves nothing to remember', async () => {
    expect(await run()).toEqual([{ step: 'write' }, { step: 'read' }, { step: 'remove' }]);
    expect(await left()).toEqual([]);
    expect(kept.map((each) => each?.activityId ?? each?.id)).toEqual([
      id,
      expect.any(String),
      undefined,
    ]);
  });

  it('is remembered before anything is written', async () => {
    let before: unknown;
    await run({
      create: async (draft) => {
        before = [...kept];
        return psa.create(draft);
      },
    });
    expect(before).toEqual([begun]);
  });

  it('is forgotten when the item was clearly refused', async () => {
    const problem: Problem = { kind: 'rights-missing', side: 'psa', rights: ['activities:write'] };
    expect(await run({ create: fail(problem) })).toEqual([{ step: 'write', problem }]);
    expect(kept.at(-1)).toBeUndefined();
  });

  it('stays remembered when the answer was lost, though the item was written', async () => {
    const steps = await run({
      create: async (draft) => {
        await psa.create(draft);
        throw new ProblemError(unreachable);
      },
    });
    expect(steps).toEqual([{ step: 'write', problem: unreachable }]);
    expect(kept.at(-1)).toEqual(begun);
    await removeLeft(world(), begun);
    expect(await left()).toEqual([]);
  });

  it('reads again when the list is a little behind', async () => {
    let reads = 0;
    const steps = await run({
      activitiesIn: async (window) => {
        reads += 1;
        return reads < 3 ? [] : psa.activitiesIn(window);
      },
    });
    expect([steps[1], reads]).toEqual([{ step: 'read' }, 3]);
  });

  it('removes the item even when no list has it', async () => {
    const steps = await run({ activitiesIn: async () => [] });
    const problem = { kind: 'not-found', side: 'psa' };
    expect(steps).toEqual([{ step: 'write' }, { step: 'read', problem }, { step: 'remove' }]);
    expect(await left()).toEqual([]);
  });

  it.each<[string, Partial<PsaPort>]>([
    ['refused', { delete: fail(unreachable) }],
    ['without effect', { delete: async () => undefined }],
  ])('remembers the item while removing it is %s', async (_, change) => {
    const [, , remove] = await run(change);
    expect(remove?.problem).toBeDefined();
    expect(kept.at(-1)).toMatchObject({ id, activityId: expect.any(String) });
  });
});

describe('what a self-test left behind', () => {
  it('is looked for by its mark, and other things stay', async () => {
    await psa.create({ ...draftOf('Kick-off'), notes: 'Merkki self-test: that is nice' });
    await psa.create({ ...draftOf('Self-test'), notes: `<p>Merkki self-test: ${id}</p>` });
    now += 120_000;
    await removeLeft(world(), begun);
    expect((await left()).map(({ title }) => title)).toEqual(['Kick-off']);
    expect(kept).toEqual([undefined]);
  });

  it('is looked for again while it may still be on its way', async () => {
    await removeLeft(world(), begun);
    expect(kept).toEqual([]);
    now += 60_000;
    await removeLeft(world(), begun);
    expect(kept).toEqual([undefined]);
  });

  it('stays, and stays remembered, when somebody booked hours on it', async () => {
    const { id: activityId } = await psa.create(draftOf('Self-test'));
    const booked = (await left()).map((each) => ({ ...each, hasHours: true }));
    for (const each of booked) await store.put(each);
    const removing = removeLeft(world(), { ...begun, activityId });
    await expect(removing).rejects.toMatchObject({ problem: { kind: 'worked-time' } });
    expect([await left(), kept]).toEqual([booked, []]);
  });
});

describe('the lists of everything else', () => {
  it('hold no item of a self-test, of whatever browser', async () => {
    const window = { startAt: begunAt - 3_600_000, endAt: begunAt + 3_600_000 };
    await psa.create(draftOf('Kick-off'));
    await psa.create({ ...draftOf('Self-test'), notes: `Merkki self-test: ${id}` });
    const others = withoutSelfTests(psa);
    const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);
    expect(titles(await others.activitiesIn(window))).toEqual(['Kick-off']);
    expect(titles(await others.activitiesChangedSince(0, window))).toEqual(['Kick-off']);
    expect(others.capabilities).toBe(psa.capabilities);
  });
});

describe('the type of the item', () => {
  const type = (name: string, change: Partial<ActivityType> = {}): ActivityType => ({
    ...{ id: name, name, category: 'CalendarEntry', isDefault: false, requires: [] },
    ...change,
  });
  const task = type('task', { category: 'Task', requires: ['project'], isDefault: true });
  const personal = type('personal', { category: 'Personal' });

  test.each<[readonly ActivityType[], string | undefined]>([
    [[type('meeting', { isDefault: true }), personal], 'personal'],
    [[type('other'), type('meeting', { isDefault: true })], 'meeting'],
    [[task, type('other')], 'other'],
    [[task], undefined],
    [[], undefined],
  ])('is the one seen the least', (types, chosen) => {
    expect(selfTestType(types)?.id).toBe(chosen);
  });
});

function draftOf(title: string) {
  return { title, when: begun.when, activityTypeId: 'personal', location: '', notes: '' };
}
