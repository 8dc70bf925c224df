import type { Link } from '@/lib/domain/link';
import type { MerkkiDatabase } from '@/lib/store/database';
import { noteItems } from '@/lib/store/journal';
import { touchLinks } from '@/lib/store/touched-links';

export async function readLink(
  db: MerkkiDatabase,
  connectionId: string,
  itemKey: string,
): Promise<Link | undefined> {
  return db.links.where({ connectionId, itemKey }).first();
}

export async function readLinkTo(
  db: MerkkiDatabase,
  connectionId: string,
  activityId: string,
): Promise<Link | undefined> {
  return db.links.where({ connectionId, activityId }).first();
}

export async function readLinkAt(
  db: MerkkiDatabase,
  connectionId: string,
  { calendarId, eventId }: Pick<Link, 'calendarId' | 'eventId'>,
): Promise<Link | undefined> {
  const links = await db.links.where({ calendarId, eventId }).toArray();
  return links.find((link) => link.connectionId === connectionId);
}

/** Looks through all links of the connection: nothing for what is done once for each of many items. */
export async function readLinkNamed(
  db: MerkkiDatabase,
  connectionId: string,
  eid: string,
): Promise<Link | undefined> {
  return linksOn(db, connectionId)
    .filter((link) => link.eid === eid)
    .first();
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

/**
 * Notes of those events that were sent that they are gone from Google Calendar, or are back. Answers whether that was
 * news. One that was known to be gone keeps the time since when.
 */
export async function markGone(
  db: MerkkiDatabase,
  calendarId: string,
  eventIds: readonly string[],
  isGone: boolean,
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.links, db.touched, db.journal, async () => {
    const keys = eventIds.map((eventId) => [calendarId, eventId]);
    const links = await db.links.where('[calendarId+eventId]').anyOf(keys).toArray();
    const changed = links.filter((link) => link.eventGone !== isGone);
    await db.links.bulkPut(changed.map((link) => withEventGone(link, isGone, now)));
    await touchLinks(db, changed);
    await noteItems(
      db,
      changed.map(({ itemKey }) => itemKey),
    );
    return changed.length > 0;
  });
}

function withEventGone(link: Link, eventGone: boolean, now: number): Link {
  const { eventGoneAt: _, ...rest } = link;
  return { ...rest, eventGone, ...(eventGone && { eventGoneAt: now }) };
}

/** Every link of a connection. */
export function linksOn(db: MerkkiDatabase, connectionId: string) {
  return db.links
    .where('[connectionId+itemKey]')
    .between([connectionId, ''], [connectionId, '\uffff'], true, true);
}
