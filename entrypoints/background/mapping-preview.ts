import { type ConnectionJudging, readJudging } from '@/entrypoints/background/judging';
import { knownTypes } from '@/entrypoints/background/known-types';
import { readPlanWorld } from '@/entrypoints/background/plan-world';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { ActivityFields, ActivityType } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Connection } from '@/lib/domain/connection';
import { encodeEid } from '@/lib/domain/event-identity';
import type { Link } from '@/lib/domain/link';
import type { Mapping } from '@/lib/domain/mapping';
import { typeFor } from '@/lib/domain/proposed-type';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import type { AnswerTo, Ask } from '@/lib/messages/questions';
import { eventsIn } from '@/lib/store/events';
import { readLink } from '@/lib/store/links';
import { readTags } from '@/lib/store/tags';
import type { Operation } from '@/lib/sync/operation';
import { previewRun } from '@/lib/sync/plan-run';
import { projectName } from '@/lib/sync/told-tag';

interface PreviewParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
}

type Sample = Ask<'previewMapping'>['sample'];
type Said = AnswerTo<'previewMapping'>['said'];

/** An event with what its judging depends on. */
interface Subject {
  readonly event: CalendarEvent;
  readonly tag: Tag;
  readonly link: Link | undefined;
}

const hourMs = 3_600_000;
const aheadMs = 56 * 24 * hourMs;
/** More to leaf through say nothing new. */
const mostShown = 10;

/** What one event would become under this mapping, by the function that sending goes by. */
export async function previewMapping(
  { tools, psa }: PreviewParts,
  connection: Connection,
  mapping: Mapping,
  { nth, sample }: Pick<Ask<'previewMapping'>, 'nth' | 'sample'>,
): Promise<AnswerTo<'previewMapping'>> {
  await knownTypes(psa, connection);
  const judging = await readJudging(tools, psa, connection, { mapping });
  const subjects = await nextEvents(tools, connection, judging);
  const subject =
    subjects[nth % Math.max(1, subjects.length)] ?? sampleOf(sample, judging, tools.now());
  const hidden = { ...subject, event: { ...subject.event, isPrivate: true } };
  const said = saidOf(subject, connection, judging);
  if (!said) throw new Error('an event with a type that becomes nothing');
  const { title, when } = subject.event;
  const isSent = judging.settings.privateEvents !== 'dont-send';
  const saidInPrivate = isSent ? saidOf(hidden, connection, judging) : undefined;
  return {
    event: { title, when },
    isSample: subjects.length === 0,
    count: subjects.length,
    said,
    ...(saidInPrivate && { saidInPrivate }),
  };
}

/** Of the person's own that could be sent, the nearest first; each meeting once. What the PSA had first has no template. */
async function nextEvents(
  { db, now }: Tools,
  { id }: Connection,
  judging: ConnectionJudging,
): Promise<Subject[]> {
  const window = { startAt: now(), endAt: now() + aheadMs };
  const rows = (await eventsIn(db, window)).filter(({ startAt, event }) => {
    const isOpen = judging.judge(event, emptyTag, undefined).notSendable === undefined;
    return startAt >= window.startAt && isOpen && !event.isPrivate;
  });
  const sorted = rows.toSorted((a, b) => a.startAt - b.startAt);
  const meetings = [...new Map(sorted.map((row) => [row.itemKey, row])).values()];
  const near = meetings.slice(0, mostShown);
  const addresses = near.map(({ itemKey, event }) => ({ itemKey, eid: event.eid }));
  const [tags, links] = await Promise.all([
    readTags(db, id, addresses, judging.readCarried),
    Promise.all(near.map(({ itemKey }) => readLink(db, id, itemKey))),
  ]);
  return near.flatMap(({ event }, index) => {
    const link = links[index];
    return link?.origin === 'from-psa' ? [] : { event, tag: tags[index] ?? emptyTag, link };
  });
}

function sampleOf(
  { note, ...words }: Sample,
  { calendars }: ConnectionJudging,
  now: number,
): Subject {
  const calendarId = [...calendars.values()].find(({ primary }) => primary)?.id ?? '';
  const startAt = Math.ceil(now / hourMs) * hourMs + 24 * hourMs;
  const event: CalendarEvent = {
    ...words,
    ...{ calendarId, eventId: 'sample', eid: encodeEid({ calendarId, eventId: 'sample' }) },
    ...{ iCalUid: 'sample', status: 'confirmed', eventType: 'default', htmlLink: '' },
    when: { kind: 'timed', startAt, endAt: startAt + hourMs },
    ...{ isPrivate: false, isBusy: true, response: 'none', hasOtherGuests: true },
    guests: { count: 2, domains: [] },
    ...{ organizedByMe: true, organizer: calendarId },
  };
  return { event, tag: { ...emptyTag, note }, link: undefined };
}

function saidOf(
  { event, tag, link }: Subject,
  { id }: Connection,
  judging: ConnectionJudging,
): Said | undefined {
  const { activityTypes, mapping, settings } = judging;
  const item = judging.judge(event, tag, link);
  if (item.desired) return toldOf(item.desired, item.tag, activityTypes);
  const { calendarTypeIds } = mapping;
  const defaultTypeId = settings.defaultActivityTypeIds[id];
  const typeId = typeFor(event.calendarId, { activityTypes, calendarTypeIds, defaultTypeId });
  // While no types are known it has none, and its words all the same.
  const typed = { ...item.tag, activityTypeId: typeId ?? '' };
  const { desired } = judging.judge(event, typed, link);
  return desired && toldOf(desired, typed, activityTypes);
}

function toldOf(
  { title, when, location, notes, activityTypeId }: ActivityFields,
  { customer, project }: Tag,
  activityTypes: readonly ActivityType[],
): Said {
  const type = activityTypes.find((one) => one.id === activityTypeId);
  return {
    ...{ title, when, location, notes },
    ...(type && { type: type.name }),
    ...(customer && { customer: customer.name }),
    ...(project && { project: projectName(project) }),
  };
}

const always = { startAt: 0, endAt: Date.UTC(9999, 0) };

/** What a mapping changes of what was sent already: what a run would write then, and would not now. */
export async function countMapping(
  parts: PreviewParts,
  connection: Connection,
  mapping: Mapping,
): Promise<AnswerTo<'countMapping'>> {
  const [now, then] = await Promise.all([
    plannedUnder(parts, connection),
    plannedUnder(parts, connection, mapping),
  ]);
  const pending = new Set(now.operations.map(nameOf));
  const fresh = then.operations.filter((operation) => !pending.has(nameOf(operation)));
  const { automatic, outgoing } = now.sync;
  return {
    updates: fresh.filter(({ toActivity = [] }) => toActivity.length > 0).length,
    asks: fresh.filter(({ kind, problem }) => kind === 'ask' && problem?.kind === 'worked-time')
      .length,
    byThemselves: automatic && outgoing.update,
  };
}

async function plannedUnder(
  parts: PreviewParts,
  connection: Connection,
  mapping?: Mapping,
): Promise<{ operations: readonly Operation[]; sync: ConnectionJudging['sync'] }> {
  const run = { now: parts.tools.now(), runId: 'preview' };
  const { judging, ...world } = await readPlanWorld(parts, connection, run, { mapping });
  const { changes } = await previewRun({
    ...{ ...world, judging, trigger: 'sync-now', within: always, agreedDeletions: new Set() },
  });
  return { operations: changes.operations, sync: judging.sync };
}

function nameOf({ kind, row: { itemKey } }: Operation): string {
  return `${kind}\n${itemKey}`;
}
