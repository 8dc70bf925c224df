import type { Activity } from '@/lib/domain/activity';
import { activityKeyOfLink } from '@/lib/domain/activity-key';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { Known, KnownActivity, KnownEvent } from '@/lib/domain/stores';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import { isSameTimespan, windowAround } from '@/lib/domain/timespan';
import { whyNotWritable } from '@/lib/domain/writable';
import { isTakenOut } from '@/lib/sync/carried-tag';
import { areContactsChanged, wantedContacts } from '@/lib/sync/contacts';
import { freeMarks } from '@/lib/sync/free-marks';
import type { Item } from '@/lib/sync/item';
import { isSameTitle } from '@/lib/sync/match';
import type { ActivitySide, CalendarSide } from '@/lib/sync/pair';
import { isRedactedActivity } from '@/lib/sync/redaction';
import { rejoin } from '@/lib/sync/rejoin';
import { releaseLinks } from '@/lib/sync/release';
import type { Subjects } from '@/lib/sync/subjects';
import { withUntoldTick } from '@/lib/sync/untold-tick';

/** How events are judged: with the calendars, settings and activity types of the moment. */
export interface Judging {
  readonly calendars: ReadonlyMap<string, Calendar>;
  judge(event: CalendarEvent, tag: Tag, link: Link | undefined): Item;
  /** What an installation calls a private event whose own title may not leave, in every language. */
  readonly neutralTitles: readonly string[];
  /** The calendars all of whose events are to be sent. */
  readonly chosenCalendarIds: ReadonlySet<string>;
  /** Which PSA system the activities are of, see `psaSpaceOf`. */
  readonly space: string;
}

/** The items of some news with all that planning needs to know of them, and the links that followed their event. */
export interface Gathered {
  readonly subjects: Subjects;
  readonly rejoined: readonly Link[];
}

/** Puts what the database holds together into subjects. */
export function gather(asRead: Known, judging: Judging): Gathered {
  const released = releaseLinks(asRead);
  const known = withReleased(asRead, released);
  const mine = known.events.filter(({ event }) => judging.calendars.get(event.calendarId)?.mine);
  const free = bestCopies(
    mine.filter(({ itemKey }) => !known.linkedItemKeys.has(itemKey)),
    judging,
  );
  const gone = known.links.filter(({ eventGone, origin }) => eventGone && origin !== 'colleague');
  const copies = Map.groupBy(mine, ({ itemKey }) => itemKey);
  const otherCopies = gone.flatMap((link) =>
    (copies.get(link.itemKey) ?? []).filter((copy) => isOtherCopy(copy, link)),
  );
  const activities = new Map(known.activities.map(({ key, activity }) => [key, activity]));
  const rejoined = rejoin(gone, [...bestCopies(otherCopies, judging), ...free], {
    activityNow: (link) => activities.get(activityKeyOfLink(link)),
    othersPlaces: new Set([
      ...freeMarks(known).map(({ mark }) => mark.eid),
      ...placesKept(known, free),
    ]),
    imageOf: imagesIn(known, judging),
  });
  const moved = latest([...released, ...rejoined, ...renamed(known)]);
  const links = latest([...known.links, ...moved]);
  return { subjects: subjectsOf({ ...known, links }, free, moved, judging), rejoined: moved };
}

/** Events that are to stay on their own: their activities were taken out of the PSA. */
function placesKept({ tombstones }: Known, free: readonly KnownEvent[]): string[] {
  const kept = new Set(
    tombstones.flatMap(({ fate, itemKey }) => (fate === 'kept' ? [itemKey] : [])),
  );
  return free.filter(({ itemKey }) => kept.has(itemKey)).map(({ event }) => event.eid);
}

/** What an event was made from in this PSA, unless it was ended as that. */
function imagesIn({ tombstones }: Known, { space }: Judging) {
  const ended = new Set(tombstones.map(({ itemKey }) => itemKey));
  return ({ event, itemKey }: KnownEvent): string | undefined => {
    const made = ended.has(itemKey) ? undefined : readMadeEventId(event.eventId);
    return made?.space === space ? made.activityKey : undefined;
  };
}

/** What links have let go of is linked to nothing. */
function withReleased(known: Known, released: readonly Link[]): Known {
  if (released.length === 0) return known;
  const ids = new Set(released.map(({ id }) => id));
  const former = new Set(known.links.filter(({ id }) => ids.has(id)).map(({ itemKey }) => itemKey));
  return {
    ...known,
    links: latest([...known.links, ...released]),
    linkedItemKeys: new Set([...known.linkedItemKeys].filter((key) => !former.has(key))),
  };
}

/** Of several versions of a link the last, in the place of the first. */
function latest(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.id, link])).values()];
}

/** Links whose event is where it was, under another key. */
function renamed({ links, newItemKeys }: Known): Link[] {
  return links.flatMap((link) => {
    const itemKey = newItemKeys.get(link.id);
    return itemKey === undefined ? [] : [{ ...link, itemKey }];
  });
}

function isOtherCopy({ event, itemKey }: KnownEvent, link: Link): boolean {
  const isSame = event.calendarId === link.calendarId && event.eventId === link.eventId;
  return itemKey === link.itemKey && !isSame;
}

