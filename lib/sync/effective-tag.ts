import type { ActivityCategory, ActivityType } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { seriesBaseOf } from '@/lib/domain/event-identity';
import { withoutMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { type TypeChoices, typeFor, typeOfCalendar } from '@/lib/domain/proposed-type';
import type { Settings } from '@/lib/domain/settings';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { emptyTag, isEmptyTag, type Tag } from '@/lib/domain/tag';
import { readCarriedTag, tagOfCarried } from '@/lib/sync/carried-tag';

/** What stands in for a tag that the person did not make here. */
export interface TagDefaults extends TypeChoices {
  readonly sync: Pick<SyncSettings, 'outgoing' | 'tagsTravel'>;
  /** See `psaSpaceOf`. */
  readonly space: string;
  /** Our own calendar for tasks, if there is one. */
  readonly tasksCalendarId: string | undefined;
  readonly privateEvents: Settings['privateEvents'];
}

/**
 * The tag that another browser of the person left in the event, where tags travel; undefined for none. Where they do not,
 * that it is private counts all the same: they may have until now.
 */
export function carriedTagOf(
  { carriedTag, iCalUid }: Pick<CalendarEvent, 'carriedTag' | 'iCalUid'>,
  { sync, space }: Pick<TagDefaults, 'sync' | 'space'>,
): Tag | undefined {
  const carried = readCarriedTag(carriedTag);
  if (!sync.tagsTravel) return carried?.private && { ...emptyTag, isPrivate: true };
  const tag = carried && tagOfCarried(carried, space);
  // It tells of something else than a tag.
  if (tag && isEmptyTag(tag)) return undefined;
  // A copy takes the property along, and nobody said that the copy is to be sent; what was split off was of the series.
  const isCopy = carried !== undefined && seriesBaseOf(carried.item) !== seriesBaseOf(iCalUid);
  return tag && isCopy ? { ...tag, sending: 'manual' } : tag;
}

/**
 * What decides over an event: the person's tag, or what a rule says in its place, and where that names no activity
 * type, the one it was sent with, else its calendar's or the default when its calendar is chosen as a whole (of an event
 * that goes without its words: a type for personal time, as Severa's own sync takes). These are never stored as the person's own.
 * A note that stands elsewhere is as it was sent.
 */
export function effectiveTag(
  event: Pick<CalendarEvent, 'calendarId' | 'isPrivate'> | undefined,
  tag: Tag,
  link: Pick<Link, 'agreement'> | undefined,
  defaults: TagDefaults,
): Tag {
  const noted = withSentNote(tag, link);
  if (event === undefined || tag.activityTypeId !== undefined) return noted;
  const activityTypeId = link?.agreement.sent.activityTypeId || defaultType(event, tag, defaults);
  return activityTypeId === undefined ? noted : { ...noted, activityTypeId };
}

function withSentNote(tag: Tag, link: Pick<Link, 'agreement'> | undefined): Tag {
  if (!tag.isNoteElsewhere || !link) return tag;
  return { ...tag, note: withoutMark(link.agreement.sent.notes) };
}

function defaultType(
  { calendarId, isPrivate }: Pick<CalendarEvent, 'calendarId' | 'isPrivate'>,
  tag: Tag,
  defaults: TagDefaults,
): string | undefined {
  const { sync, activityTypes, tasksCalendarId, privateEvents } = defaults;
  const { select, calendarIds } = sync.outgoing;
  if (select !== 'calendars' || !calendarIds.includes(calendarId)) return undefined;
  const isOwnTime = tag.isPrivate || (isPrivate && privateEvents === 'neutral-title');
  const ownTime = isOwnTime ? 'Personal' : undefined;
  const ofTasks = calendarId === tasksCalendarId ? 'Task' : undefined;
  return (
    typeOf(ownTime, activityTypes) ??
    typeOfCalendar(calendarId, defaults) ??
    typeOf(ofTasks, activityTypes) ??
    typeFor(undefined, defaults)
  );
}

/** The PSA's own default among its types of a category, else the first of them; undefined where it has none. */
function typeOf(
  wanted: ActivityCategory | undefined,
  types: readonly ActivityType[],
): string | undefined {
  const found = types.filter(({ category }) => category === wanted);
  return wanted && (found.find(({ isDefault }) => isDefault) ?? found[0])?.id;
}
