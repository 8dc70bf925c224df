import type { Activity, PsaUser } from '@/lib/domain/activity';
import type { ListWatch } from '@/lib/domain/ports';
import { touches, type Window } from '@/lib/domain/timespan';
import { toActivity } from '@/lib/psa/severa/activities';
import { utc } from '@/lib/psa/severa/activity-times';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readPages } from '@/lib/psa/severa/paging';
import { activityModelSchema } from '@/lib/psa/severa/schema';

/**
 * An all-day activity touches a window as soon as its dates do so in any zone, while Severa looks at its instants,
 * the midnights of its owner: the two are never further apart than this.
 */
const allDayReachMs = 48 * 3_600_000;

/** Severa's older API compared `changedSince` by the minute (sync.severa.com, GetUsersChangedSince); this one does not say. */
const changeOverlapMs = 120_000;

export interface ListChoice {
  /** Epoch milliseconds, by Severa's clock. */
  readonly changedSince?: number;
  readonly watch?: ListWatch | undefined;
}

/** The activities that touch the window, as owner or participant; with `changedSince` only those added or edited since. */
export async function readActivities(
  client: SeveraClient,
  user: PsaUser,
  window: Window,
  { changedSince, watch }: ListChoice = {},
): Promise<Activity[]> {
  const query = {
    userGuids: [user.id],
    includeAsMember: true,
    startDateTime: utc(window.startAt - allDayReachMs),
    endDateTime: utc(window.endAt + allDayReachMs),
    ...(changedSince !== undefined && { changedSince: utc(changedSince - changeOverlapMs) }),
  };
  const call = { path: '/v1/activities', query, right: 'activities:read' } as const;
  const rows = await readPages(client, activityModelSchema, call, watch);
  return rows
    .filter(({ recurrenceType }) => recurrenceType !== 'Series')
    .map((row) => toActivity(row, user.timeZone))
    .filter(({ when }) => touches(when, window));
}
