import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Link } from '@/lib/domain/link';
import { isSameTimespan } from '@/lib/domain/timespan';
import { mayHaveOwn } from '@/lib/sync/foreign-mark';
import { isSameTitle } from '@/lib/sync/match';
import type { ReadRow } from '@/lib/sync/read-row';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Whether the occurrence that the person sends may be where the event of a link went: they split the series a moment
 * ago, and the activity is there already. The row is put off then until that is decided, as planning does with what it
 * sends by itself. Rejects with a problem of side `google`.
 * @param present activities around it
 * @param linked ids of those that are linked
 */
export async function isAwaited(
  world: SendWorld,
  { row, item, desired }: ReadRow,
  present: readonly Activity[],
  linked: ReadonlySet<string>,
): Promise<boolean> {
  const { event } = item;
  if (event?.seriesId === undefined) return false;
  const alike = present.filter(
    ({ id, ownerId, title }) =>
      linked.has(id) && ownerId === world.userId && isSameTitle(title, desired.title),
  );
  for (const activity of alike) {
    const holder = await world.store.linkTo(row.connectionId, activity.id);
    if (!holder || !isOfOtherSeries(holder, event)) continue;
    // Whether the event of one at another time is gone, the next reading tells early enough.
    if (!holder.eventGone && !isSameTimespan(activity.when, desired.when)) continue;
    if (!(await mayHaveOwn(world, row, activity, holder))) return true;
  }
  return false;
}

function isOfOtherSeries({ seriesId }: Link, event: CalendarEvent): boolean {
  return seriesId !== undefined && seriesId !== event.seriesId;
}
