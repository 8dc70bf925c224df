import type { Activity } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { Tag } from '@/lib/domain/tag';
import { findActivity } from '@/lib/sync/find-activity';
import { findEvent, type Whereabouts } from '@/lib/sync/find-event';
import { activitySide, presentSide } from '@/lib/sync/gather';
import type { CalendarSide, Pair } from '@/lib/sync/pair';
import { isMakingUndone } from '@/lib/sync/undone-sign';
import { withUntoldTick } from '@/lib/sync/untold-tick';
import type { ReconcileWorld, SendWorld } from '@/lib/sync/world';

/** Both sides of a link, read just now. */
export interface Sides {
  readonly pair: Pair;
  /** With what another installation told of it in the activity. */
  readonly tag: Tag;
  /** As it is kept here. */
  readonly keptTag: Tag;
  /** The event's, for writes; undefined when it is gone. */
  readonly version: string | undefined;
}

/** The version that a write must name; an event that was read has one, and without it a write would be unconditional. */
export function versionOf({ version }: Sides): string {
  if (version === undefined) throw new Error('a write to an event that was not read');
  return version;
}

/**
 * Reads both sides of a link, the event wherever it was moved. What is not there is gone: each was asked for by its own
 * id.
 */
export async function readSides(
  world: SendWorld,
  parts: ReconcileWorld,
  former: Link,
): Promise<Sides> {
  const { judging } = parts;
  const keptTag = await world.store.tag(former.connectionId, former);
  const found = await findEvent(parts, former);
  const read = found.kind === 'there' ? found.read : undefined;
  const event = read?.event;
  const link = event ? { ...former, calendarId: event.calendarId } : former;
  const activity = await readActivity(world, link, event ? [event.when] : []);
  const tag = activity ? withUntoldTick(keptTag, link, activity) : keptTag;
  const seen = await world.store.firstSeen(link, { event, activity }, world.now());
  const pair: Pair = {
    link,
    calendar: event
      ? presentSide(event, tag, link, judging, seen.calendar)
      : { kind: 'gone', ...(await whyGone(parts, link, found.kind)) },
    psa: activity ? activitySide(activity, judging, seen.psa) : { kind: 'gone' },
  };
  return { pair, tag, keptTag, version: read?.version };
}

async function whyGone(
  { writer }: ReconcileWorld,
  link: Link,
  kind: Whereabouts['kind'],
): Promise<Omit<Extract<CalendarSide, { kind: 'gone' }>, 'kind'>> {
  if (kind === 'left') return { isElsewhere: true };
  return (await isMakingUndone(writer, link)) ? { isUndone: true } : {};
}

/** Given to somebody else, an activity is no longer the person's: the other one's own browser takes it from there. */
async function readActivity(
  world: SendWorld,
  link: Link,
  times: Parameters<typeof findActivity>[2],
): Promise<Activity | undefined> {
  const activity = await findActivity(world, link, times);
  const isMine = activity?.ownerId === world.userId || link.origin === 'colleague';
  return isMine ? activity : undefined;
}
