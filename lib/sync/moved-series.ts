import { seriesBaseOf } from '@/lib/domain/event-identity';
import type { Link } from '@/lib/domain/link';
import type { KnownEvent } from '@/lib/domain/stores';

/** A link and the event that it may follow. */
export interface Fitting {
  readonly link: Link;
  readonly place: KnownEvent;
}

/** When an event, or its place in its series, begins; epoch milliseconds, of a date its midnight in UTC. */
export interface Starts {
  ofLink(link: Link): number;
  ofPlace(place: KnownEvent): number;
}

/** Over the night when the clocks change, occurrences of one hour are an hour nearer or further. */
const clockChangeMs = 3_600_000;
/** One occurrence alone tells nothing: it may have been cancelled, and another one be new. */
const fewestTogether = 2;

/**
 * Where the occurrences of a series that was moved as a whole, or split off and moved, stand by now: all of them are
 * gone, and as many stand at the same distance. Each link goes to its own place, over whichever midnight.
 */
export function followMovedSeries(
  links: readonly Link[],
  places: readonly KnownEvent[],
  starts: Starts,
): Fitting[] {
  const placesOf = Map.groupBy(places, ({ event }) => baseOf(event.seriesId));
  const bySeries = Map.groupBy(links, ({ seriesId }) => baseOf(seriesId));
  return [...bySeries].flatMap(([base, own]) => {
    const theirs = base === undefined ? [] : (placesOf.get(base) ?? []);
    const best = bestShift(own, theirs, starts);
    return best.length >= fewestTogether ? best : [];
  });
}

/** The distance at which most links find a place; of several the shortest. */
function bestShift(
  links: readonly Link[],
  places: readonly KnownEvent[],
  starts: Starts,
): readonly Fitting[] {
  // In an order of their own, in whatever order they were read.
  const from = links.toSorted((a, b) => starts.ofLink(a) - starts.ofLink(b) || order(a.id, b.id));
  const to = places.toSorted(
    (a, b) => starts.ofPlace(a) - starts.ofPlace(b) || order(a.event.eid, b.event.eid),
  );
  const ends = [from[0], from.at(-1)].filter((link) => link !== undefined);
  const shifts = ends.flatMap((link) =>
    to.map((place) => starts.ofPlace(place) - starts.ofLink(link)),
  );
  const nearest = [...new Set(shifts)].toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  let best: readonly Fitting[] = [];
  for (const shift of nearest) {
    const fitting = atShift(from, to, shift, starts);
    if (fitting.length > best.length) best = fitting;
  }
  return best;
}

/** Both lists in order of their starts; each place is taken once. */
function atShift(
  links: readonly Link[],
  places: readonly KnownEvent[],
  shift: number,
  starts: Starts,
): Fitting[] {
  const fitting: Fitting[] = [];
  let at = 0;
  for (const link of links) {
    const wanted = starts.ofLink(link) + shift;
    const startOf = () => {
      const place = places[at];
      return place ? starts.ofPlace(place) : Number.POSITIVE_INFINITY;
    };
    while (startOf() < wanted - clockChangeMs) at += 1;
    const place = places[at];
    if (!place || startOf() > wanted + clockChangeMs) continue;
    fitting.push({ link, place });
    at += 1;
  }
  return fitting;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function baseOf(seriesId: string | undefined): string | undefined {
  return seriesId && seriesBaseOf(seriesId);
}
