import { readMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { isSameTimespan, windowAround } from '@/lib/domain/timespan';
import { madeKeyOf } from '@/lib/sync/images';
import { isSameTitle } from '@/lib/sync/match';
import type { PlanContext } from '@/lib/sync/plan';
import { strayMarks } from '@/lib/sync/stray-marks';
import type { FreeActivity, FreeEvent, Subjects } from '@/lib/sync/subjects';

/** Which free events and activities are spoken for, so that nothing is linked to one of several by chance. */
export interface Claims {
  /** The unlinked events that may be this activity: those that no other activity's id or mark names. */
  lookalikesOf(free: FreeActivity): FreeActivity['lookalikes'];
  /** The one event that is this activity and nobody else's; undefined when another may be meant, or never to be sent. */
  onlyMatchOf(free: FreeActivity): FreeActivity['lookalikes'][number] | undefined;
  /** The eid of the free event that an activity's mark names, where it stands by now; undefined without a mark. */
  standingOf(free: FreeActivity): string | undefined;
  /** Links as activities had them by their marks, whose event is nowhere to be seen. */
  readonly lost: readonly Link[];
  /** Whether another free event has the same time and title. */
  hasDouble(free: FreeEvent): boolean;
}

export function claimsOf(
  { events, activities }: Pick<Subjects, 'events' | 'activities'>,
  context: PlanContext,
): Claims {
  const own = activities.filter(({ activity }) => activity.ownerId === context.userId);
  const unsendable = events.filter(({ item }) => item.tag.sending === 'never');
  const never = new Set(unsendable.map(({ event }) => event.eid));
  const images = events.filter((free) => madeKeyOf(free, context) !== undefined);
  const strays = strayMarks(own, events);
  const standingOf: Claims['standingOf'] = ({ activity, key }) =>
    strays.found.get(key) ?? readMark(activity.notes)?.eid;
  const named = new Set([...images.map(({ event }) => event.eid), ...own.map(standingOf)]);
  const unmarked = own.filter(({ activity }) => readMark(activity.notes) === undefined);
  const wishes = Map.groupBy(
    unmarked.flatMap(({ lookalikes }) => lookalikes),
    ({ eid }) => eid,
  );
  const byStart = Map.groupBy(events, ({ event }) => windowAround(event.when).startAt);
  const lookalikesOf = ({ lookalikes }: FreeActivity) =>
    lookalikes.filter(({ eid }) => !named.has(eid));
  return {
    standingOf,
    lost: strays.lost,
    lookalikesOf,
    onlyMatchOf: (free) => {
      const [match, ...others] = lookalikesOf(free);
      const isOnly = match && others.length === 0 && wishes.get(match.eid)?.length === 1;
      return isOnly && !never.has(match.eid) ? match : undefined;
    },
    hasDouble: (free) =>
      (byStart.get(windowAround(free.event.when).startAt) ?? []).some((other) =>
        isDouble(free, other),
      ),
  };
}

function isDouble({ event }: FreeEvent, other: FreeEvent): boolean {
  const isOther = other.event.eid !== event.eid;
  const isSame = isSameTimespan(other.event.when, event.when);
  return isOther && isSame && isSameTitle(other.event.title, event.title);
}
