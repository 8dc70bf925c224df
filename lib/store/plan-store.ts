import type { News, PlanStore } from '@/lib/domain/stores';
import { touches, type Window } from '@/lib/domain/timespan';
import { accept } from '@/lib/store/accept';
import { activitiesIn, activitiesOn } from '@/lib/store/activities';
import type { ActivityRow, EventRow, MerkkiDatabase } from '@/lib/store/database';
import { eventsIn } from '@/lib/store/events';
import { endOfJournal, type Note, offsetOf, unreadBy } from '@/lib/store/journal';
import { readKnown } from '@/lib/store/known';
import { linksOn } from '@/lib/store/links';
import { recentDeletions } from '@/lib/store/recent-deletions';
import type { ReadCarried } from '@/lib/store/tags';

/**
 * The database as planning sees it.
 * @param readCarried what an event says by itself of its tag, for items that are tagged neither here nor by series
 */
export function createPlanStore(db: MerkkiDatabase, readCarried?: ReadCarried): PlanStore {
  return {
    news: (connectionId) => readNews(db, connectionId),
    everythingIn: (connectionId, window) => everythingIn(db, connectionId, window),
    known: (connectionId, news) => readKnown(db, connectionId, news, readCarried),
    linkCount: (connectionId) => linksOn(db, connectionId).count(),
    recentDeletions: (connectionId, span) => recentDeletions(db, connectionId, span),
    accept: (connectionId, accepted) => accept(db, connectionId, accepted),
  };
}

function tablesOfNews(db: MerkkiDatabase) {
  return [db.journal, db.memory, db.links, db.events, db.activities];
}

/** Everything there is, when the connection never planned, missed what was pruned, or a note says that all changed. */
function readNews(db: MerkkiDatabase, connectionId: string): Promise<News> {
  return db.transaction('r', tablesOfNews(db), async () => {
    const unread = await unreadBy(db, connectionId);
    if (unread === undefined || unread.notes.some(isAboutAll)) return everything(db, connectionId);
    const { notes, upTo } = unread;
    return {
      itemKeys: unique(notes.map(({ itemKey }) => itemKey)),
      activityIds: unique(notes.map(({ activityId }) => activityId)),
      upTo,
    };
  });
}

function isAboutAll({ itemKey, activityId }: Note): boolean {
  return itemKey === undefined && activityId === undefined;
}

async function everything(db: MerkkiDatabase, connectionId: string): Promise<News> {
  const [links, events, activities, upTo] = await Promise.all([
    linksOn(db, connectionId).toArray(),
    db.events.toArray(),
    activitiesOn(db, connectionId).toArray(),
    endOfJournal(db),
  ]);
  return { ...namesOf(links, events, activities), upTo };
}

/**
 * What touches the window. A plan within a window settles nothing of what changed outside it, so the reader of the
 * journal stays where it is; below 0 for one that has not read at all.
 */
function everythingIn(db: MerkkiDatabase, connectionId: string, window: Window): Promise<News> {
  return db.transaction('r', tablesOfNews(db), async () => {
    const [links, events, activities, offset = -1] = await Promise.all([
      linksOn(db, connectionId).toArray(),
      eventsIn(db, window),
      activitiesIn(db, connectionId, window),
      offsetOf(db, connectionId),
    ]);
    const touching = links.filter(({ agreement }) => touches(agreement.sent.when, window));
    return { ...namesOf(touching, events, activities), upTo: offset };
  });
}

function namesOf(
  links: readonly { readonly itemKey: string }[],
  events: readonly EventRow[],
  activities: readonly ActivityRow[],
): Pick<News, 'itemKeys' | 'activityIds'> {
  return {
    itemKeys: unique([...links, ...events].map(({ itemKey }) => itemKey)),
    activityIds: unique(activities.map(({ id }) => id)),
  };
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
