import type { Activity } from '@/lib/domain/activity';
import { activityKeyOfLink } from '@/lib/domain/activity-key';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { KnownEvent } from '@/lib/domain/stores';
import { isSameTimespan } from '@/lib/domain/timespan';
import { type Fitting, followMovedSeries, type Starts } from '@/lib/sync/moved-series';
import {
  cameWhenItWent,
  isNamesake,
  isNextImageOf,
  isOfSameSeries,
  isOtherForm,
  isSameDay,
  isSameStart,
  isSplitOf,
  spelled,
  startOf,
  startOfLink,
} from '@/lib/sync/signs';

/**
 * Links whose event is gone follow it to where it went: to another calendar of mine (the same iCalUID and original
 * start), to another start of its series, into the series that a *this and following* edit split off, which may have a
 * wholly new id and iCalUID, or into the series that a single event was made the first of, and back. A place counts
 * when it is the only one that fits the link, and the link the only one that fits it; a surer sign goes first.
 * @param free events that are linked to nothing, on calendars of mine, one per item
 */
export function rejoin(
  gone: readonly Link[],
  free: readonly KnownEvent[],
  {
    activityNow = () => undefined,
    othersPlaces = new Set(),
    imageOf = () => undefined,
  }: KnownInPsa = {},
): Link[] {
  const placesOf = indexOf(free, imageOf);
  const homeless = new Set(gone);
  const taken = new Set<KnownEvent>();
  const joined: Link[] = [];
  const heirs = new Set<string>();
  const settle = ({ link, place }: Fitting) => {
    heirs.add(heirOf(link, place));
    homeless.delete(link);
    taken.add(place);
    const isImage = imageOf(place) === activityKeyOfLink(link) || isNextImageOf(place.event, link);
    joined.push(follow(link, place, isImage));
  };
  for (const step of [...sureSteps, ...likelySteps]) {
    const open = (place: KnownEvent) =>
      !taken.has(place) && (sureSteps.includes(step) || !othersPlaces.has(place.event.eid));
    const fitting = step({
      links: [...homeless],
      places: free.filter(open),
      placesOf: (link) => placesOf(link, activityNow(link)).filter(open),
      circumstancesOf: (link) => ({ now: activityNow(link), heirs, imageOf }),
    });
    for (const pair of fitting) settle(pair);
  }
  return joined;
}

/** What the PSA tells of links and places. */
export interface KnownInPsa {
  /** A link's activity as it is now: another browser may have followed the event already. */
  readonly activityNow?: (link: Link) => ActivityNow | undefined;
  /**
   * The eids of events that are somebody else's: they stand in the marks of activities that are linked to nothing, as
   * another browser took the place for a new event; or the event is to stay on its own.
   */
  readonly othersPlaces?: ReadonlySet<string>;
  /** The key of the activity that an event was made from, by whichever browser; undefined for any other event. */
  readonly imageOf?: ImageOf;
}

type ImageOf = (place: KnownEvent) => string | undefined;

/** What of a link's activity tells where its event is. */
type ActivityNow = Pick<Activity, 'title' | 'when'>;

/** What signs look at besides the link and the place. */
interface Circumstances {
  readonly now: ActivityNow | undefined;
  /** Which series others of a link's series have gone over to. */
  readonly heirs: ReadonlySet<string>;
  readonly imageOf: ImageOf;
}

type Sign = (link: Link, place: KnownEvent, circumstances: Circumstances) => boolean;

/** What is still to be joined. */
interface Search {
  readonly links: readonly Link[];
  readonly places: readonly KnownEvent[];
  /** The places that may fit a link at all. */
  placesOf(link: Link): readonly KnownEvent[];
  circumstancesOf(link: Link): Circumstances;
}

type Step = (search: Search) => readonly Fitting[];

/** Joins what fits by a sign, where no other link or place does. */
function by(sign: Sign): Step {
  return ({ links, placesOf, circumstancesOf }) =>
    onlyPairs(
      links.map((link) => ({
        link,
        places: placesOf(link).filter((place) => sign(link, place, circumstancesOf(link))),
      })),
    );
}

/** What tells by itself. */
const sureSteps: readonly Step[] = [
  by((link, { itemKey }) => itemKey === link.itemKey),
  by((link, { event }) => event.eventId === link.eventId),
  by((link, { event }) => isNextImageOf(event, link)),
  // Another browser gave the activity an event again, maybe on another calendar.
  by((link, place, { imageOf }) => imageOf(place) === activityKeyOfLink(link)),
];

