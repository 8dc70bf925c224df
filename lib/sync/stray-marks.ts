import { encodeEid, originalStartOf } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { fieldsOf } from '@/lib/sync/agree';
import { rejoin } from '@/lib/sync/rejoin';
import type { FreeActivity, FreeEvent } from '@/lib/sync/subjects';

/**
 * Where the events stand by now that marks of unlinked activities name, by activity: after a re-installation a mark
 * may name an occurrence that a split renamed since, or an event that was moved. What a mark names is left out when
 * it stands where it stood, or nowhere to be seen.
 */
export function strayMarks(
  activities: readonly FreeActivity[],
  events: readonly FreeEvent[],
): ReadonlyMap<string, string> {
  const present = new Set(events.map(({ event }) => event.eid));
  const strays = activities
    .filter(({ tombstone }) => tombstone === undefined)
    .map(formerLink)
    .filter((link) => link !== undefined)
    .filter(({ eid }) => !present.has(eid));
  const eids = new Map(events.map(({ event }) => [encodeEid(event), event.eid]));
  return new Map(rejoin(strays, events).map((link) => [link.id, eids.get(encodeEid(link)) ?? '']));
}

/** The link that an activity had, as far as its mark tells. */
function formerLink({ activity, key }: FreeActivity): Link | undefined {
  const mark = readMark(activity.notes);
  if (mark === undefined) return undefined;
  const { eid, calendarId, eventId } = mark;
  const original = originalStartOf(eventId);
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
    ...(original !== undefined && { seriesId: eventId.slice(0, eventId.lastIndexOf('_')) }),
  };
}
