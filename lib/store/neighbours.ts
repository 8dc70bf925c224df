import type { Link } from '@/lib/domain/link';
import { type Window, windowAround } from '@/lib/domain/timespan';
import type { ActivityRow, EventRow, MerkkiDatabase } from '@/lib/store/database';

const dayMs = 86_400_000;

/** Cached events that begin within a day of where these links' events stood, at first or at last. */
export async function eventsNear(db: MerkkiDatabase, links: readonly Link[]): Promise<EventRow[]> {
  const starts = links.flatMap(startsOf).toSorted((a, b) => a - b);
  const found = await Promise.all(
    spansAround(starts).map(({ startAt, endAt }) =>
      db.events.where('startAt').between(startAt, endAt, true, true).toArray(),
    ),
  );
  return found.flat();
}

/**
 * Cached activities that begin within a day of these occurrences, at first or at last: one of them may be what an
 * occurrence had before its series was split.
 */
export async function activitiesNear(
  db: MerkkiDatabase,
  connectionId: string,
  occurrences: readonly EventRow[],
): Promise<ActivityRow[]> {
  const starts = occurrences.flatMap(({ startAt, event }) => [
    startAt,
    Date.parse(event.originalStart ?? '') || startAt,
  ]);
  const found = await Promise.all(
    spansAround(starts.toSorted((a, b) => a - b)).map(({ startAt, endAt }) =>
      db.activities
        .where('[connectionId+startAt]')
        .between([connectionId, startAt], [connectionId, endAt], true, true)
        .toArray(),
    ),
  );
  return found.flat();
}

/** When a link's event began as it was sent, and where it stood in its series at first. */
function startsOf({ itemKey, agreement }: Link): number[] {
  const original = Date.parse(itemKey.slice(itemKey.lastIndexOf('#') + 1));
  const sentAt = windowAround(agreement.sent.when).startAt;
  return Number.isNaN(original) ? [sentAt] : [sentAt, original];
}

/** A day around each start, in order; those that meet are one, so that nothing is read twice. */
function spansAround(starts: readonly number[]): Window[] {
  const spans: Window[] = [];
  for (const start of starts) {
    const last = spans.at(-1);
    const endAt = start + dayMs;
    if (last && start - dayMs <= last.endAt)
      spans[spans.length - 1] = { startAt: last.startAt, endAt };
    else spans.push({ startAt: start - dayMs, endAt });
  }
  return spans;
}
