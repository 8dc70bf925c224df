import type { Link } from '@/lib/domain/link';
import { type OwnActivity, ownAmong } from '@/lib/domain/own-activity';
import { touches, type Window } from '@/lib/domain/timespan';
import { activitiesIn } from '@/lib/store/activities';
import type { MerkkiDatabase } from '@/lib/store/database';
import { eventsIn } from '@/lib/store/events';
import { findByKeys } from '@/lib/store/find-by-keys';

/**
 * Activities of this user that touch the window: cached ones, and what cached events were sent as. The same activity
 * may be among them more than once, as it was known at different times.
 */
export async function ownActivitiesIn(
  db: MerkkiDatabase,
  connectionId: string,
  userId: string,
  window: Window,
): Promise<OwnActivity[]> {
  const [cached, events] = await Promise.all([
    activitiesIn(db, connectionId, window),
    eventsIn(db, window),
  ]);
  const links = await findByKeys(
    db.links,
    '[connectionId+itemKey]',
    events.map(({ itemKey }) => [connectionId, itemKey]),
  );
  return [
    ...cached.flatMap(({ activity, readAt }) => ownAmong([activity], userId, readAt)),
    ...links
      .filter(isOwn)
      .map(asSent)
      .filter(({ when }) => touches(when, window)),
  ];
}

/** Those of these activities whose link ended at this time or later, epoch milliseconds: most of them were deleted. */
export async function endedSince(
  db: MerkkiDatabase,
  connectionId: string,
  activityIds: readonly string[],
  since: number,
): Promise<ReadonlySet<string>> {
  const tombstones = await findByKeys(
    db.tombstones,
    '[connectionId+activityKey]',
    activityIds.map((id) => [connectionId, id]),
  );
  return new Set(tombstones.filter(({ at }) => at >= since).map(({ activityKey }) => activityKey));
}

function isOwn({ origin, formerUserId, activityGone }: Link): boolean {
  return origin !== 'colleague' && formerUserId === undefined && !activityGone;
}

function asSent({ activityId, eventId, agreement }: Link): OwnActivity {
  const { title, when } = agreement.echo;
  return { id: activityId, title, when, eventId, knownAt: agreement.agreedAt };
}
