import { activityKeyOfLink } from '@/lib/domain/activity-key';
import type { EventIdentity } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { Known, KnownEvent, News } from '@/lib/domain/stores';
import { activitiesById, activitiesByKey } from '@/lib/store/activities';
import { heardTimes } from '@/lib/store/cursors';
import type { ActivityRow, EventRow, MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { linksToActivities } from '@/lib/store/linked-activities';
import { activitiesNear, eventsNear } from '@/lib/store/neighbours';
import { type ReadCarried, readTags } from '@/lib/store/tags';

/** How an item key names an activity that is linked to nothing. */
const activityPrefix = 'activity:';

/** Everything known of the items of some news, see `Known`. Reads by keys alone: what it costs depends on the news. */
export async function readKnown(
  db: MerkkiDatabase,
  connectionId: string,
  news: Pick<News, 'itemKeys' | 'activityIds'>,
  readCarried?: ReadCarried,
): Promise<Known> {
  const tables = [db.links, db.events, db.activities, db.outbox, db.tombstones, db.tags, db.memory];
  return db.transaction('r', tables, async () => {
    const [named, eventRows] = await Promise.all([
      activitiesNamed(db, connectionId, news),
      findByKeys(db.events, 'itemKey', news.itemKeys),
    ]);
    const links = await linksOf(db, connectionId, news, named, eventRows);
    const ofLinks = await withLinked(db, connectionId, named, links);
    const strays = await straysNear(db, connectionId, eventRows, links);
    const activities = uniqueBy([...ofLinks, ...strays], ({ key }) => key);
    const events = await withNeighbours(db, eventRows, links, activities);
    const itemKeys = [...new Set([...news.itemKeys, ...itemKeysOf([...links, ...events])])];
    return {
      links,
      events: await withHearing(db, events),
      activities: activities.map(({ activity, key, seenAt }) => ({ activity, key, seenAt })),
      ...(await linkedOf(db, connectionId, links, events)),
      ...(await decidedOf(db, connectionId, itemKeys, activities)),
      tags: await tagsOf(db, connectionId, itemKeys, readCarried),
    };
  });
}

async function withHearing(db: MerkkiDatabase, rows: readonly EventRow[]): Promise<KnownEvent[]> {
  const heard = await heardTimes(
    db,
    rows.map(({ calendarId }) => calendarId),
  );
  return rows.map(({ event, itemKey, seenAt, calendarId, arrivedAt = 0 }) => ({
    event,
    itemKey,
    seenAt,
    ...(arrivedAt > (heard.get(calendarId) ?? arrivedAt) && { isUnheard: true }),
  }));
}

async function activitiesNamed(
  db: MerkkiDatabase,
  connectionId: string,
  { itemKeys, activityIds }: Pick<News, 'itemKeys' | 'activityIds'>,
): Promise<ActivityRow[]> {
  const keys = itemKeys.flatMap((key) =>
    key.startsWith(activityPrefix) ? [key.slice(activityPrefix.length)] : [],
  );
  const [byId, byKey] = await Promise.all([
    activitiesById(db, connectionId, activityIds),
    activitiesByKey(db, connectionId, keys),
  ]);
  return uniqueBy([...byId, ...byKey], ({ key }) => key);
}

/**
 * By item, by activity and its mark, and by the event itself: it may have got another item key since it was linked, and
 * what was made of an activity may have been made of it again.
 */
async function linksOf(
  db: MerkkiDatabase,
  connectionId: string,
  { itemKeys, activityIds }: Pick<News, 'itemKeys' | 'activityIds'>,
  activities: readonly ActivityRow[],
  events: readonly EventRow[],
): Promise<Link[]> {
  // What is gone from the cache is still known to its link by its id.
  const made = events.map(({ eventId }) => readMadeEventId(eventId)?.activityKey);
  const ids = [...activityIds, ...made.filter((key) => key !== undefined)];
  const names = [...activities, ...ids.map((id) => ({ id, key: id }))];
  const [byItem, byActivity, byEvent] = await Promise.all([
    findByKeys(
      db.links,
      '[connectionId+itemKey]',
      itemKeys.map((itemKey) => [connectionId, itemKey]),
    ),
    linksToActivities(db, connectionId, names),
    linksToEvents(db, connectionId, [...events, ...namedBy(activities)]),
  ]);
  return uniqueBy([...byItem, ...byActivity, ...byEvent], ({ id }) => id);
}

/** The events that the marks of activities name. */
function namedBy(activities: readonly ActivityRow[]): EventIdentity[] {
  return activities.flatMap(({ activity }) => readMark(activity.notes) ?? []);
}

async function linksToEvents(
  db: MerkkiDatabase,
  connectionId: string,
  events: readonly EventIdentity[],
): Promise<Link[]> {
  const links = await findByKeys(db.links, '[calendarId+eventId]', events.map(copyOf));
  return links.filter((link) => link.connectionId === connectionId);
}

async function withLinked(
  db: MerkkiDatabase,
  connectionId: string,
  named: readonly ActivityRow[],
  links: readonly Link[],
): Promise<ActivityRow[]> {
  const linked = await activitiesByKey(db, connectionId, links.map(activityKeyOfLink));
  return uniqueBy([...named, ...linked], ({ key }) => key);
}

/** Unlinked activities with our mark near occurrences that are not linked: what was split off may be theirs. */
async function straysNear(
  db: MerkkiDatabase,
  connectionId: string,
  events: readonly EventRow[],
  links: readonly Link[],
): Promise<ActivityRow[]> {
  const taken = new Set(links.map((link) => copyOf(link).join('\n')));
  const free = events.filter(
    (row) => row.event.seriesId !== undefined && !taken.has(copyOf(row).join('\n')),
  );
  const near = await activitiesNear(db, connectionId, free);
  const marked = near.filter(({ activity }) => readMark(activity.notes) !== undefined);
  const linked = await linksToActivities(db, connectionId, marked);
  const linkedKeys = new Set(linked.map(activityKeyOfLink));
  return marked.filter(({ key }) => !linkedKeys.has(key));
}

async function withNeighbours(
  db: MerkkiDatabase,
  named: readonly EventRow[],
  links: readonly Link[],
  activities: readonly ActivityRow[],
): Promise<EventRow[]> {
  const linkedKeys = new Set(links.map(activityKeyOfLink));
  const free = activities.filter(({ key }) => !linkedKeys.has(key));
  const gone = links.filter(({ eventGone, origin }) => eventGone && origin !== 'colleague');
  const [ofItems, ofLinks, withFree, nearGone] = await Promise.all([
    findByKeys(db.events, 'itemKey', itemKeysOf(links)),
    db.events.bulkGet(links.map(copyOf)),
    findByKeys(
      db.events,
      'startAt',
      free.map(({ startAt }) => startAt),
    ),
    eventsNear(db, gone),
  ]);
  const own = ofLinks.filter((row) => row !== undefined);
  return uniqueBy([...named, ...ofItems, ...own, ...withFree, ...nearGone], (row) =>
    copyOf(row).join('\n'),
  );
}

function itemKeysOf(rows: readonly { readonly itemKey: string }[]): string[] {
  return rows.map(({ itemKey }) => itemKey);
}

/**
 * Which of these events are linked: as an item, or as the very event that a link names. The latter may go by another
 * key than its link, which was made while the event was gone.
 */
async function linkedOf(
  db: MerkkiDatabase,
  connectionId: string,
  links: readonly Link[],
  events: readonly EventRow[],
): Promise<Pick<Known, 'linkedItemKeys' | 'newItemKeys'>> {
  const [byItem, byEvent] = await Promise.all([
    findByKeys(
      db.links,
      '[connectionId+itemKey]',
      events.map(({ itemKey }) => [connectionId, itemKey]),
    ),
    linksToEvents(db, connectionId, events),
  ]);
  const copies = new Set(byEvent.map((link) => copyOf(link).join('\n')));
  const ofCopies = events.filter((row) => copies.has(copyOf(row).join('\n')));
  const taken = new Set(itemKeysOf(byItem));
  const keys = new Map(events.map((row) => [copyOf(row).join('\n'), row.itemKey]));
  const renamed = links.flatMap((link): [string, string][] => {
    const key = link.eventGone ? undefined : keys.get(copyOf(link).join('\n'));
    return key === undefined || key === link.itemKey || taken.has(key) ? [] : [[link.id, key]];
  });
  return {
    linkedItemKeys: new Set(itemKeysOf([...byItem, ...ofCopies])),
    newItemKeys: new Map(renamed),
  };
}

/** What was decided about these items and activities before: in line, or for good. */
async function decidedOf(
  db: MerkkiDatabase,
  connectionId: string,
  itemKeys: readonly string[],
  activities: readonly ActivityRow[],
): Promise<Pick<Known, 'rows' | 'tombstones'>> {
  const keys = activities.map(({ key }) => key);
  const named = [...itemKeys, ...keys.map((key) => `${activityPrefix}${key}`)];
  const on = (values: readonly string[]) => values.map((value) => [connectionId, value]);
  const [rows, ofItems, ofActivities] = await Promise.all([
    findByKeys(db.outbox, '[connectionId+itemKey]', on(named)),
    findByKeys(db.tombstones, '[connectionId+itemKey]', on(itemKeys)),
    findByKeys(db.tombstones, '[connectionId+activityKey]', on(keys)),
  ]);
  return { rows, tombstones: uniqueBy([...ofItems, ...ofActivities], ({ id }) => id) };
}

async function tagsOf(
  db: MerkkiDatabase,
  connectionId: string,
  itemKeys: readonly string[],
  readCarried: ReadCarried | undefined,
): Promise<Known['tags']> {
  const addresses = itemKeys.map((itemKey) => ({ itemKey }));
  const tags = await readTags(db, connectionId, addresses, readCarried);
  return new Map(tags.map((tag, index) => [itemKeys[index] ?? '', tag]));
}

function copyOf({ calendarId, eventId }: EventIdentity) {
  return [calendarId, eventId] as [string, string];
}

function uniqueBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
