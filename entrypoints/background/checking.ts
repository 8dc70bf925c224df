import { addDays, addMonths, parseISO, startOfMonth } from 'date-fns';
import type { GoogleSide } from '@/entrypoints/background/google-side';
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
  /** Reads days outside the window that is kept read, for a page that shows them; each span at most every few minutes. */
  readDays(days: { readonly first: string; readonly last: string }): Promise<void>;
  readonly isRunning: boolean;
  times(): Promise<{ lastCheckAt?: number; lastChangeAt?: number }>;
  /** Forgets what was read, for another account. */
  forget(): Promise<void>;
}

const atMostEveryMs = 30_000;
const daysFreshMs = 5 * 60_000;
/** The year view's days are not worth reading for chips it does not draw. */
const longestDaysMs = 45 * 86_400_000;

/** The whole current month and the next two, by the browser's own zone. */
export function windowAt(now: number): Window {
  const start = startOfMonth(now);
  return { startAt: start.getTime(), endAt: addMonths(start, 3).getTime() };
}

export function isPaused({ pausedUntil }: Settings, now: number): boolean {
  return pausedUntil === null || (pausedUntil !== undefined && pausedUntil > now);
}

/** When Google said it may be asked again; 0 when it said nothing. */
function retryAtOf(account: GoogleAccount | undefined): number {
  const problem = account?.health.problem;
  return problem && 'retryAt' in problem ? (problem.retryAt ?? 0) : 0;
}

export function createChecking(tools: Tools, google: GoogleSide, onChange: () => void): Checking {
  const { db } = tools;
  const cursors = tools.memory('cursor');
  const log = tools.memory('check');
  const daysReadAt = new Map<string, number>();
  let running: Promise<void> | undefined;

  function run(): Promise<void> {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function runIfDue(): Promise<void> {
    const [attemptedAt, settings, account] = await Promise.all([
      log.get('attemptedAt'),
      readSettings(db),
      google.account(),
    ]);
    const now = tools.now();
    // Counted from the attempt, not from success: a page asks again after every failure that is announced.
    const isRecent = typeof attemptedAt === 'number' && now - attemptedAt < atMostEveryMs;
    if (!isRecent && !isPaused(settings, now) && now >= retryAtOf(account)) await run();
  }

  async function work(): Promise<void> {
    if (!(await google.account())) return;
    await log.set('attemptedAt', tools.now());
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
    onChange();
  }

  async function readDays({ first, last }: { first: string; last: string }): Promise<void> {
    const now = tools.now();
    const span = {
      startAt: parseISO(first).getTime(),
      endAt: addDays(parseISO(last), 1).getTime(),
    };
    const kept = windowAt(now);
    const isKept = span.startAt >= kept.startAt && span.endAt <= kept.endAt;
    const key = `${first} ${last}`;
    const isFresh = now - (daysReadAt.get(key) ?? 0) < daysFreshMs;
    if (isKept || isFresh || span.endAt - span.startAt > longestDaysMs) return;
    daysReadAt.set(key, now);
    if (!(await google.account())) return;
    await readSpan(span, now).catch((error: unknown) => {
      daysReadAt.delete(key);
      if (problemOf(error).kind === 'internal')
        console.error('Merkki: shown days could not be read', error);
    });
    onChange();
  }

  async function readSpan(span: Window, now: number): Promise<void> {
    const calendar = await google.calendarPort();
    const store = createCheckStore(db, cursors, now);
    for (const { id } of (await db.calendars.toArray()).filter(({ mine }) => mine)) {
      await store.replaceWindow(id, span, await calendar.eventsIn(id, span));
    }
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
    readDays,
    get isRunning() {
      return running !== undefined;
    },
    times,
    forget,
  };
}
