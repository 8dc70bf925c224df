import type { Activity, ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Commit } from '@/lib/domain/commit';
import type { AddedContacts, SharedField } from '@/lib/domain/link';
import type { ActivityChange, EventDraft } from '@/lib/domain/ports';
import type { Tag } from '@/lib/domain/tag';
import { fieldsOf, ownWordsSaid, withFields } from '@/lib/sync/agree';
import { agreementAfter } from '@/lib/sync/agreement-after';
import { asAgreed } from '@/lib/sync/as-agreed';
import {
  areContactsChanged,
  comingAndGoing,
  settleContacts,
  wantedContacts,
  wantedPeople,
} from '@/lib/sync/contacts';
import type { WriteDecision } from '@/lib/sync/decide';
import { eventFields } from '@/lib/sync/field-guards';
import { heardAsAgreed } from '@/lib/sync/heard-as-agreed';
import { entryOf, placesOf } from '@/lib/sync/history-entry';
import type { Item } from '@/lib/sync/item';
import { beforeReplacing, wasActivityWritten } from '@/lib/sync/overwritten';
import { withOwnDuration } from '@/lib/sync/own-duration';
import { fromCalendarAfter, isAnythingHidden } from '@/lib/sync/own-words';
import { isDismissed, type Pair } from '@/lib/sync/pair';
import { versionOf } from '@/lib/sync/read-sides';
import type { Task } from '@/lib/sync/reconcile';
import { fingerprint, isSameField } from '@/lib/sync/standing';
import { tagOfActivity } from '@/lib/sync/tag-of-activity';
import { versionsOf } from '@/lib/sync/versions';
import { versionsTried } from '@/lib/sync/versions-tried';

/** Writes what each side lacks, the event first, and renews the agreement. What stays open is asked. */
export async function writeSides(task: Task, decision: WriteDecision): Promise<void> {
  const { world, parts, link, sides } = task;
  const { calendar, psa } = sides.pair;
  if (calendar.kind !== 'present' || psa.kind !== 'present' || !calendar.desired) return;
  await world.store.commit({ putRow: beforeReplacing(task) });
  const words = heardAsAgreed(psa.activity, calendar.phrasing, link.agreement);
  const tag = tagOfActivity(sides.tag, words, decision.toCalendar);
  const event = await writeEvent(task, decision, calendar.event, { words, activity: psa.activity });
  const item = { desired: calendar.desired, isRedacted: calendar.isRedacted };
  const activity = await writeActivity(task, decision, psa.activity, item);
  const judged = parts.judging.judge(event, tag, link);
  const { desired = calendar.desired, isRedacted } = judged;
  const isLeftOut = isDismissed(sides.pair);
  const own = fromCalendarAfter(link, decision);
  const isHidden = isAnythingHidden(isRedacted, link, own);
  const contacts = await writeContacts(task, decision, { tag, isRedacted }, activity);
  const agreed = agreementAfter(link.agreement, {
    settled: [...decision.toActivity, ...decision.toCalendar, ...decision.agreed],
    before: { desired: calendar.desired, activity: psa.activity },
    after: { desired, activity },
    isPhrased: judged.phrasing !== undefined,
    isRedacted: isLeftOut ? link.agreement.wasRedacted : isHidden,
    now: world.now(),
  });
  const { dismissed: _, foundHalf: __, ...rest } = link;
  const after = {
    ...rest,
    activityId: activity.id,
    agreement: { ...agreed, ...ownWordsSaid(judged, desired), ...own },
    ...(contacts && { contacts }),
    // What was left out stays out when the rest of the event changes by our own writing.
    ...(isLeftOut && { dismissed: fingerprint(desired) }),
  };
  const pair: Pair = {
    link: after,
    calendar: { ...calendar, event, desired, isRedacted },
    psa: { ...psa, activity },
  };
  await world.store.commit({
    putLink: after,
    putEvent: event,
    putActivity: activity,
    ...tagChange(task, tag),
    ...closing(task, decision, pair),
  });
}

