import type { Activity } from '@/lib/domain/activity';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { isPassing, problemOf } from '@/lib/domain/problem';
import { isSameTimespan } from '@/lib/domain/timespan';
import { readStanding } from '@/lib/sync/find-event';
import { isSameTitle } from '@/lib/sync/match';
import type { ReadRow } from '@/lib/sync/read-row';
import { rejoin } from '@/lib/sync/rejoin';
import { waitOutGrace } from '@/lib/sync/wait-out-grace';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Whether the occurrence that the person sends is, or may be, where the event of a link went: they split the series,
 * and the activity is there already. A link that fits follows it here, and nothing is sent; one that may fit is
 * waited for as long as planning waits. Rejects with a problem of side `google`.
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
    const isAsked = isSameTimespan(activity.when, desired.when);
    const isHomeless = holder.eventGone || (isAsked && (await isGone(world, holder)));
    if (isHomeless && (await mayFollow(world, row, { holder, activity, event }))) return true;
  }
  return false;
}

interface Homeless {
  /** Its event is gone. */
  readonly holder: Link;
  readonly activity: Activity;
  /** Where it may have gone. */
  readonly event: CalendarEvent;
}

async function mayFollow(
  world: SendWorld,
  row: OutboxRow,
  { holder, activity, event }: Homeless,
): Promise<boolean> {
  const now = world.now();
  const gone: Link = { ...holder, eventGone: true, eventGoneAt: holder.eventGoneAt ?? now };
  const place = { event, itemKey: itemKeyOf(event), seenAt: now };
  const [joined] = rejoin([gone], [place], { activityNow: () => activity });
  if (joined) {
    await world.store.commit({ putLink: joined, removeRow: row.id });
    return true;
  }
  return waitOutGrace(world, row, holder);
}

function isOfOtherSeries({ seriesId }: Link, event: CalendarEvent): boolean {
  return seriesId !== undefined && seriesId !== event.seriesId;
}

/** Of a calendar that is out of reach nobody knows. */
async function isGone(world: SendWorld, { calendarId, eventId }: Link): Promise<boolean> {
  const { writer, judging } = await world.reconciling();
  if (!judging.calendars.has(calendarId)) return false;
  try {
    return (await readStanding(writer, { calendarId, eventId })) === undefined;
  } catch (error) {
    if (isPassing(problemOf(error))) throw error;
    return false;
  }
}
