import type { Calendar } from '@/lib/domain/calendar-event';
import type { CalendarPort } from '@/lib/domain/ports';
import { isPassing, isStumble, type Problem, ProblemError, problemOf } from '@/lib/domain/problem';
import type { ReadingWatch } from '@/lib/domain/reading';
import type { CheckStore } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import { type CalendarPauses, inOrder, noPauses } from '@/lib/sync/calendar-pauses';
import type { CalendarReading } from '@/lib/sync/calendar-reading';
import { checkCalendar, type Outcome } from '@/lib/sync/check-calendar';

export interface CheckWorld {
  readonly calendar: CalendarPort;
  readonly store: CheckStore;
  /** The span that is kept read. */
  readonly window: Window;
  /** Calendars that are read though the person does not have Google show them. */
  readonly needed: ReadonlySet<string>;
  /** The person saw that a calendar answers with nothing, and says that it is so. */
  readonly mayBeEmpty?: boolean;
  /** Absent: every calendar is read. */
  readonly pauses?: CalendarPauses;
  /** Told before each calendar. */
  readonly watch?: ReadingWatch | undefined;
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
  /** Calendars that failed lately and were left alone this time. */
  readonly resting: readonly string[];
  /** Calendars whose full read came back empty although events were expected: nothing was concluded from it. */
  readonly suspicious: readonly string[];
}

/**
 * Brings the cache up to Google Calendar: by the bell where a sync token is at hand, by a whole-window read otherwise.
 * Deletes nothing anywhere; it only notes which sent events are gone, each confirmed by a read of its own, and all of a
 * calendar at once: of a reading that ends halfway nothing is concluded, or many deletions would come as a few at a time.
 * Rejects when the account as a whole cannot be read: what Google stumbles at is one calendar's own trouble for as long as
 * any other can be read.
 */
export async function check(world: CheckWorld): Promise<CheckResult> {
  const { pauses = noPauses } = world;
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
  const wanted = calendars.filter(isRead);
  await world.store.listenTo(wanted.map(({ id }) => id));
  const before = await pauses.failed();
  const due = inOrder(wanted, before);
  for (const [done, { id, name }] of due.entries()) {
    await world.watch?.tell({ what: 'calendar', name, done, total: due.length });
    try {
      outcomes.set(id, await checkCalendar(reading, id));
      if (before.has(id)) await pauses.end(id);
    } catch (error) {
      const problem = problemOf(error);
      if (!mayBeOneCalendars(problem)) throw error;
      failed.push({ calendarId: id, problem });
      await pauses.begin(id, problem);
    }
  }
  if (outcomes.size === 0) await refuseTroubleOfAll(failed, pauses);
  const withOutcome = (wanted: Outcome) =>
    [...outcomes].flatMap(([id, outcome]) => (outcome === wanted ? [id] : []));
  const changed = withOutcome('changed');
  return {
    changed: changed.length > 0,
    failed,
    skipped,
    read: [...changed, ...withOutcome('same')],
    resting: wanted.filter((each) => !due.includes(each)).map(({ id }) => id),
    suspicious: withOutcome('suspicious'),
  };
}

function mayBeOneCalendars(problem: Problem): boolean {
  return isStumble(problem) || (!isPassing(problem) && problem.kind !== 'internal');
}

/** Rejects with what Google stumbled at, when nothing could be read: no calendar is left alone for that. */
async function refuseTroubleOfAll(
  failed: CheckResult['failed'],
  pauses: CalendarPauses,
): Promise<void> {
  const stumble = failed.find(({ problem }) => isStumble(problem));
  if (!stumble) return;
  for (const { calendarId } of failed) await pauses.end(calendarId);
  throw new ProblemError(stumble.problem);
}
