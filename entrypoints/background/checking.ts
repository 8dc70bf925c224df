import { addMonths, startOfMonth } from 'date-fns';
import { type CheckGaps, createCheckGaps } from '@/entrypoints/background/check-gaps';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { createShownDays, type ShownDays } from '@/entrypoints/background/shown-days';
import type { Tools } from '@/entrypoints/background/tools';
import type { GoogleAccount } from '@/lib/domain/connection';
import { problemOf } from '@/lib/domain/problem';
import type { Settings } from '@/lib/domain/settings';
import type { Window } from '@/lib/domain/timespan';
import { createCheckStore } from '@/lib/store/check-store';
import { eraseMemory } from '@/lib/store/memory';
import { readSettings } from '@/lib/store/settings';
import { check } from '@/lib/sync/check';

/** Keeps the cache in step with Google Calendar. */
export interface Checking {
  /** One at a time; a call during a check waits for that one. Never rejects: the account's health tells what went wrong. */
  run(): Promise<void>;
  /** As `run`, unless paused or checked within the last half minute: more often would be impolite to Google. */
  runIfDue(): Promise<void>;
  /** Reads days outside the window that is kept read, for a page that shows them; under the same conditions. */
  readonly readDays: ShownDays['read'];
  readonly isRunning: boolean;
  times(): Promise<{ lastCheckAt?: number; lastChangeAt?: number }>;
  /** What the last checks had to leave out. */
  readonly gaps: CheckGaps['read'];
  /** Forgets what was read, for another account; what is being read is waited for, or it would come back. */
  forget(): Promise<void>;
}

const atMostEveryMs = 30_000;

/** The whole current month and the next two, by the browser's own zone. */
export function windowAt(now: number): Window {
  const start = startOfMonth(now);
  return { startAt: start.getTime(), endAt: addMonths(start, 3).getTime() };
}

export function isPaused({ pausedUntil }: Settings, now: number): boolean {
  return pausedUntil === null || (pausedUntil !== undefined && pausedUntil > now);
}

/** When Google said it may be asked again; 0 when it said nothing. */
function retryAtOf(account: GoogleAccount): number {
  const { problem } = account.health;
  return problem && 'retryAt' in problem ? (problem.retryAt ?? 0) : 0;
}

export function createChecking(tools: Tools, google: GoogleSide, onChange: () => void): Checking {
  const { db } = tools;
  const cursors = tools.memory('cursor');
  const log = tools.memory('check');
  const gaps = createCheckGaps(tools);
  const days = createShownDays({ tools, google, keptAt: windowAt, mayAsk, onChange });
  let running: Promise<void> | undefined;

  function run(): Promise<void> {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function runIfDue(): Promise<void> {
    const attemptedAt = await log.get('attemptedAt');
    // Counted from the attempt, not from success: a page asks again after every failure that is announced.
    const isRecent = typeof attemptedAt === 'number' && tools.now() - attemptedAt < atMostEveryMs;
    if (!isRecent && (await mayAsk())) await run();
  }

  /** Whether Google may be asked without a click: there is an account, no pause, and Google does not ask us to wait. */
  async function mayAsk(): Promise<boolean> {
    const [settings, account] = await Promise.all([readSettings(db), google.account()]);
    const now = tools.now();
    return account !== undefined && !isPaused(settings, now) && now >= retryAtOf(account);
  }

  async function work(): Promise<void> {
    if (!(await google.account())) return;
    await log.set('attemptedAt', tools.now());
    try {
      const calendar = await google.calendarPort();
      const now = tools.now();
      const result = await check({
        calendar,
        store: createCheckStore(db, cursors, now),
        window: windowAt(now),
        now: tools.now,
      });
      await gaps.note(result);
      await log.set('lastCheckAt', tools.now());
      if (result.changed) await log.set('lastChangeAt', tools.now());
    } catch (error) {
      if (problemOf(error).kind === 'internal') console.error('Merkki: a check failed', error);
    }
    onChange();
  }

  async function times() {
    const [lastCheckAt, lastChangeAt] = await Promise.all([
      log.get('lastCheckAt'),
      log.get('lastChangeAt'),
    ]);
    return {
      ...(typeof lastCheckAt === 'number' && { lastCheckAt }),
      ...(typeof lastChangeAt === 'number' && { lastChangeAt }),
    };
  }

  async function forget(): Promise<void> {
    while (running || days.isReading) await Promise.all([running, days.forget()]);
    await days.forget();
    await Promise.all([
      db.events.clear(),
      db.calendars.clear(),
      eraseMemory(db, 'cursor'),
      eraseMemory(db, 'check'),
    ]);
  }

  return {
    run,
    runIfDue,
    readDays: days.read,
    get isRunning() {
      return running !== undefined;
    },
    times,
    gaps: gaps.read,
    forget,
  };
}
