import { addMonths, startOfMonth } from 'date-fns';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tools } from '@/entrypoints/background/tools';
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
  /** As `run`, unless paused or checked within the last `atMostEveryMs`. */
  runIfDue(atMostEveryMs: number): Promise<void>;
  readonly isRunning: boolean;
  times(): Promise<{ lastCheckAt?: number; lastChangeAt?: number }>;
  /** Forgets what was read, for another account. */
  forget(): Promise<void>;
}

/** The whole current month and the next two, by the browser's own zone. */
export function windowAt(now: number): Window {
  const start = startOfMonth(now);
  return { startAt: start.getTime(), endAt: addMonths(start, 3).getTime() };
}

export function isPaused({ pausedUntil }: Settings, now: number): boolean {
  return pausedUntil === null || (pausedUntil !== undefined && pausedUntil > now);
}

export function createChecking(
  tools: Tools,
  google: GoogleSide,
  onChange: () => Promise<void>,
): Checking {
  const { db } = tools;
  const cursors = tools.memory('cursor');
  const log = tools.memory('check');
  let running: Promise<void> | undefined;

  function run(): Promise<void> {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function runIfDue(atMostEveryMs: number): Promise<void> {
    const [{ lastCheckAt = 0 }, settings] = await Promise.all([times(), readSettings(db)]);
    const now = tools.now();
    if (now - lastCheckAt >= atMostEveryMs && !isPaused(settings, now)) await run();
  }

  async function work(): Promise<void> {
    if (!(await google.account())) return;
    try {
      const calendar = await google.calendarPort();
      const now = tools.now();
      const { changed } = await check({
        calendar,
        store: createCheckStore(db, cursors, now),
        window: windowAt(now),
        now: tools.now,
      });
      await log.set('lastCheckAt', tools.now());
      if (changed) await log.set('lastChangeAt', tools.now());
    } catch (error) {
      if (problemOf(error).kind === 'internal') console.error('Merkki: a check failed', error);
    }
    await onChange();
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
    get isRunning() {
      return running !== undefined;
    },
    times,
    forget,
  };
}