async function writeEvent(
  task: Task,
  { toCalendar, lost }: WriteDecision,
  before: CalendarEvent,
  { words, activity }: Record<'words' | 'activity', Activity>,
): Promise<CalendarEvent> {
  const standing = { ...words, title: before.title, when: before.when, location: before.location };
  // The PSA may say in another way what the event says already.
  const fields = toCalendar.filter(
    (field) => eventFields.has(field) && !isSameField(field, words, standing),
  );
  if (fields.length === 0) return before;
  const { world, parts, row, link, sides } = task;
  const change: Partial<EventDraft> = Object.fromEntries(
    fields.map((field) => [field, words[field]]),
  );
  const version = versionOf(sides);
  const was = asAgreed(before, task);
  const wanted = withFields(was, activity, fields);
  world.tries({ operation: 'update-event', ...placesOf(link), before: was, after: wanted });
  const after = await parts.writer.change(link.calendarId, link.eventId, change, version);
  const versions = { before: was, after: asAgreed(after, task) };
  await world.store.commit({
    putEvent: after,
    history: {
      ...entryOf(row, link, world.now()),
      operation: 'update-event',
      ...versions,
      ...lostParts(lost.calendar, versions.before),
    },
  });
  return after;
}

async function writeActivity(
  task: Task,
  { toActivity, lost }: WriteDecision,
  before: Activity,
  item: Pick<Item, 'isRedacted'> & { readonly desired: ActivityFields },
): Promise<Activity> {
  if (toActivity.length === 0) return before;
  const { world, row, link } = task;
  const wanted = withOwnDuration(item.desired, link.agreement);
  const change = Object.fromEntries(toActivity.map((field) => [field, wanted[field] ?? null]));
  world.tries({
    operation: 'update',
    ...placesOf(link),
    ...versionsTried(item, before, wanted, toActivity),
  });
  const after = await world.psa.update(before.id, change as ActivityChange);
  await world.store.commit({
    putActivity: after,
    history: {
      ...entryOf(row, link, world.now()),
      operation: 'update',
      before: fieldsOf(before),
      after: fieldsOf(after),
      ...lostParts(lost.psa, fieldsOf(before)),
    },
  });
  return after;
}

/** Who takes part follows the tag with whatever else is written, as it does by a click; also when the worker died between. */
async function writeContacts(
  task: Task,
  { toActivity }: WriteDecision,
  item: Pick<Item, 'tag' | 'isRedacted'>,
  activity: Activity,
): Promise<AddedContacts | undefined> {
  const { world, row, link } = task;
  const target = { ...link, activityId: activity.id };
  const isWritten = toActivity.length > 0 || wasActivityWritten(task);
  if (!isWritten || !areContactsChanged(target, wantedContacts(item))) return undefined;
  const wanted = wantedPeople(item);
  const fields = fieldsOf(activity);
  const change = { operation: 'update', before: fields, after: fields } as const;
  const told = { ...change, ...comingAndGoing(target, wanted) };
  world.tries({ ...placesOf(target), ...told });
  const contacts = await settleContacts(world.psa, target, wanted);
  // In one step: who is told of as added, but unknown to the link, would be added and told of again.
  await world.store.commit({
    putLink: { ...target, contacts },
    history: { ...entryOf(row, target, world.now()), ...told },
  });
  return contacts;
}

function lostParts(fields: readonly SharedField[], version: ActivityFields) {
  if (fields.length === 0) return {};
  return { lost: Object.fromEntries(fields.map((field) => [field, version[field]])) };
}

function tagChange({ row, link, sides }: Task, tag: Tag): Pick<Commit, 'putTag'> {
  if (JSON.stringify(tag) === JSON.stringify(sides.keptTag)) return {};
  return {
    putTag: {
      ...{ connectionId: row.connectionId, eid: link.eid, itemKey: link.itemKey },
      tag,
      over: sides.keptTag,
    },
  };
}

/** The row is done, unless something is left to ask. */
function closing(
  { row }: Task,
  { open }: WriteDecision,
  pair: Pair,
): Pick<Commit, 'putRow' | 'removeRow'> {
  if (open === undefined) return { removeRow: row.id };
  const { answer: _, unclearSince: __, ...rest } = row;
  const versions = versionsOf(pair);
  return { putRow: { ...rest, state: 'parked', step: 'look', problem: open, versions } };
}
