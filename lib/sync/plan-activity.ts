import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import { madeEventId } from '@/lib/domain/made-event-id';
import type { Candidate, OutboxRow } from '@/lib/domain/outbox';
import { touches, type Window } from '@/lib/domain/timespan';
import { fieldsOf } from '@/lib/sync/agree';
import type { Claims } from '@/lib/sync/claims';
import { isReplaceable, type Operation, plannedRow } from '@/lib/sync/operation';
import type { PlanContext } from '@/lib/sync/plan';
import { fingerprint } from '@/lib/sync/standing';
import type { FreeActivity } from '@/lib/sync/subjects';

/** What an unlinked activity needs: its link again when it carries our mark, an event when it is chosen. */
export function planActivity(
  free: FreeActivity,
  context: PlanContext,
  window: Window,
  claims: Claims,
): Operation | undefined {
  const { activity, row, tombstone } = free;
  if (activity.ownerId !== context.userId || tombstone?.fate === 'kept') return undefined;
  const isMarked = markOf(free) !== undefined;
  const eid = eventNamedBy(free, context, claims);
  const lookalikes = isMarked ? [] : claims.lookalikesOf(free);
  const versions = versionsOf(activity, eid, lookalikes);
  if (!isReplaceable(row, (decided) => decided === versions)) return undefined;
  if (eid !== undefined) return operation(free, context, { kind: 'relink', eid, versions });
  if (isMarked || !touches(activity.when, window) || !isChosenActivity(activity, context))
    return undefined;
  const match = context.sync.adoptMatching ? claims.onlyMatchOf(free) : undefined;
  if (match) return operation(free, context, { kind: 'relink', eid: match.eid, versions });
  return planEvent({ ...free, lookalikes }, context, versions);
}

/** Names what is decided of: the activity, and the event that it is or the events that it may be. */
function versionsOf(
  activity: Activity,
  eid: string | undefined,
  lookalikes: readonly CalendarEvent[],
): string {
  const events = eid === undefined ? lookalikes.map((event) => event.eid).toSorted() : [eid];
  return [fingerprint(fieldsOf(activity)), ...events].join(' ');
}

/** The eid of the event of mine that an unlinked activity's mark names, where it stands by now. */
export function eventNamedBy(
  free: FreeActivity,
  { userId, calendarIds }: Pick<PlanContext, 'userId' | 'calendarIds'>,
  claims: Claims,
): string | undefined {
  const mark = markOf(free);
  // A mark of a calendar out of sight stands for somebody else's event, or one of a former account.
  const isMine = mark && free.activity.ownerId === userId && calendarIds.has(mark.calendarId);
  return isMine ? (claims.standingOf(free) ?? mark.eid) : undefined;
}

/** After a link that ended, the mark names an event that was deleted: it is like any other activity from then on. */
function markOf({ activity, tombstone }: FreeActivity) {
  return tombstone ? undefined : readMark(activity.notes);
}

/** Whether an activity of this type is among those that become events without a click. */
export function isChosenActivity(
  { activityTypeId }: Pick<Activity, 'activityTypeId'>,
  { sync, activityTypes }: Pick<PlanContext, 'sync' | 'activityTypes'>,
): boolean {
  const { select, create, activityTypeIds, categories } = sync.incoming;
  if (select === 'none' || !create) return false;
  const category = activityTypes.find(({ id }) => id === activityTypeId)?.category;
  return (
    activityTypeIds.includes(activityTypeId) ||
    (category !== undefined && categories.includes(category))
  );
}

/** Whether activities are chosen that cannot become events: of their calendar there is none that takes writes. */
export function lacksDestination(
  context: Pick<PlanContext, 'sync' | 'activityTypes' | 'destinationOf'>,
): boolean {
  return context.activityTypes.some(
    ({ id, category }) =>
      isChosenActivity({ activityTypeId: id }, context) &&
      context.destinationOf(category) === undefined,
  );
}

function planEvent(
  free: FreeActivity,
  context: PlanContext,
  versions: string,
): Operation | undefined {
  const { activity, key, tombstone, lookalikes } = free;
  const type = context.activityTypes.find(({ id }) => id === activity.activityTypeId);
  const calendarId = context.destinationOf(type?.category);
  if (calendarId === undefined) return undefined;
  const generation = tombstone === undefined ? 0 : tombstone.generation + 1;
  const eventId = madeEventId({ space: context.space, activityKey: key, generation });
  const eid = encodeEid({ eventId, calendarId });
  if (lookalikes.length === 0)
    return operation(free, context, { kind: 'create-event', eid, versions });
  const candidates = lookalikes.map((event) => candidateOf(event, activity));
  const problem = { kind: 'looks-alike' } as const;
  const asked = { state: 'found', candidates, problem } as const;
  const found = operation(free, context, { kind: 'create-event', eid, versions, ...asked });
  return { ...found, kind: 'ask', problem };
}

function operation(
  { activity, key }: FreeActivity,
  context: PlanContext,
  {
    kind,
    eid,
    ...more
  }: Partial<OutboxRow> & {
    readonly kind: 'relink' | 'create-event';
    readonly eid: string;
  },
): Operation {
  const { connectionId } = context;
  const wish = { connectionId, itemKey: `activity:${key}`, eid, kind } as const;
  const row = plannedRow(wish, activity.when, context, { activityId: activity.id, ...more });
  return { kind, title: activity.title, when: activity.when, row };
}

function candidateOf({ eid, title, when }: CalendarEvent, { id }: Activity): Candidate {
  return { activityId: id, eid, title, when, ownerName: '', source: 'copy' };
}
