import { browser } from 'wxt/browser';
import { isCalendarVisible } from '@/entrypoints/background/tabs';
import { leastTickMs, mostTickMs, nextTickMs } from '@/lib/sync/cadence';

const alarmName = 'tick';
const idleAfterSeconds = 5 * 60;

/**
 * Calls `tick` now and then, at the cadence of `nextTickMs`; the worker may be dead in between. While the outbox is
 * worked off, the worker lives: Chromium ends it 30 seconds after its last extension API call or event, and every
 * stored step is announced by such calls. An alarm comes every half minute all the same, for when it dies.
 */
export function startTicking(
  tick: () => Promise<void>,
  outboxDueAt: () => Promise<number | undefined>,
): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarmName) return;
    // At once as well: what a tick begins may last an hour, and the calendar is to be looked at meanwhile.
    void schedule(outboxDueAt);
    void tick().finally(() => schedule(outboxDueAt));
  });
  // An update of the extension clears its alarms.
  void tickInTime(outboxDueAt);
}

/**
 * Brings the next tick forward when there is none, or the outbox has something due before it, or it was set so far
 * ahead as only a clock that went wrong would.
 */
export async function tickInTime(outboxDueAt: () => Promise<number | undefined>): Promise<void> {
  const [alarm, dueAt] = await Promise.all([browser.alarms.get(alarmName), known(outboxDueAt)]);
  const now = Date.now();
  const dueIn = Math.max((dueAt ?? Number.POSITIVE_INFINITY) - now, leastTickMs);
  const neededAt = now + Math.min(dueIn, mostTickMs);
  if (!alarm || neededAt < alarm.scheduledTime) await schedule(outboxDueAt);
}

/** Sets the next tick. Also repeats every five minutes, should this worker die before it can set another. */
export async function schedule(outboxDueAt: () => Promise<number | undefined>): Promise<void> {
  const [calendarVisible, idle, due] = await Promise.all([
    isCalendarVisible(),
    browser.idle.queryState(idleAfterSeconds),
    known(outboxDueAt),
  ]);
  const delayMs = nextTickMs(
    { calendarVisible, machineIdle: idle !== 'active', outboxDueAt: due },
    Date.now(),
  );
  await browser.alarms.create(alarmName, { delayInMinutes: delayMs / 60_000, periodInMinutes: 5 });
}

/** A database that cannot be read now, as on a full disk, stops no clock. */
function known(outboxDueAt: () => Promise<number | undefined>): Promise<number | undefined> {
  return outboxDueAt().catch(() => undefined);
}
