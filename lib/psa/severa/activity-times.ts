import type { Timespan } from '@/lib/domain/timespan';
import { nearestDate, nextDate, startOfDate } from '@/lib/domain/zoned-date';

/** When an activity takes place, as Severa writes it. */
export interface ActivityTimes {
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly isAllDay: boolean;
  /** False only for a point in time, which blocks nothing in Severa's calendar. */
  readonly hasDuration: boolean;
}

/**
 * Times in UTC. All-day activities stand at midnights of their owner's zone, end exclusive,
 * with both flags set (help article 77000465116).
 */
export function toSeveraTimes(when: Timespan, timeZone: string): ActivityTimes {
  if (when.kind === 'timed') {
    return times(when.startAt, when.endAt, {
      isAllDay: false,
      hasDuration: when.endAt > when.startAt,
    });
  }
  const end = when.endDate > when.startDate ? when.endDate : nextDate(when.startDate);
  const flags = { isAllDay: true, hasDuration: true };
  return times(startOfDate(when.startDate, timeZone), startOfDate(end, timeZone), flags);
}

function times(
  startAt: number,
  endAt: number,
  flags: Pick<ActivityTimes, 'isAllDay' | 'hasDuration'>,
) {
  return { startDateTime: utc(startAt), endDateTime: utc(endAt), ...flags };
}

/** As Severa takes times: with `Z`, so that no user's zone plays a part. */
export function utc(instant: number): string {
  return new Date(instant).toISOString();
}

/** The timespan of an activity in Severa. Without an end it is a point, or lasts one day when all-day. */
export function fromSeveraTimes(
  model: {
    readonly startDateTime: number;
    readonly endDateTime?: number | null | undefined;
    readonly isAllDay?: boolean | null | undefined;
  },
  timeZone: string,
): Timespan {
  const { startDateTime: startAt } = model;
  const endAt = Math.max(startAt, model.endDateTime ?? startAt);
  if (!model.isAllDay) return { kind: 'timed', startAt, endAt };
  const startDate = nearestDate(startAt, timeZone);
  const endDate = nearestDate(endAt, timeZone);
  return {
    kind: 'all-day',
    startDate,
    endDate: endDate > startDate ? endDate : nextDate(startDate),
  };
}
