import type { Activity } from '@/lib/domain/activity';
import { activityKeyOfLink } from '@/lib/domain/activity-key';
import { decodeEid, type EventIdentity, seriesIdOf } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import type { Known } from '@/lib/domain/stores';
import { freeMarks } from '@/lib/sync/free-marks';

/**
 * Links that followed their event to a place which another activity names by its mark: another browser, which could not
 * tell that the event had gone there, took it for a new one. The mark is what all browsers see, so such a link goes back
 * to the event that its own activity names, and that is gone; the other activity is then free to be linked.
 */
export function releaseLinks(known: Known): Link[] {
  const byKey = new Map(known.activities.map(({ key, activity }) => [key, activity]));
  const claims = freeMarks(known);
  return known.links.flatMap((link) => {
    const own = byKey.get(activityKeyOfLink(link));
    const home = own && !link.eventGone ? homeOf(link, own) : undefined;
    if (!own || !home || isSamePlace(home, link)) return [];
    const claim = claims.find(
      ({ known: { activity }, mark }) =>
        isSamePlace(mark, link) && activity.ownerId === own.ownerId,
    );
    return claim ? [sentBack(link, home, claim.known.seenAt)] : [];
  });
}

/** What an event is made of again loses its mark: the link remembers what it named. */
function homeOf({ eid }: Link, { notes }: Activity): EventIdentity | undefined {
  return readMark(notes) ?? decodeEid(eid);
}

function isSamePlace(one: EventIdentity, other: EventIdentity): boolean {
  return one.eventId === other.eventId && one.calendarId === other.calendarId;
}

function sentBack(link: Link, home: EventIdentity, goneAt: number): Link {
  const { seriesId: _, ...rest } = link;
  const { calendarId, eventId } = home;
  const seriesId = seriesIdOf(eventId);
  return {
    ...rest,
    // The iCalUID is not known.
    itemKey: `event:${calendarId}/${eventId}`,
    calendarId,
    eventId,
    eventGone: true,
    eventGoneAt: goneAt,
    ...(seriesId !== undefined && { seriesId }),
  };
}
