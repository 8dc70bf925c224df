import type { EventRow, MerkkiDatabase, TagRow } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { keptStones } from '@/lib/store/inherit-stones';
import { isRestraining, restraintFor } from '@/lib/store/restraint';
import { familyOf, isSamePlace, partsOf } from '@/lib/store/same-meeting';
import { countedRows, noteTagged } from '@/lib/store/tags';

/** Nearer to it than to the next one of a monthly meeting. */
const reachMs = 16 * 86_400_000;

/**
 * Before occurrences go, has those that came in their place keep here what they kept here: no link follows what was never
 * sent, and in a series that was moved to other days nothing tells which one was which. The nearest that is new since is
 * the heir; where one before and one after are about as near, both are. What would make a meeting go is not passed on.
 * @param leaving all that leave one calendar at once, so that none becomes another's heir
 */
export async function bequeath(db: MerkkiDatabase, leaving: readonly EventRow[]): Promise<void> {
  const occurrences = new Map(
    leaving.flatMap((row) => (isOccurrence(row) ? [[row.itemKey, row] as const] : [])),
  );
  const heirsOf = createSearch(db, new Set(leaving.map(({ eventId }) => eventId)));
  for (const [leaver, row] of await restrained(db, [...occurrences.values()]))
    for (const heir of await heirsOf(leaver)) await giveTag(db, row, heir);
  for (const stone of await keptStones(db, [...occurrences.keys()])) {
    const leaver = occurrences.get(stone.itemKey);
    for (const { itemKey, calendarId, eventId } of leaver ? await heirsOf(leaver) : [])
      await db.tombstones.put({
        ...stone,
        ...{ id: `${stone.id} ${itemKey}`, itemKey, calendarId, eventId },
      });
  }
}

function isOccurrence({ itemKey }: EventRow): boolean {
  return partsOf(itemKey).start !== '';
}

/** Those that a tag keeps here, with the row that counts for them. What was sent has a link that follows it. */
async function restrained(
  db: MerkkiDatabase,
  occurrences: readonly EventRow[],
): Promise<(readonly [EventRow, TagRow])[]> {
  const counted = await countedRows(db, occurrences);
  const found = occurrences.flatMap((row, index) => {
    const tagRow = counted[index];
    return tagRow && isRestraining(tagRow.tag) ? [[row, tagRow] as const] : [];
  });
  const links = await findByKeys(
    db.links,
    'itemKey',
    found.map(([{ itemKey }]) => itemKey),
  );
  const sent = new Set(links.map(({ itemKey }) => itemKey));
  return found.filter(([{ itemKey }]) => !sent.has(itemKey));
}

/** Looks for the heirs of an occurrence: of its series or what was split off it, or of its title. */
function createSearch(
  db: MerkkiDatabase,
  leaving: ReadonlySet<string>,
): (leaver: EventRow) => Promise<EventRow[]> {
  return async (leaver) => {
    const { calendarId, startAt } = leaver;
    const { base } = familyOf(leaver.itemKey);
    const isHeir = (row: EventRow) =>
      isOccurrence(row) &&
      !leaving.has(row.eventId) &&
      (row.arrivedAt ?? 0) > leaver.readAt &&
      (familyOf(row.itemKey).base === base || isSameTitle(row, leaver));
    const near = await db.events
      .where('[calendarId+startAt]')
      .between([calendarId, startAt - reachMs], [calendarId, startAt + reachMs], true, true)
      .filter(isHeir)
      .toArray();
    const { start } = partsOf(leaver.itemKey);
    const same = near.find(({ itemKey }) => isSamePlace(partsOf(itemKey).start, start));
    return same ? [same] : neighbours(leaver, near);
  };
}

/** Two series without a title have nothing in common. */
function isSameTitle({ event: one }: EventRow, { event: other }: EventRow): boolean {
  return one.title !== '' && one.title === other.title;
}

/** The last one before and the first one after; one of them alone where it is clearly nearer. In order of time. */
function neighbours({ startAt }: EventRow, near: readonly EventRow[]): EventRow[] {
  const before = near.findLast((row) => row.startAt < startAt);
  const after = near.find((row) => row.startAt >= startAt);
  if (!before || !after) return [before ?? after].filter((row) => row !== undefined);
  const [back, ahead] = [startAt - before.startAt, after.startAt - startAt];
  if (back * 2 < ahead) return [before];
  return ahead * 2 < back ? [after] : [before, after];
}

/** What the person said of the heir itself, or of its series, stays; what is to stay here is judged anew. */
async function giveTag(db: MerkkiDatabase, row: TagRow, heir: EventRow): Promise<void> {
  const [present] = await countedRows(db, [heir]);
  if (present && (present.key === heir.itemKey || isRestraining(present.tag))) return;
  const given = restraintFor(heir.itemKey, row);
  if (!given) return;
  await db.tags.put(given);
  await noteTagged(db, given.key);
}
