import { type Activity, workedTimeOf } from '@/lib/domain/activity';
import { byAge } from '@/lib/sync/match';

export interface TwinVerdict {
  readonly keep: Activity;
  /** Younger, untouched, without worked time: ours to delete. */
  readonly remove: readonly Activity[];
  /** Younger but edited, closed or with hours: somebody's work, left for the person to see. */
  readonly leave: readonly Activity[];
}

/** What to do with my activities that carry the same mark. Undefined for none. */
export function judgeTwins(twins: readonly Activity[]): TwinVerdict | undefined {
  const [keep, ...rest] = twins.toSorted(byAge);
  if (keep === undefined) return undefined;
  // A listing may repeat an activity: the kept one is no twin of itself.
  const younger = rest.filter(({ id }) => id !== keep.id);
  return {
    keep,
    remove: younger.filter(isUntouched),
    leave: younger.filter((twin) => !isUntouched(twin)),
  };
}

/** Severa may stamp the last update a moment after the creation; nobody edits that fast. */
const stampedWithinMs = 2000;

/** Whether nobody edited it since it was made, or worked on it. */
export function isUntouched(activity: Activity): boolean {
  const { createdAt, changedAt = createdAt } = activity;
  return changedAt - createdAt <= stampedWithinMs && workedTimeOf(activity) === undefined;
}
