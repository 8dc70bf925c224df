import type { Activity } from '@/lib/domain/activity';
import { readMark } from '@/lib/domain/event-mark';
import { overlapping } from '@/lib/domain/overlap';
import type { Timespan } from '@/lib/domain/timespan';

/** An activity of the person's own, as it was last known. */
export interface OwnActivity extends Pick<Activity, 'id' | 'title' | 'when'> {
  /** Of the event that it stands for, where that is known. */
  readonly eventId?: string | undefined;
  /** Epoch milliseconds. */
  readonly knownAt: number;
}

/** What is remembered of activities that were read: those of this user alone. */
export function ownAmong(
  activities: readonly Activity[],
  userId: string,
  knownAt: number,
): OwnActivity[] {
  return activities
    .filter(({ ownerId }) => ownerId === userId)
    .map(({ id, title, when, notes }) => {
      const eventId = readMark(notes)?.eventId;
      return { id, title, when, ...(eventId !== undefined && { eventId }), knownAt };
    });
}

/** All of the person's own that touches some days, as it was read; epoch milliseconds. */
export interface OwnRead {
  readonly readAt: number;
  readonly activities: readonly OwnActivity[];
}

/** What is known of the person's own: a complete read, and what became known since; without one, whatever is known. */
export function latestKnown(known: readonly OwnActivity[], read?: OwnRead): OwnActivity[] {
  const later = read ? known.filter(({ knownAt }) => knownAt >= read.readAt) : known;
  const byAge = [...(read?.activities ?? []), ...later].toSorted((a, b) => a.knownAt - b.knownAt);
  return [...new Map(byAge.map((activity) => [activity.id, activity])).values()];
}

/** An event that activities may stand beside, and those activities that are it, or may be. */
export interface Beside {
  readonly eventId: string;
  readonly when: Timespan;
  readonly activityIds: ReadonlySet<string>;
}

/** Those that take place at the same time as the event and are something else; ordered as `overlapping` does. */
export function besides(
  { eventId, when, activityIds }: Beside,
  own: readonly OwnActivity[],
  timeZone: string,
): OwnActivity[] {
  const others = own.filter((one) => !activityIds.has(one.id) && one.eventId !== eventId);
  return overlapping(when, others, timeZone);
}
