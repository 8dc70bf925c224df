import type { ActivityType } from '@/lib/domain/activity';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { type ClueKind, clueKinds, cluesOf } from '@/lib/domain/clue';
import type { Likeness, Suggestion } from '@/lib/domain/suggestion';
import type { Tag } from '@/lib/domain/tag';
import { windowAround } from '@/lib/domain/timespan';

/** Another event, with the tag that the person gave it as it reads on the connection. */
export interface Example {
  readonly event: CalendarEvent;
  readonly tag: Tag;
}

export interface SuggestParts {
  readonly event: CalendarEvent;
  readonly tag: Tag;
  /** In any order; those that share nothing with the event are no evidence. */
  readonly examples: readonly Example[];
  /** What the PSA has now; where nothing is known, nothing is suggested. */
  readonly activityTypes: readonly ActivityType[];
  /** What is proposed for untagged events anyway. */
  readonly defaultTypeId?: string | undefined;
}

type Choice = Suggestion['tag'];

/** A suggestion for which others like the event are all the reason. */
interface Alike extends Suggestion {
  reasons: Likeness[];
}

/** An example with what it teaches: undefined that such an event is not sent. */
interface Lesson {
  readonly itemKey: string;
  readonly eid: string;
  readonly clues: ReadonlyMap<ClueKind, string>;
  readonly distanceMs: number;
  readonly choice: Choice | undefined;
}

/** From so many alike on: what says more of an event takes fewer. */
const least: Readonly<Record<ClueKind, number>> = { series: 1, title: 2, organizer: 3, domain: 3 };

/** Longer ago than so many, the person's habits were others. */
const mostCounted = 8;

/**
 * The tag that the events most like this one have, by the strongest clue that carries one: those nearest in time must
 * agree, in all parts or else in the type and customer or the type alone. Nothing for an event that is tagged in any
 * part, and nothing that would only repeat the default.
 */
export function suggest(parts: SuggestParts): Alike | undefined {
  const { event, tag, defaultTypeId } = parts;
  if (isTagged(tag)) return undefined;
  const clues = cluesByKind(event);
  const lessons = lessonsOf(parts);
  const found = clueKinds
    .map((kind) => agreed(nearest(lessons, clues, kind), least[kind]))
    .find((choice) => choice !== undefined);
  if (!found || isBare(found, defaultTypeId)) return undefined;
  return { tag: found, reasons: reasonsFor(found, lessons, clues) };
}

/** Whether the person chose something already: then nothing is proposed. */
export function isTagged({ activityTypeId, customer, project, sending }: Tag): boolean {
  return (activityTypeId ?? customer ?? project) !== undefined || sending === 'never';
}

function cluesByKind(event: CalendarEvent): ReadonlyMap<ClueKind, string> {
  return new Map(cluesOf(event).map(({ kind, value }) => [kind, value]));
}

/** Nearest first. One per item: a meeting on two of my calendars teaches once. */
function lessonsOf(parts: SuggestParts): Lesson[] {
  const own = itemKeyOf(parts.event);
  const lessons = parts.examples.flatMap((example) => lessonOf(example, parts) ?? []);
  const sorted = lessons.filter(({ itemKey }) => itemKey !== own).toSorted(byDistance);
  return [...Map.groupBy(sorted, ({ itemKey }) => itemKey).values()].flatMap(
    ([first]) => first ?? [],
  );
}

function byDistance(a: Lesson, b: Lesson): number {
  return a.distanceMs - b.distanceMs || compare(a.itemKey, b.itemKey) || compare(a.eid, b.eid);
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** Undefined for what teaches nothing: without a type, or with one that the PSA has no more. */
function lessonOf({ event, tag }: Example, parts: SuggestParts): Lesson | undefined {
  const clues = cluesByKind(event);
  const isNever = tag.sending === 'never';
  const choice = isNever ? undefined : choiceOf(tag, parts.activityTypes);
  if (clues.size === 0 || (!isNever && !choice)) return undefined;
  const distanceMs = Math.abs(startOf(event) - startOf(parts.event));
  return { itemKey: itemKeyOf(event), eid: event.eid, clues, distanceMs, choice };
}

function choiceOf(
  { activityTypeId, customer, project }: Tag,
  types: readonly ActivityType[],
): Choice | undefined {
  if (activityTypeId === undefined || !types.some(({ id }) => id === activityTypeId))
    return undefined;
  const isOpen = project?.standing === 'open';
  return { activityTypeId, ...(customer && { customer }), ...(isOpen && { project }) };
}

function startOf({ when }: CalendarEvent): number {
  return windowAround(when).startAt;
}

function nearest(
  lessons: readonly Lesson[],
  clues: ReadonlyMap<ClueKind, string>,
  kind: ClueKind,
): Lesson[] {
  const value = clues.get(kind);
  if (value === undefined) return [];
  return lessons.filter((one) => one.clues.get(kind) === value).slice(0, mostCounted);
}

/** A choice with all its parts, and with ever fewer. */
const narrowings: readonly ((choice: Choice) => Choice)[] = [
  (choice) => choice,
  ({ project: _, ...rest }) => rest,
  ({ activityTypeId }) => ({ activityTypeId }),
];

/** The choice that at least so many of the first have alike, with as many parts as they share. */
function agreed(lessons: readonly Lesson[], atLeast: number): Choice | undefined {
  const first = lessons[0]?.choice;
  if (!first) return undefined;
  return narrowings
    .map((narrow) => narrow(first))
    .find((choice) => runOf(choice, lessons).length >= atLeast);
}

/** Those of the first that have all parts of the choice, up to one that has not. */
function runOf(choice: Choice, lessons: readonly Lesson[]): readonly Lesson[] {
  const end = lessons.findIndex((one) => !has(one.choice, choice));
  return end < 0 ? lessons : lessons.slice(0, end);
}

function has(choice: Choice | undefined, { activityTypeId, customer, project }: Choice): boolean {
  return (
    choice?.activityTypeId === activityTypeId &&
    (!customer || choice.customer?.id === customer.id) &&
    (!project || choice.project?.id === project.id)
  );
}

function isBare({ activityTypeId, customer, project }: Choice, defaultTypeId?: string): boolean {
  return activityTypeId === defaultTypeId && !customer && !project;
}

/** Every clue that carries the choice; what shares one that counted already is not counted again. */
function reasonsFor(
  choice: Choice,
  lessons: readonly Lesson[],
  clues: ReadonlyMap<ClueKind, string>,
): Likeness[] {
  let others = lessons;
  return clueKinds.flatMap((kind) => {
    const { length: count } = runOf(choice, nearest(others, clues, kind));
    if (count < least[kind]) return [];
    others = others.filter((one) => one.clues.get(kind) !== clues.get(kind));
    return [{ kind, count }];
  });
}
