import { type CheckGaps, createCheckGaps } from '@/entrypoints/background/check-gaps';
import { readDedicated, readLeaving } from '@/entrypoints/background/dedicated-ids';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { keptWindowAt } from '@/entrypoints/background/kept-window';
import { isPaused } from '@/entrypoints/background/paused';
import { createReadBackOff } from '@/entrypoints/background/read-back-off';
import { createReadPauses } from '@/entrypoints/background/read-pauses';
import { createShownDays, type ShownDays } from '@/entrypoints/background/shown-days';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { GoogleAccount } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import type { Unread } from '@/lib/domain/history';
import type { CalendarPort } from '@/lib/domain/ports';
import { problemOf } from '@/lib/domain/problem';
import { ReadingCancelled, type ReadingWatch } from '@/lib/domain/reading';
import { neededCalendars, type SyncSettings } from '@/lib/domain/sync-settings';
import { touches, type Window } from '@/lib/domain/timespan';
import { googleAbsencesPrefix } from '@/lib/store/absences';
import { linkedCalendarIds } from '@/lib/store/calendars';
import { createCheckStore } from '@/lib/store/check-store';
import { forgetCursors } from '@/lib/store/cursors';
import { eraseMemory } from '@/lib/store/memory';
import { readSettings } from '@/lib/store/settings';
import { type CheckResult, check } from '@/lib/sync/check';

/** Keeps the cache in step with Google Calendar. */
export interface Checking {
  /**
   * One at a time; a call during a check waits for that one, and with a draft checks anew after it. Never rejects: the
   * account's health tells what went wrong. Ends early once the watch does not want it any more.
   * @param draft settings that are not stored yet, whose ranges are to be read as well
   */
  run(draft?: SyncSettings, watch?: ReadingWatch): Promise<void>;
  /** As `run`, by the settings as they are stored now: what is under way, which began by former ones, is not enough. */
  runAnew(): Promise<void>;
  /** As `run`, unless paused or checked within the last half minute: more often would be impolite to Google. */
  runIfDue(): Promise<void>;
  /** Reads days outside the window that is kept read, for a page that shows them; under the same conditions. */
  readonly readDays: ShownDays['read'];
  readonly isRunning: boolean;
  /** Whether the cache has this event as Google has it, but for the last minute; looks first when that is due. */
  isUpToDate(event: CalendarEvent): Promise<boolean>;
  /** Calendars whose full read came back empty although events were expected there. */
  suspicious(): Promise<string[]>;
  /** The person says that they are empty: the next check believes it. */
  believeEmpty(): Promise<void>;
  times(): Promise<{ lastCheckAt?: number; lastChangeAt?: number }>;
  /** What the last check could not read: all of it, or single calendars. */
  unread(): Promise<Unread[]>;
  /** What the last checks had to leave out. */
  readonly gaps: CheckGaps['read'];
  /** Forgets what was read, for another account; what is being read is waited for, or it would come back. */
  forget(): Promise<void>;
}

const atMostEveryMs = 30_000;

/** The calendar list changes rarely: asked for at every check, it would double the requests of a quiet one. */
const listFreshMs = 10 * 60_000;
/** A calendar that was listened to this recently has told of every change. */
const heardMs = 60_000;

/** No wait that Google asks for is longer; a later one stems from a clock that was set back since. */
const longestRetryMs = 86_400_000;

/** Whether Google asked us to wait, and that is not over. */
function isToWait({ health: { problem } }: GoogleAccount, now: number): boolean {
  const retryAt = problem && 'retryAt' in problem ? (problem.retryAt ?? 0) : 0;
  return retryAt > now && retryAt <= now + longestRetryMs;
}

interface CheckChoice {
  readonly isAsked: boolean;
  readonly draft?: SyncSettings | undefined;
  readonly watch?: ReadingWatch | undefined;
}

/** The calendars that the last check listened to, and the span it kept read. */
interface Heard {
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly calendarIds: readonly string[];
  readonly window: Window;
}

