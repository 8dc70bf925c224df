import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import { isSameTimespan } from '@/lib/domain/timespan';
import { isSameTitle } from '@/lib/sync/match';
import type { PlanContext } from '@/lib/sync/plan';
import type { FreeActivity, FreeEvent, Subjects } from '@/lib/sync/subjects';

/** The events that were made from activities, by the activity's key; of several generations the latest. */
export function imagesOf(
  { events, activities }: Pick<Subjects, 'events' | 'activities'>,
  context: Pick<PlanContext, 'space'>,
): ReadonlyMap<string, FreeEvent> {
  const made = events.flatMap((free) => {
    const key = madeKeyOf(free, context);
    return key === undefined ? [] : [{ key, free }];
  });
  const byAge = made.toSorted((a, b) => compareImages(a.free.event, b.free.event));
  const images = new Map(byAge.map(({ key, free }) => [key, free]));
  return withMoved(images, activities);
}

/** Which activity's image an event is; undefined when it is none, or was ended as one. */
export function madeKeyOf(
  { event, tombstone }: FreeEvent,
  { space }: Pick<PlanContext, 'space'>,
): string | undefined {
  const made = tombstone ? undefined : readMadeEventId(event.eventId);
  return made?.space === space ? made.activityKey : undefined;
}

/** The later one last; the same id on two calendars is decided alike everywhere. */
function compareImages(a: CalendarEvent, b: CalendarEvent): number {
  const generation = ({ eventId }: CalendarEvent) => readMadeEventId(eventId)?.generation ?? 0;
  return generation(a) - generation(b) || (a.eid < b.eid ? 1 : -1);
}

/**
 * An occurrence that was moved within its PSA series has another key than the one its event was made under: that event
 * is its image still when it stands and reads as the occurrence does, and no occurrence has the former key.
 */
function withMoved(
  images: ReadonlyMap<string, FreeEvent>,
  activities: readonly FreeActivity[],
): ReadonlyMap<string, FreeEvent> {
  const keys = new Set(activities.map(({ key }) => key));
  const orphans = new Map([...images].filter(([key]) => !keys.has(key)));
  const joined = new Map(images);
  for (const free of activities) {
    if (free.activity.seriesParentId === undefined || images.has(free.key)) continue;
    const [found, ...others] = [...orphans].filter(([key, { event }]) =>
      isMovedFrom(key, free.activity, event),
    );
    if (!found || others.length > 0) continue;
    const [formerKey, image] = found;
    orphans.delete(formerKey);
    joined.delete(formerKey);
    joined.set(free.key, image);
  }
  return joined;
}

/** Whether an occurrence that had this key was moved within its PSA series since, and the event that was made of it too. */
export function isMovedFrom(
  key: string,
  { seriesParentId, when, title }: Activity,
  event: CalendarEvent,
): boolean {
  const isOfSeries = seriesParentId !== undefined && key.startsWith(`${seriesParentId}@`);
  return isOfSeries && isSameTimespan(event.when, when) && isSameTitle(event.title, title);
}