/** The likeliest first. */
const likelySteps: readonly Step[] = [
  by((link, { event }) => isSplitOf(event, link) && isSameStart(event, link)),
  // Another browser saw all of a series that was moved, or split off, and has moved the activity along.
  by(
    (link, { event }, { now }) =>
      (isOfSameSeries(event, link) || isSplitOf(event, link)) &&
      now !== undefined &&
      isSameTimespan(event.when, now.when),
  ),
  ({ links, places }) => followMovedSeries(links, places, starts),
  by((link, { event }) => isSplitOf(event, link) && isSameDay(event, link)),
  // All occurrences get another original start when the whole series is moved.
  by((link, { event }) => isOfSameSeries(event, link) && isSameDay(event, link)),
  by((link, { event }) => isOtherForm(event, link) && isSameDay(event, link)),
  by((link, { event }, { now }) => isNamesake(event, link, now) && isSameStart(event, link)),
  // Split off and moved: whoever saw both has moved the activity along.
  by(
    (link, { event }, { now }) =>
      isNamesake(event, link, now) && now !== undefined && isSameTimespan(event.when, now.when),
  ),
  // Renamed since, where the others of its series have gone.
  by((link, place, { heirs }) => isHeir(place, link, heirs) && isSameStart(place.event, link)),
  // Split off and moved, and nobody could move the activity along: it came when the other went.
  by(
    (link, place, { now }) =>
      isNamesake(place.event, link, now) &&
      isSameDay(place.event, link) &&
      cameWhenItWent(place, link),
  ),
  by(
    (link, place, { heirs }) =>
      isHeir(place, link, heirs) && isSameDay(place.event, link) && cameWhenItWent(place, link),
  ),
];

/** Whether others of the link's series have gone over to the place's series. */
function isHeir(place: KnownEvent, link: Link, heirs: Circumstances['heirs']): boolean {
  const areSeries = link.seriesId !== undefined && place.event.seriesId !== undefined;
  return areSeries && heirs.has(heirOf(link, place));
}

function heirOf({ seriesId = '' }: Link, { event }: KnownEvent): string {
  return `${seriesId}\n${event.seriesId ?? ''}`;
}

function onlyPairs(fitting: readonly { link: Link; places: readonly KnownEvent[] }[]) {
  const wishes = Map.groupBy(
    fitting.flatMap(({ places }) => places),
    (place) => place,
  );
  return fitting.flatMap(({ link, places: [place, ...others] }) => {
    const isOnly = place && others.length === 0 && wishes.get(place)?.length === 1;
    return isOnly ? [{ link, place }] : [];
  });
}

/** The places that may fit a link: of the same item, on the same day, or where its activity stands by now. */
function indexOf(
  free: readonly KnownEvent[],
  imageOf: ImageOf,
): (link: Link, now: ActivityNow | undefined) => readonly KnownEvent[] {
  const byItem = Map.groupBy(free, ({ itemKey }) => itemKey);
  const byDay = Map.groupBy(free, ({ event }) => startOf(event).slice(0, 10));
  const byStart = Map.groupBy(free, ({ event }) => spelled(event.when));
  const byActivity = Map.groupBy(free, imageOf);
  return (link, now) => {
    const ofItem = byItem.get(link.itemKey) ?? [];
    const ofDay = byDay.get(startOfLink(link).slice(0, 10)) ?? [];
    const ofActivity = now ? (byStart.get(spelled(now.when)) ?? []) : [];
    const images = byActivity.get(activityKeyOfLink(link)) ?? [];
    return [...new Set([...ofItem, ...ofDay, ...ofActivity, ...images])];
  };
}

const starts: Starts = {
  ofLink: (link) => Date.parse(startOfLink(link)),
  ofPlace: ({ event }) => Date.parse(startOf(event)),
};

/** The eid stays: it is the one in the activity's mark. What is made of an activity is not named there. */
function follow(link: Link, { event, itemKey }: KnownEvent, isImage: boolean): Link {
  const { eventGoneAt: _, seriesId: __, ...rest } = link;
  const { calendarId, eventId, seriesId, eid } = event;
  const made = isImage ? readMadeEventId(eventId) : undefined;
  return {
    ...rest,
    itemKey,
    calendarId,
    eventId,
    eventGone: false,
    ...(seriesId !== undefined && { seriesId }),
    ...(made && { eid, generation: made.generation }),
  };
}
