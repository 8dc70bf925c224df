import type { Activity } from '@/lib/domain/activity';
import { ProblemError } from '@/lib/domain/problem';
import { surelyTouches, type Window } from '@/lib/domain/timespan';
import type { SendWorld } from '@/lib/sync/world';

type Asking = Pick<SendWorld, 'connectionId' | 'userId' | 'psa' | 'store'>;

/** So many that a list lacks are asked for by themselves, before it is believed. */
const fewAsked = 3;

/**
 * What stands in the window. An empty list is believed only when nothing was expected there, or is really gone: a
 * system that answers with nothing by mistake would have everything made a second time. Rejects with `unavailable` then.
 */
export async function listActivities(world: Asking, window: Window): Promise<Activity[]> {
  const listed = await world.psa.activitiesIn(window);
  if (listed.length > 0) return listed;
  const expected = await world.store.activityIdsIn(world.connectionId, window);
  if (await leavesOut(world, { listed, window }, expected))
    throw new ProblemError({ kind: 'unavailable', side: 'psa' });
  return listed;
}

/** Whether a list of the window lacks one of these activities of mine though it is there. Costs reads for what it lacks. */
export async function leavesOut(
  { psa, userId }: Pick<Asking, 'psa' | 'userId'>,
  { listed, window }: { readonly listed: readonly Activity[]; readonly window: Window },
  expected: readonly string[],
): Promise<boolean> {
  const present = new Set(listed.map(({ id }) => id));
  for (const id of expected.filter((each) => !present.has(each)).slice(0, fewAsked)) {
    const activity = await psa.activity(id);
    if (activity?.ownerId === userId && surelyTouches(activity.when, window)) return true;
  }
  return false;
}