export function createChecking(tools: Tools, google: GoogleSide, onChange: () => void): Checking {
  const { db } = tools;
  const log = tools.memory('check');
  const backOff = createReadBackOff({ memory: log, key: 'trouble', now: tools.now });
  const gaps = createCheckGaps(tools);
  const keptWindow = async () => keptWindowAt(tools.now(), await readSettings(db));
  const days = createShownDays({ tools, google, keptWindow, mayAsk, onChange });
  let running: Promise<void> | undefined;

  function run(draft?: SyncSettings, watch?: ReadingWatch): Promise<void> {
    // Also where a check is joined that nobody asked for.
    days.retry();
    const how = { isAsked: true, draft, watch };
    return draft ? anew(how) : join(how);
  }

  function join(how: CheckChoice): Promise<void> {
    running ??= work(how).finally(settle);
    return running;
  }

  /** What is under way reads other months. */
  function anew(how: CheckChoice): Promise<void> {
    return running ? running.then(() => anew(how)) : join(how);
  }

  function settle(): void {
    running = undefined;
  }

  async function runIfDue(): Promise<void> {
    const attemptedAt = await log.get('attemptedAt');
    // Counted from the attempt, not from success: a page asks again after every failure that is announced.
    const isRecent =
      typeof attemptedAt === 'number' && isWithin(attemptedAt, atMostEveryMs, tools.now());
    if (isRecent || !(await mayAsk())) return;
    await join({ isAsked: false });
  }

  /** Whether Google may be asked without a click: there is an account, no pause, and Google does not ask us to wait. */
  async function mayAsk(): Promise<boolean> {
    const [settings, account] = await Promise.all([readSettings(db), google.account()]);
    const now = tools.now();
    if (account === undefined || isPaused(settings, now)) return false;
    return !isToWait(account, now) && !(await backOff.isOn());
  }

  async function work(how: CheckChoice): Promise<void> {
    try {
      if (!(await google.account())) return;
      // Where it cannot be noted nothing is announced: pages ask again at that, and nothing would hold them back.
      await log.set('attemptedAt', tools.now());
      await readAll(how);
    } catch (error) {
      report(error);
    }
  }

  async function readAll(how: CheckChoice): Promise<void> {
    try {
      const now = tools.now();
      const window = keptWindowAt(now, await readSettings(db), how.draft);
      const needed = await neededNow(how.draft);
      const mayBeEmpty = (await log.get('mayBeEmpty')) === true;
      const result = await backOff.watch(async () =>
        check({
          calendar: await withListKept(await google.calendarPort(), how.isAsked),
          store: createCheckStore(db, now),
          window,
          needed,
          mayBeEmpty,
          pauses: createReadPauses(tools, how.isAsked),
          watch: how.watch,
          now: tools.now,
        }),
      );
      await note(result, window, now);
    } catch (error) {
      report(error);
      // What it heard before it failed will not be told again.
      days.expire();
      if (!(error instanceof ReadingCancelled)) await gaps.failed(problemOf(error));
    } finally {
      onChange();
    }
  }

  /** What connections that sync by themselves read or write, where they linked something, and our own calendars. */
  async function neededNow(draft: SyncSettings | undefined): Promise<ReadonlySet<string>> {
    const { sync } = await readSettings(db);
    const memory = tools.memory('dedicated');
    const own = await Promise.all(Object.keys(sync).map((id) => readDedicated(memory, id)));
    const drafted = draft ? [{ ...draft, automatic: true }] : [];
    const all = [...Object.values(sync), ...drafted];
    const isAutomatic = all.some(({ automatic }) => automatic);
    return new Set([
      ...all.flatMap(neededCalendars),
      ...(isAutomatic ? await linkedCalendarIds(db) : []),
      ...own.flatMap((ours) => (ours ? [ours.eventsId, ours.tasksId] : [])),
    ]);
  }

  /** The port with the list of calendars from the database while it is fresh, unless somebody waits for the check. */
  async function withListKept(port: CalendarPort, isAsked: boolean): Promise<CalendarPort> {
    const listedAt = await log.get('listedAt');
    const isFresh = typeof listedAt === 'number' && isWithin(listedAt, listFreshMs, tools.now());
    const kept = isFresh && !isAsked ? await db.calendars.toArray() : [];
    const list = async () => {
      const leaving = [...(await readLeaving(db)).values()];
      const hidden = new Set(leaving.flatMap(({ eventsId, tasksId }) => [eventsId, tasksId]));
      const read = (await port.calendars()).filter(({ id }) => !hidden.has(id));
      await log.set('listedAt', tools.now());
      return read;
    };
    return { ...port, calendars: kept.length > 0 ? async () => kept : list };
  }

  async function note(result: CheckResult, window: Window, startedAt: number): Promise<void> {
    await gaps.note(result);
    // A calendar out of reach may have left the list.
    if (result.failed.length > 0) await log.remove('listedAt');
    const heard: Heard = { at: startedAt, calendarIds: [...result.read], window };
    await log.set('heard', heard);
    await log.set('suspicious', [...result.suspicious]);
    await log.remove('mayBeEmpty');
    // With all of them left alone nothing was looked at.
    if (result.read.length > 0 || result.resting.length === 0)
      await log.set('lastCheckAt', tools.now());
    if (!result.changed) return;
    await log.set('lastChangeAt', tools.now());
    days.expire();
  }

  async function unread(): Promise<Unread[]> {
    if (await google.account()) return gaps.unread();
    return [{ side: 'google', problem: { kind: 'not-connected', side: 'google' } }];
  }

  async function isUpToDate(event: CalendarEvent): Promise<boolean> {
    if (await wasHeard(event)) return true;
    await runIfDue();
    return wasHeard(event);
  }

  async function wasHeard({ calendarId, when }: CalendarEvent): Promise<boolean> {
    const heard = (await log.get('heard')) as Heard | undefined;
    if (heard === undefined || !isWithin(heard.at, heardMs, tools.now())) return false;
    return heard.calendarIds.includes(calendarId) && touches(when, heard.window);
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
      forgetCursors(db),
      eraseMemory(db, googleAbsencesPrefix),
      eraseMemory(db, 'check'),
    ]);
  }

  return {
    run,
    runAnew: () => anew({ isAsked: true }),
    runIfDue,
    readDays: days.read,
    get isRunning() {
      return running !== undefined;
    },
    isUpToDate,
    suspicious: async () => ((await log.get('suspicious')) ?? []) as string[],
    believeEmpty: () => log.set('mayBeEmpty', true),
    times,
    unread,
    gaps: gaps.read,
    forget,
  };
}

function report(error: unknown): void {
  const isBug = problemOf(error).kind === 'internal' && !(error instanceof ReadingCancelled);
  if (isBug) console.error('Merkki: a check failed', error);
}
