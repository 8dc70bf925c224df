import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { decodeEid, seriesIdOf } from '@/lib/domain/event-identity';
import { readMark } from '@/lib/domain/event-mark';
import type { Agreement, Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { CalendarWriter } from '@/lib/domain/ports';
import type { Tag } from '@/lib/domain/tag';
import { windowAround } from '@/lib/domain/timespan';
import { fieldsOf, ownWordsSaid } from '@/lib/sync/agree';
import { baseline } from '@/lib/sync/baseline';
import { readStanding } from '@/lib/sync/find-event';
import { entryOf } from '@/lib/sync/history-entry';
import { isMovedFrom } from '@/lib/sync/images';
import { isOurs } from '@/lib/sync/match';
import { isSameTag, mergedTag } from '@/lib/sync/merged-tag';
import { seriesKey } from '@/lib/sync/series-key';
import type { ReconcileWorld, SendWorld } from '@/lib/sync/world';

/**
 * Links an event and an activity that tell by themselves that they are one: by our mark in the activity, or by our
 * id of the event. One side may be gone; the link then says so, and planning decides what becomes of the other.
 * Writes to neither side.
 */
export async function relink(world: SendWorld, row: OutboxRow): Promise<void> {
  const found = await findBoth(world, row);
  if (!found) return world.store.commit({ removeRow: row.id });
  const former = await formerLink(world, row, found);
  if (former === 'elsewhere') return world.store.commit({ removeRow: row.id });
  if (former) return succeed(world, row, former, found);
  const { event, activity } = found;
  const parts = await world.reconciling();
  const link = await linkOfBoth(world, parts, row, found);
  const now = world.now();
  await world.store.commit({
    putLink: link.link,
    ...(link.isTagNew && { putTag: { ...link.link, tag: link.tag, over: link.former } }),
    ...(event && { putEvent: event }),
    ...(activity && { putActivity: activity }),
    removeRow: row.id,
    history: {
      ...entryOf(row, link.link, now),
      operation: 'relink',
      after: link.link.agreement.sent,
    },
  });
}

interface Both {
  readonly identity: { readonly calendarId: string; readonly eventId: string };
  readonly event: CalendarEvent | undefined;
  readonly activity: Activity | undefined;
}

/** Undefined when neither is there, or the activity is not the person's. */
async function findBoth(world: SendWorld, row: OutboxRow): Promise<Both | undefined> {
  const identity = decodeEid(row.eid);
  if (!identity) return undefined;
  const { writer } = await world.reconciling();
  const event = (await readStanding(writer, identity))?.event;
  const found =
    (await findByKey(world, row.activityId ?? '', event)) ?? (await findByMark(world, event));
  // Given to somebody else, it is gone from here.
  const activity = found?.ownerId === world.userId ? found : undefined;
  if (activity && (await standsElsewhere(world, writer, row, activity))) return undefined;
  return event || activity ? { identity, event, activity } : undefined;
}

/** The event that the mark names was taken for gone, and is not: it was only out of sight. A copied mark tells nothing. */
async function standsElsewhere(
  world: SendWorld,
  writer: CalendarWriter,
  { eid }: OutboxRow,
  { id, notes }: Activity,
): Promise<boolean> {
  const mark = readMark(notes);
  if (mark === undefined || mark.eid === eid) return false;
  const read = await readStanding(writer, mark);
  if (!read) return false;
  const { userId } = world;
  const near = await world.psa.activitiesIn(windowAround(read.event.when));
  return !near.some((other) => other.id !== id && isOurs(other, { userId, ...mark }));
}

/** An activity that was made anew for an event of ours names it by its mark. */
async function findByMark(
  world: SendWorld,
  event: CalendarEvent | undefined,
): Promise<Activity | undefined> {
  if (!event) return undefined;
  const near = await world.psa.activitiesIn(windowAround(event.when));
  const { userId } = world;
  return near.find((activity) => isOurs(activity, { userId, eventId: event.eventId }));
}

/** By its id; an occurrence of a PSA series, known by series and start, where its event stands. */
async function findByKey(
  world: SendWorld,
  key: string,
  event: CalendarEvent | undefined,
): Promise<Activity | undefined> {
  if (!key.includes('@')) return world.psa.activity(key);
  const near = event ? await world.psa.activitiesIn(windowAround(event.when)) : [];
  return (
    near.find((activity) => activityKeyOf(activity) === key) ??
    near.find((activity) => event && isMovedFrom(key, activity, event))
  );
}

/** The item's own link, to another activity; `elsewhere` when the activity belongs to another item. */
async function formerLink(
  world: SendWorld,
  row: OutboxRow,
  { identity, event, activity }: Both,
): Promise<Link | 'elsewhere' | undefined> {
  const taken = await world.store.linkedAmong(row.connectionId, activity ? [activity.id] : []);
  if (taken.size > 0) return 'elsewhere';
  const own = event && (await world.store.link(row.connectionId, itemKeyOf(event)));
  // The key of an event that is gone is known to its link alone, which may have followed it under its old name.
  const there = own ?? (await world.store.linkAt(row.connectionId, identity));
  return there ?? (event ? undefined : world.store.linkNamed(row.connectionId, row.eid));
}

/**
 * Another browser made the activity of a linked event anew, after the former one had gone: the link goes over to it.
 * Where the event is gone as well, that was no oversight: it is not deleted after it without asking.
 */
async function succeed(
  world: SendWorld,
  row: OutboxRow,
  former: Link,
  { event, activity }: Both,
): Promise<void> {
  const there = await world.psa.activity(former.activityId);
  const isMine = there?.ownerId === world.userId || former.origin === 'colleague';
  if (there && isMine && activity && isCopyOf(activity, there)) return letGo(world, row, activity);
  if ((there && isMine) || !activity) return world.store.commit({ removeRow: row.id });
  const { activityGone: _, ...rest } = former;
  await world.store.commit({
    putLink: { ...rest, activityId: activity.id, ...(!event && { foundHalf: true }) },
    putActivity: activity,
    removeRow: row.id,
  });
}

/**
 * Somebody made it of the other one in the PSA, notes and all, for another time. What was made soon after for a time that
 * is near may be a twin of another browser's making, left behind when the event was moved.
 */
function isCopyOf(activity: Activity, original: Activity): boolean {
  const laterBy = activity.createdAt - original.createdAt;
  const apart = windowAround(activity.when).startAt - windowAround(original.when).startAt;
  return laterBy > 0 && (Math.abs(apart) >= dayMs || (laterBy >= hourMs && apart !== 0));
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What names another activity's event by its mark is an activity like any other from now on. */
function letGo(world: SendWorld, row: OutboxRow, activity: Activity): Promise<void> {
  const { connectionId, itemKey } = row;
  const activityKey = activityKeyOf(activity);
  const nowhere = { calendarId: '', eventId: '' };
  const names = { id: world.newId(), connectionId, itemKey, activityKey, ...nowhere };
  return world.store.commit({
    removeRow: row.id,
    putTombstone: { ...names, fate: 'deleted', generation: 0, at: world.now() },
    replan: itemKey,
  });
}

function seriesOf(event: CalendarEvent | undefined, eventId: string): Pick<Link, 'seriesId'> {
  const seriesId = event ? event.seriesId : seriesIdOf(eventId);
  return seriesId === undefined ? {} : { seriesId };
}

async function linkOfBoth(
  world: SendWorld,
  { judging }: ReconcileWorld,
  row: OutboxRow,
  { identity, event, activity }: Both,
): Promise<{ link: Link; tag: Tag; former: Tag; isTagNew: boolean }> {
  const now = world.now();
  const made = readMadeEventId(identity.eventId);
  const itemKey = event ? itemKeyOf(event) : `event:${identity.calendarId}/${identity.eventId}`;
  const former = await world.store.tag(row.connectionId, { eid: row.eid, itemKey });
  const link: Link = {
    ...identity,
    id: world.newId(),
    connectionId: row.connectionId,
    itemKey,
    eid: row.eid,
    activityId: activity?.id ?? row.activityId ?? '',
    agreement: {
      ...sameOnBoth(event, activity),
      wasRedacted: false,
      agreedAt: now,
    },
    origin: originOf(activity, made !== undefined),
    ...presenceOf(event, activity, now),
    ...(made && { generation: made.generation }),
    // By which it is found again should it stand elsewhere.
    ...seriesOf(event, identity.eventId),
    ...(activity && seriesKey(activity)),
  };
  const phrasing = event && judging.judge(event, former, link).phrasing;
  const tag = activity ? mergedTag(former, activity, 'activity', phrasing) : former;
  const isTagNew = !isSameTag(tag, former);
  const judged = event && judging.judge(event, tag, link);
  if (!judged?.desired) return { link, tag, former, isTagNew };
  const { desired, isRedacted } = judged;
  const agreed = activity
    ? baseline({ desired, isRedacted }, activity)
    : { sent: desired, echo: desired, wasRedacted: isRedacted };
  const agreement = { ...link.agreement, ...agreed, ...ownWordsSaid(judged, desired) };
  return { link: { ...link, agreement }, tag, former, isTagNew };
}

function presenceOf(event: CalendarEvent | undefined, activity: Activity | undefined, now: number) {
  const gone = { eventGone: !event, activityGone: !activity };
  if (event && activity) return gone;
  return { ...gone, foundHalf: true, ...(!event && { eventGoneAt: now }) };
}

function originOf(activity: Activity | undefined, isMade: boolean): Link['origin'] {
  if (activity && readMark(activity.notes)) return 'created';
  return isMade ? 'from-psa' : 'adopted';
}

/** Of the side that is left, for both. */
function sameOnBoth(
  event: CalendarEvent | undefined,
  activity: Activity | undefined,
): Pick<Agreement, 'sent' | 'echo'> {
  const fields: ActivityFields = activity
    ? fieldsOf(activity)
    : {
        title: event?.title ?? '',
        when: event?.when ?? { kind: 'timed', startAt: 0, endAt: 0 },
        location: event?.location ?? '',
        notes: '',
        activityTypeId: '',
      };
  return { sent: fields, echo: fields };
}
