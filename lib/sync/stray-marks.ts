import { encodeEid, originalStartOf, seriesIdOf } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { fieldsOf } from '@/lib/sync/agree';
import { rejoin } from '@/lib/sync/rejoin';
import type { FreeActivity, FreeEvent } from '@/lib/sync/subjects';

/** What became of the events that marks name and that are not where they were. */
export interface StrayMarks {
  /** Where they stand by now, by activity. */
  readonly found: ReadonlyMap<string, string>;
  /** Links as the activities had them whose event is nowhere to be seen. */
  readonly lost: readonly Link[];
}

/**
 * Looks for the events that marks of unlinked activities name: after a re-installation a mark may name an occurrence
 * that a split renamed since, or an event that was moved. What stands where it stood is left out.
 */
export function strayMarks(
  activities: readonly FreeActivity[],
  events: readonly FreeEvent[],
): StrayMarks {
  const present = new Set(events.map(({ event }) => event.eid));
  const former = activities
    .filter(({ tombstone }) => tombstone === undefined)
    .map(formerLink)
    .filter((link) => link !== undefined);
  const strays = former.filter(({ eid }) => !present.has(eid));
  // Whose own activity is there is nobody else's place.
  const named = new Set(former.map(({ eid }) => eid));
  const open = events.filter(({ event }) => !named.has(event.eid));
  const eids = new Map(events.map(({ event }) => [encodeEid(event), event.eid]));
  const joined = rejoin(strays, open, { activityNow: ({ agreement }) => agreement.sent });
  const found = new Map(joined.map((link) => [link.id, eids.get(encodeEid(link)) ?? '']));
  return { found, lost: strays.filter(({ id }) => !found.has(id)) };
}

/** The link that an activity had, as far as its mark tells. */
function formerLink({ activity, key }: FreeActivity): Link | undefined {
  const mark = readMark(activity.notes);
  if (mark === undefined) return undefined;
  const { eid, calendarId, eventId } = mark;
  const original = originalStartOf(eventId);
  const seriesId = seriesIdOf(eventId);
  const fields = fieldsOf(activity);
  return {
    id: key,
    connectionId: '',
    // The iCalUID is not known; the original start is.
    itemKey: `#${original ?? ''}`,
    eid,
    calendarId,
    eventId,
    activityId: activity.id,
    agreement: { sent: fields, echo: fields, wasRedacted: false, agreedAt: 0 },
    origin: 'created',
    eventGone: true,
    ...(seriesId !== undefined && { seriesId }),
  };
}
