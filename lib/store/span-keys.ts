import type { Collection } from 'dexie';
import { type Timespan, type Window, windowAround } from '@/lib/domain/timespan';

/** How far before a window the range query by start reaches; what lasts longer is found by an index of its own. */
const longMs = 62 * 86_400_000;

/** What something is found by in time, epoch milliseconds; calendar dates count in whichever zone they are meant. */
export interface SpanKeys {
  readonly startAt: number;
  readonly endAt: number;
  /** Its end once more when it lasts long, else absent: the index holds the few long ones alone. */
  readonly longUntil?: number;
}

export function spanKeysOf(when: Timespan): SpanKeys {
  const { startAt, endAt } = windowAround(when);
  return { startAt, endAt, ...(endAt - startAt > longMs && { longUntil: endAt }) };
}

/** From which start on a range query by start finds all that touches the window, the long ones apart. */
export function reachOf({ startAt }: Window): number {
  return startAt - longMs;
}

/**
 * The rows that touch the window.
 * @param near rows by start, from `reachOf` the window to its end
 * @param lasting rows by `longUntil`, from the window's start on
 */
export async function rowsTouching<T extends SpanKeys>(
  window: Window,
  near: Collection<T>,
  lasting: Collection<T>,
): Promise<T[]> {
  const [short, long] = await Promise.all([near.toArray(), lasting.toArray()]);
  return [
    ...short.filter((row) => row.endAt > window.startAt && row.longUntil === undefined),
    ...long.filter((row) => row.endAt > window.startAt && row.startAt < window.endAt),
  ];
}
