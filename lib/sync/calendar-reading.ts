import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { isWithin } from '@/lib/domain/elapsed';
import type { PassedOver } from '@/lib/domain/stores';
import type { CheckWorld } from '@/lib/sync/check';
import type { Patience } from '@/lib/sync/patience';

/** What reading one calendar needs. */
export interface CalendarReading
  extends Pick<CheckWorld, 'calendar' | 'store' | 'window' | 'mayBeEmpty' | 'now'> {
  /** An event was passed over: Google stumbled at it, or its answer could not be understood. */
  onSkipped(): void;
}

/** One reading of one calendar, and what it found out so far. */
export interface Reading extends CalendarReading {
  /** Ids of this calendar's events that are not there any more; nothing is concluded before the reading is complete. */
  readonly gone: Set<string>;
  /** Occurrences that nobody sent and that are not there any more; what comes in their place takes over their tags first. */
  readonly leaving: Set<string>;
  /** What Google stumbled at, by id. */
  readonly passedOver: Map<string, PassedOver>;
  readonly patience: Patience;
}

/** What a reading that ended halfway found gone holds for so long, lest the next one ask for all of it again. */
const absenceHoldsMs = 30 * 60_000;

/**
 * Asks for each event by itself that a listing lacks, or calls cancelled. What is found gone is remembered, so that
 * readings that end halfway come to the end all the same.
 */
export async function confirmGone(
  world: Reading,
  calendarId: string,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const { store, gone, now } = world;
  const found = await store.absences(calendarId);
  for (const eventId of eventIds) {
    if (isWithin(found.get(eventId) ?? 0, absenceHoldsMs, now())) gone.add(eventId);
    else {
      await readOne(world, calendarId, eventId);
      if (gone.has(eventId)) await store.noteAbsence(calendarId, eventId, now());
    }
  }
}

/** Reads an event by itself; what is not there any more is noted as gone. */
export async function readOne(world: Reading, calendarId: string, eventId: string): Promise<void> {
  const answer = await patiently(world, { eventId, isSeries: false }, () =>
    world.calendar.event(calendarId, eventId),
  );
  if (answer?.found) await keep(world, calendarId, [answer.found]);
  else if (answer) world.gone.add(eventId);
}

/** Undefined when the reading failed for this one alone; asked for again by the next reading, where that may help. */
export async function patiently<T>(
  { patience, passedOver, onSkipped, now }: Reading,
  what: Omit<PassedOver, 'since'>,
  read: () => Promise<T>,
): Promise<{ readonly found: T } | undefined> {
  const answer = await patience(async () => ({ found: await read() }));
  if (typeof answer === 'object') return answer;
  if (answer === 'stumbled') passedOver.set(what.eventId, { ...what, since: now() });
  onSkipped();
  return undefined;
}

/** Keeps events as they were read; cancelled ones are gone. */
export async function keep(
  { store, gone, leaving }: Reading,
  calendarId: string,
  events: readonly CalendarEvent[],
): Promise<void> {
  const standing = events.filter(({ status }) => status !== 'cancelled');
  const ids = standing.map(({ eventId }) => eventId);
  for (const { eventId } of events) gone.add(eventId);
  for (const eventId of ids) {
    gone.delete(eventId);
    leaving.delete(eventId);
  }
  await store.putEvents(standing);
  await store.markThere(calendarId, ids);
}
