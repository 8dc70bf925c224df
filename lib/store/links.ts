import type { Link } from '@/lib/domain/link';
import type { MerkkiDatabase } from '@/lib/store/database';
import { touchLinks } from '@/lib/store/touched-links';

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

/** Notes of those events that were sent that they are gone from Google Calendar, or are back. Answers whether that was news. */
export async function markGone(
  db: MerkkiDatabase,
  calendarId: string,
  eventIds: readonly string[],
  isGone: boolean,
): Promise<boolean> {
  return db.transaction('rw', db.links, db.touched, async () => {
    const keys = eventIds.map((eventId) => [calendarId, eventId]);
    const links = await db.links.where('[calendarId+eventId]').anyOf(keys).toArray();
    const changed = links.filter((link) => link.eventGone !== isGone);
    await db.links.bulkPut(changed.map((link) => ({ ...link, eventGone: isGone })));
    await touchLinks(db, changed);
    return changed.length > 0;
  });
}
