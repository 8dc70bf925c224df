import type { Activity, ActivityCategory, ActivityType } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { isWithin } from '@/lib/domain/elapsed';
import type { Link } from '@/lib/domain/link';
import type { Settings } from '@/lib/domain/settings';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { claimsOf } from '@/lib/sync/claims';
import { imagesOf } from '@/lib/sync/images';
import { byAge, plainTitle } from '@/lib/sync/match';
import { windowOfMonths } from '@/lib/sync/month-range';
import type { Operation } from '@/lib/sync/operation';
import { eventNamedBy, planActivity } from '@/lib/sync/plan-activity';
import { isChosenEvent, planCreate, planMadeEvent } from '@/lib/sync/plan-event';
import { isSettled, planPair } from '@/lib/sync/plan-pair';
import { titlesIn } from '@/lib/sync/signs';
import type { FreeActivity, PairSubject, Subjects } from '@/lib/sync/subjects';

/** What a change set depends on besides the items. */
export interface PlanContext {
  readonly connectionId: string;
  /** See `psaSpaceOf`. */
  readonly space: string;
  /** Whose activities are the person's own. */
  readonly userId: string;
  readonly sync: SyncSettings;
  readonly privateEvents: Settings['privateEvents'];
  readonly activityTypes: readonly ActivityType[];
  /** The calendar that an activity of this category becomes an event in; undefined while there is none. */
  readonly destinationOf: (category: ActivityCategory | undefined) => string | undefined;
  /** The calendars in the person's list, by id. */
  readonly calendarIds: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly runId: string;
}

/** What a run wants to do. */
export interface ChangeSet {
  readonly operations: readonly Operation[];
  /** Ids of rows whose question has answered itself. */
  readonly withdrawn: readonly string[];
  /**
   * Item keys of links whose event went a moment ago, and of events that may be what it has become: it may turn up
   * elsewhere, in parts, so nothing is decided yet. Of events that came up before their calendar told what went. And of
   * activities that name the same event as an older one.
   */
  readonly waiting: readonly string[];
  /** Chosen events that lack what the PSA requires: they wait for the person, without a row. */
  readonly incomplete: number;
}

/** What it takes so that both sides agree on all subjects. Reads nothing, writes nothing. */
export function plan({ pairs, events, activities }: Subjects, context: PlanContext): ChangeSet {
  const linked = planPairs(pairs, context);
  const outgoing = windowOfMonths(context.sync.outgoing.range, context.now);
  const incoming = windowOfMonths(context.sync.incoming.range, context.now);
  const images = imagesOf({ events, activities }, context);
  const claims = claimsOf({ events, activities }, context);
  const { operations: fromActivities, copies } = withoutCopies(
    activities
      .filter(({ key }) => !images.has(key))
      .map((free) => ({ free, operation: planActivity(free, context, incoming, claims) })),
  );
  const named = new Set([
    ...activities.map((free) => eventNamedBy(free, context, claims)),
    ...fromActivities.map((operation) => operation?.kind === 'relink' && operation.row.eid),
  ]);
  const isAwaited = awaitedBy([...linked.homeless, ...claims.lost]);
  const [awaited, chosen] = partition(
    events.filter((free) => !named.has(free.event.eid) && isChosenEvent(free, context, outgoing)),
    ({ event, isUnheard }) => isUnheard === true || isAwaited(event),
  );
  const unlinked = [
    ...[...images].map(([key, free]) => planMadeEvent(key, free, context)),
    ...chosen.map((free) => planCreate(free, context, claims.hasDouble(free))),
    ...fromActivities,
  ];
  return {
    operations: [...linked.operations, ...unlinked.filter((operation) => operation !== undefined)],
    withdrawn: linked.withdrawn,
    waiting: [
      ...[...linked.homeless, ...awaited].map(({ itemKey }) => itemKey),
      ...copies.map(({ key }) => `activity:${key}`),
    ],
    incomplete: chosen.filter(({ item }) => item.missing.length > 0).length,
  };
}

interface Planned {
  readonly free: FreeActivity;
  readonly operation: Operation | undefined;
}

/**
 * Of several activities that name one event it is the oldest one's: the others may be copies that somebody made in the
 * PSA, mark and all, which is judged once the oldest is linked.
 */
function withoutCopies(planned: readonly Planned[]) {
  const oldest = new Map<string, Activity>();
  const byMark = planned.filter(({ operation }) => operation?.kind === 'relink');
  for (const { free, operation } of byMark.toSorted((a, b) =>
    byAge(a.free.activity, b.free.activity),
  )) {
    const eid = operation?.row.eid ?? '';
    if (!oldest.has(eid)) oldest.set(eid, free.activity);
  }
  const isCopy = ({ free, operation }: Planned) =>
    operation?.kind === 'relink' && oldest.get(operation.row.eid) !== free.activity;
  return {
    operations: planned.filter((one) => !isCopy(one)).map(({ operation }) => operation),
    copies: planned.filter(isCopy).map(({ free }) => free),
  };
}

/** In one pass that keeps nothing of a pair that needs nothing: there may be very many. */
function planPairs(
  subjects: readonly PairSubject[],
  context: PlanContext,
): Pick<ChangeSet, 'operations' | 'withdrawn'> & { readonly homeless: readonly Link[] } {
  const operations: Operation[] = [];
  const withdrawn: string[] = [];
  const homeless: Link[] = [];
  for (const subject of subjects) {
    if (subject.pair.link.formerUserId !== undefined) continue;
    if (isInGrace(subject.pair.link, context.now)) {
      homeless.push(subject.pair.link);
      continue;
    }
    const own = withoutOthers(subject, context);
    const operation = planPair(own, context);
    if (operation) operations.push(operation);
    else if (own.row && isSettled(own, context)) withdrawn.push(own.row.id);
  }
  return { operations, withdrawn, homeless };
}

/**
 * Whether an event may be the place of a link that lost its event a moment ago, or is to be rebuilt without it: of the
 * same series, whose occurrences all go when it is moved, or of one that was split off under another id and moved,
 * which shows by its title alone until another browser has moved the activity along.
 */
function awaitedBy(homeless: readonly Link[]): (event: CalendarEvent) => boolean {
  const ofSeries = homeless.filter(({ seriesId }) => seriesId !== undefined);
  if (ofSeries.length === 0) return () => false;
  const series = new Set(ofSeries.map(({ seriesId }) => seriesId));
  const titles = new Set(ofSeries.flatMap((link) => titlesIn(link).map(plainTitle)));
  return ({ seriesId, title }) =>
    seriesId !== undefined && (series.has(seriesId) || titles.has(plainTitle(title)));
}

function partition<T>(list: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(list, isFirst);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

/** Given to somebody else, an activity is gone from here: the other one's own browser takes it from there. */
function withoutOthers(subject: PairSubject, { userId }: PlanContext): PairSubject {
  const { link, psa } = subject.pair;
  const isMine = psa.kind !== 'present' || psa.activity.ownerId === userId;
  if (isMine || link.origin === 'colleague') return subject;
  return { ...subject, pair: { ...subject.pair, psa: { kind: 'gone' } } };
}

/** A move to another calendar, or a split of a series, may arrive in two parts, in different reads. */
export const graceMs = 60_000;

/** Whether a link lost its event just now. */
export function isInGrace({ eventGone, eventGoneAt = 0 }: Link, now: number): boolean {
  return eventGone && isWithin(eventGoneAt, graceMs, now);
}
