import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { type Clue, cluesOf } from '@/lib/domain/clue';
import type { Tag } from '@/lib/domain/tag';
import { clueKey } from '@/lib/store/clue-keys';
import type { EventRow, MerkkiDatabase } from '@/lib/store/database';
import { spanKeysOf } from '@/lib/store/span-keys';
import { readTags } from '@/lib/store/tags';

/** So many of those alike are looked at, however many there are: what is further away tells little. */
const mostBefore = 12;
const mostAfter = 4;

/**
 * Cached events that are like this one in something, nearest in time, each once, with their tags as they read on this
 * connection. What it costs does not depend on how much is stored.
 */
export async function readExamples(
  db: MerkkiDatabase,
  connectionId: string,
  event: CalendarEvent,
): Promise<{ event: CalendarEvent; tag: Tag }[]> {
  const { startAt } = spanKeysOf(event.when);
  const found = await Promise.all(cluesOf(event).map((clue) => rowsAlike(db, clue, startAt)));
  const rows = [...new Map(found.flat().map((row) => [row.event.eid, row])).values()];
  const tags = await readTags(db, connectionId, rows);
  return rows.flatMap((row, index) => {
    const tag = tags[index];
    return tag ? [{ event: row.event, tag }] : [];
  });
}

async function rowsAlike(db: MerkkiDatabase, clue: Clue, startAt: number): Promise<EventRow[]> {
  const from = (earliest: number, latest: number) =>
    db.events.where('clues').between(clueKey(clue, earliest), clueKey(clue, latest), true, false);
  const [before, after] = await Promise.all([
    from(Number.NEGATIVE_INFINITY, startAt).reverse().limit(mostBefore).toArray(),
    from(startAt, Number.POSITIVE_INFINITY)
      .limit(mostAfter + 1)
      .toArray(),
  ]);
  return [...before, ...after];
}