function subjectsOf(
  known: Known,
  free: readonly KnownEvent[],
  moved: readonly Link[],
  judging: Judging,
): Subjects {
  const index = indexOf(known);
  const taken = new Set(moved.map(({ itemKey }) => itemKey));
  const open = free.filter(({ itemKey }) => !taken.has(itemKey));
  const openAt = Map.groupBy(open, ({ event }) => windowAround(event.when).startAt);
  const linked = new Set(known.links.map(activityKeyOfLink));
  return {
    pairs: known.links.map((link) => ({
      pair: {
        link,
        calendar: calendarSide(link, known, index, judging),
        psa: psaSide(link, index, judging),
      },
      row: index.rows.get(link.itemKey),
    })),
    events: open.map(({ event, itemKey, ...seen }) => ({
      ...seen,
      event,
      itemKey,
      item: judging.judge(event, known.tags.get(itemKey) ?? emptyTag, undefined),
      tombstone: index.tombstonesOfItem.get(itemKey),
      row: index.rows.get(itemKey),
    })),
    activities: known.activities
      .filter(({ key }) => !linked.has(key))
      .map(({ activity, key }) => ({
        activity,
        key,
        tombstone: index.tombstonesOfActivity.get(key),
        row: index.rows.get(`activity:${key}`),
        lookalikes: (openAt.get(windowAround(activity.when).startAt) ?? [])
          .map(({ event }) => event)
          .filter((event) => looksLike(event, activity)),
      })),
  };
}

type Index = ReturnType<typeof indexOf>;

function indexOf({ rows, tombstones, events, activities }: Known) {
  // The latest last, so that it is the one found.
  const byAge = tombstones.toSorted((a, b) => a.generation - b.generation || a.at - b.at);
  return {
    rows: new Map(rows.filter(({ step }) => step !== 'sweep').map((row) => [row.itemKey, row])),
    tombstonesOfItem: new Map(byAge.map((stone) => [stone.itemKey, stone])),
    tombstonesOfActivity: new Map(byAge.map((stone) => [stone.activityKey, stone])),
    events: new Map(events.map((known) => [copyKey(known.event), known])),
    activities: new Map(activities.map((known) => [known.key, known])),
  };
}

function copyKey({ calendarId, eventId }: Pick<Link, 'calendarId' | 'eventId'>): string {
  return `${calendarId}\n${eventId}`;
}

function looksLike(event: CalendarEvent, activity: KnownActivity['activity']): boolean {
  return isSameTimespan(event.when, activity.when) && isSameTitle(event.title, activity.title);
}

/**
 * One meeting on two of my calendars is one item. Of its copies one that may be sent stands for it, from a chosen
 * calendar if it can be; of several that I organize, else the primary one.
 */
function bestCopies(events: readonly KnownEvent[], judging: Judging): KnownEvent[] {
  const byItem = Map.groupBy(events, ({ itemKey }) => itemKey);
  return [...byItem.values()].flatMap((copies) =>
    copies.length === 1 ? copies : copies.toSorted(byRank(judging)).slice(0, 1),
  );
}

/** The best first; of equals always the same one, in whatever order they were read. */
function byRank({ calendars, chosenCalendarIds, judge }: Judging) {
  const rank = ({ event }: KnownEvent) =>
    Number(judge(event, emptyTag, undefined).notSendable === undefined) * 8 +
    Number(chosenCalendarIds.has(event.calendarId)) * 4 +
    Number(event.organizedByMe) * 2 +
    Number(calendars.get(event.calendarId)?.primary ?? false);
  return (a: KnownEvent, b: KnownEvent) =>
    rank(b) - rank(a) || (a.event.eid < b.event.eid ? -1 : 1);
}

function calendarSide(
  link: Link,
  { tags }: Known,
  { events, activities }: Index,
  judging: Judging,
): CalendarSide {
  if (link.eventGone) return { kind: 'gone' };
  const found = events.get(copyKey(link));
  if (found === undefined) return { kind: 'unknown' };
  const own = tags.get(link.itemKey) ?? emptyTag;
  const activity = activities.get(activityKeyOfLink(link))?.activity;
  const tag = activity ? withUntoldTick(own, link, activity) : own;
  return presentSide(found.event, tag, link, judging, found.seenAt);
}

/** The calendar's side of a link whose event was read. */
export function presentSide(
  event: CalendarEvent,
  tag: Tag,
  link: Link,
  { calendars, judge }: Judging,
  seenAt: number,
): Extract<CalendarSide, { kind: 'present' }> {
  const { desired, isRedacted, tag: effective, phrasing } = judge(event, tag, link);
  const notWritable = whyNotWritable(event, calendars.get(event.calendarId));
  const isKeptBack = effective.sending === 'never';
  const contactsWanted = wantedContacts({ tag: effective, isRedacted });
  return {
    ...{ kind: 'present', event, desired, isRedacted, notWritable, seenAt },
    ...(isKeptBack && { isKeptBack }),
    ...(isTakenOut(event, activityKeyOfLink(link)) && { isTakenOut: true }),
    ...(areContactsChanged(link, contactsWanted) && { contactsWanted }),
    ...(phrasing && { phrasing }),
  };
}

function psaSide(link: Link, { activities }: Index, judging: Judging): ActivitySide {
  if (link.activityGone) return { kind: 'gone' };
  const found = activities.get(activityKeyOfLink(link));
  return found ? activitySide(found.activity, judging, found.seenAt) : { kind: 'unknown' };
}

/** The PSA's side of a link whose activity was read. */
export function activitySide(
  activity: Activity,
  { neutralTitles }: Pick<Judging, 'neutralTitles'>,
  seenAt: number,
): Extract<ActivitySide, { kind: 'present' }> {
  const isRedacted = isRedactedActivity(activity, neutralTitles);
  return { kind: 'present', activity, seenAt, ...(isRedacted && { isRedacted }) };
}
