import type { Link } from '@/lib/domain/link';
import type { MerkkiDatabase } from '@/lib/store/database';

export async function readLink(
  db: MerkkiDatabase,
  connectionId: string,
  itemKey: string,
): Promise<Link | undefined> {
  return db.links.where({ connectionId, itemKey }).first();
}

/** Which of these activities are linked to some event of the connection. */
export async function linkedAmong(
  db: MerkkiDatabase,
  connectionId: string,
  activityIds: readonly string[],
): Promise<Set<string>> {
  const keys = activityIds.map((id) => [connectionId, id]);
  const links = await db.links.where('[connectionId+activityId]').anyOf(keys).toArray();
  return new Set(links.map(({ activityId }) => activityId));
}

/** Notes that a sent event is gone from Google Calendar, or is back. Answers whether that was news. */
export async function markGone(
  db: MerkkiDatabase,
  calendarId: string,
  eventId: string,
  isGone: boolean,
): Promise<boolean> {
  const changed = await db.links
    .where({ calendarId, eventId })
    .filter((link) => link.eventGone !== isGone)
    .modify({ eventGone: isGone });
  return changed > 0;
}
