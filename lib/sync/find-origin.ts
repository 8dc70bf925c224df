import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMark } from '@/lib/domain/event-mark';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import { isMovedFrom } from '@/lib/sync/images';
import type { SendWorld } from '@/lib/sync/world';

/**
 * The activity that the event was made from, by whichever of the person's browsers: its id tells. Undefined for every
 * event that is not ours, and when the activity is gone, somebody else's, or another event's by now.
 * @param present what was read around the event; elsewhere it is asked for by itself
 */
export async function findOrigin(
  world: SendWorld,
  event: CalendarEvent | undefined,
  present: readonly Activity[],
): Promise<Activity | undefined> {
  if (!event) return undefined;
  const made = readMadeEventId(event.eventId);
  if (made === undefined || made.space !== (await world.reconciling()).space) return undefined;
  const near =
    present.find((activity) => activityKeyOf(activity) === made.activityKey) ??
    present.find((activity) => isMovedFrom(made.activityKey, activity, event));
  const origin = near ?? (await elsewhere(world, made.activityKey));
  const isFree = origin?.ownerId === world.userId && readMark(origin.notes) === undefined;
  if (!origin || !isFree) return undefined;
  const linked = await world.store.linkedAmong(world.connectionId, [origin.id]);
  return linked.has(origin.id) ? undefined : origin;
}

/** An occurrence of a PSA series is known by series and start, and has no id to be asked for by. */
async function elsewhere({ psa }: SendWorld, key: string): Promise<Activity | undefined> {
  return key.includes('@') ? undefined : psa.activity(key);
}
