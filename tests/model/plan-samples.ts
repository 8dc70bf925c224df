import type { Activity, ActivityFields, ActivityType } from '@/lib/domain/activity';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { withMark } from '@/lib/domain/event-mark';
import type { Agreement, Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Tag } from '@/lib/domain/tag';
import type { Tombstone } from '@/lib/domain/tombstone';
import type { Policy } from '@/lib/sync/decide';
import type { Item } from '@/lib/sync/item';
import { newRow } from '@/lib/sync/outbox';
import type { ActivitySide, CalendarSide, Pair } from '@/lib/sync/pair';
import type { PlanContext } from '@/lib/sync/plan';
import type { FreeActivity, FreeEvent } from '@/lib/sync/subjects';
import { makeEvent, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';

export const connectionId = 'severa-1';
export const space = 'severa:live';
const anna = 'anna';

const meetingType: ActivityType = {
  id: 'meeting',
  name: 'Client meeting',
  category: 'CalendarEntry',
  isDefault: true,
  requires: [],
};
const taskType: ActivityType = {
  ...meetingType,
  id: 'task',
  name: 'Task',
  category: 'Task',
};

/** What the sample event's activity holds while both sides agree. */
export const agreed: ActivityFields = {
  title: 'Kick-off',
  when: makeEvent().when,
  location: 'Room 1',
  notes: withMark('Agenda', makeEvent().eid),
  activityTypeId: meetingType.id,
  customerId: 'birch',
  projectId: 'shop',
};

export function sampleAgreement(change: Partial<Agreement> = {}): Agreement {
  return { sent: agreed, echo: agreed, wasRedacted: false, agreedAt: monday, ...change };
}

export function sampleLink(change: Partial<Link> = {}): Link {
  const event = makeEvent();
  return {
    id: 'link-1',
    connectionId,
    itemKey: itemKeyOf(event),
    eid: event.eid,
    calendarId: event.calendarId,
    eventId: event.eventId,
    activityId: 'a1',
    agreement: sampleAgreement(),
    origin: 'created',
    eventGone: false,
    ...change,
  };
}

export function sampleActivity(change: Partial<Activity> = {}): Activity {
  return {
    ...agreed,
    id: 'a1',
    ownerId: anna,
    ownerName: 'Anna',
    isClosed: false,
    hasHours: false,
    createdAt: monday,
    ...change,
  };
}

type PresentEvent = Extract<CalendarSide, { kind: 'present' }>;
type PresentActivity = Extract<ActivitySide, { kind: 'present' }>;

/** The event's side: as agreed, but for these fields and circumstances. One without its words is private by itself. */
export function eventSide(
  fields: Partial<ActivityFields> = {},
  more: Partial<PresentEvent> = {},
): PresentEvent {
  const desired = { ...agreed, ...fields };
  const { title, when, location } = desired;
  return {
    kind: 'present',
    event: makeEvent({ title, when, location, isPrivate: more.isRedacted === true }),
    desired,
    isRedacted: false,
    notWritable: undefined,
    seenAt: monday,
    ...more,
  };
}

/** The activity's side: as agreed, but for these parts. */
export function activitySide(change: Partial<Activity> = {}, seenAt = monday): PresentActivity {
  return { kind: 'present', activity: sampleActivity(change), seenAt };
}

export const gone = { kind: 'gone' } as const;
export const unknown = { kind: 'unknown' } as const;

export function samplePair(change: Partial<Pair> = {}): Pair {
  return { link: sampleLink(), calendar: eventSide(), psa: activitySide(), ...change };
}

/** Both ways, deletions followed, the calendar wins: but for what the test says. */
export function samplePolicy(
  sync: Parameters<typeof bothWays>[0] = {},
  more: Partial<Policy> = {},
): Policy {
  return { sync: bothWays(sync), privateEvents: 'dont-send', ...more };
}

export function sampleContext(change: Partial<PlanContext> = {}): PlanContext {
  const { calendarId } = makeEvent();
  return {
    connectionId,
    space,
    userId: anna,
    sync: bothWays({
      outgoing: { calendarIds: [calendarId] },
      incoming: { into: { kind: 'calendar', calendarId } },
    }),
    privateEvents: 'dont-send',
    activityTypes: [meetingType, taskType],
    destinationOf: () => calendarId,
    calendarIds: new Set([calendarId]),
    now: monday,
    runId: 'run-1',
    ...change,
  };
}

export const sampleTag: Tag = {
  activityTypeId: meetingType.id,
  customer: { id: 'birch', name: 'Birch' },
  project: { id: 'shop', phaseName: '', projectName: 'Shop', standing: 'open' },
  note: 'Agenda',
  sending: 'manual',
};

/** An event linked to nothing, judged as complete and sendable. */
export function freeEvent(
  event: CalendarEvent = makeEvent(),
  { item, ...more }: Partial<Omit<FreeEvent, 'item'>> & { item?: Partial<Item> } = {},
): FreeEvent {
  const { title, when, location } = event;
  return {
    event,
    itemKey: itemKeyOf(event),
    seenAt: monday,
    item: {
      event,
      isGone: false,
      notSendable: undefined,
      tag: sampleTag,
      missing: [],
      desired: { ...agreed, title, when, location, notes: withMark('Agenda', event.eid) },
      isRedacted: false,
      ...item,
    },
    tombstone: undefined,
    row: undefined,
    ...more,
  };
}

/** An activity linked to nothing, which carries no mark. */
export function freeActivity(
  change: Partial<Activity> = {},
  more: Partial<FreeActivity> = {},
): FreeActivity {
  const activity = sampleActivity({ notes: 'Agenda', ...change });
  return {
    activity,
    key: activity.id,
    tombstone: undefined,
    row: undefined,
    lookalikes: [],
    ...more,
  };
}

export function sampleTombstone(change: Partial<Tombstone> = {}): Tombstone {
  const { id, itemKey, calendarId, eventId, activityId } = sampleLink();
  return {
    id,
    connectionId,
    itemKey,
    calendarId,
    eventId,
    activityKey: activityId,
    fate: 'deleted',
    generation: 0,
    at: monday,
    ...change,
  };
}

/** A row that a run put in line. */
export function plannedRowOf(change: Partial<OutboxRow> = {}): OutboxRow {
  const { itemKey, eid } = sampleLink();
  const wish = { connectionId, itemKey, eid, kind: 'reconcile' } as const;
  return { ...newRow(wish, monday), runId: 'run-0', ...change };
}
