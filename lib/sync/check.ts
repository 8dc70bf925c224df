import type { Calendar } from '@/lib/domain/calendar-event';
import type { CalendarPort } from '@/lib/domain/ports';
import { isPassing, isStumble, type Problem, ProblemError, problemOf } from '@/lib/domain/problem';
import type { CheckStore } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import { type CalendarReading, checkCalendar, type Outcome } from '@/lib/sync/check-calendar';

export interface CheckWorld {
  readonly calendar: CalendarPort;
  readonly store: CheckStore;
  /** The span that is kept read. */
  readonly window: Window;
  /** Calendars that are read though the person does not have Google show them. */
  readonly needed: ReadonlySet<string>;
  /** The person saw that a calendar answers with nothing, and says that it is so. */
  readonly mayBeEmpty?: boolean;
  now(): number;
}

export interface CheckResult {
  /** Whether anything was different from what the cache held. */
  readonly changed: boolean;
  /** Calendars that could not be read; the others were. */
  readonly failed: readonly { readonly calendarId: string; readonly problem: Problem }[];
  /** Events that were passed over because Google's answer for them could not be understood. */
  readonly skipped: number;
  /** Calendars that are up to date by now. */
  readonly read: readonly string[];
  /** Calendars whose full read came back empty although events were expected: nothing was concluded from it. */
  readonly suspicious: readonly string[];
}

/**
 * Brings the cache up to Google Calendar: by the bell where a sync token is at hand, by a whole-window read otherwise.
 * Deletes nothing anywhere; it only notes which sent events are gone, each confirmed by a read of its own, and all of a
 * calendar at once: of a reading that ends halfway nothing is concluded, or many deletions would come as a few at a time.
 * Rejects when the account as a whole cannot be read.
 */
export async function check(world: CheckWorld): Promise<CheckResult> {
  const calendars = await world.calendar.calendars();
  await world.store.saveCalendars(calendars);
  const outcomes = new Map<string, Outcome>();
  let skipped = 0;
  const reading: CalendarReading = {
    ...world,
    onSkipped: () => {
      skipped += 1;
    },
  };
  const failed: { calendarId: string; problem: Problem }[] = [];
  const isRead = ({ id, mine, shown, primary }: Calendar) =>
    mine && (shown || primary || world.needed.has(id));
  for (const { id } of calendars.filter(isRead)) {
    try {
      outcomes.set(id, await checkCalendar(reading, id));
    } catch (error) {
      const problem = problemOf(error);
      if (!mayBeOneCalendars(problem, failed)) throw error;
      failed.push({ calendarId: id, problem });
    }
  }
  const stumble = failed.find(({ problem }) => isStumble(problem));
  if (stumble && outcomes.size === 0) throw new ProblemError(stumble.problem);
  const withOutcome = (wanted: Outcome) =>
    [...outcomes].flatMap(([id, outcome]) => (outcome === wanted ? [id] : []));
  const changed = withOutcome('changed');
  return {
    changed: changed.length > 0,
    failed,
    skipped,
    read: [...changed, ...withOutcome('same')],
    suspicious: withOutcome('suspicious'),
  };
}

/** What Google stumbles at may be one calendar's own trouble; at a second one it is the account's. */
function mayBeOneCalendars(problem: Problem, failed: CheckResult['failed']): boolean {
  if (isStumble(problem)) return !failed.some((other) => isStumble(other.problem));
  return !isPassing(problem) && problem.kind !== 'internal';
}
