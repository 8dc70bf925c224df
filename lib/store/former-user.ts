import type { Link } from '@/lib/domain/link';
import type { MerkkiDatabase } from '@/lib/store/database';
import { forgetConnection } from '@/lib/store/forget-connection';
import { linksOn } from '@/lib/store/links';
import { wakeQuestions } from '@/lib/store/planned-rows';

/**
 * Sets the links of a connection aside that are its former user's, and takes those up again that are its new one's:
 * else every activity of the former user would look as if it were given to somebody else, and its event be deleted.
 * What was read as the former user is forgotten, and what was asked of them is asked no more.
 * @param from undefined when there was no user
 * @param to undefined when the connection ends
 */
export async function changeLinkedUser(
  db: MerkkiDatabase,
  connectionId: string,
  from: string | undefined,
  to: string | undefined,
): Promise<void> {
  await db.transaction('rw', tablesOfLinkedUser(db), async () => {
    const links = await linksOn(db, connectionId).toArray();
    const changed = links.map((link) => afterChange(link, from, to));
    await db.links.bulkPut(changed.filter((link, index) => link !== links[index]));
    if (from === to) return;
    await forgetConnection(db, connectionId);
    await wakeQuestions(db, connectionId);
  });
}

/** The tables that a change of user is written to, for transactions around it. */
export function tablesOfLinkedUser(db: MerkkiDatabase) {
  return [db.links, db.activities, db.memory, db.outbox, db.journal];
}

/** The link itself when nothing is to change. */
function afterChange(link: Link, from: string | undefined, to: string | undefined): Link {
  const { formerUserId = from, ...rest } = link;
  const aside = formerUserId === undefined || formerUserId === to ? undefined : formerUserId;
  if (aside === link.formerUserId) return link;
  return { ...rest, ...(aside !== undefined && { formerUserId: aside }) };
}
