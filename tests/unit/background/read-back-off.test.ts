import { beforeEach, describe, expect, it } from 'vitest';
import { createReadBackOff, type ReadBackOff } from '@/entrypoints/background/read-back-off';
import type { Memory } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';

const minuteMs = 60_000;
const noon = Date.parse('2026-11-25T12:00:00+02:00');
const down: Problem = { kind: 'unavailable', side: 'psa' };

let kept: Map<string, unknown>;
let now: number;
let backOff: ReadBackOff;
beforeEach(() => {
  kept = new Map();
  now = noon;
  backOff = create('a');
});

function create(key: string): ReadBackOff {
  const memory: Memory = {
    get: async (name) => kept.get(name),
    set: async (name, value) => void kept.set(name, value),
    remove: async (name) => void kept.delete(name),
  };
  return createReadBackOff({ memory, key, now: () => now });
}

const fail = (problem: Problem = down) =>
  expect(
    backOff.watch(async () => {
      throw new ProblemError(problem);
    }),
  ).rejects.toThrow(problem.kind);

/** Minutes until it may be asked again. */
async function pause(): Promise<number> {
  const from = now;
  while (await backOff.isOn()) now += 5_000;
  return (now - from) / minuteMs;
}

describe('what is in trouble', () => {
  it('is left alone twice as long after each failure, at most half an hour and a quarter of it', async () => {
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await fail();
      pauses.push(await pause());
    }
    for (const [index, most] of [0.5, 1, 2, 4, 8, 16, 30, 30, 30].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(most);
      expect(pauses[index]).toBeLessThanOrEqual(most * 1.25 + 0.1);
    }
  });

  it('is left alone until the time that it names', async () => {
    await fail({ kind: 'throttled', side: 'psa', retryAt: noon + 50 * minuteMs });
    expect(await pause()).toBe(50);
  });

  it('begins anew after one good read', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await fail();
      await pause();
    }
    expect(await backOff.watch(async () => 'read')).toBe('read');
    expect(await backOff.isOn()).toBe(false);
    await fail();
    expect(await pause()).toBeLessThan(1);
  });

  it('is left alone no longer for what is asked in vain meanwhile', async () => {
    for (let click = 0; click < 8; click += 1) await fail();
    expect(await pause()).toBeLessThan(1);
  });

  it('says nothing of anything else', async () => {
    await fail();
    expect(await create('b').isOn()).toBe(false);
  });

  it('is asked again when the clock was set back beyond any back-off', async () => {
    await fail();
    now -= 2 * 86_400_000;
    expect(await backOff.isOn()).toBe(false);
  });
});

it.each(['unreachable', 'rejected'] as const)('%s is no reason to ask less often', async (kind) => {
  await fail({ kind, side: 'psa', ...(kind === 'rejected' && { fields: [] }) } as Problem);
  expect(await backOff.isOn()).toBe(false);
});
