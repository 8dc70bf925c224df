import { browser } from 'wxt/browser';
import { isCalendarVisible } from '@/entrypoints/background/tabs';
import { nextTickMs } from '@/lib/sync/cadence';

const alarmName = 'tick';
const idleAfterSeconds = 5 * 60;

/** Calls `tick` now and then, at the cadence of `nextTickMs`; the worker may be dead in between. */
export function startTicking(
  tick: () => Promise<void>,
  outboxDueAt: () => Promise<number | undefined>,
): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void tick().finally(() => schedule(outboxDueAt));
  });
  void ensureAlarm(outboxDueAt);
}

/** Sets the next tick. Also repeats every five minutes, should this worker die before it can set another. */
export async function schedule(outboxDueAt: () => Promise<number | undefined>): Promise<void> {
  const [calendarVisible, idle, due] = await Promise.all([
    isCalendarVisible(),
    browser.idle.queryState(idleAfterSeconds),
    outboxDueAt(),
  ]);
  const delayMs = nextTickMs(
    { calendarVisible, machineIdle: idle !== 'active', outboxDueAt: due },
    Date.now(),
  );
  await browser.alarms.create(alarmName, { delayInMinutes: delayMs / 60_000, periodInMinutes: 5 });
}

// An update of the extension clears its alarms.
async function ensureAlarm(outboxDueAt: () => Promise<number | undefined>): Promise<void> {
  if (!(await browser.alarms.get(alarmName))) await schedule(outboxDueAt);
}
