import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPacing, gentlePace, pauseAfter, restedState, takeSlot } from '@/lib/http/pacing';
import { plainMemory } from '@/tests/unit/psa/plain-memory';

const t0 = 1_800_000_000_000;

describe('takeSlot', () => {
  /** The starts of so many requests that all come at once. */
  function starts(count: number): number[] {
    let state = restedState;
    return Array.from({ length: count }, () => {
      const slot = takeSlot(state, t0, gentlePace);
      state = slot.state;
      return slot.startAt - t0;
    });
  }

  test('lets a burst through and then two a second', () => {
    expect(starts(7)).toEqual([0, 0, 0, 0, 500, 1000, 1500]);
  });

  test('has a whole burst again after a quiet time', () => {
    let { state } = takeSlot(restedState, t0, gentlePace);
    for (let index = 0; index < 5; index += 1) ({ state } = takeSlot(state, t0, gentlePace));
    const later = t0 + 10_000;
    for (let index = 0; index < 4; index += 1) {
      const slot = takeSlot(state, later, gentlePace);
      expect(slot.startAt).toBe(later);
      state = slot.state;
    }
    expect(takeSlot(state, later, gentlePace).startAt).toBe(later + 500);
  });

  test('starts nothing before the end of a pause', () => {
    const state = { ...restedState, pausedUntil: t0 + 3_000 };
    expect(takeSlot(state, t0, gentlePace).startAt).toBe(t0 + 3_000);
  });

  test('does not trust times from before the clock was set back', () => {
    const state = { fullAt: t0 + 1e9, pausedUntil: t0 + 1e9, refusals: 0 };
    expect(takeSlot(state, t0, gentlePace).startAt).toBe(t0);
  });

  test('never starts more than the burst and two a second in any second', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 60 }), (gaps) => {
        let now = t0;
        let state = restedState;
        const startAts = gaps.map((gap) => {
          now += gap;
          const slot = takeSlot(state, now, gentlePace);
          state = slot.state;
          return slot.startAt;
        });
        for (const from of startAts) {
          const within = startAts.filter((at) => at >= from && at < from + 1000);
          expect(within.length).toBeLessThanOrEqual(6);
        }
      }),
    );
  });
});

test('a pause that the system gives no time for doubles up to half a minute', () => {
  expect([0, 1, 2, 3, 4, 20].map(pauseAfter)).toEqual([2e3, 4e3, 8e3, 16e3, 30e3, 30e3]);
});

describe('createPacing', () => {
  function setUp() {
    const clock = { now: t0 };
    const memory = plainMemory();
    const waits: number[] = [];
    const wait = async (ms: number) => {
      waits.push(ms);
      clock.now += ms;
    };
    const create = () =>
      createPacing({ memory, key: 'pace', side: 'psa', now: () => clock.now, wait });
    return { clock, waits, create };
  }

  test('waits for the share of a request beyond the burst', async () => {
    const { create, waits } = setUp();
    const pacing = create();
    for (let index = 0; index < 6; index += 1) await pacing.admit();
    expect(waits).toEqual([500, 500]);
  });

  test('refuses instead of waiting longer than a worker can', async () => {
    const { create, clock, waits } = setUp();
    await create().pauseUntil(clock.now + 5_001);
    await expect(create().admit()).rejects.toMatchObject({
      problem: { kind: 'throttled', side: 'psa', retryAt: clock.now + 5_001 },
    });
    expect(waits).toEqual([]);
  });

  test('waits out a short pause', async () => {
    const { create, clock, waits } = setUp();
    await create().pauseUntil(clock.now + 5_000);
    await create().admit();
    expect(waits).toEqual([5_000]);
  });

  test('what was refused takes nothing of the budget', async () => {
    const { create, clock, waits } = setUp();
    const pacing = create();
    await pacing.pauseUntil(clock.now + 10_000);
    for (let index = 0; index < 9; index += 1) await pacing.admit().catch(() => undefined);
    clock.now += 10_000;
    for (let index = 0; index < 4; index += 1) await pacing.admit();
    expect(waits).toEqual([]);
  });

  test('a later pause does not shorten an earlier one', async () => {
    const { create, clock } = setUp();
    const pacing = create();
    await pacing.pauseUntil(clock.now + 60_000);
    await pacing.pauseUntil(clock.now + 6_000);
    await expect(pacing.admit()).rejects.toMatchObject({
      problem: { retryAt: clock.now + 60_000 },
    });
  });

  test('a request that was waiting when a pause began waits for its end too', async () => {
    const { clock } = setUp();
    const memory = plainMemory();
    const other = createPacing({ memory, key: 'pace', side: 'psa', now: () => clock.now });
    const pacing = createPacing({
      memory,
      key: 'pace',
      side: 'psa',
      now: () => clock.now,
      wait: async (ms) => {
        clock.now += ms;
        await other.pauseUntil(clock.now + 60_000);
      },
    });
    for (let index = 0; index < 4; index += 1) await pacing.admit();
    await expect(pacing.admit()).rejects.toMatchObject({ problem: { kind: 'throttled' } });
  });

  test('several objects over one memory share the pace', async () => {
    const { create, waits } = setUp();
    await Promise.all(Array.from({ length: 6 }, () => create().admit()));
    expect(waits).not.toEqual([]);
  });

  test('waits for nothing that waits for another memory, as for one that was erased', async () => {
    const erased = { ...plainMemory(), get: () => new Promise<never>(() => undefined) };
    void createPacing({ memory: erased, key: 'k', side: 'psa' }).admit();
    const next = createPacing({ memory: plainMemory(), key: 'k', side: 'psa' });
    await expect(next.admit()).resolves.toBeUndefined();
  });
});
