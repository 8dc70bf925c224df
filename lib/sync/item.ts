import type { ActivityFields, ActivityType } from '@/lib/domain/activity';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { Link } from '@/lib/domain/link';
import type { NotSendableReason, Requirement } from '@/lib/domain/problem';
import { hidesWords } from '@/lib/domain/redacted';
import type { Rule } from '@/lib/domain/rule';
import { type SendingBounds, whyNotSendable } from '@/lib/domain/sendable';
import type { Tag } from '@/lib/domain/tag';
import { desiredFields, type Wording } from '@/lib/sync/desired-fields';
import { ownWordsOf } from '@/lib/sync/own-words';
import type { Phrasing, PhrasingOf } from '@/lib/sync/phrasing';

/** An event with all that its sending depends on, judged. */
export interface Item {
  /** Undefined while it is not read yet. */
  readonly event: CalendarEvent | undefined;
  readonly isGone: boolean;
  readonly notSendable: NotSendableReason | undefined;
  readonly tag: Tag;
  /** By which rule the tag is, where the person made none. */
  readonly rule?: Rule | undefined;
  readonly missing: readonly Requirement[];
  /** What its activity should hold; undefined without an event or an activity type. */
  readonly desired: ActivityFields | undefined;
  /** Its words stay here. */
  readonly isRedacted: boolean;
  /** How its words are said; undefined: as they are, or not at all. */
  readonly phrasing?: Phrasing | undefined;
}

export interface ItemParts {
  readonly event: CalendarEvent | undefined;
  readonly calendar: Calendar | undefined;
  readonly tag: Tag;
  readonly rule?: Item['rule'];
  /** The active activity types; empty when they are not known. */
  readonly activityTypes: readonly ActivityType[];
  readonly wording: Omit<Wording, 'untitled' | 'isUnmarked' | 'ownWords' | 'phrasing'>;
  readonly phrasingOf?: PhrasingOf | undefined;
  readonly link?: Pick<Link, 'eid' | 'origin' | 'agreement'> | undefined;
  /** What else bounds the sending besides the wording's choice about private events. */
  readonly bounds?: Omit<SendingBounds, 'privateEvents'> | undefined;
}

/** Judges one event. */
export function assembleItem({
  event,
  calendar,
  tag,
  rule,
  activityTypes,
  wording,
  phrasingOf,
  link,
  bounds,
}: ItemParts): Item {
  const type = activityTypes.find((candidate) => candidate.id === tag.activityTypeId);
  // The mark must not change when the same meeting is met on another calendar.
  const marked = event && { ...event, eid: link?.eid ?? event.eid };
  const isHidden = event !== undefined && hidesWords(event, tag, wording.privateEvents);
  // What the PSA said first has no template.
  const isUnmarked = link?.origin === 'from-psa';
  const isPhrased = marked && !isHidden && !isUnmarked;
  const phrasing = isPhrased ? phrasingOf?.({ event: marked, tag, calendar, type }) : undefined;
  return {
    event,
    isGone: event?.status === 'cancelled',
    notSendable:
      event && whyNotSendable(event, calendar, { ...bounds, privateEvents: wording.privateEvents }),
    tag,
    ...(rule && { rule }),
    missing: missingParts(tag, type, activityTypes.length > 0),
    desired:
      marked &&
      desiredFields(marked, tag, {
        ...wording,
        untitled: type?.name ?? wording.neutralTitle,
        phrasing,
        isUnmarked,
        ownWords: link && ownWordsOf(link),
      }),
    isRedacted: isHidden,
    ...(phrasing && { phrasing }),
  };
}

function missingParts(
  tag: Tag,
  type: ActivityType | undefined,
  typesKnown: boolean,
): Requirement[] {
  if (tag.activityTypeId === undefined || (typesKnown && type === undefined))
    return ['activity-type'];
  const has: Record<Requirement, boolean> = {
    'activity-type': true,
    customer: tag.customer !== undefined,
    project: tag.project !== undefined,
  };
  return (type?.requires ?? []).filter((part) => !has[part]);
}
