import { startsOverThreeMonths } from '../spread-over-months.ts';
import type { Severa } from './severa.ts';
import type { ActivityInput } from './severa-words.ts';

const hour = 3_600_000;

/** Whose the seeded activities are, of which type, and around when. */
interface ManyActivities {
  readonly ownerGuid: string;
  readonly activityTypeGuid: string;
  /** Epoch milliseconds: the month that is the first of three. */
  readonly now: number;
  /** IANA name of the zone in which the hours are full. */
  readonly timeZone?: string;
  /** Adds to one of them by its number. */
  readonly more?: (index: number) => Partial<ActivityInput>;
}

/** Books many activities of an hour, spread over three months; their guids, oldest first. */
export function seedManyActivities(
  { tenant }: Severa,
  count: number,
  { ownerGuid, activityTypeGuid, now, timeZone = 'Europe/Helsinki', more }: ManyActivities,
): string[] {
  return startsOverThreeMonths(count, now, timeZone).map((start, index) =>
    tenant.createActivity({
      name: `Activity ${index + 1}`,
      startDateTime: new Date(start).toISOString(),
      endDateTime: new Date(start + hour).toISOString(),
      hasDuration: true,
      activityType: { guid: activityTypeGuid },
      ownerUser: { guid: ownerGuid },
      ...more?.(index),
    }),
  );
}
