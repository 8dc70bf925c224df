const minuteMs = 60_000;

/** Alarms come no sooner. */
export const leastTickMs = 30_000;

/** Alarms come no later: of an idle machine, at the longest spread. */
export const mostTickMs = 15 * minuteMs * 1.25;

/** Browsers that share a key ask a PSA for news three times a second together; each of them never oftener than alarms come. */
const readsPerSecondOfKey = 3;

/** How long until a PSA is asked for its news again, milliseconds. */
export function pullEveryMs(usersSharingKey: number): number {
  return Math.max(leastTickMs, Math.floor((usersSharingKey * 1000) / readsPerSecondOfKey));
}

export interface Surroundings {
  readonly calendarVisible: boolean;
  readonly machineIdle: boolean;
  /** The earliest time the outbox has something due; undefined when it is empty. */
  readonly outboxDueAt: number | undefined;
}

/**
 * How long until the next look at Google Calendar, milliseconds: 30–37 s beside a visible calendar, 5 minutes without,
 * 15 when the machine is idle; sooner when the outbox has something due, but never under the 30 s that alarms allow.
 */
export function nextTickMs(
  around: Surroundings,
  now: number,
  random: () => number = Math.random,
): number {
  const base = around.machineIdle ? 15 * minuteMs : around.calendarVisible ? 30_000 : 5 * minuteMs;
  const spread = base * (1 + random() / 4);
  const due =
    around.outboxDueAt === undefined ? Number.POSITIVE_INFINITY : around.outboxDueAt - now;
  return Math.max(leastTickMs, Math.min(spread, due));
}
