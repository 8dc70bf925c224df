import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { readMark } from '@/lib/domain/event-mark';
import type { Candidate } from '@/lib/domain/outbox';
import { isSameTimespan } from '@/lib/domain/timespan';

/** The event that a look-up wants to find in the PSA. */
export interface Wanted {
  readonly eventId: string;
  readonly userId: string;
  readonly desired: ActivityFields;
  /** Its own title, where that may be told: others call their copy by it. */
  readonly eventTitle?: string | undefined;
}

export interface Match {
  /** Mine, and marked as this event's: the same item, whoever of my installations made it. Oldest first; more than one are twins. */
  readonly ours: readonly Activity[];
  /** May stand for the event; only the person can tell. */
  readonly candidates: readonly Candidate[];
}

/**
 * Which of the activities already stand for the event. Our mark decides; without one, a copy made by the PSA's own
 * sync or by hand shows by the same time and title; a colleague's shows by its mark or by time and title,
 * and is listed only because I take part in it. An activity linked to another event is nobody's candidate.
 */
export function findMatches(
  wanted: Wanted,
  activities: readonly Activity[],
  isLinked: (activityId: string) => boolean,
): Match {
  const ours: Activity[] = [];
  const candidates: Candidate[] = [];
  for (const activity of activities) {
    const mark = readMark(activity.notes);
    const mine = activity.ownerId === wanted.userId;
    const marked = mark?.eventId === wanted.eventId;
    if (isOurs(activity, wanted)) ours.push(activity);
    else if (
      !isLinked(activity.id) &&
      (marked || (mark === undefined && looksAlike(activity, wanted)))
    ) {
      candidates.push(candidateOf(activity, mine));
    }
  }
  return { ours: ours.toSorted(byAge), candidates };
}

/** Whether this is the person's own activity with our mark of the event, whichever of their installations made it. */
export function isOurs(
  activity: Pick<Activity, 'ownerId' | 'notes'>,
  { userId, eventId }: Pick<Wanted, 'userId' | 'eventId'>,
): boolean {
  return activity.ownerId === userId && readMark(activity.notes)?.eventId === eventId;
}

/** Older first; the id decides between equals, so that every installation agrees on the order. */
export function byAge(a: Activity, b: Activity): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function looksAlike(activity: Activity, { desired, eventTitle = desired.title }: Wanted): boolean {
  const isCalledAlike = [desired.title, eventTitle].some((known) =>
    isSameTitle(activity.title, known),
  );
  return isSameTimespan(activity.when, desired.when) && isCalledAlike;
}

/** Whether people would call the two titles the same. */
export function isSameTitle(a: string, b: string): boolean {
  return plainTitle(a) === plainTitle(b);
}

/** A title without what people do not mind: case, width, and spaces. */
export function plainTitle(title: string): string {
  return title.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en');
}

function candidateOf(activity: Activity, mine: boolean): Candidate {
  const { id, title, when, ownerName } = activity;
  return { activityId: id, title, when, ownerName, source: mine ? 'copy' : 'colleague' };
}
