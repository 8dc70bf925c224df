import { addDays, parseISO } from 'date-fns';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { createReadPauses } from '@/entrypoints/background/read-pauses';
import type { Tools } from '@/entrypoints/background/tools';
import { isWithin } from '@/lib/domain/elapsed';
import { problemOf } from '@/lib/domain/problem';
import type { Window } from '@/lib/domain/timespan';
import { replaceWindow } from '@/lib/store/events';

/** Calendar dates that a page shows, the last one included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export interface ShownDaysParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  /** The window that is kept read anyway. */
  readonly keptWindow: () => Promise<Window>;
  /** Whether Google may be asked by itself now. */
  readonly mayAsk: () => Promise<boolean>;
  readonly onChange: () => void;
}

/** Reads days outside the window that is kept read. */
export interface ShownDays {
  /**
   * Each span at most every few minutes, unless it expired. Never rejects: the account's health tells what went wrong.
   */
  read(days: Days): Promise<void>;
  /** Something changed since: what was read is read again when a page asks for it. */
  expire(): void;
  /** Somebody asks for it: what could not be read is tried again as soon as a page asks. */
  retry(): void;
  readonly isReading: boolean;
  /** Waits for what is being read, and forgets what has been. */
  forget(): Promise<void>;
}

const freshMs = 5 * 60_000;
/** A read that failed is tried again no sooner: a page asks again after everything that is announced. */
const retryMs = 30_000;
/** The year view's days are not worth reading for chips it does not draw. */
const longestMs = 45 * 86_400_000;

interface Read {
  readonly at: number;
  readonly wentWell: boolean;
  /** No calendar was left alone. */
  readonly isWhole: boolean;
  /** How many expiries there had been when it began: one that comes in between counts for it. */
  readonly before: number;
}

export function createShownDays(parts: ShownDaysParts): ShownDays {
  const { tools, google, onChange } = parts;
  const reads = new Map<string, Read>();
  const reading = new Map<string, Promise<void>>();
  let expiries = 0;

  async function read(days: Days): Promise<void> {
    const key = `${days.first} ${days.last}`;
    const span = spanOf(days);
    if (holds(reads.get(key)) || reading.has(key)) return;
    const work = readIfAllowed(key, span).finally(() => reading.delete(key));
    reading.set(key, work);
    await work;
  }

  function holds(former: Read | undefined): boolean {
    if (!former) return false;
    const { at, wentWell, before } = former;
    if (!wentWell) return isWithin(at, retryMs, tools.now());
    return before === expiries && isWithin(at, freshMs, tools.now());
  }

  async function readIfAllowed(key: string, span: Window): Promise<void> {
    if (!isWorthReading(span, await parts.keptWindow()) || !(await parts.mayAsk())) return;
    const own = (await tools.db.calendars.toArray()).filter(({ mine }) => mine);
    // Before the first check nobody knows which calendars there are: the page asks again after it.
    if (own.length === 0) return;
    const ids = own.map(({ id }) => id);
    const before = expiries;
    const read = await readSpan(ids, span).catch(report);
    reads.set(key, {
      at: tools.now(),
      wentWell: read !== undefined,
      isWhole: read === 'whole',
      before,
    });
    onChange();
  }

  /** Without the calendars that are left alone for now. */
  async function readSpan(
    calendarIds: readonly string[],
    span: Window,
  ): Promise<'whole' | 'in-part'> {
    const now = tools.now();
    const calendar = await google.calendarPort();
    const failed = await createReadPauses(tools, false).failed();
    const well = calendarIds.filter((each) => !failed.get(each)?.isOn);
    for (const id of well)
      await replaceWindow(tools.db, id, span, await calendar.eventsIn(id, span), now);
    return well.length === calendarIds.length ? 'whole' : 'in-part';
  }

  async function forget(): Promise<void> {
    await Promise.all(reading.values());
    reads.clear();
  }

  return {
    read,
    expire() {
      expiries += 1;
    },
    retry() {
      for (const [key, { isWhole }] of reads) if (!isWhole) reads.delete(key);
    },
    get isReading() {
      return reading.size > 0;
    },
    forget,
  };
}

function spanOf({ first, last }: Days): Window {
  return { startAt: parseISO(first).getTime(), endAt: addDays(parseISO(last), 1).getTime() };
}

function isWorthReading(span: Window, kept: Window): boolean {
  const isKept = span.startAt >= kept.startAt && span.endAt <= kept.endAt;
  return !isKept && span.endAt - span.startAt <= longestMs;
}

function report(error: unknown): undefined {
  if (problemOf(error).kind === 'internal')
    console.error('Merkki: shown days could not be read', error);
  return undefined;
}
