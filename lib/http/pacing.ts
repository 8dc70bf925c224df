import type { Memory } from '@/lib/domain/ports';
import { ProblemError, type Side } from '@/lib/domain/problem';
import { turnsOf } from '@/lib/domain/turns';
import { z } from '@/lib/zod';

/** How fast a system may be asked. */
export interface Pace {
  readonly perSecond: number;
  /** Requests that may start at once after a quiet time. */
  readonly burst: number;
  /** A longer wait than this is refused instead: a worker that sleeps dies. */
  readonly longestWaitMs: number;
  /** After a refusal for want of budget all is refused until the budget is whole. */
  readonly restsWhenSpent?: boolean;
}

/** What the pacing remembers. Times are epoch milliseconds. */
export interface PaceState {
  /** When the budget is whole again, one request's share after the last start. */
  readonly fullAt: number;
  /** Nothing starts before: the system asked for a pause. */
  readonly pausedUntil: number;
  /** Refusals by the system since its last answer. */
  readonly refusals: number;
}

export interface Slot {
  readonly state: PaceState;
  readonly startAt: number;
}

/** Half of what Severa-like quotas allow a single client, so that several browsers can share a key. */
export const gentlePace: Pace = { perSecond: 2, burst: 4, longestWaitMs: 5_000 };

/** All browsers with one key together stay under this; the largest share any of them takes by itself is gentler. */
const perSecondOfKey = 10;

/**
 * One request a second, or this browser's share of the key when that is less: for what nobody waits for. The budget is
 * enough for an item's requests in a row. Once it is spent and the next request is too far off, everything rests until
 * it is whole, or items would be begun again and again and never finished.
 */
export function backgroundPace(usersSharingKey: number): Pace {
  const perSecond = Math.min(1, perSecondOfKey / usersSharingKey);
  return { perSecond, burst: 8, longestWaitMs: 5_000, restsWhenSpent: true };
}

export const restedState: PaceState = { fullAt: 0, pausedUntil: 0, refusals: 0 };

/** No pause that a system asks for is honoured for longer; a later one stems from a clock set back. */
const longestPauseMs = 3_600_000;

/** The next moment at which a request may start, and the state once it has. */
export function takeSlot(state: PaceState, now: number, pace: Pace): Slot {
  const shareMs = 1000 / pace.perSecond;
  const sane = withoutFuture(state, now, pace);
  const budgetAt = sane.fullAt - (pace.burst - 1) * shareMs;
  const startAt = Math.max(now, budgetAt, sane.pausedUntil);
  return { startAt, state: { ...sane, fullAt: Math.max(sane.fullAt, startAt) + shareMs } };
}

/** What was refused takes nothing of the budget. */
function afterRefusal(state: PaceState, startAt: number, now: number, pace: Pace) {
  if (!pace.restsWhenSpent) return { state, retryAt: startAt };
  const { fullAt, pausedUntil, refusals } = withoutFuture(state, now, pace);
  const retryAt = Math.max(fullAt, pausedUntil);
  return { state: { fullAt, pausedUntil: retryAt, refusals }, retryAt };
}

function withoutFuture(state: PaceState, now: number, pace: Pace): PaceState {
  const furthest = now + pace.longestWaitMs + (pace.burst * 1000) / pace.perSecond;
  return {
    fullAt: state.fullAt > furthest ? now : state.fullAt,
    pausedUntil: state.pausedUntil > now + longestPauseMs ? now : state.pausedUntil,
    refusals: state.refusals,
  };
}

/** How long to pause when the system names no time: doubling from 2 s to 30 s. */
export function pauseAfter(refusals: number): number {
  return Math.min(30_000, 2_000 * 2 ** refusals);
}

export interface Pacing {
  /** Resolves when a request may start; rejects with `throttled` when that is too far off. */
  admit(): Promise<void>;
  /** How long to pause after a refusal that names no time. Milliseconds. */
  ownPauseMs(): Promise<number>;
  /** Stops everything until then. It holds for every later pacing over the same memory and key, and after a restart. */
  pauseUntil(at: number): Promise<void>;
  /** The system answered: the next pause is short again. */
  answered(): Promise<void>;
}

export interface PacingOptions {
  readonly memory: Memory;
  /** Names the quota; what shares a key shares the pace. */
  readonly key: string;
  readonly side: Side;
  readonly pace?: Pace;
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

const storedState = z.object({
  fullAt: z.number(),
  pausedUntil: z.number(),
  refusals: z.number(),
});

/** Holds requests to one system to a pace. The state lives in the memory: a worker may be killed between two requests. */
export function createPacing(options: PacingOptions): Pacing {
  const { memory, key, side, pace = gentlePace, now = Date.now, wait = sleep } = options;

  function change<T>(step: (state: PaceState) => { state: PaceState; result: T }): Promise<T> {
    return turnsOf(memory)(key, async () => {
      const { state, result } = step(await read());
      await memory.set(key, state);
      return result;
    });
  }

  async function read(): Promise<PaceState> {
    const stored = storedState.safeParse(await memory.get(key));
    return stored.success ? stored.data : restedState;
  }

  async function takeOrRefuse(): Promise<number> {
    const slot = await change<{ startAt: number } | { retryAt: number }>((state) => {
      const { startAt, state: taken } = takeSlot(state, now(), pace);
      if (startAt - now() <= pace.longestWaitMs) return { state: taken, result: { startAt } };
      const refused = afterRefusal(state, startAt, now(), pace);
      return { state: refused.state, result: { retryAt: refused.retryAt } };
    });
    if ('startAt' in slot) return slot.startAt;
    throw new ProblemError({ kind: 'throttled', side, retryAt: slot.retryAt });
  }

  async function waitOutPause(): Promise<void> {
    const { pausedUntil } = await read();
    if (pausedUntil <= now()) return;
    if (pausedUntil - now() > pace.longestWaitMs) {
      throw new ProblemError({ kind: 'throttled', side, retryAt: pausedUntil });
    }
    await wait(pausedUntil - now());
  }

  return {
    async admit() {
      const startAt = await takeOrRefuse();
      if (startAt <= now()) return;
      await wait(startAt - now());
      // Another request may have met a refusal while this one waited.
      await waitOutPause();
    },
    ownPauseMs: async () => pauseAfter((await read()).refusals),
    pauseUntil: (at) =>
      change((state) => ({
        state: {
          ...state,
          pausedUntil: Math.max(state.pausedUntil, at),
          refusals: state.refusals + 1,
        },
        result: undefined,
      })),
    async answered() {
      if ((await read()).refusals === 0) return;
      await change((state) => ({ state: { ...state, refusals: 0 }, result: undefined }));
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
