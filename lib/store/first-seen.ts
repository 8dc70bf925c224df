import { activityKeyOfLink } from '@/lib/domain/activity-key';
import type { Link } from '@/lib/domain/link';
import type { SendStore } from '@/lib/domain/stores';
import { isSameActivity, isSameContent } from '@/lib/store/content';
import type { MerkkiDatabase } from '@/lib/store/database';

/** See `SendStore.firstSeen`. */
export async function firstSeen(
  db: MerkkiDatabase,
  link: Link,
  { event, activity }: Parameters<SendStore['firstSeen']>[1],
  now: number,
): Promise<{ calendar: number; psa: number }> {
  const [eventRow, activityRow] = await Promise.all([
    db.events.get([link.calendarId, link.eventId]),
    db.activities.get([link.connectionId, activityKeyOfLink(link)]),
  ]);
  const isKnownEvent = event !== undefined && isSameContent(eventRow?.event, event);
  const isKnownActivity = activity !== undefined && isSameActivity(activityRow?.activity, activity);
  return {
    calendar: (isKnownEvent && eventRow?.seenAt) || now,
    psa: (isKnownActivity && activityRow?.seenAt) || now,
  };
}
